import { describe, expect, it } from 'vitest';
import type { ExamFacts } from '#core/content/outline.ts';
import { isReserved } from '#core/content/reserve.ts';
import { keyOf } from '#core/quiz/response.ts';
import type { App } from '#state/app.svelte.ts';
import { beginExam, prepareForm, type SittingChoices } from '#state/exams.ts';
import { missedCards } from '#state/missed.ts';
import { planDay } from '#state/plan.ts';
import { Sitting } from '#state/sitting.svelte.ts';
import { sittingHistory } from '#state/sittings.ts';
import type { Answered, Stamped } from '#storage/events.ts';
import { aChoice, aSource } from '../builders.ts';
import { breakWrites, done, FakeTime, the, wholeLog } from '../storage/builders.ts';
import { anApp } from './builders.ts';

const MINUTE = 60_000;
const exam: ExamFacts = {
	id: 'short',
	title: 'Short',
	region: 'any',
	questions: 5,
	minutes: 10,
	pass: 60,
	passBasis: 'assumed',
	status: 'practice',
	blueprint: [{ title: 'Ethics', weight: 100, tags: ['ethics'] }],
	notes: []
};
const items = Array.from({ length: 12 }, (_, index) =>
	aChoice({ id: `vol-${String(index + 1).padStart(3, '0')}`, domain: 'ethics' })
);

async function begun(choices: SittingChoices = {}, time = new FakeTime()) {
	const app = await anApp({ items, exams: [exam] }, { time });
	const form = await prepareForm(app, exam);
	const id = await done(beginExam(app, form, choices));
	return { app, id, time, form, sitting: await opened(app, id) };
}

async function opened(app: App, id: string) {
	const sitting = new Sitting(app, id);
	await sitting.open();
	return sitting;
}

/** Answers the question on screen, right or not, and goes on. */
async function answer(sitting: Sitting, right = true) {
	const item = the(sitting.current).item;
	const key = keyOf(item);
	sitting.respond({ kind: 'indices', indices: right ? key : [key[0] === 0 ? 1 : 0] });
	await sitting.go(sitting.place + 1);
}

const answersIn = async (app: App) =>
	(await wholeLog(app.db)).filter((event): event is Stamped<Answered> => event.kind === 'answered');

