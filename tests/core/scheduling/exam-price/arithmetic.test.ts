import { describe, expect, it } from 'vitest';
import {
	difficultyAfter,
	first,
	prepared,
	recallAfter,
	stabilityAfterRight,
	stabilityAfterWrong
} from '#core/scheduling/exam-price/arithmetic.ts';
import { nextMemory, retrievability } from '#core/scheduling/fsrs.ts';
import { asStudyDay } from '#core/shared/study-day.ts';

const stabilities = [0.05, 0.4, 2, 9, 40, 300];
const difficulties = [1, 3.3, 6, 10];
const days = [1, 2, 7, 30, 120];

describe('the lean arithmetic of the planner is that of the scheduler', () => {
	it('in recall', () => {
		for (const stability of stabilities)
			for (const elapsed of days)
				expect(recallAfter(elapsed, stability)).toBeCloseTo(
					retrievability({ stability, lastDay: asStudyDay(100) }, asStudyDay(100 + elapsed)),
					6
				);
	});

	it.each([true, false])('in what an answer leaves behind; right: %s', (right) => {
		for (const stability of stabilities)
			for (const difficulty of difficulties)
				for (const elapsed of days) {
					const next = nextMemory({ stability, difficulty }, elapsed, right ? 'good' : 'again');
					const recall = recallAfter(elapsed, stability);
					const after = right ? stabilityAfterRight : stabilityAfterWrong;
					const memory = prepared(stability, difficulty);
					expect(after(memory, recall) / next.stability).toBeCloseTo(1, 4);
					expect(difficultyAfter(difficulty, right)).toBeCloseTo(next.difficulty, 6);
				}
	});

	it('in a first answer', () => {
		expect(nextMemory(undefined, 0, 'good')).toMatchObject({
			stability: expect.closeTo(first.right.stability, 6) as number,
			difficulty: expect.closeTo(first.right.difficulty, 6) as number
		});
		expect(nextMemory(undefined, 0, 'again')).toMatchObject({
			stability: expect.closeTo(first.wrong.stability, 6) as number,
			difficulty: expect.closeTo(first.wrong.difficulty, 6) as number
		});
	});
});
