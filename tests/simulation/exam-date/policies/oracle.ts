import type { Fsrs6 } from '../fsrs6.ts';
import { HighestFirst } from '../highest-first.ts';
import type { Notes } from '../notes.ts';
import type { Planner, Policy } from '../policy.ts';
import { usualSeconds } from '../seconds.ts';
import { isFsrsMemory, type FsrsMemory } from '../truth-fsrs.ts';
import { greedyOracle } from './greedy.ts';
import {
	basePrice,
	KnownValues,
	LEVELS,
	placeOfDifficulty,
	placeOfStability,
	priceAt,
	RATIO
} from './known-values.ts';

/** Later days that are weighed against today, besides the eve. */
const DELAYS = [1, 2, 4, 7, 12, 20, 35, 60];
/** So many items are enough to find the price. */
const SAMPLE = 150;

/**
 * Knows the learner. Under A it looks ahead with the learner's own weights and speed, true memory states, and the
 * difficulty of each item once it is met; of others it knows what is true on average, since nobody can tell what
 * somebody will find hard. Under B and C it takes what truly adds most by exam day, a second, without looking
 * ahead, so that a planner that does can come out above it.
 */
export const oracle: Policy = {
	name: 'Oracle',
	begin: (notes, truth) =>
		isFsrsMemory(truth) ? new Oracle(notes, truth) : greedyOracle.begin(notes, truth)
};

/** One person's table serves all of their cells. */
const tables = new WeakMap<Fsrs6, KnownValues>();

class Oracle implements Planner {
	readonly #notes: Notes;
	readonly #truth: FsrsMemory;
	readonly #values: KnownValues;
	readonly #queue: HighestFirst;
	/** By how many levels an item's own price is below everybody's: the heavier, the cheaper its seconds. */
	readonly #shift: Float64Array;
	readonly #sample: readonly Prospect[];
	readonly #one = new Prospect();

