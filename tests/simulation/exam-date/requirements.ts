import type { Cell } from './cells.ts';
import type { Column } from './columns.ts';
import { nameOf } from './cells.ts';
import { difference, mean, meanOfLists, standardError } from './statistics.ts';
import type { ScoreName } from './scores.ts';

/** One sentence of what the exam price must show, and what it did. Points are hundredths. */
export interface Finding {
	readonly demand: string;
	readonly holds: boolean;
	readonly found: string;
}

export interface Compared {
	readonly cells: readonly Cell[];
	readonly price: Column;
	readonly stock: Column;
	readonly filled: Column;
	readonly oracle: Column;
	/** All that do not look into the learner, the price itself excepted. */
	readonly rivals: readonly Column[];
}

export function findings(compared: Compared): Finding[] {
	const { price, stock, filled } = compared;
	return [
		onEachModel(
			compared,
			`on items, over ${stock.name} at least 6 points under each model`,
			stock,
			6
		),
		onEachModel(
			compared,
			`on items, over ${filled.name} at least 3 points under each model`,
			filled,
			3
		),
		worstCell(compared),
		oracleDistance(compared),
		onConcepts(compared, price, stock, 'concepts35', 1),
		onConcepts(compared, price, stock, 'concepts60', 1),
		onConcepts(compared, price, stock, 'concepts85', 0),
		onConcepts(compared, price, filled, 'concepts35', 0),
		onConcepts(compared, price, filled, 'concepts60', 0)
	];
}

/** Each learner's own gain in points, averaged over the cells. */
export function gains(
	cells: readonly Cell[],
	one: Column,
	other: Column,
	score: ScoreName
): Float64Array {
	return meanOfLists(
		cells.map((cell) => difference(one.of(cell, score), other.of(cell, score)))
	).map((gain) => 100 * gain);
}

/** The cell in which the best rival is furthest ahead, or the price least. */
export function worst({ cells, price, rivals }: Compared) {
	const list = cells.map((cell) => {
		const rival = rivals.reduce((best, one) =>
			mean(one.of(cell, 'items')) > mean(best.of(cell, 'items')) ? one : best
		);
		return { cell, rival, lead: gains([cell], price, rival, 'items') };
	});
	return list.reduce((least, one) => (mean(one.lead) < mean(least.lead) ? one : least));
}

export function modelsOf(cells: readonly Cell[]): string[] {
	return [...new Set(cells.map(({ model }) => model))];
}

export function pointsOf(list: Float64Array): string {
	return `${signed(mean(list))} ± ${standardError(list).toFixed(1)}`;
}

function onEachModel(
	{ cells, price }: Compared,
	demand: string,
	rival: Column,
	least: number
): Finding {
	const byModel = modelsOf(cells).map((model) => {
		const own = cells.filter((cell) => cell.model === model);
		return { model, gain: gains(own, price, rival, 'items') };
	});
	return {
		demand,
		holds: byModel.every(({ gain }) => mean(gain) >= least),
		found: byModel.map(({ model, gain }) => `${model} ${pointsOf(gain)}`).join(', ')
	};
}

function worstCell(compared: Compared): Finding {
	const { cell, rival, lead } = worst(compared);
	return {
		demand: 'on items, never more than 1 point below the best rival in any cell',
		holds: mean(lead) >= -1,
		found: `${pointsOf(lead)} in ${nameOf(cell)}, where ${rival.name} is best`
	};
}

function oracleDistance({ cells, price, oracle }: Compared): Finding {
	const own = cells.filter(({ model }) => model === 'A');
	const demand = 'on items, at most 1.5 points below the oracle under A';
	if (own.length === 0) return { demand, holds: true, found: 'no cell of A' };
	const distance = gains(own, price, oracle, 'items');
	return { demand, holds: mean(distance) >= -1.5, found: pointsOf(distance) };
}

function onConcepts(
	{ cells }: Compared,
	price: Column,
	rival: Column,
	score: ScoreName,
	least: number
): Finding {
	const gain = gains(cells, price, rival, score);
	const transfer = `0.${score.slice(-2)}`;
	const demand =
		least > 0 ? `at least ${least} point over ${rival.name}` : `not below ${rival.name}`;
	return {
		demand: `on concepts at transfer ${transfer}, ${demand}`,
		holds: mean(gain) >= least,
		found: pointsOf(gain)
	};
}

function signed(points: number): string {
	return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
}
