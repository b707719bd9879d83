import { beforeAll, describe, expect, it } from 'vitest';
import { cardId, deviceId } from '#core/shared/ids.ts';
import { append } from '#storage/append.ts';
import { syncPack } from '#storage/content.ts';
import type { StudyDatabase } from '#storage/database.ts';
import { eventName, type StudyEvent } from '#storage/events.ts';
import { refold } from '#storage/refold.ts';
import { sealOldEvents } from '#storage/seal.ts';
import {
	aDatabase,
	allViews,
	answerTo,
	aPack,
	done,
	FakeTime,
	liveThrough,
	the,
	viewTables,
	wholeLog
} from './builders.ts';

const items = Array.from({ length: 80 }, (_, i) => `item-${String(i)}`);
const check = (db: StudyDatabase, repair = false) => done(refold(db, { repair }));

describe('after 3,000 events of every kind', { timeout: 60_000 }, () => {
	let history: readonly StudyEvent[];
	let views: Awaited<ReturnType<typeof allViews>>;

	beforeAll(async () => {
		const db = aDatabase();
		await done(syncPack(db, aPack({}, items)));
		await liveThrough(db, 3000, 'a varied life');
		expect(await check(db)).toEqual([]);
		history = await wholeLog(db);
		views = await allViews(db);
	}, 120_000);

	/** A database with that history as its log and nothing else. */
	async function onlyTheLog(events: readonly StudyEvent[] = history) {
		const db = aDatabase();
		await done(syncPack(db, aPack({}, items)));
		await db.events.bulkAdd([...events]);
		const { device, seq, clock } = the(events.at(-1));
		await db.meta.put({ key: 'device', device, seq, clock });
		return db;
	}

	it('uses every kind of event and every view', () => {
		expect(new Set(history.map(({ kind }) => kind)).size).toBe(13);
		for (const table of viewTables) expect(views[table].length).toBeGreaterThan(1);
	});

	it('folding the log gives exactly the views kept along the way', async () => {
		const db = await onlyTheLog();
		const found = await check(db, true);
		expect(found.length).toBeGreaterThan(100);
		expect(await allViews(db)).toEqual(views);
		expect(await check(db)).toEqual([]);
	});

	it('gives the same from sealed segments', async () => {
		const db = await onlyTheLog();
		await done(sealOldEvents(db, 100, 250));
		expect(await db.segments.count()).toBeGreaterThan(9);
		await check(db, true);
		expect(await allViews(db)).toEqual(views);
	});

	it('counters are what a recount says', () => {
		const due = new Map<number, number>();
		for (const { memory } of views.memories) {
			if (memory) due.set(memory.due, (due.get(memory.due) ?? 0) + 1);
		}
		expect(new Map(views.dueDays.map(({ day, count }) => [day, count]))).toEqual(due);

		const standing = new Set(
			views.memories.flatMap(({ history }) =>
				history.map(({ device, seq }) => eventName({ device: deviceId(device), seq }))
			)
		);
		const answers = history.filter(
			(event) => event.kind === 'answered' && standing.has(eventName(event))
		);
		const sum = (field: 'answers' | 'newCards') =>
			views.days.reduce((total, row) => total + row[field], 0);
		expect(sum('answers')).toBe(answers.length);
		const everAnswered = views.memories.filter((row) =>
			row.history.some(({ grade }) => grade !== null)
		);
		expect(sum('newCards')).toBe(everAnswered.length);
		const waiting = views.cards.filter((row) => row.waiting !== undefined);
		const remembered = views.memories.filter((row) => row.memory);
		expect(waiting.length).toBe(items.length - remembered.length);
	});

	it('only looks, unless asked to repair', async () => {
		const db = await onlyTheLog();
		await check(db);
		expect(await db.memories.count()).toBe(0);
	});

	it('merges two devices to the same whichever way round', async () => {
		const other = aDatabase();
		const time = new FakeTime();
		time.pass(1);
		await liveThrough(other, 150, 'another phone', time);
		const theirs = await wholeLog(other);
		const merged = await onlyTheLog();
		const mergedThere = aDatabase();
		await done(syncPack(mergedThere, aPack({}, items)));
		await mergedThere.events.bulkAdd([...theirs, ...history]);
		await merged.events.bulkAdd(theirs);
		await done(sealOldEvents(merged, 50, 200));
		await check(merged, true);
		await check(mergedThere, true);
		expect(await allViews(merged)).toEqual(await allViews(mergedThere));
		expect(await check(merged)).toEqual([]);

		const { clock } = await done(append(merged, new FakeTime(), answerTo('item-1')));
		expect(clock).toBeGreaterThan(Math.max(...[...theirs, ...history].map((one) => one.clock)));
		expect(await check(merged)).toEqual([]);
	});
});

