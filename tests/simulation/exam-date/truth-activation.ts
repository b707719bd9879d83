import { logistic, normal } from '../chance.ts';
import type { Bank } from './bank.ts';
import type { TrueMemory, TruthModel } from './truth.ts';

/** Power by which each meeting fades with its age; people differ. */
const DECAY = { mean: 0.5, spread: 0.08, least: 0.25, most: 0.8 };
/** Activation at which recall is even, and how sharply recall rises around it. */
const THRESHOLD = { mean: -0.85, spread: 0.45 };
const NOISE = 0.5;
/** A harder item has less activation, by this much a standard deviation. */
const HARDER = 0.35;
/** Recalling leaves more than being told. */
const TOLD = 0.7;
/** What was known before the first meeting has been met elsewhere. */
const KNOWN_BEFORE = 1.5;

const MOST_MEETINGS = 32;
const MOST_DAYS = 512;

/**
 * B: ACT-R. Activation is the logarithm of the summed powers of the ages of all meetings; recall is a
 * logistic of it. There is no stability: a lapse costs nothing, and ten looks are never lost quickly.
 *
 * @see Anderson and Schooler, 1991, https://doi.org/10.1111/j.1467-9280.1991.tb00174.x
 */
export const activationTruth: TruthModel = {
	name: 'B',
	person(rng) {
		const decay = DECAY.mean + DECAY.spread * normal(rng);
		const kept = Math.min(DECAY.most, Math.max(DECAY.least, decay));
		const threshold = THRESHOLD.mean + THRESHOLD.spread * normal(rng);
		// An age of 0 is asked for by nobody: an item is met at most once a day.
		const powers = Float64Array.from({ length: MOST_DAYS }, (_, age) => age ** -kept);
		return (bank, known) => new Activation(powers, threshold, bank, known);
	}
};

class Activation implements TrueMemory {
	readonly #powers: Float64Array;
	readonly #threshold: Float64Array;
	readonly #known: Float64Array;
	readonly #count: Uint8Array;
	readonly #days: Int16Array;
	readonly #strengths: Float32Array;

	constructor(powers: Float64Array, threshold: number, bank: Bank, known: Float64Array) {
		this.#powers = powers;
		this.#threshold = bank.difficulty.map((difficulty) => threshold + HARDER * difficulty);
		this.#known = known;
		this.#count = new Uint8Array(bank.size);
		this.#days = new Int16Array(bank.size * MOST_MEETINGS);
		this.#strengths = new Float32Array(bank.size * MOST_MEETINGS);
	}

	recall(item: number, day: number): number {
		if (this.#count[item] === 0) return this.#known[item]!;
		return this.#recallWith(item, day, 0);
	}

	meet(item: number, day: number, recalled: boolean): void {
		const count = this.#count[item]!;
		if (count === 0 && recalled) this.#threshold[item]! -= KNOWN_BEFORE;
		// The thirty-third meeting takes the place of the thirty-second: nothing changes by it any more.
		const place = item * MOST_MEETINGS + Math.min(count, MOST_MEETINGS - 1);
		this.#days[place] = day;
		this.#strengths[place] = recalled ? 1 : TOLD;
		this.#count[item] = Math.min(count + 1, MOST_MEETINGS);
	}

	recallIfAsked(item: number, day: number, examDay: number): number {
		const recall = this.recall(item, day);
		const power = this.#powers[examDay - day]!;
		const known = this.#count[item] === 0 ? KNOWN_BEFORE : 0;
		return (
			recall * this.#recallWith(item, examDay, power, known) +
			(1 - recall) * this.#recallWith(item, examDay, TOLD * power)
		);
	}

	#recallWith(item: number, day: number, more: number, easier = 0): number {
		const first = item * MOST_MEETINGS;
		const end = first + this.#count[item]!;
		let sum = more;
		for (let at = first; at < end; at++)
			sum += this.#strengths[at]! * this.#powers[day - this.#days[at]!]!;
		return logistic((Math.log(sum) - this.#threshold[item]! + easier) / NOISE);
	}
}
