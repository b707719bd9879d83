import { HighestFirst } from '../highest-first.ts';
import { appCurve, type Notes } from '../notes.ts';
import type { Planner, Policy } from '../policy.ts';
import { usualSeconds } from '../seconds.ts';
import type { TrueMemory } from '../truth.ts';

/** Chance to know an item on the day that was never met. */
const UNSEEN = 0.18;

/** What asking today adds to the expected exam score, by FSRS's states, a second: the best first, every day anew. */
export const greedy: Policy = {
	name: 'Greedy',
	begin: (notes) => new Greedy(notes, (item, day) => gainOf(notes, item, day))
};

/** The same by what is really remembered. */
export const greedyOracle: Policy = {
	name: 'Oracle',
	begin: (notes, truth) => new Greedy(notes, (item, day) => trueGainOf(notes, truth, item, day))
};

class Greedy implements Planner {
	readonly #notes: Notes;
	readonly #gainOf: (item: number, day: number) => { points: number; right: number };
	readonly #queue: HighestFirst;

	constructor(
		notes: Notes,
		gainOf: (item: number, day: number) => { points: number; right: number }
	) {
		this.#notes = notes;
		this.#gainOf = gainOf;
		this.#queue = new HighestFirst(notes.bank.size);
	}

	plan(day: number): Iterable<number> {
		const { bank } = this.#notes;
		this.#queue.clear();
		for (let item = 0; item < bank.size; item++) {
			const { points, right } = this.#gainOf(item, day);
			const isNew = this.#notes.isNew(item);
			const seconds = right * usualSeconds(isNew, true) + (1 - right) * usualSeconds(isNew, false);
			if (points > 0) this.#queue.add(item, (bank.weight[item]! * points) / seconds);
		}
		return this.#queue;
	}
}

function gainOf(notes: Notes, item: number, day: number) {
	const { stability, difficulty, lastDay, examDay } = notes;
	const left = examDay - day;
	if (notes.isNew(item)) {
		const right = notes.firstRight;
		const points =
			right * appCurve.recall(left, appCurve.firstRight.stability) +
			(1 - right) * appCurve.recall(left, appCurve.firstWrong.stability) -
			UNSEEN;
		return { points, right };
	}
	const s = stability[item]!;
	const d = difficulty[item]!;
	const right = notes.recall(item, day);
	const points =
		right * appCurve.recall(left, appCurve.stabilityAfterRight(s, d, right)) +
		(1 - right) * appCurve.recall(left, appCurve.stabilityAfterWrong(s, d, right)) -
		appCurve.recall(examDay - lastDay[item]!, s);
	return { points, right };
}

function trueGainOf({ examDay }: Notes, truth: TrueMemory, item: number, day: number) {
	return {
		points: truth.recallIfAsked(item, day, examDay) - truth.recall(item, examDay),
		right: truth.recall(item, day)
	};
}
