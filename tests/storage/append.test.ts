import { describe, expect, it } from 'vitest';
import { cardId, itemId, moduleId, sittingId } from '#core/shared/ids.ts';
import { foldCard } from '#core/scheduling/fold.ts';
import { defaultScheduler } from '#core/scheduling/memory.ts';
import { append, appendAll } from '#storage/append.ts';
import { revisionOf, sittingRevision } from '#storage/revision.ts';
import { syncPack } from '#storage/content.ts';
import type { Responded } from '#storage/events.ts';
import { memoryOf } from '#storage/queries.ts';
import {
	aDatabase,
	allViews,
	anAnswer,
	answered,
	answerTo,
	aPack,
	aProfile,
	breakWrites,
	done,
	FakeTime,
	monday,
	the,
	wholeLog
} from './builders.ts';

const card = cardId('vol-001');

describe('the log', () => {
	it('numbers the events of a device 1, 2, 3 … without gaps', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		for (let i = 0; i < 5; i++) await answered(db, time, anAnswer());
		const log = await wholeLog(db);
		expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
		expect(new Set(log.map(({ device }) => device)).size).toBe(1);
	});

	it('numbers them without gaps when two tabs write at the same time', async () => {
		const profile = aProfile();
		const [here, there] = [aDatabase(profile), aDatabase(profile)];
		const time = new FakeTime();
		const writes = Array.from({ length: 20 }, (_, i) =>
			answered(i % 2 === 0 ? here : there, time, answerTo(`item-${String(i)}`))
		);
		await Promise.all(writes);
		const log = await wholeLog(here);
		expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
		expect(new Set(log.map(({ device }) => device)).size).toBe(1);
	});

	it('goes on after a reload', async () => {
		const profile = aProfile();
		const time = new FakeTime();
		const before = aDatabase(profile);
		const first = await answered(before, time, anAnswer());
		before.close();
		const second = await answered(aDatabase(profile), time, anAnswer());
		expect(second).toMatchObject({ device: first.device, seq: 2 });
	});

	it('keeps its clock going up when the wall clock is set back', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const first = await answered(db, time, anAnswer());
		time.pass(-3);
		const second = await answered(db, time, anAnswer());
		expect(second.at).toBeLessThan(first.at);
		expect(second.clock).toBe(first.clock + 1);
	});

	it('says when and where: the study day of the place', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		time.at = Date.UTC(2026, 2, 3, 7, 30);
		time.offset = -300; // 2:30 at night in New York
		const event = await answered(db, time, anAnswer());
		expect(event).toMatchObject({ v: 1, utcOffset: -300, day: monday / 86_400_000 - 9 / 24 });
	});
});

