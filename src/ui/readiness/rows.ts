/** One line of a chart: a share with its range, all 0–1. */
export interface IntervalRow {
	readonly name: string;
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

export const percent = (share: number): number => Math.round(100 * share);