	constructor(notes: Notes, truth: FsrsMemory) {
		const { size, weight } = notes.bank;
		this.#notes = notes;
		this.#truth = truth;
		this.#values = tables.get(truth.curve) ?? new KnownValues(truth.curve);
		tables.set(truth.curve, this.#values);
		this.#queue = new HighestFirst(size);
		this.#shift = weight.map((share) => Math.log(share * size) / Math.log(RATIO));
		this.#sample = Array.from({ length: Math.min(SAMPLE, size) }, () => new Prospect());
	}

	plan(day: number, secondsToday: number): Iterable<number> {
		const { bank, examDay } = this.#notes;
		const delays = delaysFor(examDay - day);
		const level = this.#levelFor(day, secondsToday, delays);
		const one = this.#one;
		this.#queue.clear();
		for (let item = 0; item < bank.size; item++) {
			const own = this.#ownLevel(item, level);
			// Tomorrow alone shows for most that today is not the day.
			one.look(this.#notes, this.#truth, item, day, delays, 2);
			let gain = one.gain(this.#values, own);
			if (gain > 0 && delays.length > 2) {
				one.look(this.#notes, this.#truth, item, day, delays, delays.length);
				gain = one.gain(this.#values, own);
			}
			// What is not worth its price comes last: minutes that are left over cost nothing.
			this.#queue.add(item, (bank.weight[item]! * gain) / one.seconds);
		}
		return this.#queue;
	}

	/** The price at which worth and the cost of all seconds left are least together. */
	#levelFor(day: number, secondsToday: number, delays: readonly number[]): number {
		const { bank, examDay, secondsPerDay, attendance, pace } = this.#notes;
		const seconds = (secondsToday + (examDay - day - 1) * secondsPerDay * attendance) / pace;
		this.#sample.forEach((one, item) =>
			one.look(this.#notes, this.#truth, item, day, delays, delays.length)
		);
		let [best, least] = [0, Infinity];
		for (let level = 0; level < LEVELS; level++) {
			let [worth, weights] = [0, 0];
			this.#sample.forEach((one, item) => {
				const weight = bank.weight[item]!;
				worth += weight * one.worth(this.#values, this.#ownLevel(item, level));
				weights += weight;
			});
			const cost = worth / weights + (basePrice(level) * seconds) / bank.size;
			// The cost falls, and then rises.
			if (cost > least) break;
			[best, least] = [level, cost];
		}
		return best;
	}

	#ownLevel(item: number, level: number): number {
		return Math.min(LEVELS - 1, Math.max(0, Math.round(level - this.#shift[item]!)));
	}
}

/** Today first. */
function delaysFor(left: number): readonly number[] {
	return [0, ...new Set([...DELAYS, left - 1])].filter(
		(delay, at) => at === 0 || (delay > 0 && delay < left)
	);
}

const MOST = DELAYS.length + 2;

/** Where asking one item leads, today and on later days: found once, then priced at any level. */
class Prospect {
	/** Of asking it today, at the usual pace. */
	seconds = 0;
	#count = 0;
	#untouched = 0;
	#difficultyRight = 0;
	#difficultyWrong = 0;
	readonly #left = new Int16Array(MOST);
	readonly #known = new Float64Array(MOST);
	readonly #right = new Float64Array(MOST);
	readonly #wrong = new Float64Array(MOST);
	readonly #seconds = new Float64Array(MOST);

	/** @param count of the delays to look at */
	look(
		{ bank, examDay }: Notes,
		truth: FsrsMemory,
		item: number,
		day: number,
		delays: readonly number[],
		count: number
	): void {
		const { curve } = truth;
		const s = truth.stability[item]!;
		const d = truth.difficulty[item]!;
		const guess = bank.guess[item]!;
		const isNew = s === 0;
		const stretch = isNew ? truth.speed : truth.stretch[item]!;
		this.#count = Math.min(count, delays.length);
		this.#untouched = isNew ? truth.knownBefore : truth.recall(item, examDay);
		this.#difficultyRight = placeOfDifficulty(
			isNew ? curve.firstEasy.difficulty : curve.difficultyAfterRight(d)
		);
		this.#difficultyWrong = placeOfDifficulty(
			isNew ? curve.firstWrong.difficulty : curve.difficultyAfterWrong(d)
		);
		for (let at = 0; at < this.#count; at++) {
			const known = isNew ? truth.knownBefore : truth.recall(item, day + delays[at]!);
			const right = known + (1 - known) * guess;
			this.#left[at] = examDay - day - delays[at]!;
			this.#known[at] = known;
			this.#right[at] = placeOfStability(
				stretch * (isNew ? curve.firstEasy.stability : curve.stabilityAfterRight(s, d, known))
			);
			this.#wrong[at] = placeOfStability(
				stretch * (isNew ? curve.firstWrong.stability : curve.stabilityAfterWrong(s, d, known))
			);
			this.#seconds[at] =
				right * usualSeconds(isNew, true) + (1 - right) * usualSeconds(isNew, false);
		}
		this.seconds = this.#seconds[0]!;
	}

	/** What asking today is worth beyond the best of waiting. */
	gain(values: KnownValues, level: number): number {
		return this.#asked(values, level, 0) - this.#wait(values, level);
	}

	worth(values: KnownValues, level: number): number {
		return Math.max(this.#asked(values, level, 0), this.#wait(values, level));
	}

	#wait(values: KnownValues, level: number): number {
		let best = this.#untouched;
		for (let at = 1; at < this.#count; at++) best = Math.max(best, this.#asked(values, level, at));
		return best;
	}

	#asked(values: KnownValues, level: number, at: number): number {
		const left = this.#left[at]!;
		const known = this.#known[at]!;
		return (
			known * values.at(level, left, this.#right[at]!, this.#difficultyRight) +
			(1 - known) * values.at(level, left, this.#wrong[at]!, this.#difficultyWrong) -
			priceAt(level, left) * this.#seconds[at]!
		);
	}
}
