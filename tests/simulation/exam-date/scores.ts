import type { Bank } from './bank.ts';
import { shareBelow } from './luck.ts';
import type { TrueMemory } from './truth.ts';

/**
 * Expected scores on exam day, 0–1, all of the same study. `items` is recall of the bank's items, each weighed as the
 * exam weighs it; `concepts…` is the chance to answer new questions about their concepts. Both count what is known and no
 * guess. `guessing` is `items` with the guesses that choice questions allow: what the exam would show.
 */
export const scoreNames = ['items', 'guessing', 'concepts35', 'concepts60', 'concepts85'] as const;
export type ScoreName = (typeof scoreNames)[number];

/** Chance that knowing one item is enough for a new question about its concept. */
const TRANSFERS = [0.35, 0.6, 0.85];
/** Of a concept known by heart, this share of new questions is answered. */
const BEST = 0.97;

/** Writes one score per name from `at` on. */
export function writeScores(
	scores: Float64Array,
	at: number,
	bank: Bank,
	memory: TrueMemory,
	examDay: number
): void {
	let items = 0;
	let guessing = 0;
	const unknown = TRANSFERS.map(() => new Float64Array(bank.concepts).fill(1));
	for (let item = 0; item < bank.size; item++) {
		const recall = memory.recall(item, examDay);
		const weight = bank.weight[item]!;
		items += weight * recall;
		guessing += weight * (recall + (1 - recall) * bank.guess[item]!);
		const concept = bank.concept[item]!;
		for (let k = 0; k < TRANSFERS.length; k++) unknown[k]![concept]! *= 1 - TRANSFERS[k]! * recall;
	}
	scores[at] = items;
	scores[at + 1] = guessing;
	for (let k = 0; k < TRANSFERS.length; k++)
		for (let concept = 0; concept < bank.concepts; concept++)
			scores[at + 2 + k]! += bank.conceptWeight[concept]! * BEST * (1 - unknown[k]![concept]!);
}

const QUESTIONS = 125;
const CUT = 0.7;

/**
 * Chance to pass a form of 125 questions at 70 %, by the normal approximation.
 *
 * @param score of `items`: nobody passes by guessing
 */
export function chanceToPass(score: number): number {
	const spread = Math.sqrt((score * (1 - score)) / QUESTIONS);
	return shareBelow((score - CUT) / Math.max(spread, 1e-9));
}