describe('a simulation', () => {
	it('begins with nothing chosen', async () => {
		const { sitting } = await begun();
		expect(sitting.phase).toBe('running');
		expect(sitting.questions).toHaveLength(5);
		expect(sitting.questions.every(({ answered }) => !answered)).toBe(true);
	});

	it('goes on after a reload where it was, with everything that was done', async () => {
		const { app, id, sitting } = await begun({ confidence: true });
		await answer(sitting);
		sitting.respond({ kind: 'indices', indices: [1] });
		sitting.strike(3);
		sitting.flag();
		sitting.rate('think');
		await sitting.away();
		const again = await opened(app, id);
		expect(again.place).toBe(1);
		expect(again.current).toMatchObject({
			response: { kind: 'indices', indices: [1] },
			answered: true,
			struck: [3],
			flagged: true,
			confidence: 'think'
		});
		expect(again.questions.map(({ shown }) => shown)).toEqual(
			sitting.questions.map(({ shown }) => shown)
		);
	});

	it('lets a choice be taken away again, and an option that was struck out come back', async () => {
		const { app, id, sitting } = await begun();
		sitting.respond({ kind: 'indices', indices: [2] });
		sitting.clear();
		sitting.strike(1);
		sitting.strike(1);
		await sitting.away();
		expect((await opened(app, id)).current).toMatchObject({ answered: false, struck: [] });
	});

	it('lists what is open and what is flagged', async () => {
		const { sitting } = await begun();
		await answer(sitting);
		sitting.flag();
		await sitting.go(3);
		await answer(sitting);
		await sitting.review();
		expect(sitting.phase).toBe('review');
		expect(sitting.unanswered).toEqual([1, 2, 4]);
		expect(sitting.flagged).toEqual([1]);
	});

	it('is handed in as a whole: answers, grades, and nothing for what was left open', async () => {
		const { app, sitting } = await begun({ confidence: true });
		sitting.rate('guess');
		await answer(sitting);
		await answer(sitting, false);
		await answer(sitting);
		await sitting.review();
		expect(await answersIn(app)).toEqual([]);
		await sitting.submit();
		expect(sitting.phase).toBe('finished');
		const answers = await answersIn(app);
		expect(answers.map(({ correct, grade, mode }) => [correct, grade, mode])).toEqual([
			[true, 'again', 'exam'],
			[false, 'again', 'exam'],
			[true, 'good', 'exam']
		]);
		expect(await sittingHistory(app, 'exam')).toMatchObject([
			{ finished: true, answered: 3, correct: 2, total: 5 }
		]);
	});

	it('counts how often an answer was changed, and the time on each question', async () => {
		const { sitting } = await begun();
		for (const option of [0, 1, 1, 2]) sitting.respond({ kind: 'indices', indices: [option] });
		await sitting.go(1);
		expect(sitting.questions[0]?.changes).toBe(2);
		expect(sitting.questions[0]?.ms).toBeGreaterThan(0);
	});

	it('shows a finished one as it was, also once its questions were reworded or withdrawn', async () => {
		const { app, id, sitting, form } = await begun();
		for (let i = 0; i < 5; i++) await answer(sitting);
		await sitting.submit();
		const changed = items
			.filter((item) => item.id !== form.items[4])
			.map((item) => (item.id === form.items[0] ? { ...item, fingerprint: 'other' } : item));
		const newer = await anApp(
			{},
			{ db: app.db, source: aSource({ items: changed, version: 'v2' }) }
		);
		const again = await opened(newer, id);
		expect(again.gone).toBe(1);
		expect(again.questions.map(({ correct }) => correct)).toEqual([true, true, true, true]);
		expect(again.questions[0]?.reworded).toBe(true);
	});

	it('asks again what an update reworded in the middle of it', async () => {
		const { app, id, sitting, form } = await begun();
		await answer(sitting);
		await sitting.away();
		const changed = items.map((item) =>
			item.id === form.items[0] ? { ...item, fingerprint: 'other' } : item
		);
		const newer = await anApp(
			{},
			{ db: app.db, source: aSource({ items: changed, version: 'v2' }) }
		);
		const again = await opened(newer, id);
		expect(again.questions[0]).toMatchObject({ reworded: true, answered: false });
	});

	it('that is not on this device says so', async () => {
		const app = await anApp({ items });
		expect((await opened(app, 'nowhere')).phase).toBe('missing');
	});
});

describe('the clock of a simulation', () => {
	const limit = 10 * MINUTE;

	it('stands still while the candidate is away, where breaks are taken', async () => {
		const { app, id, time, sitting } = await begun({ limit, pauses: true });
		await sitting.away();
		const { elapsed } = the(sitting.clock);
		time.at += 60 * MINUTE;
		const again = await opened(app, id);
		expect(again.phase).toBe('running');
		expect(the(again.clock).elapsed - elapsed).toBeLessThan(MINUTE);
	});

	it('runs on while the app is closed, where none are; then all that was answered counts', async () => {
		const { app, id, time, sitting } = await begun({ limit });
		await answer(sitting);
		await sitting.away();
		time.at += 11 * MINUTE;
		const again = await opened(app, id);
		await expect.poll(() => again.phase).toBe('finished');
		expect(again.notice).toBe('time-up');
		expect(await answersIn(app)).toHaveLength(1);
	});

	it('does not run back when the device’s clock is set back', async () => {
		const { app, id, time, sitting } = await begun({ limit });
		time.at += 5 * MINUTE;
		sitting.tick();
		await sitting.away();
		time.at -= 60 * MINUTE;
		const again = await opened(app, id);
		expect(the(again.clock).elapsed).toBeGreaterThanOrEqual(5 * MINUTE);
	});

	it('can be stopped and started again', async () => {
		const { time, sitting } = await begun({ limit, pauses: true });
		await sitting.pause();
		expect(sitting.phase).toBe('paused');
		const { elapsed } = the(sitting.clock);
		time.at += 30 * MINUTE;
		sitting.tick();
		sitting.resume();
		expect(the(sitting.clock).elapsed - elapsed).toBeLessThan(MINUTE);
	});

	it('can not be stopped where no breaks are taken', async () => {
		const { sitting } = await begun({ limit });
		await sitting.pause();
		expect(sitting.phase).toBe('running');
	});

	it('ends the sitting when the time is up, with what was answered', async () => {
		const { app, time, sitting } = await begun({ limit });
		await answer(sitting);
		time.at += 11 * MINUTE;
		sitting.tick();
		await expect.poll(() => sitting.phase).toBe('finished');
		expect(sitting.clock?.elapsed).toBe(limit);
		expect(await answersIn(app)).toHaveLength(1);
	});

	it('is noted once a minute, so that a crash costs no more', async () => {
		const { app, id, time, sitting } = await begun({ limit, pauses: true });
		time.at += 2 * MINUTE;
		sitting.tick();
		await expect
			.poll(async () => (await app.db.sittings.get(id))?.elapsed ?? 0)
			.toBeGreaterThan(2 * MINUTE);
	});
});