describe('an answer', () => {
	it('is stored with the memory it leads to', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const event = await answered(db, time, anAnswer({ grade: 'easy' }));
		const row = await memoryOf(db, card);
		expect(row?.history).toHaveLength(1);
		expect(row?.memory).toEqual(foldCard(card, the(row).history, defaultScheduler));
		expect(row?.memory?.lastDay).toBe(event.day);
	});

	it('counts for its day and for the day on which the card falls due', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const { day } = await answered(db, time, answerTo('a', 'easy'));
		await answered(db, time, answerTo('b', 'again'));
		await answered(db, time, answerTo('b', 'good', { correct: null }));
		const { days, dueDays, memories } = await allViews(db);
		expect(days).toEqual([{ day, answers: 3, correct: 2, again: 1, ms: 15_000, newCards: 2 }]);
		const dues = memories.map(({ memory }) => the(memory).due).sort((x, y) => x - y);
		expect(dueDays).toEqual(dues.map((due) => ({ day: due, count: 1 })));
	});

	it('takes the card from among the new ones', async () => {
		const db = aDatabase();
		await done(syncPack(db, aPack()));
		await answered(db, new FakeTime(), answerTo('b'));
		const waiting = await db.cards.orderBy('waiting').primaryKeys();
		expect(waiting).toEqual(['a', 'c']);
	});

	it('given in practice or an exam becomes a response of its sitting', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const sitting = sittingId('s1');
		const items = [itemId('a'), itemId('b')];
		const options = { minutes: 30 };
		await done(
			append(db, time, { kind: 'sitting-started', sitting, mode: 'exam', items, options })
		);
		await answered(db, time, answerTo('a', 'again', { mode: 'exam', sitting, chosen: [2] }));
		await answered(db, time, answerTo('a', 'good', { mode: 'exam', sitting, chosen: [1] }));
		const finish = await done(append(db, time, { kind: 'sitting-finished', sitting }));
		const row = await db.sittings.get(sitting);
		expect(row).toMatchObject({ mode: 'exam', items, options, finishedAt: finish.at });
		const responses = row?.responses[cardId('a')]?.map(({ chosen, correct }) => [chosen, correct]);
		expect(responses).toEqual([
			[[2], false],
			[[1], true]
		]);
	});

	it('is refused when the card was answered elsewhere since it was shown', async () => {
		const profile = aProfile();
		const [here, there] = [aDatabase(profile), aDatabase(profile)];
		const time = new FakeTime();
		const revision = revisionOf(await memoryOf(here, card));
		await answered(there, time, anAnswer({ grade: 'again' }));
		const refused = await append(here, time, anAnswer(), revision);
		const known = (await memoryOf(here, card))?.memory;
		expect(refused).toEqual({ ok: false, error: { kind: 'changed-elsewhere', memory: known } });
		expect(await wholeLog(here)).toHaveLength(1);

		const shownAgain = revisionOf(await memoryOf(here, card));
		expect(await append(here, time, anAnswer(), shownAgain)).toMatchObject({
			ok: true
		});
	});

	it('leaves nothing behind when storing a part of it goes wrong', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		await done(syncPack(db, aPack()));
		await answered(db, time, answerTo('a'));
		const before = await allViews(db);
		const meta = await db.meta.toArray();
		for (const table of [db.events, db.meta, db.memories, db.dueDays, db.days, db.cards]) {
			const mend = await breakWrites(db, ({ name }) => {
				if (name === table.name) throw new RangeError('planted');
			});
			await expect(append(db, time, answerTo('b'))).rejects.toThrow('planted');
			mend();
			expect(await allViews(db)).toEqual(before);
			expect(await wholeLog(db)).toHaveLength(1);
			expect(await db.meta.toArray()).toEqual(meta);
		}
		expect(await answered(db, time, answerTo('b'))).toMatchObject({ seq: 2 });
	});
});

describe('a memory reset', () => {
	it('makes the card new again and keeps what was answered', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		await done(syncPack(db, aPack()));
		await answered(db, time, answerTo('a'));
		await done(append(db, time, { kind: 'memory-reset', card: cardId('a'), item: itemId('a') }));
		const row = await memoryOf(db, cardId('a'));
		expect(row?.memory).toBeUndefined();
		expect(row?.history).toHaveLength(2);
		expect(await db.dueDays.count()).toBe(0);
		expect(await db.cards.orderBy('waiting').primaryKeys()).toEqual(['a', 'b', 'c']);
	});
});

describe('settings, marks, notes, reads and reflections', () => {
	const item = itemId('a');
	const module = moduleId('m');

	it('are what was written last', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const write = (draft: Parameters<typeof append>[2]) => done(append(db, time, draft));
		await write({ kind: 'setting-changed', key: 'theme', value: 'dark' });
		await write({ kind: 'setting-changed', key: 'theme', value: { scheme: 'light' } });
		await write({ kind: 'flagged', item, flagged: true });
		await write({ kind: 'suspended', item, suspended: true });
		await write({ kind: 'suspended', item, suspended: false });
		await write({ kind: 'noted', item, text: 'first' });
		await write({ kind: 'noted', item, text: 'second' });
		await write({ kind: 'read', module, section: 's', read: true });
		await write({ kind: 'read', module, section: 's', read: false });
		await write({ kind: 'reflected', module, prompt: 'p', text: 'mine' });
		expect(await db.settings.get('theme')).toMatchObject({ value: { scheme: 'light' } });
		const marks = await db.marks.get(item);
		expect(marks).toMatchObject({ flagged: 1, note: 'second' });
		expect(marks).not.toHaveProperty('suspended');
		expect(await db.reads.toArray()).toMatchObject([{ section: 's', read: false }]);
		expect(await db.reflections.toArray()).toMatchObject([{ prompt: 'p', text: 'mine' }]);
	});
});

