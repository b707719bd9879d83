import { describe, expect, it } from 'vitest';
import { cardId, itemId, moduleId, sittingId } from '#core/shared/ids.ts';
import { addDays } from '#core/shared/study-day.ts';
import { append } from '#storage/append.ts';
import { syncPack } from '#storage/content.ts';
import * as ask from '#storage/queries.ts';
import { aDatabase, answered, answerTo, aPack, done, FakeTime } from './builders.ts';

async function threeCards() {
	const db = aDatabase();
	const time = new FakeTime();
	const write = (draft: Parameters<typeof append>[2]) => done(append(db, time, draft));
	const { day } = await answered(db, time, answerTo('a', 'again'));
	await answered(db, time, answerTo('b', 'good'));
	await answered(db, time, answerTo('c', 'easy'));
	const dueOf = async (card: string) => (await ask.memoryOf(db, cardId(card)))?.memory?.due;
	return { db, time, write, day, dueOf };
}

describe('what is due', () => {
	it('comes newest due first, as many as asked for', async () => {
		const { db, day, dueOf } = await threeCards();
		const cards = async (...args: [number, number?]) =>
			(await ask.dueMemories(db, addDays(day, args[0]), args[1])).map(({ card }) => card);
		expect(await dueOf('b')).toBe(day + 2);
		expect(await cards(0)).toEqual(['a']);
		expect(await cards(2)).toEqual(['b', 'a']);
		expect(await cards(90)).toEqual(['c', 'b', 'a']);
		expect(await cards(90, 1)).toEqual(['c']);
	});

	it('is counted and forecast from counters', async () => {
		const { db, day, dueOf } = await threeCards();
		expect(await ask.dueCount(db, addDays(day, -1))).toBe(0);
		expect(await ask.dueCount(db, addDays(day, 2))).toBe(2);
		expect(await ask.dueCount(db, addDays(day, 90))).toBe(3);
		expect(await ask.dueForecast(db, addDays(day, 1), addDays(day, 90))).toEqual([
			{ day: day + 2, count: 1 },
			{ day: await dueOf('c'), count: 1 }
		]);
	});

	it('leaves out a card whose memory was reset', async () => {
		const { db, write, day } = await threeCards();
		await write({ kind: 'memory-reset', card: cardId('a'), item: itemId('a') });
		expect(await ask.dueMemories(db, day)).toEqual([]);
	});
});

describe('other questions of the screens', () => {
	it('flagged and suspended items, and what is attached to one', async () => {
		const { db, write } = await threeCards();
		await write({ kind: 'flagged', item: itemId('a'), flagged: true });
		await write({ kind: 'flagged', item: itemId('b'), flagged: true });
		await write({ kind: 'flagged', item: itemId('b'), flagged: false });
		await write({ kind: 'suspended', item: itemId('c'), suspended: true });
		await write({ kind: 'noted', item: itemId('c'), text: 'ask Ana' });
		expect(await ask.flaggedItems(db)).toEqual(new Set(['a']));
		expect(await ask.suspendedItems(db)).toEqual(new Set(['c']));
		expect(await ask.marksOf(db, itemId('c'))).toMatchObject({ suspended: 1, note: 'ask Ana' });
	});

	it('cards and memories by id, and the memories of an item', async () => {
		const { db } = await threeCards();
		await done(syncPack(db, aPack()));
		const ids = [cardId('c'), cardId('nothing'), cardId('a')];
		expect([...(await ask.cardsById(db, ids)).keys()]).toEqual(['c', 'a']);
		expect([...(await ask.memoriesById(db, ids)).keys()]).toEqual(['c', 'a']);
	});

	it('how many cards were met and how many events there are', async () => {
		const { db } = await threeCards();
		await done(syncPack(db, aPack({}, ['a', 'b', 'c', 'd', 'e'])));
		expect(await ask.cardCounts(db)).toEqual({ met: 3, total: 5 });
		expect(await ask.eventCount(db)).toBe(3);
		expect(await ask.eventCount(aDatabase())).toBe(0);
	});

	it('counters of days, settings, reads, reflections', async () => {
		const { db, write, day } = await threeCards();
		const module = moduleId('m1');
		await write({ kind: 'setting-changed', key: 'minutes', value: 15 });
		await write({ kind: 'read', module, section: 'intro', read: true });
		await write({ kind: 'read', module: moduleId('m10'), section: 'intro', read: true });
		await write({ kind: 'reflected', module, prompt: 'why', text: 'because' });
		expect(await ask.dayCounters(db, day, day)).toMatchObject([{ answers: 3, newCards: 3 }]);
		expect(await ask.getSettings(db)).toEqual(new Map([['minutes', 15]]));
		expect(await ask.readsOf(db, module)).toMatchObject([{ section: 'intro', read: true }]);
		expect(await ask.allReads(db)).toHaveLength(2);
		expect(await ask.reflectionsOf(db, module)).toMatchObject([{ text: 'because' }]);
	});

	it('sittings, newest first', async () => {
		const { db, write } = await threeCards();
		for (const name of ['s1', 's2']) {
			const sitting = sittingId(name);
			await write({ kind: 'sitting-started', sitting, mode: 'exam', items: [], options: null });
		}
		expect((await ask.recentSittings(db, 9)).map(({ sitting }) => sitting)).toEqual(['s2', 's1']);
		expect(await ask.sittingById(db, sittingId('s1'))).toMatchObject({ mode: 'exam' });
	});
});
