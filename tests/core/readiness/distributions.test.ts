import { describe, expect, it } from 'vitest';
import {
	drawBeta,
	drawBinomial,
	drawNormal,
	interval80,
	logistic,
	logit
} from '#core/readiness/distributions.ts';
import { seededRng, type Rng } from '#core/shared/rng.ts';

function momentsOf(draw: (rng: Rng) => number, count = 100_000) {
	const rng = seededRng('moments');
	const draws = Array.from({ length: count }, () => draw(rng));
	const mean = draws.reduce((sum, one) => sum + one, 0) / count;
	const variance = draws.reduce((sum, one) => sum + (one - mean) ** 2, 0) / count;
	return { mean, deviation: Math.sqrt(variance) };
}

describe('draws', () => {
	it('of a normal distribution have mean 0 and deviation 1', () => {
		const { mean, deviation } = momentsOf(drawNormal);
		expect(mean).toBeCloseTo(0, 1);
		expect(deviation).toBeCloseTo(1, 1);
	});

	it.each([
		[3, 2],
		[70, 30],
		[0.5, 0.5],
		[0.2, 4]
	])('of Beta(%f, %f) have its mean and deviation', (a, b) => {
		const { mean, deviation } = momentsOf((rng) => drawBeta(a, b, rng));
		expect(mean).toBeCloseTo(a / (a + b), 2);
		expect(deviation).toBeCloseTo(Math.sqrt((a * b) / (a + b + 1)) / (a + b), 2);
	});

	it.each([
		[25, 0.7],
		[25, 0.05],
		[1200, 0.4],
		[1, 0.5]
	])('of %i trials with chance %f have the mean and deviation of a binomial', (trials, p) => {
		const { mean, deviation } = momentsOf((rng) => drawBinomial(trials, p, rng));
		expect(mean / trials).toBeCloseTo(p, 2);
		expect(deviation / Math.sqrt(trials * p * (1 - p))).toBeCloseTo(1, 1);
	});

	it.each([
		[0, 0.5, 0],
		[10, 0, 0],
		[10, 1, 10]
	])('of %i trials with chance %f leave nothing to chance', (trials, p, expected) => {
		expect(drawBinomial(trials, p, seededRng(1))).toBe(expected);
	});
});

it('logistic undoes logit', () => {
	for (const p of [0.01, 0.3, 0.5, 0.99]) expect(logistic(logit(p))).toBeCloseTo(p, 12);
});

it('an 80 % interval leaves a tenth out on each side', () => {
	const draws = Float64Array.from({ length: 101 }, (_, at) => (at * 37) % 101);
	expect(interval80(draws)).toEqual({ low: 10, high: 90 });
	expect(interval80(Float64Array.of(4))).toEqual({ low: 4, high: 4 });
});
