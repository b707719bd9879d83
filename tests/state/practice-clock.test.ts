import { describe, expect, it } from 'vitest';
import { defaultChoice, type PracticeChoice } from '#core/quiz/practice-choice.ts';
import { sittingId } from '#core/shared/ids.ts';
import { repeatItems } from '#state/practice-begin.ts';
import { PracticeSitting } from '#state/practice.svelte.ts';
import { practiceHistory } from '#state/sittings.ts';
import { sittingById } from '#storage/queries.ts';
import { aChoice, anOrder } from '../builders.ts';
import { done, FakeTime, wholeLog } from '../storage/builders.ts';
import { anApp, standing } from './builders.ts';

const items = [aChoice({ id: 'vol-001' }), aChoice({ id: 'vol-002' }), anOrder({ id: 'vol-003' })];
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Two clocks, one a person can set and one nobody can; both stand still between what a test does. */
class TwoClocks extends FakeTime {
	ran = 0;
	override now = () => this.at;
	wait(ms: number) {
		this.at += ms;
		this.ran += ms;
	}
}

/** A quiz of three questions in ten minutes. */
async function aTimedQuiz({
	pauses = true,
	clock = 10
}: Partial<Pick<PracticeChoice, 'pauses' | 'clock'>> = {}) {
	const time = new TwoClocks();
	const app = await anApp({ items }, { time });
	Object.assign(app, { ticks: () => time.ran });
	const id = await done(repeatItems(app, items, { ...defaultChoice, clock, pauses }));
	const open = async () => {
		const sitting = new PracticeSitting(app, id);
		await sitting.open();
		return sitting;
	};
	const sitting = await open();
	/** As on screen, where somebody looks four times a second. */
	const watch = (ms: number, on: PracticeSitting = sitting) => {
		for (let passed = 0; passed < ms; passed += SECOND) {
			time.wait(Math.min(SECOND, ms - passed));
			on.tick();
		}
	};
	const row = () => sittingById(app.db, sittingId(id));
	return { app, time, sitting, open, watch, row };
}

