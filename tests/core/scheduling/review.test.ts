import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId } from '#core/shared/ids.ts';
import { seededRng } from '#core/shared/rng.ts';
import { fuzzed } from '#core/scheduling/fuzz.ts';
import { defaultScheduler, grades, type Grade, type MemoryState } from '#core/scheduling/memory.ts';
import { intervalsByGrade } from '#core/scheduling/preview.ts';
import { review } from '#core/scheduling/review.ts';
import { aCard, aMemory, answeredWhenDue, day, exact } from './builders.ts';

const repeat = (grade: Grade, times: number) => new Array<Grade>(times).fill(grade);

describe('golden series of intervals', () => {
	it('good × 6, again × 2, good × 5, each on its due day', () => {
		const series = [...repeat('good', 6), ...repeat('again', 2), ...repeat('good', 5)];
		const settings = { ...exact, learningSteps: 2, relearningSteps: 1 };
		const intervals = answeredWhenDue(series, settings).map(({ interval }) => interval);
		expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
	});
});

describe('phases', () => {
	const twoSteps = { ...exact, learningSteps: 2, relearningSteps: 2 };
	const learning = (step: number) =>
		aMemory({ phase: 'learning', step, interval: 0, due: day(100) });
	const relearning = (step: number) =>
		aMemory({ phase: 'relearning', step, lapses: 1, interval: 0, due: day(100) });

	it.each<[string, MemoryState | undefined, Grade, MemoryState['phase'], number]>([
		['new', undefined, 'again', 'learning', 0],
		['new', undefined, 'hard', 'learning', 0],
		['new', undefined, 'good', 'learning', 1],
		['new', undefined, 'easy', 'review', 0],
		['learning, step 1', learning(1), 'again', 'learning', 0],
		['learning, step 1', learning(1), 'hard', 'learning', 1],
		['learning, step 1', learning(1), 'good', 'review', 0],
		['learning, step 1', learning(1), 'easy', 'review', 0],
		['review', aMemory(), 'again', 'relearning', 0],
		['review', aMemory(), 'hard', 'review', 0],
		['review', aMemory(), 'good', 'review', 0],
		['review', aMemory(), 'easy', 'review', 0],
		['relearning, step 1', relearning(1), 'again', 'relearning', 0],
		['relearning, step 1', relearning(1), 'hard', 'relearning', 1],
		['relearning, step 0', relearning(0), 'good', 'relearning', 1],
		['relearning, step 1', relearning(1), 'good', 'review', 0]
	])('%s (%#): “%s” leads on', (_, before, grade, phase, step) => {
		const after = review(before, grade, day(100), aCard, twoSteps, 1);
		expect(after).toMatchObject({ phase, step });
		// Unfinished steps come again today, what is learned comes on another day.
		if (phase === 'review') expect(after.interval).toBeGreaterThanOrEqual(1);
		else expect(after).toMatchObject({ interval: 0, due: 100 });
	});

	it('counts a lapse when a known card is forgotten, and not again while it is relearned', () => {
		const states = answeredWhenDue(['good', 'again', 'again', 'good', 'again'], exact);
		expect(states.map(({ lapses }) => lapses)).toEqual([0, 1, 1, 1, 2]);
	});

	it('gives every grade at least a day when there are no steps', () => {
		const noSteps = { ...exact, learningSteps: 0, relearningSteps: 0 };
		for (const before of [undefined, aMemory({ stability: 0.3 })]) {
			for (const grade of grades) {
				const after = review(before, grade, day(110), aCard, noSteps, 1);
				expect(after.phase).toBe('review');
				expect(after.interval).toBeGreaterThanOrEqual(1);
			}
		}
	});

	it('learns anew when the author says the item asks something else', () => {
		const after = review(aMemory({ lapses: 3 }), 'good', day(110), aCard, exact, 2);
		expect(after).toEqual(review(undefined, 'good', day(110), aCard, exact, 2));
	});

	it('keeps its memory when an older copy of the item is answered', () => {
		const after = review(aMemory({ itemVersion: 2 }), 'good', day(110), aCard, exact, 1);
		expect(after).toMatchObject({ reps: 5, itemVersion: 2 });
	});
});

describe('days', () => {
	it('counts an answer on an earlier day, after a flight west, as the same day', () => {
		const before = aMemory({ lastDay: day(100), due: day(101), interval: 1 });
		const west = review(before, 'good', day(99), aCard, exact, 1);
		const same = review(before, 'good', day(100), aCard, exact, 1);
		expect(west).toEqual(same);
	});

	it('asks again today, wherever today is', () => {
		const after = review(aMemory(), 'again', day(99), aCard, exact, 1);
		expect(after).toMatchObject({ due: 99, interval: 0, lastDay: 100 });
	});

	it('never goes beyond the longest interval', () => {
		const settings = { ...defaultScheduler, maximumInterval: 30 };
		const before = aMemory({ stability: 4000 });
		for (const grade of ['hard', 'good', 'easy'] as const) {
			expect(review(before, grade, day(110), aCard, settings, 1).interval).toBeLessThanOrEqual(30);
		}
	});
});