describe('a sitting answered as a whole', () => {
	const sitting = sittingId('s1');
	const items = [itemId('a'), itemId('b')];
	const draft = (item: string, changes: Partial<Responded> = {}): Responded => ({
		kind: 'responded',
		sitting,
		item: itemId(item),
		chosen: [1],
		fingerprint: 'f1',
		struck: [],
		flagged: false,
		changes: 0,
		ms: 9000,
		elapsed: 60_000,
		...changes
	});

	async function begun() {
		const db = aDatabase();
		const time = new FakeTime();
		const started = {
			kind: 'sitting-started',
			sitting,
			mode: 'exam',
			items,
			options: null
		} as const;
		await done(append(db, time, started));
		return { db, time, row: async () => the(await db.sittings.get(sitting)) };
	}

	it('keeps every question as it last stood, and is no evidence for memory yet', async () => {
		const { db, time, row } = await begun();
		await done(append(db, time, draft('a')));
		await done(append(db, time, draft('a', { chosen: [2], changes: 1, confidence: 'sure' })));
		await done(append(db, time, draft('b', { chosen: [], struck: [0, 3], flagged: true })));
		const { drafts = {} } = await row();
		expect(drafts[itemId('a')]).toMatchObject({ chosen: [2], changes: 1, confidence: 'sure' });
		expect(drafts[itemId('b')]).toMatchObject({ chosen: [], struck: [0, 3], flagged: true });
		expect(await db.memories.count()).toBe(0);
	});

	it('has a clock that never runs back', async () => {
		const { db, time, row } = await begun();
		await done(append(db, time, { kind: 'sitting-clock', sitting, elapsed: 90_000 }));
		await done(append(db, time, draft('a', { elapsed: 30_000 })));
		expect((await row()).elapsed).toBe(90_000);
	});

	it('ends with all its answers at once, or not at all', async () => {
		const { db, time, row } = await begun();
		const answers = items.map((item) => answerTo(item, 'good', { mode: 'exam', sitting }));
		await done(appendAll(db, time, [{ kind: 'sitting-finished', sitting }, ...answers]));
		expect(Object.keys((await row()).responses)).toEqual(['a', 'b']);
		expect((await db.meta.get('device'))?.seq).toBe(4);
		expect(await db.memories.count()).toBe(2);

		let events = 0;
		const mend = await breakWrites(db, (store) => {
			if (store.name === 'events' && ++events === 2)
				throw new DOMException('full', 'QuotaExceededError');
		});
		const failed = await appendAll(db, time, [answerTo('a'), answerTo('b')]);
		mend();
		expect(failed).toMatchObject({ error: { kind: 'storage-full' } });
		expect((await db.meta.get('device'))?.seq).toBe(4);
		expect(await db.events.count()).toBe(4);
	});

	it('refuses what a second tab does to another state of it', async () => {
		const { db, time, row } = await begun();
		const seen = sittingRevision(await row());
		await done(append(db, time, draft('a'), seen));
		expect(await append(db, time, draft('a', { chosen: [3] }), seen)).toMatchObject({
			error: { kind: 'changed-elsewhere' }
		});
		expect((await row()).drafts?.[itemId('a')]?.chosen).toEqual([1]);
	});
});

describe('what was answered incorrectly', () => {
	it('can be found, and the more so when it was called sure of, until it is answered right', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		await answered(db, time, answerTo('a', 'again', { confidence: 'sure' }));
		await answered(db, time, answerTo('b', 'again'));
		await answered(db, time, answerTo('c', 'again', { correct: true, guessed: true }));
		expect(await db.memories.where('missed').equals(1).primaryKeys()).toEqual(['a', 'b']);
		expect(await db.memories.where('overconfident').equals(1).primaryKeys()).toEqual(['a']);
		await answered(db, time, answerTo('a'));
		expect(await db.memories.where('missed').equals(1).primaryKeys()).toEqual(['b']);
		expect(await db.memories.where('overconfident').equals(1).count()).toBe(0);
	});
});