/** What was begun without waiting for it is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('a clock', () => {
	it('is there only if it was wanted', async () => {
		const app = await anApp({ items });
		const sitting = new PracticeSitting(app, await done(repeatItems(app, items, defaultChoice)));
		await sitting.open();
		expect(sitting).toMatchObject({ clock: undefined, mayPause: false });
	});

	it('begins with 1.2 minutes a question, or as many as were chosen', async () => {
		expect((await aTimedQuiz({ clock: 'pace' })).sitting.clock?.left).toBe(4 * MINUTE);
		expect((await aTimedQuiz()).sitting.clock?.left).toBe(10 * MINUTE);
	});

	it('says once how much is left at half, at five minutes and at one', async () => {
		const { sitting, watch } = await aTimedQuiz({ clock: 20 });
		expect(sitting.clock?.announced).toBeUndefined();
		watch(10 * MINUTE);
		expect(sitting.clock?.announced).toBe(10 * MINUTE);
		watch(5 * MINUTE);
		expect(sitting.clock?.announced).toBe(5 * MINUTE);
		watch(4 * MINUTE);
		expect(sitting.clock?.announced).toBe(MINUTE);
	});

	it('is noted every minute, so that a crash loses little', async () => {
		const { watch, row } = await aTimedQuiz();
		watch(MINUTE + SECOND);
		await settled();
		expect((await row())?.elapsed).toBe(MINUTE);
	});
});

describe('a clock that may pause', () => {
	it('stands still while paused, and nothing is asked meanwhile', async () => {
		const { sitting, watch, row } = await aTimedQuiz();
		watch(MINUTE);
		sitting.pause(true);
		watch(5 * MINUTE);
		sitting.respond({ kind: 'indices', indices: [0] });
		expect(sitting.current?.touched).toBe(false);
		sitting.pause(false);
		watch(MINUTE);
		expect(sitting.clock?.left).toBe(8 * MINUTE);
		await settled();
		expect((await row())?.elapsed).toBeGreaterThanOrEqual(MINUTE);
	});

	it('stands still while the page is hidden, also if it was paused before', async () => {
		const { sitting, watch } = await aTimedQuiz();
		sitting.away(true);
		watch(5 * MINUTE);
		sitting.away(false);
		expect(sitting.clock).toMatchObject({ left: 10 * MINUTE, running: true });
		sitting.pause(true);
		sitting.away(true);
		sitting.away(false);
		expect(sitting.clock?.running).toBe(false);
	});

	it('stands still while rationales are read', async () => {
		const { sitting, watch } = await aTimedQuiz();
		sitting.respond({ kind: 'indices', indices: [0] });
		await sitting.answer();
		watch(3 * MINUTE);
		expect(sitting.clock?.left).toBe(10 * MINUTE);
		sitting.go(1);
		watch(MINUTE);
		expect(sitting.clock?.left).toBe(9 * MINUTE);
	});

	it('does not count the time while the app was closed', async () => {
		const { sitting, open, time, watch } = await aTimedQuiz();
		watch(2 * MINUTE);
		sitting.away(true);
		await settled();
		time.wait(60 * MINUTE);
		expect((await open()).clock?.left).toBe(8 * MINUTE);
	});

	it('does not count the sleep of a device behind a closed lid', async () => {
		const { sitting, time, watch } = await aTimedQuiz();
		watch(2 * MINUTE);
		time.wait(8 * 60 * MINUTE);
		sitting.tick();
		expect(sitting.clock?.left).toBe(8 * MINUTE);
	});
});

describe('a clock that may not pause', () => {
	it('runs on whatever happens', async () => {
		const { sitting, watch } = await aTimedQuiz({ pauses: false });
		expect(sitting.mayPause).toBe(false);
		sitting.pause(true);
		watch(MINUTE);
		sitting.away(true);
		watch(MINUTE);
		sitting.respond({ kind: 'indices', indices: [0] });
		await sitting.answer();
		watch(MINUTE);
		expect(sitting.paused).toBe(false);
		expect(sitting.clock?.left).toBe(7 * MINUTE);
	});

	it('counts the time while the app was closed', async () => {
		const { open, time } = await aTimedQuiz({ pauses: false });
		time.wait(4 * MINUTE);
		expect((await open()).clock?.left).toBe(6 * MINUTE);
	});

	it('counts the sleep of a device whose own counter slept too', async () => {
		const { sitting, time, watch } = await aTimedQuiz({ pauses: false });
		watch(MINUTE);
		time.at += 4 * MINUTE;
		watch(SECOND);
		expect(sitting.clock?.left).toBe(5 * MINUTE - SECOND);
	});

	it('gives no time back when the device is set back', async () => {
		const { sitting, open, time, watch } = await aTimedQuiz({ pauses: false });
		watch(3 * MINUTE);
		sitting.away(true);
		await settled();
		time.at -= 60 * MINUTE;
		watch(MINUTE);
		expect(sitting.clock?.left).toBe(6 * MINUTE);
		expect((await open()).clock!.left).toBeLessThanOrEqual(7 * MINUTE);
	});
});

describe('when the time is up', () => {
	it('the quiz ends with everything saved, what stood on the screen included', async () => {
		const { app, sitting, open, watch } = await aTimedQuiz();
		sitting.respond({ kind: 'indices', indices: [0] });
		await sitting.answer();
		sitting.go(1);
		sitting.respond({ kind: 'indices', indices: [0] });
		watch(10 * MINUTE);
		await settled();
		expect(sitting).toMatchObject({ phase: 'finished', timeUp: true, answeredCount: 2 });
		expect(await standing(app.db)).toHaveLength(2);
		expect(await open()).toMatchObject({ phase: 'finished', timeUp: true, correctCount: 2 });
	});

	it('the result is about all questions: there was no time for the others', async () => {
		const { app, sitting, watch } = await aTimedQuiz();
		watch(10 * MINUTE);
		await settled();
		expect(sitting.counted).toHaveLength(3);
		expect(await practiceHistory(app)).toMatchObject([{ correct: 0, counted: 3 }]);
	});

	it('what nobody touched is no answer, though it could be checked', async () => {
		const { app, sitting, watch } = await aTimedQuiz();
		sitting.go(2);
		expect(sitting.complete).toBe(true);
		watch(10 * MINUTE);
		await settled();
		expect(sitting.phase).toBe('finished');
		expect(await standing(app.db)).toEqual([]);
	});

	it('an answer on its way into the store still gets there', async () => {
		const { app, sitting, watch } = await aTimedQuiz();
		sitting.respond({ kind: 'indices', indices: [0] });
		const answering = sitting.answer();
		watch(10 * MINUTE);
		await answering;
		await settled();
		expect(sitting).toMatchObject({ phase: 'finished', correctCount: 1 });
		expect(await standing(app.db)).toHaveLength(1);
	});

	it('while the app was closed, it ends when it is opened again', async () => {
		const { open, time } = await aTimedQuiz({ pauses: false });
		time.wait(11 * MINUTE);
		const sitting = await open();
		await settled();
		expect(sitting).toMatchObject({ phase: 'finished', timeUp: true });
	});

	it('and nothing can be stored, the answer stays until it can, and then it ends', async () => {
		const { app, sitting, watch } = await aTimedQuiz();
		sitting.respond({ kind: 'indices', indices: [0] });
		app.db.close();
		watch(10 * MINUTE);
		await settled();
		sitting.respond({ kind: 'indices', indices: [1] });
		expect(sitting).toMatchObject({
			phase: 'running',
			saveError: { kind: 'storage-unavailable' },
			current: { response: { indices: [0] } }
		});
		await app.db.open();
		await sitting.retry();
		expect(sitting).toMatchObject({ phase: 'finished', correctCount: 1, saveError: undefined });
	});

	it('it ends once', async () => {
		const { app, sitting, watch } = await aTimedQuiz();
		sitting.respond({ kind: 'indices', indices: [0] });
		watch(11 * MINUTE);
		await settled();
		const ends = (await wholeLog(app.db)).filter(({ kind }) => kind === 'sitting-finished');
		expect(ends).toHaveLength(1);
	});
});
