import { describe, expect, it } from 'vitest';
import type { ExamFacts } from '#core/content/outline.ts';
import { addDays } from '#core/shared/study-day.ts';
import { examOverview } from '#state/exam-overview.ts';
import { planDay, type Wish } from '#state/plan.ts';
import type { Settings } from '#state/settings.ts';
import { aChoice } from '../builders.ts';
import { table } from '../core/scheduling/exam-price/builders.ts';
import { aDatabase, answered, answerTo, done, FakeTime } from '../storage/builders.ts';
import { anApp, answerRight, aStartedSession, makeDue, setAside, standing } from './builders.ts';

const exam: ExamFacts = {
	id: 'x',
	title: 'An exam',
	region: 'US',
	status: 'practice',
	passBasis: 'none',
	questions: 20,
	blueprint: [
		{ title: 'Heavy', weight: 80, tags: ['heavy'] },
		{ title: 'Light', weight: 20, tags: ['light'] }
	],
	notes: []
};

const ofDomain = (domain: string, count: number, from = 1) =>
	Array.from({ length: count }, (_, index) =>
		aChoice({ id: `vol-${String(from + index).padStart(3, '0')}`, domain })
	);
const items = [...ofDomain('heavy', 40), ...ofDomain('light', 40, 101)];

/** An app with 80 cards whose exam is so many days away. */
async function aiming(days: number, changes: Partial<Settings> = {}, shelf = items) {
	const time = new FakeTime();
	const db = aDatabase();
	const app = await anApp({ items: shelf, exams: [exam] }, { time, db, valueTable: table });
	await done(app.set('examDay', addDays(app.today(), days)));
	for (const [key, value] of Object.entries(changes))
		await done(app.set(key as keyof Settings, value as never));
	const plan = (wish?: Wish) => planDay(app, wish);
	return { app, db, time, plan };
}

describe('a day toward an exam', () => {
	it('fills the minutes of the day, whatever the usual number of new cards is', async () => {
		const { plan } = await aiming(20, { newPerDay: 1, minutesPerDay: 20 });
		const { queue, exam: aim } = await plan();
		expect(queue.length).toBeGreaterThan(20);
		expect(aim).toMatchObject({ title: 'An exam', daysLeft: 20, isOff: false });
	});

	it('begins with what weighs most in the exam', async () => {
		const { plan } = await aiming(20, { minutesPerDay: 5 });
		const { queue } = await plan();
		expect(queue.every(({ row }) => row.domain === 'heavy')).toBe(true);
	});

	it('says of every card what it is worth', async () => {
		const { plan } = await aiming(20);
		for (const { look } of (await plan()).queue) {
			expect(look?.kind).toBe('new');
			expect(look?.asked).toBeGreaterThan(look?.left ?? 1);
		}
	});

	it('is the same however often it is asked for', async () => {
		const { plan } = await aiming(20);
		const cards = async () => (await plan()).queue.map(({ card }) => card);
		const today = await cards();
		expect(await cards()).toEqual(today);
	});

	it('leaves out what is set aside, and what the exam does not ask', async () => {
		const shelf = [...ofDomain('heavy', 3), ...ofDomain('other', 3, 201)];
		const { app, plan } = await aiming(20, {}, shelf);
		await setAside(app, ['vol-002']);
		expect((await plan()).queue.map(({ card }) => card).sort()).toEqual(['vol-001', 'vol-003']);
	});

	it('uses only the minutes there are today', async () => {
		const { plan } = await aiming(20);
		const few = (await plan({ minutes: 3 })).queue.length;
		expect(few).toBeGreaterThan(0);
		expect(few).toBeLessThan(8);
	});

	it('rests on a day off, unless somebody wants to study', async () => {
		const everyDayButOne = [0, 1, 2, 3, 4, 5, 6];
		const { plan, app } = await aiming(20);
		const weekday = (app.today() + 4) % 7;
		await done(
			app.set(
				'daysOff',
				everyDayButOne.filter((day) => day === weekday)
			)
		);
		expect((await plan()).queue).toEqual([]);
		expect((await plan()).exam?.isOff).toBe(true);
		expect((await plan({ minutes: 10 })).queue.length).toBeGreaterThan(0);
	});

	it('keeps questions back for the first simulation, as ever', async () => {
		const time = new FakeTime();
		const app = await anApp({ items, exams: [exam], reserve: true }, { time, valueTable: table });
		await done(app.set('examDay', addDays(app.today(), 3)));
		await done(app.set('minutesPerDay', 240));
		const { queue } = await planDay(app);
		expect(queue.length).toBeGreaterThan(0);
		expect(queue.every(({ row }) => row.reserved === undefined)).toBe(true);
	});

	it('comes without a table, too, while that is being built', async () => {
		const app = await anApp({ items, exams: [exam] });
		await done(app.set('examDay', addDays(app.today(), 10)));
		expect((await planDay(app)).queue.length).toBeGreaterThan(5);
	});

	it('goes on from the answers given, and does not ask twice what was right today', async () => {
		const { app, db, plan } = await aiming(20, { minutesPerDay: 10 });
		const session = await aStartedSession(app);
		await answerRight(session);
		await session.next();
		const [answer] = await standing(db);
		const { queue } = await plan();
		expect(queue.some(({ card }) => answer?.startsWith(card))).toBe(false);
	});

	it.each([0, 1, 400])('works with the exam %d days away', async (days) => {
		const { plan } = await aiming(days);
		expect((await plan()).queue.length).toBeGreaterThan(0);
	});

	it('says how long its cards take, which may be less than there is time for', async () => {
		const { plan } = await aiming(20, { minutesPerDay: 20 }, ofDomain('heavy', 3));
		const { queue, minutes } = await plan();
		expect(queue).toHaveLength(3);
		expect(minutes).toBeLessThan(5);
	});

	it('says for how long nothing was answered', async () => {
		const { db, time, plan } = await aiming(30);
		expect((await plan()).exam?.daysAway).toBe(0);
		await answered(db, time, answerTo('vol-001'));
		expect((await plan()).exam?.daysAway).toBe(0);
		time.pass(4);
		expect((await plan()).exam?.daysAway).toBe(4);
	});

	it('refreshes what slips', async () => {
		const { db, time, app, plan } = await aiming(60, { minutesPerDay: 240 });
		for (const { id } of items.slice(0, 20)) await answered(db, time, answerTo(id));
		time.pass(12);
		expect(app.today()).toBeDefined();
		const { queue } = await plan();
		expect(queue.filter(({ look }) => look?.kind === 'refresh').length).toBeGreaterThan(5);
	});
});

