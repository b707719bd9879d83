import { hash } from '../../shared/rng.ts';
import { weights } from '../fsrs.ts';
import { prepared, recallAfter, stabilityAfterRight, stabilityAfterWrong } from './arithmetic.ts';
import { LEVELS, price, scarcity, seconds } from './prices.ts';

/** Days to the exam that the table knows; a longer way is treated as this until it is this. */
export const LONGEST_WAY = 120;
const STABILITIES = 32;
const DIFFICULTIES = 9;
const STATES = STABILITIES * DIFFICULTIES;
const LOG_LOW = Math.log(0.05);
const LOG_STEP = (Math.log(3000) - LOG_LOW) / (STABILITIES - 1);
/** Days to the next review that are weighed: each in the first month, then every third, which changes no plan. */
const REVIEW_DAYS = Array.from({ length: LONGEST_WAY - 1 }, (_, index) => index + 1).filter(
	(days) => days <= 30 || days % 3 === 0
);
/** Values are shares, 0–1, kept in 16 bits. */
const UNIT = 65_535;

/**
 * What a memory is worth just after a review: the chance of recall on exam day under the best further reviews, less
 * what those cost. By price level, days left, stability and difficulty; the same for everyone.
 */
export type ValueTable = Uint16Array<ArrayBuffer>;

/** Changes with all that the table is computed from: what was kept under another name is of no use. */
export const tableName = hash(JSON.stringify([weights, seconds, LEVELS, price(1), STATES, 1]));

const at = (level: number, daysLeft: number) => (level * LONGEST_WAY + daysLeft - 1) * STATES;

/**
 * Works backwards from the exam. With one day left a memory is worth its recall; with more, the better of leaving it
 * alone and reviewing it on the best later day. Takes about a second.
 */
export function buildValueTable(): ValueTable {
	const table = new Uint16Array(LEVELS * LONGEST_WAY * STATES);
	const futures = REVIEW_DAYS.map((days) => ({ days, ...futuresAfter(days) }));
	const values = new Float64Array(LONGEST_WAY * STATES);
	for (let level = 0; level < LEVELS; level++) {
		for (let daysLeft = 1; daysLeft <= LONGEST_WAY; daysLeft++) {
			const row = (daysLeft - 1) * STATES;
			for (let state = 0; state < STATES; state++)
				values[row + state] = recallAfter(daysLeft, stabilityOf(state));
			for (const future of futures) {
				if (future.days >= daysLeft) break;
				const there = (daysLeft - future.days - 1) * STATES;
				const each = price(level) * scarcity(daysLeft - future.days);
				for (let state = 0; state < STATES; state++) {
					const value = worthOf(future, state, values, there, each);
					if (value > (values[row + state] as number)) values[row + state] = value;
				}
			}
		}
		const start = at(level, 1);
		for (let index = 0; index < values.length; index++)
			table[start + index] = Math.round(Math.max(0, values[index] as number) * UNIT);
	}
	return table;
}

/** Where a stability lies among those of the table; between two is between two. */
export function placeOfStability(stability: number): number {
	return within((Math.log(stability) - LOG_LOW) / LOG_STEP, STABILITIES - 1);
}

/** @param difficulty 1–10 */
export function placeOfDifficulty(difficulty: number): number {
	return ((difficulty - 1) * (DIFFICULTIES - 1)) / 9;
}

/**
 * @param daysLeft 1 … LONGEST_WAY
 * @param s place of the stability
 * @param d place of the difficulty
 * @returns 0–1, between the nearest states the table knows
 */
export function valueAt(
	table: ValueTable,
	level: number,
	daysLeft: number,
	s: number,
	d: number
): number {
	const s0 = Math.min(s | 0, STABILITIES - 2);
	const d0 = Math.min(d | 0, DIFFICULTIES - 2);
	const corner = at(level, daysLeft) + d0 * STABILITIES + s0;
	const x = s - s0;
	const low = (table[corner] as number) * (1 - x) + (table[corner + 1] as number) * x;
	const high =
		(table[corner + STABILITIES] as number) * (1 - x) +
		(table[corner + STABILITIES + 1] as number) * x;
	return (low + (high - low) * (d - d0)) / UNIT;
}

/** Where a review after so many days leads from every state, as corners of the grid and shares between them. */
interface Futures {
	readonly recall: Float64Array;
	readonly right: Corners;
	readonly wrong: Corners;
}

interface Corners {
	readonly corner: Int32Array;
	readonly alongStability: Float64Array;
	readonly alongDifficulty: Float64Array;
}

function futuresAfter(days: number): Futures {
	const recall = new Float64Array(STATES);
	const right = corners();
	const wrong = corners();
	for (let state = 0; state < STATES; state++) {
		const memory = prepared(stabilityOf(state), difficultyOf(state));
		const chance = recallAfter(days, memory.stability);
		recall[state] = chance;
		place(right, state, stabilityAfterRight(memory, chance), memory.difficultyRight);
		place(wrong, state, stabilityAfterWrong(memory, chance), memory.difficultyWrong);
	}
	return { recall, right, wrong };
}

function corners(): Corners {
	return {
		corner: new Int32Array(STATES),
		alongStability: new Float64Array(STATES),
		alongDifficulty: new Float64Array(STATES)
	};
}

function place(into: Corners, state: number, stability: number, difficulty: number): void {
	const s = placeOfStability(stability);
	const d = placeOfDifficulty(difficulty);
	const s0 = Math.min(Math.floor(s), STABILITIES - 2);
	const d0 = Math.min(Math.floor(d), DIFFICULTIES - 2);
	into.corner[state] = d0 * STABILITIES + s0;
	into.alongStability[state] = s - s0;
	into.alongDifficulty[state] = d - d0;
}

function worthOf(
	{ recall, right, wrong }: Futures,
	state: number,
	values: Float64Array,
	row: number,
	each: number
): number {
	const chance = recall[state] as number;
	return (
		chance * (between(right, state, values, row) - each * seconds.right) +
		(1 - chance) * (between(wrong, state, values, row) - each * seconds.wrong)
	);
}

function between(
	{ corner, alongStability, alongDifficulty }: Corners,
	state: number,
	values: Float64Array,
	row: number
): number {
	const from = row + (corner[state] as number);
	const x = alongStability[state] as number;
	const low = (values[from] as number) * (1 - x) + (values[from + 1] as number) * x;
	const high =
		(values[from + STABILITIES] as number) * (1 - x) +
		(values[from + STABILITIES + 1] as number) * x;
	return low + (high - low) * (alongDifficulty[state] as number);
}

function stabilityOf(state: number): number {
	return Math.exp(LOG_LOW + (state % STABILITIES) * LOG_STEP);
}

function difficultyOf(state: number): number {
	return 1 + (Math.floor(state / STABILITIES) * 9) / (DIFFICULTIES - 1);
}

function within(value: number, most: number): number {
	return Math.min(most, Math.max(0, value));
}
