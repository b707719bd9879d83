import { activationTruth } from './truth-activation.ts';
import { fsrsTruth } from './truth-fsrs.ts';
import { halfLifeTruth } from './truth-half-life.ts';
import type { TruthModel } from './truth.ts';

/** One place of the table: how memory works, how much there is to learn, and in how many days. */
export interface Cell {
	readonly model: string;
	readonly items: number;
	readonly days: number;
}

export const models: readonly TruthModel[] = [fsrsTruth, activationTruth, halfLifeTruth];
const SIZES = [300, 800, 2000];
const HORIZONS = [7, 14, 30, 60, 120];

/** @param which an expression for names such as “A/800/14”; all if empty */
export function cellsLike(which = ''): Cell[] {
	const pattern = new RegExp(which);
	return models
		.flatMap(({ name: model }) =>
			SIZES.flatMap((items) => HORIZONS.map((days) => ({ model, items, days })))
		)
		.filter((cell) => pattern.test(nameOf(cell)));
}

export function nameOf({ model, items, days }: Cell): string {
	return `${model}/${items}/${days}`;
}
