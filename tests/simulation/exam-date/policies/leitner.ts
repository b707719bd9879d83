import { HighestFirst } from '../highest-first.ts';
import type { Notes } from '../notes.ts';
import type { Planner, Policy } from '../policy.ts';
import { NewItems, STOCK_NEW_A_DAY } from './new-items.ts';

/** Days between looks into each box. */
const BOXES = [1, 2, 4, 8, 16];

/** Boxes: right moves an item one on, wrong back to the first. */
export const leitner: Policy = {
	name: 'Leitner',
	begin: (notes) => new Leitner(notes)
};

class Leitner implements Planner {
	readonly #notes: Notes;
	readonly #new: NewItems;
	readonly #due: HighestFirst;
	readonly #box: Uint8Array;

	constructor(notes: Notes) {
		this.#notes = notes;
		this.#new = new NewItems(notes);
		this.#due = new HighestFirst(notes.bank.size);
		this.#box = new Uint8Array(notes.bank.size);
	}

	*plan(day: number): Generator<number> {
		const { bank, lastDay } = this.#notes;
		this.#due.clear();
		for (let item = 0; item < bank.size; item++) {
			if (this.#notes.isNew(item)) continue;
			const late = day - lastDay[item]! - BOXES[this.#box[item]!]!;
			if (late >= 0) this.#due.add(item, late);
		}
		yield* this.#due;
		yield* this.#new.upTo(STOCK_NEW_A_DAY);
	}

	answered(item: number, _day: number, right: boolean): void {
		if (!right) this.#box[item] = 0;
		else if (!this.#notes.isNew(item))
			this.#box[item] = Math.min(BOXES.length - 1, this.#box[item]! + 1);
	}
}
