import { describe, expect, it } from 'vitest';
import { recallAfter } from '#core/scheduling/exam-price/arithmetic.ts';
import { LEVELS, price, scarcity } from '#core/scheduling/exam-price/prices.ts';
import {
	LONGEST_WAY,
	placeOfDifficulty,
	placeOfStability,
	valueAt
} from '#core/scheduling/exam-price/value-table.ts';
import { table } from './builders.ts';

const value = (level: number, daysLeft: number, stability: number, difficulty = 5) =>
	valueAt(table, level, daysLeft, placeOfStability(stability), placeOfDifficulty(difficulty));

describe('the value of a memory', () => {
	it('fits into 3 MB', () => {
		expect(table.byteLength).toBeLessThan(3_000_000);
	});

	it('is its recall on the eve, when nothing more can be done', () => {
		for (const stability of [0.5, 3, 20, 200])
			expect(value(7, 1, stability)).toBeCloseTo(recallAfter(1, stability), 2);
	});

	it('is its recall at a price nobody would pay', () => {
		for (const daysLeft of [2, 10, 60])
			expect(value(LEVELS - 1, daysLeft, 8)).toBeCloseTo(recallAfter(daysLeft, 8), 2);
	});

	it('is never less than leaving it alone, and never more than all', () => {
		for (const level of [0, 5, 10, 15])
			for (const daysLeft of [1, 3, 14, 60, LONGEST_WAY])
				for (const stability of [0.1, 1, 10, 100, 1000]) {
					expect(value(level, daysLeft, stability)).toBeGreaterThan(
						recallAfter(daysLeft, stability) - 0.01
					);
					expect(value(level, daysLeft, stability)).toBeLessThanOrEqual(1);
				}
	});

	it('falls as seconds grow dearer, and rises with stability', () => {
		for (const daysLeft of [5, 30, 100]) {
			for (let level = 1; level < LEVELS; level++)
				expect(value(level, daysLeft, 2)).toBeLessThanOrEqual(value(level - 1, daysLeft, 2));
			for (const stability of [0.5, 2, 10, 50])
				expect(value(8, daysLeft, stability * 2)).toBeGreaterThanOrEqual(
					value(8, daysLeft, stability)
				);
		}
	});

	it('with two days left is worked out by hand', () => {
		// Leave it: R(2). Or ask it tomorrow: known or not, one day is left to forget it in.
		const [level, stability] = [0, 1];
		const recall = recallAfter(1, stability);
		const each = price(level) * scarcity(1);
		const asked =
			recall * (value(level, 1, 3.5) - 10 * each) +
			(1 - recall) * (value(level, 1, 0.3, 7) - 24 * each);
		expect(value(level, 2, stability)).toBeGreaterThan(recallAfter(2, stability));
		expect(value(level, 2, stability)).toBeCloseTo(asked, 1);
	});
});
