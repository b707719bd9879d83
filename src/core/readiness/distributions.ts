import type { Rng } from '../shared/rng.ts';

/** The ends between which a figure falls 8 times in 10: once in 10 below, once in 10 above. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** Standard deviations from the middle of a normal distribution to the ends of its central 80 %. */
export const Z80 = 1.2816;

export const logit = (p: number): number => Math.log(p / (1 - p));
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** A standard normal number: Box and Muller, 1958. */
export function drawNormal(rng: Rng): number {
	return Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng());
}

/**
 * A proportion from a Beta distribution.
 *
 * @param a above 0
 * @param b above 0
 */
export function drawBeta(a: number, b: number, rng: Rng): number {
	const x = drawGamma(a, rng);
	const y = drawGamma(b, rng);
	// Shapes far below 1 can underflow both.
	return x + y > 0 ? x / (x + y) : a / (a + b);
}

/**
 * How many of `trials` succeed, by walking up the distribution: one random number instead of one a
 * trial.
 */
export function drawBinomial(trials: number, p: number, rng: Rng): number {
	if (p > 0.5) return trials - drawBinomial(trials, 1 - p, rng);
	// Far longer than any exam, and still clear of underflow.
	if (trials > 500) return drawBinomial(500, p, rng) + drawBinomial(trials - 500, p, rng);
	const target = rng();
	let count = 0;
	let mass = (1 - p) ** trials;
	for (let below = mass; below < target && count < trials; below += mass) {
		count++;
		mass *= ((trials - count + 1) / count) * (p / (1 - p));
	}
	return count;
}

/** The central 80 % of the draws; both ends are draws themselves. */
export function interval80(draws: Float64Array): Interval {
	const sorted = draws.toSorted();
	const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
	return { low: at(0.1), high: at(0.9) };
}

/** @see https://doi.org/10.1145/358407.358414 — Marsaglia and Tsang, 2000; scale 1 */
function drawGamma(shape: number, rng: Rng): number {
	if (shape < 1) return drawGamma(shape + 1, rng) * (1 - rng()) ** (1 / shape);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = drawNormal(rng);
		const v = (1 + c * x) ** 3;
		if (v <= 0) continue;
		const u = 1 - rng();
		// The first test spares most draws the logarithms of the second, and lets none pass that would fail it.
		if (u < 1 - 0.0331 * x ** 4) return d * v;
		if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
	}
}
