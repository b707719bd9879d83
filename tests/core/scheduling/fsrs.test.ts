import { FSRS6_DEFAULT_DECAY, FSRSAlgorithm } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { intervalFor, nextMemory, retrievability } from '#core/scheduling/fsrs.ts';
import type { Grade, Trace } from '#core/scheduling/memory.ts';
import { aMemory, day } from './builders.ts';

/** Again, then good five times, after 0, 0, 1, 3, 8 and 21 days: the published vector. */
function afterSixAnswers(sameDayLearning: boolean): Trace {
	const answers: readonly [number, Grade][] = [
		[0, 'good'],
		[1, 'good'],
		[3, 'good'],
		[8, 'good'],
		[21, 'good']
	];
	return answers.reduce(
		(trace, [elapsed, grade]) => nextMemory(trace, elapsed, grade, sameDayLearning),
		nextMemory(undefined, 0, 'again', sameDayLearning)
	);
}

describe('golden vectors of FSRS-6 with default weights', () => {
	// The published figures come from 32-bit arithmetic, ours from 64-bit: they agree to a millionth.
	// The second figure is ours to the last decimal, so that no update of the library slips by.
	it.each([
		['with', true, 53.62691, 53.62690465],
		['without', false, 53.335106, 53.33506455]
	])('%s same-day learning stability grows as published', (_, sameDay, published, ours) => {
		const { stability, difficulty } = afterSixAnswers(sameDay);
		expect(Math.abs(stability / published - 1)).toBeLessThan(1e-6);
		expect(stability).toBe(ours);
		expect(difficulty).toBeCloseTo(6.3574867, 6);
		expect(difficulty).toBe(6.35748708);
	});

	it.each<[Grade, number, number]>([
		['again', 0.212, 6.4133],
		['hard', 1.2931, 5.11217071],
		['good', 2.3065, 2.11810397],
		['easy', 8.2956, 1]
	])('starts with stability and difficulty of a first “%s”', (grade, stability, difficulty) => {
		expect(nextMemory(undefined, 0, grade)).toEqual({ stability, difficulty });
	});
});

describe('retrievability', () => {
	it('is 1 on the day, 0.9 after as many days as the stability says, and falls', () => {
		const memory = aMemory({ stability: 10, lastDay: day(100) });
		expect(retrievability(memory, day(100))).toBe(1);
		expect(retrievability(memory, day(110))).toBeCloseTo(0.9, 7);
		expect(retrievability(memory, day(111))).toBeLessThan(0.9);
		expect(retrievability(memory, day(99))).toBe(1);
	});
});

describe('interval for a desired retention', () => {
	it('agrees with the library for every retention and stability', () => {
		expect(FSRS6_DEFAULT_DECAY).toBe(0.1542);
		for (const retention of [0.7, 0.8, 0.85, 0.9, 0.93, 0.97]) {
			const library = new FSRSAlgorithm({ request_retention: retention });
			for (const stability of [0.01, 0.4, 1, 2.5, 2.51, 17.3, 365, 9000]) {
				const interval = intervalFor(stability, retention);
				expect(Math.min(interval, 36_500)).toBe(library.next_interval(stability, 0));
			}
		}
	});

	it.each([0, 1, -0.1, 1.1, NaN])('refuses a retention of %d', (retention) => {
		expect(() => intervalFor(10, retention)).toThrow(RangeError);
	});
});
