import {
	first,
	recallAfter,
	stabilityAfterRight,
	stabilityAfterWrong,
	type Prepared
} from './arithmetic.ts';
import { price, scarcity, seconds } from './prices.ts';
import { placeOfDifficulty, placeOfStability, valueAt, type ValueTable } from './value-table.ts';

/** What one item is worth on exam day, less what it costs until then: points of its recall. */
export interface Outlook {
	/** Asked today. */
	readonly now: number;
	/** The best of leaving it alone and asking it on a later day. */
	readonly wait: number;
	/** Expected seconds of asking it today, at the usual pace. */
	readonly seconds: number;
}

/** What is the same for all items of one plan. */
export interface Horizon {
	readonly table: ValueTable;
	/** 1 … LONGEST_WAY. */
	readonly daysLeft: number;
	/** Days from today on which asking is weighed against today. */
	readonly delays: readonly number[];
	/** Chance that a new item is answered right, 0–1. */
	readonly firstRight: number;
	/** Chance to know an item that was never met, 0–1. */
	readonly unseen: number;
	/** What this person's stabilities are a multiple of. */
	readonly stretch: number;
}

const DELAYS = [1, 2, 4, 7, 12, 20, 35, 60];

export function delaysFor(daysLeft: number): number[] {
	return [...new Set([...DELAYS.filter((days) => days < daysLeft), daysLeft - 1])].filter(
		(days) => days > 0
	);
}

/** Where asking leads, today and on each later day: three numbers a day, the same at every price. */
export type Futures = Float64Array;
const RECALL = 0;
const RIGHT = 1;
const WRONG = 2;
const EACH = 3;

export function newFutures({ delays }: Pick<Horizon, 'delays'>): Futures {
	return new Float64Array(EACH * (delays.length + 1));
}

/**
 * @param memory its stability already this person's
 * @param elapsed days since the last answer
 * @param into overwritten, so that thousands of items need no memory
 * @param count of the days to look at, today included
 */
export function findFutures(
	memory: Prepared,
	elapsed: number,
	{ delays }: Pick<Horizon, 'delays'>,
	into: Futures,
	count = delays.length + 1
): void {
	for (let nth = 0; nth < count; nth++) {
		const days = nth === 0 ? 0 : (delays[nth - 1] as number);
		const recall = recallAfter(elapsed + days, memory.stability);
		into[EACH * nth + RECALL] = recall;
		into[EACH * nth + RIGHT] = placeOfStability(stabilityAfterRight(memory, recall));
		into[EACH * nth + WRONG] = placeOfStability(stabilityAfterWrong(memory, recall));
	}
}

/**
 * @param elapsed days since the last answer; 0 means it was today, so that it can only wait
 * @param count of the days to look at, today included
 */
export function outlookOfSeen(
	memory: Prepared,
	elapsed: number,
	futures: Futures,
	level: number,
	{ table, daysLeft, delays }: Horizon,
	count = delays.length + 1
): Outlook {
	const difficultyRight = placeOfDifficulty(memory.difficultyRight);
	const difficultyWrong = placeOfDifficulty(memory.difficultyWrong);
	let now = -Infinity;
	let wait = recallAfter(elapsed + daysLeft, memory.stability);
	for (let nth = elapsed > 0 ? 0 : 1; nth < count; nth++) {
		const left = daysLeft - (nth === 0 ? 0 : (delays[nth - 1] as number));
		const each = price(level) * scarcity(left);
		const recall = futures[EACH * nth + RECALL] as number;
		const right = valueAt(
			table,
			level,
			left,
			futures[EACH * nth + RIGHT] as number,
			difficultyRight
		);
		const wrong = valueAt(
			table,
			level,
			left,
			futures[EACH * nth + WRONG] as number,
			difficultyWrong
		);
		const value =
			recall * (right - each * seconds.right) + (1 - recall) * (wrong - each * seconds.wrong);
		if (nth === 0) now = value;
		else if (value > wait) wait = value;
	}
	return { now, wait, seconds: secondsOfSeen(futures[RECALL] as number) };
}

/** The same for every item never answered. */
export function outlookOfNew(
	level: number,
	{ table, daysLeft, delays, firstRight, stretch, unseen }: Horizon
): Outlook {
	const asked = (days: number) => {
		const left = daysLeft - days;
		const each = price(level) * scarcity(left);
		const after = ({ stability, difficulty }: typeof first.right | typeof first.wrong) =>
			valueAt(
				table,
				level,
				left,
				placeOfStability(stability * stretch),
				placeOfDifficulty(difficulty)
			);
		return (
			firstRight * (after(first.right) - each * seconds.newRight) +
			(1 - firstRight) * (after(first.wrong) - each * seconds.newWrong)
		);
	};
	return {
		now: asked(0),
		wait: Math.max(unseen, ...delays.map(asked)),
		seconds: secondsOfNew(firstRight)
	};
}

/** Expected seconds at a chance of recall, at the usual pace. */
export function secondsOfSeen(recall: number): number {
	return recall * seconds.right + (1 - recall) * seconds.wrong;
}

export function secondsOfNew(firstRight: number): number {
	return firstRight * seconds.newRight + (1 - firstRight) * seconds.newWrong;
}

/** What one look is about, for the sentence that says why now: chances of recall, 0–1. */
export interface Chances {
	/** Today; undefined for an item never answered. */
	readonly today?: number;
	/** On exam day if it is never asked again. */
	readonly left: number;
	/** On exam day if it is asked today and never again. */
	readonly asked: number;
}

/** @param memory undefined for an item never answered */
export function chancesOf(
	memory: Prepared | undefined,
	elapsed: number,
	{ daysLeft, firstRight, stretch, unseen }: Horizon
): Chances {
	if (!memory) {
		const after = (stability: number) => recallAfter(daysLeft, stability * stretch);
		const asked =
			firstRight * after(first.right.stability) + (1 - firstRight) * after(first.wrong.stability);
		return { left: unseen, asked };
	}
	const today = recallAfter(elapsed, memory.stability);
	return {
		today,
		left: recallAfter(elapsed + daysLeft, memory.stability),
		asked:
			today * recallAfter(daysLeft, stabilityAfterRight(memory, today)) +
			(1 - today) * recallAfter(daysLeft, stabilityAfterWrong(memory, today))
	};
}

/** Rounding of the table, and gains nobody would notice. */
const NOTICEABLE = 0.004;

/** Whether the best that can follow a right answer today is to leave the item alone. */
export function isLastLook(
	memory: Prepared | undefined,
	elapsed: number,
	level: number,
	{ table, daysLeft, stretch }: Horizon
): boolean {
	const [stability, difficulty] = memory
		? [stabilityAfterRight(memory, recallAfter(elapsed, memory.stability)), memory.difficultyRight]
		: [first.right.stability * stretch, first.right.difficulty];
	const best = valueAt(
		table,
		level,
		daysLeft,
		placeOfStability(stability),
		placeOfDifficulty(difficulty)
	);
	return best - recallAfter(daysLeft, stability) < NOTICEABLE;
}
