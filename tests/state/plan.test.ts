import { describe, expect, it } from 'vitest';
import type { Item } from '#core/content/item.ts';
import { planDay, type DayPlan } from '#state/plan.ts';
import { aCloze, flashcards } from '../builders.ts';
import { aDatabase, answered, answerTo, aProfile, done, FakeTime } from '../storage/builders.ts';
import { anApp, makeDue, setAside } from './builders.ts';

const cardsOf = ({ queue }: DayPlan) => queue.map(({ card }) => card as string);
const reasons = ({ queue }: DayPlan) => queue.map(({ reason }) => reason);

/** An app with this many cards met a month ago and this many not yet met. */
async function aMonthLater(known: number, fresh: number) {
	const time = new FakeTime();
	const db = aDatabase();
	const items = flashcards(known + fresh);
	const app = await anApp({ items }, { db, time });
	await makeDue(db, time, items.slice(0, known));
	return { app, db, time, items };
}

describe('the plan of the first day', () => {
	it('is as many new cards as were chosen, in the authors’ order of introduction', async () => {
		const app = await anApp({ items: flashcards(30) });
		const plan = await planDay(app);
		expect(cardsOf(plan)).toEqual(flashcards(10).map(({ id }) => id));
		expect(plan).toMatchObject({ due: 0, fresh: 10, waiting: 0, answersToday: 0, tomorrow: 0 });
	});

	it('says how long it takes, at half a minute for a new card', async () => {
		expect((await planDay(await anApp({ items: flashcards(30) }))).minutes).toBe(5);
	});

	it('is empty where there is no content', async () => {
		expect(await planDay(await anApp())).toMatchObject({ queue: [], moreNew: 0, early: 0 });
	});

	it('has no new card where none is wanted', async () => {
		const app = await anApp({ items: flashcards(3) });
		await done(app.set('newPerDay', 0));
		expect(await planDay(app)).toMatchObject({ queue: [], moreNew: 3 });
	});

	it('leaves out new cards that do not fit into the minutes', async () => {
		const app = await anApp({ items: flashcards(30) });
		await done(app.set('minutesPerDay', 2));
		expect((await planDay(app)).fresh).toBe(4);
	});

	it('never puts two gaps of one item next to each other when it can be avoided', async () => {
		const items = [aCloze({ id: 'vol-001' }), ...flashcards(4).slice(1)];
		const plan = await planDay(await anApp({ items }));
		const gaps = cardsOf(plan).flatMap((card, place) => (card.includes('.') ? place : []));
		expect(gaps).toHaveLength(2);
		expect(gaps[1]! - gaps[0]!).toBeGreaterThan(1);
	});
});

describe('the plan of a later day', () => {
	it('has the due cards, with new ones mixed in', async () => {
		const { app } = await aMonthLater(6, 3);
		const plan = await planDay(app);
		expect(plan).toMatchObject({ due: 6, fresh: 3, waiting: 6 });
		expect(reasons(plan).slice(0, 3)).toEqual(['due', 'due', 'new']);
	});

	it('is the same when asked again', async () => {
		const { app } = await aMonthLater(20, 5);
		expect(cardsOf(await planDay(app))).toEqual(cardsOf(await planDay(app)));
	});

	it('spends only what is left of today’s minutes', async () => {
		const { app, db, time, items } = await aMonthLater(50, 0);
		await done(app.set('minutesPerDay', 4));
		const before = await planDay(app);
		await answered(db, time, answerTo(items[0]!.id, 'good', { ms: 120_000 }));
		const after = await planDay(app);
		expect(after.answersToday).toBe(1);
		expect(after.queue.length).toBeLessThanOrEqual(before.queue.length / 2 + 1);
	});

	it('plans nothing more when the minutes are spent, and says how many cards wait', async () => {
		const { app, db, time, items } = await aMonthLater(10, 0);
		await done(app.set('minutesPerDay', 2));
		await answered(db, time, answerTo(items[0]!.id, 'good', { ms: 120_000 }));
		expect(await planDay(app)).toMatchObject({ queue: [], waiting: 9, spent: true });
	});

	it('counts the new cards already met today', async () => {
		const { app, db, time, items } = await aMonthLater(0, 20);
		for (const { id } of items.slice(0, 4)) await answered(db, time, answerTo(id, 'easy'));
		const plan = await planDay(app);
		expect(plan.fresh).toBe(6);
		expect(cardsOf(plan)[0]).toBe(items[4]!.id);
	});

	it('begins anew with the next study day', async () => {
		const { app, db, time, items } = await aMonthLater(0, 40);
		for (const { id } of items.slice(0, 10)) await answered(db, time, answerTo(id, 'easy'));
		expect((await planDay(app)).fresh).toBe(0);
		time.pass(1);
		expect((await planDay(app)).fresh).toBe(10);
	});

	it('says what is due tomorrow and within three days', async () => {
		const { app, db, time, items } = await aMonthLater(0, 4);
		await answered(db, time, answerTo(items[0]!.id, 'easy'));
		const [row] = await db.dueDays.toArray();
		time.pass(row!.day - app.today() - 1);
		expect(await planDay(app)).toMatchObject({ tomorrow: 1, early: 1, waiting: 0 });
		time.pass(-1);
		expect(await planDay(app)).toMatchObject({ tomorrow: 0, early: 1 });
		time.pass(-2);
		expect(await planDay(app)).toMatchObject({ tomorrow: 0, early: 0 });
	});
});

