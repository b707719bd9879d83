import { describe, expect, it } from 'vitest';
import type { Confidence } from '#core/quiz/confidence.ts';
import { confidenceLevels, sureness } from '#core/readiness/calibration.ts';

const answers = (confidence: Confidence, right: number, wrong: number) =>
	Array.from({ length: right + wrong }, (_, at) => ({ confidence, correct: at < right }));
const sureOf = (right: number, wrong: number) =>
	confidenceLevels(answers('sure', right, wrong))[0]!;

describe('confidence', () => {
	it('is counted by level, the surest first', () => {
		const levels = confidenceLevels([
			...answers('guess', 1, 3),
			...answers('sure', 9, 1),
			...answers('sure', 0, 1)
		]);
		expect(levels).toMatchObject([
			{ confidence: 'sure', count: 11, right: 9, share: { value: 9 / 11 } },
			{ confidence: 'think', count: 0, right: 0, share: undefined },
			{ confidence: 'guess', count: 4, right: 1, share: { value: 0.25 } }
		]);
	});

	// The roots q of (p − q)² = 1.2816² · q (1 − q) / n.
	it.each([
		[8, 2, 0.6016, 0.9138],
		[50, 50, 0.4364, 0.5636],
		[10, 0, 0.8589, 1],
		[0, 10, 0, 0.1411]
	])('of %i right and %i wrong has an interval from %f to %f', (right, wrong, low, high) => {
		const { interval } = sureOf(right, wrong).share!;
		expect(interval.low).toBeCloseTo(low, 3);
		expect(interval.high).toBeCloseTo(high, 3);
	});
});

describe('“sure”', () => {
	it.each([
		[0, 0, 'not-enough'],
		[0, 19, 'not-enough'],
		[14, 6, 'less-than-claimed'],
		[17, 3, 'as-claimed'],
		[20, 0, 'as-claimed'],
		[85, 15, 'less-than-claimed'],
		[88, 12, 'as-claimed']
	])('with %i right and %i wrong is “%s”', (right, wrong, kind) => {
		expect(sureness([sureOf(right, wrong)]).kind).toBe(kind);
	});

	it('says how many answers it needs', () => {
		expect(sureness(confidenceLevels(answers('sure', 5, 0)))).toEqual({
			kind: 'not-enough',
			have: 5,
			need: 20
		});
		expect(sureness([])).toMatchObject({ have: 0 });
	});
});
