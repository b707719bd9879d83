import { weights } from '../fsrs.ts';

/**
 * FSRS-6 without objects and rounding, for the planner, which looks at thousands of futures. One answer a day and
 * item; only "good" and "again". A test holds it against `nextMemory`.
 */

const w = (index: number): number => weights[index] as number;

const DECAY = -w(20);
const FACTOR = 0.9 ** (1 / DECAY) - 1;
const GROWTH = Math.exp(w(8));
/** A lapse leaves at most this share of a stability. */
const LAPSE_KEEPS = Math.exp(-w(17) * w(18));
const EASIEST = w(4) - Math.exp(3 * w(5)) + 1;

const SHORTEST = 0.001;
const LONGEST = 36_500;

const clamped = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Chance of recall after so many days, 0–1. */
export function recallAfter(days: number, stability: number): number {
	return (1 + (FACTOR * days) / stability) ** DECAY;
}

/** What of a memory's next stability does not depend on when it is asked. */
export interface Prepared {
	readonly stability: number;
	readonly growth: number;
	readonly lapse: number;
	readonly difficultyRight: number;
	readonly difficultyWrong: number;
}

/**
 * @param stability days, above 0
 * @param difficulty 1–10
 */
export function prepared(stability: number, difficulty: number): Prepared {
	return {
		stability,
		growth: GROWTH * (11 - difficulty) * stability ** -w(9),
		lapse: w(11) * difficulty ** -w(12) * ((stability + 1) ** w(13) - 1),
		difficultyRight: difficultyAfter(difficulty, true),
		difficultyWrong: difficultyAfter(difficulty, false)
	};
}

/** Stability after a right answer given at a chance of recall. */
export function stabilityAfterRight({ stability, growth }: Prepared, recall: number): number {
	const next = stability * (1 + growth * (Math.exp((1 - recall) * w(10)) - 1));
	return clamped(next, SHORTEST, LONGEST);
}

/** Stability after a wrong answer given at a chance of recall. */
export function stabilityAfterWrong({ stability, lapse }: Prepared, recall: number): number {
	const left = lapse * Math.exp((1 - recall) * w(14));
	return clamped(stability * LAPSE_KEEPS, SHORTEST, Math.max(SHORTEST, left));
}

export function difficultyAfter(difficulty: number, right: boolean): number {
	const change = right ? 0 : 2 * w(6);
	const next = difficulty + (change * (10 - difficulty)) / 9;
	return clamped(w(7) * EASIEST + (1 - w(7)) * next, 1, 10);
}

/** What a first answer leaves behind. */
export const first = {
	right: { stability: w(2), difficulty: clamped(w(4) - Math.exp(2 * w(5)) + 1, 1, 10) },
	wrong: { stability: w(0), difficulty: clamped(w(4), 1, 10) }
} as const;
