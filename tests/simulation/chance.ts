import type { Rng } from '#core/shared/rng.ts';

// The simulation has its own chance and curves, so that a slip in the room's would show.

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

export const between = (rng: Rng, low: number, high: number): number => low + (high - low) * rng();

/** A whole number, both ends included. */
export const wholeBetween = (rng: Rng, low: number, high: number): number =>
	Math.floor(between(rng, low, high + 1));

export const happens = (rng: Rng, chance: number): boolean => rng() < chance;

export function pick<T>(list: readonly T[], rng: Rng): T {
	return list[Math.floor(rng() * list.length)] as T;
}

/** Standard normal, by Marsaglia's polar method. */
export function normal(rng: Rng): number {
	for (;;) {
		const x = 2 * rng() - 1;
		const y = 2 * rng() - 1;
		const r = x * x + y * y;
		if (r > 0 && r < 1) return x * Math.sqrt((-2 * Math.log(r)) / r);
	}
}
