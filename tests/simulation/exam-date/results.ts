import { nameOf, type Cell } from './cells.ts';
import { scoreNames, type ScoreName } from './scores.ts';

/** All scores of all learners. */
export class Results {
	readonly learners: number;
	readonly #policies: readonly string[];
	/** By cell, policy and score: one number a learner. */
	readonly #scores = new Map<string, Float64Array>();

	constructor(policies: readonly string[], learners: number) {
		this.#policies = policies;
		this.learners = learners;
	}

	/** @param scores as of `scoresOf` */
	add(learner: number, cells: readonly Cell[], scores: Float64Array): void {
		let at = 0;
		for (const cell of cells)
			for (const policy of this.#policies)
				for (const name of scoreNames) this.#all(cell, policy, name)[learner] = scores[at++]!;
	}

	/** By learner. */
	of(cell: Cell, policy: string, name: ScoreName): Float64Array {
		return this.#all(cell, policy, name);
	}

	#all(cell: Cell, policy: string, name: ScoreName): Float64Array {
		const key = `${nameOf(cell)}/${policy}/${name}`;
		let list = this.#scores.get(key);
		if (!list) this.#scores.set(key, (list = new Float64Array(this.learners)));
		return list;
	}
}
