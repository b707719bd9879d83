/** The published default weights of FSRS-6. */
export const defaultWeights: readonly number[] = [
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
	0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
];

const LEAST_STABILITY = 0.001;

/**
 * FSRS-6 with two grades and one answer a day, as bare arithmetic: no objects, no rounding, so that a
 * simulation of hundreds of millions of curves ends in minutes. A test holds it to the app's own.
 *
 * Stability is days until recall falls to 0.9; difficulty goes from 1 to 10.
 *
 * @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
export class Fsrs6 {
	readonly firstRight: { readonly stability: number; readonly difficulty: number };
	/** After a first answer that was easy, as what has long been known is. */
	readonly firstEasy: { readonly stability: number; readonly difficulty: number };
	readonly firstWrong: { readonly stability: number; readonly difficulty: number };
	readonly #decay: number;
	readonly #factor: number;
	readonly #growth: number;
	readonly #saturation: number;
	readonly #spacing: number;
	readonly #left: number;
	readonly #leftByDifficulty: number;
	readonly #leftByStability: number;
	readonly #leftBySpacing: number;
	readonly #leastLoss: number;
	readonly #harder: number;
	readonly #reversion: number;
	readonly #revertsTo: number;

	constructor(weights = defaultWeights) {
		const w = (at: number) => weights[at]!;
		const firstDifficulty = (grade: number) => w(4) - Math.exp((grade - 1) * w(5)) + 1;
		this.firstRight = { stability: w(2), difficulty: clamp(firstDifficulty(3), 1, 10) };
		this.firstEasy = { stability: w(3), difficulty: clamp(firstDifficulty(4), 1, 10) };
		this.firstWrong = { stability: w(0), difficulty: clamp(firstDifficulty(1), 1, 10) };
		this.#decay = -w(20);
		this.#factor = 0.9 ** (-1 / w(20)) - 1;
		this.#growth = Math.exp(w(8));
		this.#saturation = -w(9);
		this.#spacing = w(10);
		this.#left = w(11);
		this.#leftByDifficulty = -w(12);
		this.#leftByStability = w(13);
		this.#leftBySpacing = w(14);
		this.#leastLoss = Math.exp(-w(17) * w(18));
		this.#harder = w(6);
		this.#reversion = w(7);
		this.#revertsTo = firstDifficulty(4);
	}

	/** Chance of recall after so many days. */
	recall(days: number, stability: number): number {
		return (1 + (this.#factor * days) / stability) ** this.#decay;
	}

	/** Days until recall falls to `retention`. */
	daysTo(retention: number, stability: number): number {
		return (stability * (retention ** (1 / this.#decay) - 1)) / this.#factor;
	}

	/** @param recall chance of recall when it was asked */
	stabilityAfterRight(stability: number, difficulty: number, recall: number): number {
		const gain =
			this.#growth *
			(11 - difficulty) *
			stability ** this.#saturation *
			(Math.exp((1 - recall) * this.#spacing) - 1);
		return Math.min(36_500, stability * (1 + gain));
	}

	stabilityAfterWrong(stability: number, difficulty: number, recall: number): number {
		const left =
			this.#left *
			difficulty ** this.#leftByDifficulty *
			((stability + 1) ** this.#leftByStability - 1) *
			Math.exp((1 - recall) * this.#leftBySpacing);
		return Math.max(LEAST_STABILITY, Math.min(left, stability * this.#leastLoss));
	}

	difficultyAfterRight(difficulty: number): number {
		return this.#towardsEasy(difficulty);
	}

	difficultyAfterWrong(difficulty: number): number {
		return this.#towardsEasy(difficulty + (2 * this.#harder * (10 - difficulty)) / 9);
	}

	#towardsEasy(difficulty: number): number {
		return clamp(this.#reversion * this.#revertsTo + (1 - this.#reversion) * difficulty, 1, 10);
	}
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}
