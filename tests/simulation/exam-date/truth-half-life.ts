import { normal } from '../chance.ts';
import type { Bank } from './bank.ts';
import type { TrueMemory, TruthModel } from './truth.ts';

/** Days until half is forgotten, after a first answer that was recalled, or was not. */
const FIRST = { recalled: 75, told: 11 };
/** A recall multiplies the half-life, in full if it came a half-life after the last; people differ. */
const SUCCESS = { median: 2.5, spread: 0.15 };
/** A lapse leaves this share of it. */
const LAPSE = 0.6;
const LEAST = 0.5;
/** Every half-life of one person is multiplied with the same: spread of its logarithm. */
const SPEED_SPREAD = 0.5;
/** An item a standard deviation harder is forgotten this much sooner (in logarithms). */
const HARDER = 0.3;

/**
 * C: half-lives, as in Duolingo's regression (Settles and Meeder, 2016). Forgetting is exponential, so
 * much faster in the tail than FSRS's flat curve expects.
 *
 * @see https://doi.org/10.18653/v1/P16-1174
 */
export const halfLifeTruth: TruthModel = {
	name: 'C',
	person(rng) {
		const speed = Math.exp(SPEED_SPREAD * normal(rng));
		const success = SUCCESS.median * Math.exp(SUCCESS.spread * normal(rng));
		return (bank, known) => new HalfLives(speed, success, bank, known);
	}
};

class HalfLives implements TrueMemory {
	readonly #success: number;
	readonly #speed: Float64Array;
	readonly #known: Float64Array;
	/** Days; 0 until first met. */
	readonly #halfLife: Float64Array;
	readonly #lastDay: Int16Array;

	constructor(speed: number, success: number, bank: Bank, known: Float64Array) {
		this.#success = success;
		this.#speed = bank.difficulty.map((difficulty) => speed * Math.exp(-HARDER * difficulty));
		this.#known = known;
		this.#halfLife = new Float64Array(bank.size);
		this.#lastDay = new Int16Array(bank.size);
	}

	recall(item: number, day: number): number {
		const halfLife = this.#halfLife[item]!;
		if (halfLife === 0) return this.#known[item]!;
		return 2 ** (-(day - this.#lastDay[item]!) / halfLife);
	}

	meet(item: number, day: number, recalled: boolean): void {
		this.#halfLife[item] = this.#next(item, day, recalled);
		this.#lastDay[item] = day;
	}

	recallIfAsked(item: number, day: number, examDay: number): number {
		const recall = this.recall(item, day);
		const days = examDay - day;
		return (
			recall * 2 ** (-days / this.#next(item, day, true)) +
			(1 - recall) * 2 ** (-days / this.#next(item, day, false))
		);
	}

	#next(item: number, day: number, recalled: boolean): number {
		const halfLife = this.#halfLife[item]!;
		if (halfLife === 0) return this.#speed[item]! * (recalled ? FIRST.recalled : FIRST.told);
		if (!recalled) return Math.max(LEAST, halfLife * LAPSE);
		// Repeating what is still fresh adds little: the spacing effect.
		const spacing = Math.min(1, 2 * (1 - this.recall(item, day)));
		return halfLife * (1 + (this.#success - 1) * spacing);
	}
}