describe('checking finds', () => {
	async function aLittleHistory() {
		const db = aDatabase();
		await done(syncPack(db, aPack()));
		const time = new FakeTime();
		for (const item of ['a', 'b', 'a', 'b', 'c', 'a']) await done(append(db, time, answerTo(item)));
		return db;
	}

	it('nothing in a database that is as it should be, or empty', async () => {
		expect(await check(await aLittleHistory())).toEqual([]);
		expect(await check(aDatabase())).toEqual([]);
	});

	it('a view row that is missing, unexpected or different, and repairs it', async () => {
		const db = await aLittleHistory();
		const views = await allViews(db);
		const b = the(views.memories.find(({ card }) => card === 'b'));
		await db.memories.delete(cardId('a'));
		await db.memories.put({ ...b, memory: { ...the(b.memory), stability: 1 } });
		await db.dueDays.put({ day: 1 as never, count: 4 });
		await db.cards.put({ ...the(views.cards[2]), waiting: 9 });
		const found = await check(db, true);
		expect(found).toHaveLength(4);
		expect(found).toEqual(
			expect.arrayContaining([
				{ table: 'memories', key: cardId('a'), problem: 'missing' },
				{ table: 'memories', key: cardId('b'), problem: 'different' },
				{ table: 'dueDays', key: 1, problem: 'unexpected' },
				{ table: 'cards', key: cardId('c'), problem: 'different' }
			])
		);
		expect(await allViews(db)).toEqual(views);
	});

	it('events that are missing, in the middle or at the end', async () => {
		const db = await aLittleHistory();
		const { device } = the(await db.meta.get('device'));
		await db.events.bulkDelete([
			[device, 2],
			[device, 6]
		]);
		const holes = (await check(db, true)).filter(({ table }) => table === 'events');
		expect(holes.map(({ key }) => key)).toEqual([
			[device, 2],
			[device, 6]
		]);
		const next = await done(append(db, new FakeTime(), answerTo('a')));
		expect(next.seq).toBe(7);
	});

	it('a segment that was damaged', async () => {
		const db = await aLittleHistory();
		await done(sealOldEvents(db, 0, 3));
		const segment = the(await db.segments.orderBy(':id').first());
		const [first, ...rest] = segment.events;
		await db.segments.put({ ...segment, events: [{ ...the(first), at: 0 }, ...rest] });
		expect(await check(db)).toContainEqual({
			table: 'segments',
			key: [segment.device, 1],
			problem: 'damaged'
		});
	});

	it('a device record that fell behind its own log', async () => {
		const db = await aLittleHistory();
		const here = the(await db.meta.get('device'));
		await db.meta.put({ ...here, seq: 3 });
		expect(await check(db, true)).toEqual([{ table: 'meta', key: 'device', problem: 'different' }]);
		expect(await db.meta.get('device')).toEqual(here);
	});

	it('nothing wrong in a log that came from another device alone', async () => {
		const source = await aLittleHistory();
		const copy = aDatabase();
		await copy.events.bulkAdd(await wholeLog(source));
		await check(copy, true);
		expect((await copy.memories.toArray()).length).toBe(3);
		const event = await done(append(copy, new FakeTime(), answerTo('a')));
		expect(event.device).not.toBe(the(await source.meta.get('device')).device);
	});
});
