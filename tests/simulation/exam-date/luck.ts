/**
 * Chance by address instead of by turn: what happens at the third answer to item 17 is the same whatever
 * was asked before it. So policies meet the same luck (common random numbers), and differences between
 * them need far fewer learners.
 */
export function luckAt(seed: number, item: number, answers: number, purpose: number): number {
	let x = Math.imul(seed ^ Math.imul(item + 1, 0x9e3779b1), 0x85ebca6b);
	x ^= Math.imul(answers + 1, 0xc2b2ae35) ^ Math.imul(purpose + 1, 0x27d4eb2f);
	// The finaliser of MurmurHash3: public domain.
	x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
	x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
	return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

/** Nearly standard normal, from two even numbers: exact in mean and variance, tails end at 2.45. */
export function roughlyNormal(one: number, other: number): number {
	return (one + other - 1) * Math.sqrt(6);
}

/** Share of a standard normal below `x`, to 1e-7 (Abramowitz and Stegun 26.2.17). */
export function shareBelow(x: number): number {
	const t = 1 / (1 + 0.2316419 * Math.abs(x));
	const polynomial =
		t *
		(0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
	const tail = 0.3989422804014327 * Math.exp((-x * x) / 2) * polynomial;
	return x > 0 ? 1 - tail : tail;
}