describe('who asks for more', () => {
	it('gets that many new cards beyond the daily number', async () => {
		const { app, db, time, items } = await aMonthLater(0, 30);
		for (const { id } of items.slice(0, 10)) await answered(db, time, answerTo(id, 'easy'));
		expect(await planDay(app)).toMatchObject({ fresh: 0, moreNew: 20 });
		expect(await planDay(app, { more: 5 })).toMatchObject({ fresh: 5 });
	});

	it('can look early at cards due soon, and gets no new ones with them', async () => {
		const { app, db, time, items } = await aMonthLater(0, 4);
		for (const { id } of items.slice(0, 2)) await answered(db, time, answerTo(id, 'easy'));
		const [row] = await db.dueDays.toArray();
		time.pass(row!.day - app.today() - 2);
		expect((await planDay(app)).due).toBe(0);
		expect(await planDay(app, { ahead: 1 })).toMatchObject({ queue: [] });
		expect(await planDay(app, { ahead: 3 })).toMatchObject({ due: 2, fresh: 0 });
	});

	it('gets the minutes asked for, whatever was spent today', async () => {
		const { app, db, time, items } = await aMonthLater(100, 0);
		await done(app.set('minutesPerDay', 1));
		await answered(db, time, answerTo(items[0]!.id, 'good', { ms: 60_000 }));
		expect((await planDay(app)).queue).toEqual([]);
		expect((await planDay(app, { minutes: 10 })).queue.length).toBeGreaterThan(20);
	});
});

describe('the plan leaves out', () => {
	const ids = (items: readonly Item[]) => items.map(({ id }) => id);

	it('items that were set aside, due or new', async () => {
		const { app, items } = await aMonthLater(3, 3);
		await setAside(app, [items[0]!.id, items[3]!.id]);
		const plan = await planDay(app);
		expect(plan).toMatchObject({ due: 2, fresh: 2 });
		expect(cardsOf(plan)).not.toContain(items[0]!.id);
		expect(cardsOf(plan)).not.toContain(items[3]!.id);
	});

	it('every gap of an item that was set aside', async () => {
		const app = await anApp({ items: [aCloze({ id: 'vol-001' })] });
		await setAside(app, ['vol-001']);
		expect((await planDay(app)).queue).toEqual([]);
	});

	it('no other new card, however many were set aside before it', async () => {
		const { app, items } = await aMonthLater(0, 80);
		await setAside(app, ids(items.slice(0, 70)));
		expect(cardsOf(await planDay(app))).toEqual(ids(items.slice(70)));
	});

	it('no other due card, however many due ones were set aside', async () => {
		const { app, items, db, time } = await aMonthLater(3, 70);
		await makeDue(db, time, items.slice(3));
		await setAside(app, ids(items.slice(3)));
		await done(app.set('minutesPerDay', 1));
		expect(cardsOf(await planDay(app)).sort()).toEqual(ids(items.slice(0, 3)));
	});

	it('content that was withdrawn, and has it back when it returns', async () => {
		const time = new FakeTime();
		const profile = aProfile();
		const items = flashcards(4);
		const db = aDatabase(profile);
		await anApp({ items }, { db, time });
		await makeDue(db, time, items.slice(0, 3));
		const kept = items.slice(1);
		const later = await anApp({ items: kept, version: 'v2' }, { db, time });
		expect(cardsOf(await planDay(later)).sort()).toEqual(ids(kept));
		const back = await anApp({ items, version: 'v3' }, { db, time });
		expect(await planDay(back)).toMatchObject({ due: 3, fresh: 1 });
	});
});
