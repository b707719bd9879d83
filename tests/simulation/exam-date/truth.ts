import type { Rng } from '#core/shared/rng.ts';
import type { Bank } from './bank.ts';

/*
 * The three models were set, once and without looking at the exam price, so that their rivals score about what other
 * simulations of such learners gave: FSRS at 0.9 on average over all cells 72, 69 and 68 points under A, B and C, with
 * minutes filled 2 to 3 points more. People and items differ as named in each file.
 */

/** What a learner really remembers. Policies see answers only. Days are whole, counted from the first. */
export interface TrueMemory {
	/** Chance of recall; of an item not met yet, the chance to know it from elsewhere. */
	recall(item: number, day: number): number;
	/** Asked, answered and explained; at most once a day. */
	meet(item: number, day: number, recalled: boolean): void;
	/** Expected recall on exam day if the item were asked on `day` and never again. */
	recallIfAsked(item: number, day: number, examDay: number): number;
}

export interface TruthModel {
	readonly name: string;
	/** Draws one person. The result starts afresh with every call, so that policies meet the same one. */
	person(rng: Rng): (bank: Bank, known: Float64Array) => TrueMemory;
}