describe('trouble in a simulation', () => {
	it('holds on to an answer that could not be stored, and stores it when asked again', async () => {
		const { app, sitting } = await begun();
		const mend = await breakWrites(app.db, () => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		sitting.respond({ kind: 'indices', indices: [1] });
		await sitting.go(1);
		expect(sitting.saveError).toEqual({ kind: 'storage-full' });
		expect(sitting.place).toBe(0);
		mend();
		await sitting.retry();
		await sitting.go(1);
		expect(sitting.place).toBe(1);
		expect(sitting.saveError).toBeUndefined();
	});

	it('notices a second tab, and overwrites nothing there', async () => {
		const { app, id, sitting } = await begun();
		const other = await opened(app, id);
		await answer(other);
		sitting.respond({ kind: 'indices', indices: [3] });
		await sitting.go(1);
		expect(sitting.notice).toBe('changed-elsewhere');
		expect(sitting.place).toBe(0);
		const again = await opened(app, id);
		expect(again.questions[0]?.response).toEqual(other.questions[0]?.response);
	});

	it('can not be handed in twice', async () => {
		const { app, id, sitting } = await begun();
		const other = await opened(app, id);
		await answer(sitting);
		await sitting.submit();
		await other.submit();
		expect(other.notice).toBe('changed-elsewhere');
		expect(await answersIn(app)).toHaveLength(1);
	});
});

describe('questions kept for the first simulation', () => {
	it('come first in it and are not studied before', async () => {
		const kept = items.filter(isReserved).map(({ id }) => id);
		const app = await anApp({ items, exams: [exam], reserve: true });
		expect(kept.length).toBeGreaterThan(0);
		const planned = async () => (await planDay(app, { more: 50 })).queue.map(({ row }) => row.item);
		const before = await planned();
		expect(before).toHaveLength(items.length - kept.length);
		expect(before.filter((id) => kept.includes(id))).toEqual([]);

		const id = await done(beginExam(app, await prepareForm(app, exam), {}));
		await (await opened(app, id)).submit();
		expect(await planned()).toHaveLength(items.length);
	});

	it('are studied like all others by those who prefer that', async () => {
		const app = await anApp({ items, exams: [exam] });
		await app.set('reserveForExams', false);
		expect((await planDay(app, { more: 50 })).queue).toHaveLength(items.length);
	});
});

describe('what was missed in a simulation', () => {
	it('makes a session: not right, and left open', async () => {
		const { app, id, sitting } = await begun();
		await answer(sitting);
		await answer(sitting, false);
		await sitting.submit();
		const missed = sitting.questions.filter(({ correct }) => !correct).map(({ item }) => item.id);
		const planned = (await missedCards(app, id)).map(({ row }) => row.item);
		expect([...planned].sort()).toEqual([...missed].sort());
		expect(planned).toHaveLength(4);
	});
});
