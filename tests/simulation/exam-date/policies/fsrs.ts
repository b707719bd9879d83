import { HighestFirst } from '../highest-first.ts';
import { appCurve, type Notes } from '../notes.ts';
import type { Planner, Policy } from '../policy.ts';
import { NewItems, STOCK_NEW_A_DAY } from './new-items.ts';

/** FSRS as it comes: what is due at 0.9, then a limited number of new items. */
export const stockFsrs = fsrs('FSRS 0.9', 0.9, STOCK_NEW_A_DAY);
/** The same, but no minute is left unused while there is anything new. */
export const filledFsrs = fsrs('FSRS 0.9 filled', 0.9, Infinity);
/** Candidates for the best fixed retention, with 0.9 filled; each cell takes the one best on average there. */
export const otherRetentions = [0.7, 0.8, 0.85, 0.95].map((retention) =>
	fsrs(`FSRS ${retention} filled`, retention, Infinity)
);

function fsrs(name: string, retention: number, newADay: number): Policy {
	return { name, begin: (notes) => new DueFirst(notes, retention, newADay) };
}

/**
 * Due items by descending recall: when there is not time for all, that order keeps more than any other
 * (and it is how the app orders them).
 */
export class DueFirst implements Planner {
	readonly #notes: Notes;
	readonly #new: NewItems;
	readonly #due: HighestFirst;
	readonly #interval: number;
	readonly #newADay: number;

	constructor(notes: Notes, retention: number, newADay: number) {
		this.#notes = notes;
		this.#new = new NewItems(notes);
		this.#due = new HighestFirst(notes.bank.size);
		this.#interval = appCurve.daysTo(retention, 1);
		this.#newADay = newADay;
	}

	*plan(day: number): Generator<number> {
		const { bank, stability, lastDay } = this.#notes;
		this.#due.clear();
		for (let item = 0; item < bank.size; item++) {
			if (this.#notes.isNew(item)) continue;
			const interval = Math.max(1, Math.round(stability[item]! * this.#interval));
			const elapsed = day - lastDay[item]!;
			// Recall falls with elapsed days by stability, so their ratio orders as well, and costs no power.
			if (elapsed >= interval) this.#due.add(item, -elapsed / stability[item]!);
		}
		yield* this.#due;
		yield* this.#new.upTo(this.#newADay);
	}
}
