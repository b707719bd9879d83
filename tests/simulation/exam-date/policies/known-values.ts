import type { Fsrs6 } from '../fsrs6.ts';
import { usualSeconds } from '../seconds.ts';

/** Days left that the table knows; no cell is longer. */
const LONGEST = 120;
const STABILITIES = 32;
const DIFFICULTIES = 7;
const STATES = STABILITIES * DIFFICULTIES;
const LOG_LOW = Math.log(0.03);
const LOG_STEP = (Math.log(3000) - LOG_LOW) / (STABILITIES - 1);
/** Days to the next look that are tried: close ones each, far ones by a quarter more. */
const LOOKS = [1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 18, 23, 29, 36, 45, 56, 70, 88, 110];

export const LEVELS = 22;
export const RATIO = 1.33;

const prices = Float64Array.from({ length: LEVELS * (LONGEST + 1) }, (_, at) => {
	const level = Math.floor(at / (LONGEST + 1));
	const daysLeft = at % (LONGEST + 1);
	return basePrice(level) * (1 + 2 * Math.exp(-(daysLeft - 1) / 4));
});

/** Points of recall that a second must buy, far from the exam. */
export function basePrice(level: number): number {
	return 0.00025 * RATIO ** level;
}

/** The same so many days before it. */
export function priceAt(level: number, daysLeft: number): number {
	return prices[level * (LONGEST + 1) + daysLeft]!;
}

/**
 * What a memory of one person with known weights is worth on exam day, just after a look: recall under the best
 * further looks, less their price. Written apart from the app's table, so that a slip in either would show as
 * a distance between planner and oracle.
 */
export class KnownValues {
	readonly #values = new Float32Array(LEVELS * (LONGEST + 1) * STATES);

	constructor(curve: Fsrs6) {
		const looks = LOOKS.map((days) => new Look(curve, days));
		for (let level = 0; level < LEVELS; level++)
			for (let left = 1; left <= LONGEST; left++) this.#fill(curve, looks, level, left);
	}

	/** @param s and d places, as of `placeOfStability` and `placeOfDifficulty` */
	at(level: number, daysLeft: number, s: number, d: number): number {
		const values = this.#values;
		const s0 = Math.min(s | 0, STABILITIES - 2);
		const d0 = Math.min(d | 0, DIFFICULTIES - 2);
		const corner = row(level, daysLeft) + d0 * STABILITIES + s0;
		const next = corner + STABILITIES;
		const low = values[corner]! + (values[corner + 1]! - values[corner]!) * (s - s0);
		const high = values[next]! + (values[next + 1]! - values[next]!) * (s - s0);
		return low + (high - low) * (d - d0);
	}

	#fill(curve: Fsrs6, looks: readonly Look[], level: number, left: number): void {
		const here = row(level, left);
		for (let state = 0; state < STATES; state++)
			this.#values[here + state] = curve.recall(left, stabilityOf(state));
		for (const look of looks) {
			if (look.days >= left) break;
			const price = priceAt(level, left - look.days);
			improve(this.#values, here, row(level, left - look.days), look, price);
		}
	}
}

/** Where a look after so many days leads from each state: a corner of the grid and the way from it to the next. */
interface Way {
	readonly corner: Int32Array;
	readonly alongStability: Float64Array;
	readonly alongDifficulty: Float64Array;
}

class Look {
	readonly days: number;
	readonly recall = new Float64Array(STATES);
	readonly right = aWay();
	readonly wrong = aWay();

	constructor(curve: Fsrs6, days: number) {
		this.days = days;
		for (let state = 0; state < STATES; state++) {
			const s = stabilityOf(state);
			const d = 1 + (9 * Math.floor(state / STABILITIES)) / (DIFFICULTIES - 1);
			const r = curve.recall(days, s);
			this.recall[state] = r;
			const right = curve.stabilityAfterRight(s, d, r);
			const wrong = curve.stabilityAfterWrong(s, d, r);
			lead(this.right, state, right, curve.difficultyAfterRight(d));
			lead(this.wrong, state, wrong, curve.difficultyAfterWrong(d));
		}
	}
}

function aWay(): Way {
	return {
		corner: new Int32Array(STATES),
		alongStability: new Float64Array(STATES),
		alongDifficulty: new Float64Array(STATES)
	};
}

function lead(way: Way, state: number, stability: number, difficulty: number): void {
	const s = placeOfStability(stability);
	const d = placeOfDifficulty(difficulty);
	const s0 = Math.min(Math.floor(s), STABILITIES - 2);
	const d0 = Math.min(Math.floor(d), DIFFICULTIES - 2);
	way.corner[state] = d0 * STABILITIES + s0;
	way.alongStability[state] = s - s0;
	way.alongDifficulty[state] = d - d0;
}

/** Raises each value to that of taking this look next, where that is more. */
function improve(
	values: Float32Array,
	here: number,
	there: number,
	{ recall, right, wrong }: Look,
	price: number
): void {
	const forRight = price * usualSeconds(false, true);
	const forWrong = price * usualSeconds(false, false);
	for (let state = 0; state < STATES; state++) {
		const r = recall[state]!;
		const value =
			r * (along(values, there, right, state) - forRight) +
			(1 - r) * (along(values, there, wrong, state) - forWrong);
		if (value > values[here + state]!) values[here + state] = value;
	}
}

function along(values: Float32Array, from: number, way: Way, state: number): number {
	const corner = from + way.corner[state]!;
	const next = corner + STABILITIES;
	const x = way.alongStability[state]!;
	const low = values[corner]! + (values[corner + 1]! - values[corner]!) * x;
	const high = values[next]! + (values[next + 1]! - values[next]!) * x;
	return low + (high - low) * way.alongDifficulty[state]!;
}

function row(level: number, daysLeft: number): number {
	return (level * (LONGEST + 1) + daysLeft) * STATES;
}

function stabilityOf(state: number): number {
	return Math.exp(LOG_LOW + LOG_STEP * (state % STABILITIES));
}

/** Where a stability lies among those of the table. */
export function placeOfStability(stability: number): number {
	const place = (Math.log(stability) - LOG_LOW) / LOG_STEP;
	return Math.min(STABILITIES - 1, Math.max(0, place));
}

/** @param difficulty 1–10 */
export function placeOfDifficulty(difficulty: number): number {
	return ((difficulty - 1) * (DIFFICULTIES - 1)) / 9;
}
