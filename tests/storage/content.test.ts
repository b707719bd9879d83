import { describe, expect, it } from 'vitest';
import { bankId, cardId, itemId, packId } from '#core/shared/ids.ts';
import { installPack, removePack, syncPack } from '#storage/content.ts';
import { installedPack, itemsById, itemsOfPack, memoryOf, waitingCards } from '#storage/queries.ts';
import { aDatabase, answered, answerTo, aPack, done, FakeTime } from './builders.ts';

const names = async (rows: PromiseLike<{ card: string }[]>) => (await rows).map(({ card }) => card);

describe('the cards of the content', () => {
	it('wait in their order until they are answered', async () => {
		const db = aDatabase();
		expect(await done(syncPack(db, aPack()))).toBe(true);
		expect(await names(waitingCards(db, 2))).toEqual(['a', 'b']);
		await answered(db, new FakeTime(), answerTo('a'));
		expect(await names(waitingCards(db, 2))).toEqual(['b', 'c']);
	});

	it('are not written again for the same version', async () => {
		const db = aDatabase();
		await done(syncPack(db, aPack()));
		expect(await done(syncPack(db, aPack({}, ['other'])))).toBe(false);
		expect(await db.cards.count()).toBe(3);
	});

	it('follow a new version: gone ones go, known ones do not become new', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		await done(syncPack(db, aPack()));
		await answered(db, time, answerTo('a'));
		await answered(db, time, answerTo('c'));
		await done(syncPack(db, aPack({ version: 'v2' }, ['d', 'c', 'b'])));
		expect(await db.cards.orderBy(':id').primaryKeys()).toEqual(['b', 'c', 'd']);
		expect(await names(waitingCards(db, 9))).toEqual(['d', 'b']);
		expect(await memoryOf(db, cardId('a'))).toMatchObject({ memory: { reps: 1 } });
	});

	it('are all there in the end, also when the first try was cut short', async () => {
		const db = aDatabase();
		await answered(db, new FakeTime(), answerTo('card-800'));
		const many = aPack(
			{},
			Array.from({ length: 1200 }, (_, index) => `card-${index}`)
		);
		const cut = (card: string) => {
			if (card === 'card-700') throw new DOMException('full', 'QuotaExceededError');
		};
		db.cards.hook('creating', cut);
		expect(await syncPack(db, many)).toMatchObject({ error: { kind: 'storage-full' } });
		expect(await db.cards.count()).toBeLessThan(1200);

		db.cards.hook('creating').unsubscribe(cut);
		expect(await done(syncPack(db, many))).toBe(true);
		expect(await db.cards.count()).toBe(1200);
		expect(await waitingCards(db, 2000)).toHaveLength(1199);
	});

	it('of a withdrawn item can still be answered and undone without content', async () => {
		const db = aDatabase();
		await answered(db, new FakeTime(), answerTo('retired'));
		expect(await db.cards.count()).toBe(0);
		expect(await memoryOf(db, cardId('retired'))).toBeDefined();
	});

	it('of one pack leave those of another alone', async () => {
		const db = aDatabase();
		await done(syncPack(db, aPack()));
		const other = packId('other');
		const item = { id: itemId('x'), bank: bankId('x'), item: { stem: 'Why?' } };
		await done(installPack(db, aPack({ pack: other, title: 'Other' }, ['x']), [item]));
		expect(await installedPack(db, other)).toEqual({ pack: other, version: 'v1', title: 'Other' });
		expect(await itemsOfPack(db, other)).toEqual([{ ...item, pack: other }]);
		expect((await itemsById(db, [itemId('x'), itemId('?')])).size).toBe(1);

		await done(installPack(db, aPack({ pack: other, version: 'v2' }, ['y']), []));
		expect(await itemsOfPack(db, other)).toEqual([]);
		await done(removePack(db, other));
		expect(await db.cards.orderBy(':id').primaryKeys()).toEqual(['a', 'b', 'c']);
		expect(await installedPack(db, other)).toBeUndefined();
		expect(await installedPack(db, packId('own'))).toBeDefined();
	});
});
