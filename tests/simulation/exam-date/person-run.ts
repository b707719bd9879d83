import type { Cell } from './cells.ts';
import { aLife, type Person } from './life.ts';
import type { Policy } from './policy.ts';
import { scoreNames, writeScores } from './scores.ts';
import { study } from './study.ts';

/** One person through all cells with all policies: scores by cell, then policy, then name. */
export function scoresOf(
	person: Person,
	cells: readonly Pick<Cell, 'items' | 'days'>[],
	policies: readonly Policy[]
): Float64Array {
	const scores = new Float64Array(cells.length * policies.length * scoreNames.length);
	let at = 0;
	for (const { items, days } of cells) {
		const life = aLife(person, items, days);
		for (const policy of policies) {
			writeScores(scores, at, life.bank, study(life, policy), days);
			at += scoreNames.length;
		}
	}
	return scores;
}
