import type { Notes } from '../notes.ts';

/**
 * What Anki comes with. Half of it would be a weaker rival: with ten a day FSRS is left with minutes it does not use, and
 * the exam price would gain some three points more.
 */
export const STOCK_NEW_A_DAY = 20;

/** Items not met yet, in the order of the bank, which is no order. */
export class NewItems {
	readonly #notes: Notes;
	#from = 0;

	constructor(notes: Notes) {
		this.#notes = notes;
	}

	*upTo(limit: number): Generator<number> {
		const { size } = this.#notes.bank;
		while (this.#from < size && !this.#notes.isNew(this.#from)) this.#from++;
		let left = limit;
		for (let item = this.#from; item < size && left > 0; item++) {
			if (!this.#notes.isNew(item)) continue;
			left--;
			yield item;
		}
	}
}
