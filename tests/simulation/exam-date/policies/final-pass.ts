import { HighestFirst } from '../highest-first.ts';
import type { Notes } from '../notes.ts';
import type { Planner, Policy } from '../policy.ts';
import { usualSeconds } from '../seconds.ts';
import { DueFirst } from './fsrs.ts';
import { NewItems } from './new-items.ts';

/** The last days may not take more than this share of all. */
const MOST = 1 / 3;

/** FSRS 0.9 filled; then, in as many last days as it needs, one look at everything, the weakest first. */
export const finalPass: Policy = {
	name: 'Final pass',
	begin: (notes) => new FinalPass(notes)
};

class FinalPass implements Planner {
	readonly #notes: Notes;
	readonly #usual: DueFirst;
	readonly #new: NewItems;
	readonly #weakest: HighestFirst;
	#since: number | undefined;

	constructor(notes: Notes) {
		this.#notes = notes;
		this.#usual = new DueFirst(notes, 0.9, Infinity);
		this.#new = new NewItems(notes);
		this.#weakest = new HighestFirst(notes.bank.size);
	}

	plan(day: number): Iterable<number> {
		const { examDay } = this.#notes;
		const daysLeft = examDay - day;
		if (daysLeft <= Math.ceil(Math.min(this.#daysNeeded(), examDay * MOST))) this.#since ??= day;
		return this.#since === undefined ? this.#usual.plan(day) : this.#pass(day, this.#since);
	}

	/** For a look at everything met so far. */
	#daysNeeded(): number {
		const { bank, pace, attendance, secondsPerDay } = this.#notes;
		let met = 0;
		for (let item = 0; item < bank.size; item++) if (!this.#notes.isNew(item)) met++;
		return (met * usualSeconds(false, true) * pace) / (secondsPerDay * attendance);
	}

	*#pass(day: number, since: number): Generator<number> {
		const { bank, stability, lastDay } = this.#notes;
		this.#weakest.clear();
		for (let item = 0; item < bank.size; item++) {
			if (this.#notes.isNew(item) || lastDay[item]! >= since) continue;
			this.#weakest.add(item, (day - lastDay[item]!) / stability[item]!);
		}
		yield* this.#weakest;
		yield* this.#new.upTo(Infinity);
	}
}
