import { describe, expect, it } from 'vitest';
import { chanceToAnswer, forecast } from '#core/readiness/forecast.ts';

const of = (change: Partial<Parameters<typeof forecast>[0]> = {}) =>
	forecast({ expected: 0.75, daysLeft: 14, questions: 125, cut: 0.7, ...change });
const width = ({ interval }: ReturnType<typeof of>) => interval.high - interval.low;

describe('the forecast for exam day', () => {
	it('holds what is expected, and grows narrower as the day comes nearer', () => {
		const { interval } = of();
		expect(interval.low).toBeLessThan(0.75);
		expect(interval.high).toBeGreaterThan(0.75);
		expect(width(of({ daysLeft: 1 }))).toBeLessThan(width(of({ daysLeft: 10 })));
		expect(width(of({ daysLeft: 10 }))).toBeLessThan(width(of({ daysLeft: 30 })));
	});

	it('is never sure: a board asks other questions', () => {
		expect(width(of({ daysLeft: 0, questions: 1000 }))).toBeGreaterThan(0.1);
	});

	it('gives even odds at the cut, and better ones above it', () => {
		expect(of({ expected: 0.7 }).chance).toBeCloseTo(0.5);
		expect(of({ expected: 0.82 }).chance).toBeGreaterThan(0.8);
		expect(of({ expected: 0.6 }).chance).toBeLessThan(0.25);
	});

	it.each([
		[0.85, 'likely'],
		[0.7, 'too-close'],
		[0.5, 'not-yet']
	] as const)('calls an expected %f “%s”', (expected, band) => {
		expect(of({ expected, daysLeft: 3 }).band).toBe(band);
	});

	it('calls nothing likely before a simulation', () => {
		expect(of({ expected: 0.9 }).band).toBe('likely');
		expect(of({ expected: 0.9, simulations: 0 }).band).toBe('too-close');
		expect(of({ expected: 0.5, simulations: 0 }).band).toBe('not-yet');
	});

	it('names no chance where no cut score is known', () => {
		expect(of({ cut: undefined })).toMatchObject({ chance: undefined, band: 'no-cut' });
	});

	it.each([0, 1, 1.2])('stays within 0 and 1 for an expected %f', (expected) => {
		const { interval, chance } = of({ expected });
		expect(interval.low).toBeGreaterThanOrEqual(0);
		expect(interval.high).toBeLessThanOrEqual(1);
		expect(chance).toBeGreaterThanOrEqual(0);
		expect(chance).toBeLessThanOrEqual(1);
	});

	it('counts guesses: nobody who knows nothing is wrong everywhere', () => {
		expect(chanceToAnswer(0)).toBe(0.25);
		expect(chanceToAnswer(1)).toBe(1);
		expect(chanceToAnswer(0.5, 0)).toBe(0.5);
	});
});
