import { HighestFirst } from '../highest-first.ts';
import type { Notes } from '../notes.ts';
import type { Planner, Policy } from '../policy.ts';
import { NewItems, STOCK_NEW_A_DAY } from './new-items.ts';

const FIRST_EASE = 2.5;
const LEAST_EASE = 1.3;
/** Change of ease by SM-2's formula: right is quality 4, wrong is quality 2. */
const AFTER_WRONG = 0.1 - 3 * (0.08 + 3 * 0.02);

/**
 * SuperMemo 2: one day, six days, then the interval times an ease of its own; a slip starts again.
 *
 * @see https://super-memory.com/english/ol/sm2.htm
 */
export const sm2: Policy = {
	name: 'SM-2',
	begin: (notes) => new Sm2(notes)
};

class Sm2 implements Planner {
	readonly #notes: Notes;
	readonly #new: NewItems;
	readonly #due: HighestFirst;
	readonly #ease: Float64Array;
	readonly #inRow: Uint8Array;
	readonly #interval: Float64Array;

	constructor(notes: Notes) {
		const { size } = notes.bank;
		this.#notes = notes;
		this.#new = new NewItems(notes);
		this.#due = new HighestFirst(size);
		this.#ease = new Float64Array(size).fill(FIRST_EASE);
		this.#inRow = new Uint8Array(size);
		this.#interval = new Float64Array(size);
	}

	*plan(day: number): Generator<number> {
		const { bank, lastDay } = this.#notes;
		this.#due.clear();
		for (let item = 0; item < bank.size; item++) {
			if (this.#notes.isNew(item)) continue;
			const late = day - lastDay[item]! - Math.round(this.#interval[item]!);
			if (late >= 0) this.#due.add(item, late);
		}
		yield* this.#due;
		yield* this.#new.upTo(STOCK_NEW_A_DAY);
	}

	answered(item: number, _day: number, right: boolean): void {
		if (!right) {
			this.#ease[item] = Math.max(LEAST_EASE, this.#ease[item]! + AFTER_WRONG);
			this.#inRow[item] = 0;
			this.#interval[item] = 1;
			return;
		}
		const inRow = ++this.#inRow[item]!;
		this.#interval[item] =
			inRow === 1 ? 1 : inRow === 2 ? 6 : this.#interval[item]! * this.#ease[item]!;
	}
}