const anyMemory = fc.record({
	phase: fc.constantFrom('learning' as const, 'review' as const, 'relearning' as const),
	stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
	difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
	lastDay: fc.integer({ min: 20_000, max: 20_400 }).map(day),
	interval: fc.integer({ min: 0, max: 400 })
});
const anyMoment = fc.record({
	memory: fc.option(anyMemory.map(aMemory), { nil: undefined }),
	elapsed: fc.integer({ min: -2, max: 900 }),
	settings: fc.record({
		desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
		learningSteps: fc.integer({ min: 0, max: 3 }),
		relearningSteps: fc.integer({ min: 0, max: 3 }),
		maximumInterval: fc.constantFrom(30, 365, 36_500),
		fuzz: fc.boolean()
	}),
	card: fc.string().map((text) => cardId(text))
});

describe('whatever happened before', () => {
	it('answering again never leads further away than any other grade', () => {
		fc.assert(
			fc.property(anyMoment, ({ memory, elapsed, settings, card }) => {
				const today = day((memory?.lastDay ?? 20_000) + elapsed);
				const { again, hard, good, easy } = intervalsByGrade(memory, today, card, settings, 1);
				expect(again).toBeGreaterThanOrEqual(0);
				expect(again).toBeLessThanOrEqual(Math.min(hard, good, easy));
				if (!memory) return;
				const after = review(memory, 'again', today, card, settings, 1);
				expect(after.stability).toBeLessThanOrEqual(memory.stability + 1e-8);
			})
		);
	});

	it('in review a better grade leads further, as far as the longest interval allows', () => {
		fc.assert(
			fc.property(anyMoment, ({ memory, elapsed, settings, card }) => {
				const before = memory ?? aMemory();
				const known = { ...before, phase: 'review' as const };
				const today = day(known.lastDay + elapsed);
				const { hard, good, easy } = intervalsByGrade(known, today, card, settings, 1);
				expect(good > hard || good === settings.maximumInterval).toBe(true);
				expect(easy > good || easy === settings.maximumInterval).toBe(true);
			})
		);
	});

	it('gives the same result for the same arguments, due after its interval', () => {
		fc.assert(
			fc.property(
				anyMoment,
				fc.constantFrom(...grades),
				({ memory, elapsed, settings, card }, grade) => {
					const today = day((memory?.lastDay ?? 20_000) + Math.max(0, elapsed));
					const once = review(memory, grade, today, card, settings, 1);
					expect(review(memory, grade, today, card, settings, 1)).toEqual(once);
					expect(once.due).toBe(today + once.interval);
					expect(Number.isInteger(once.interval)).toBe(true);
					expect(once.difficulty).toBeGreaterThanOrEqual(1);
					expect(once.difficulty).toBeLessThanOrEqual(10);
				}
			)
		);
	});
});

describe('fuzz', () => {
	it.each([
		[1, 1, 1],
		[2, 2, 2],
		[3, 2, 4],
		[7, 5, 9],
		[20, 17, 23],
		[100, 93, 107]
	])('moves %i days to %i … %i', (interval, lowest, highest) => {
		const rng = seededRng('fuzz');
		const seen = Array.from({ length: 2000 }, () => fuzzed(interval, rng(), 0, 36_500));
		expect([Math.min(...seen), Math.max(...seen)]).toEqual([lowest, highest]);
	});

	it('keeps an interval that grew longer than the one before', () => {
		expect(fuzzed(11, 0, 10, 36_500)).toBe(11);
	});

	it('differs from card to card and from answer to answer, and is the same in a replay', () => {
		const after = (card: string, reps: number) =>
			review(
				aMemory({ stability: 100, reps }),
				'good',
				day(200),
				cardId(card),
				defaultScheduler,
				1
			);
		const intervals = Array.from({ length: 40 }, (_, i) => after(`vol-${i}`, 4).interval);
		expect(new Set(intervals).size).toBeGreaterThan(10);
		expect(after('vol-1', 4)).toEqual(after('vol-1', 4));
		const overTime = Array.from({ length: 10 }, (_, reps) => after('vol-1', reps).interval);
		expect(new Set(overTime).size).toBeGreaterThan(3);
	});
});

describe('what the grade buttons say', () => {
	it('is what then happens', () => {
		const preview = intervalsByGrade(aMemory(), day(110), aCard, defaultScheduler, 1);
		for (const grade of grades) {
			const after = review(aMemory(), grade, day(110), aCard, defaultScheduler, 1);
			expect(preview[grade]).toBe(after.interval);
		}
		expect(preview.again).toBe(0);
	});
});