describe('without an exam ahead', () => {
	it('cards come when they are due', async () => {
		const { app, db, time, plan } = await aiming(3);
		await makeDue(db, time, items.slice(0, 5), 30);
		expect(app.settings.examDay).toBeLessThan(app.today());
		const { queue, exam: aim } = await plan();
		expect(aim).toBeUndefined();
		expect(queue.filter(({ reason }) => reason === 'due')).toHaveLength(5);
		expect(queue.every(({ look }) => look === undefined)).toBe(true);
	});

	it('nobody’s memory has changed: taking the date away plans the day as if there had been none', async () => {
		const { app, db, time, plan } = await aiming(30);
		await makeDue(db, time, items.slice(0, 5), 3);
		const before = await db.memories.toArray();
		await plan();
		await done(app.set('examDay', undefined));
		expect((await plan()).exam).toBeUndefined();
		expect(await db.memories.toArray()).toEqual(before);
	});
});

describe('the plan as a whole', () => {
	const passing = { ...exam, pass: 70, passBasis: 'assumed' as const };
	async function overview(days: number, changes: Partial<Settings> = {}) {
		const app = await anApp({ items, exams: [passing] }, { valueTable: table });
		await done(app.set('examDay', addDays(app.today(), days)));
		for (const [key, value] of Object.entries(changes))
			await done(app.set(key as keyof Settings, value as never));
		return examOverview(app);
	}

	it('says what more minutes would bring, with a range and a band', async () => {
		const plan = await overview(4);
		const scores = plan!.choices.map(({ expected }) => expected);
		expect(scores).toEqual(scores.toSorted((a, b) => a - b));
		expect(scores.at(-1)).toBeGreaterThan(scores[0]! + 0.05);
		expect(plan!.choices.map(({ minutes }) => minutes)).toContain(20);
		for (const { interval, expected } of plan!.choices) {
			expect(interval.low).toBeLessThan(expected);
			expect(interval.high).toBeGreaterThan(expected);
		}
	});

	it('says from how many minutes on passing is likely', async () => {
		const plan = await overview(20);
		expect(plan!.likelyFrom).toBeGreaterThan(0);
		const enough = await overview(20, { minutesPerDay: plan!.likelyFrom! });
		expect(enough!.now.chance).toBeGreaterThanOrEqual(0.8);
		expect(enough!.now.band).toBe('too-close'); // no simulation yet
	});

	it('shows the days ahead: much that is new at first, last looks at the end, nothing on days off', async () => {
		const time = new FakeTime();
		const day = await anApp({}, { time }).then((app) => app.today());
		const off = (day + 2 + 4) % 7;
		const plan = await overview(10, { daysOff: [off], minutesPerDay: 4 });
		expect(plan!.days).toHaveLength(10);
		expect(plan!.days[0]!.fresh).toBeGreaterThan(plan!.days[0]!.refresh);
		expect(plan!.days.at(-2)!.last).toBeGreaterThan(0);
		expect(plan!.days[2]!.minutes).toBe(0);
	});

	it('cannot be said without a value table', async () => {
		const app = await anApp({ items, exams: [exam] });
		await done(app.set('examDay', addDays(app.today(), 10)));
		await expect(examOverview(app)).rejects.toThrow('value table');
	});

	it('is none without an exam day', async () => {
		const app = await anApp({ items, exams: [exam] }, { valueTable: table });
		expect(await examOverview(app)).toBeUndefined();
	});
});
