import type { Cell } from './cells.ts';
import { filledFsrs, otherRetentions } from './policies/fsrs.ts';
import type { Results } from './results.ts';
import type { ScoreName } from './scores.ts';
import { mean } from './statistics.ts';

/** One policy of the table; the best fixed retention is another one in each cell. */
export interface Column {
	readonly name: string;
	/** By learner. */
	of(cell: Cell, name: ScoreName): Float64Array;
}

const bestFixed = 'Best fixed retention';

export function columnsOf(results: Results, policies: readonly string[]): Column[] {
	const retentions = new Set(otherRetentions.map(({ name }) => name));
	const columns = policies
		.filter((name) => !retentions.has(name))
		.map((policy) => aColumn(results, policy, () => policy));
	const candidates = [...retentions, filledFsrs.name];
	const best = aColumn(results, bestFixed, (cell) => bestOf(results, cell, candidates));
	columns.splice(columns.findIndex(({ name }) => name === filledFsrs.name) + 1, 0, best);
	return columns;
}

function aColumn(results: Results, name: string, policyIn: (cell: Cell) => string): Column {
	return { name, of: (cell, score) => results.of(cell, policyIn(cell), score) };
}

/** Chosen by its mean on items, with hindsight: nobody could do it better. */
function bestOf(results: Results, cell: Cell, policies: readonly string[]): string {
	const meanOf = (policy: string) => mean(results.of(cell, policy, 'items'));
	return policies.reduce((best, policy) => (meanOf(policy) > meanOf(best) ? policy : best));
}
