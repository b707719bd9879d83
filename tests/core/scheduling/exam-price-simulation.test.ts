import { describe, expect, it } from 'vitest';
import { nextMemory, retrievability } from '#core/scheduling/fsrs.ts';
import { asStudyDay } from '#core/shared/study-day.ts';
import { seededRng } from '#core/shared/rng.ts';
import { models } from '../../simulation/exam-date/cells.ts';
import { Fsrs6 } from '../../simulation/exam-date/fsrs6.ts';
import { aPerson } from '../../simulation/exam-date/life.ts';
import { scoresOf } from '../../simulation/exam-date/person-run.ts';
import { examPrice } from '../../simulation/exam-date/policies/exam-price.ts';
import { stockFsrs } from '../../simulation/exam-date/policies/fsrs.ts';
import type { Policy } from '../../simulation/exam-date/policy.ts';
import { scoreNames } from '../../simulation/exam-date/scores.ts';

// `npm run simulate` is the proof; this is as much of it as fits into a test run. In this cell neither time nor items
// abound, so price and look-ahead both matter.
const cells = [{ items: 800, days: 30 }];
const people = models.flatMap((model) => [0, 1, 2, 3].map((at) => aPerson(model, at, 'test')));
/** Points, of means over these people under all three models. */
const ENOUGH = 7.9;

/** Mean expected score on items, in points. */
function pointsOf(policy: Policy): number {
	const items = scoreNames.indexOf('items');
	const sum = people.reduce(
		(total, person) => total + scoresOf(person, cells, [policy])[items]!,
		0
	);
	return (100 * sum) / people.length;
}

const stock = pointsOf(stockFsrs);

describe('the exam price, for simulated learners', () => {
	it('is worth points beyond FSRS at 0.9 for the same minutes', () => {
		expect(pointsOf(examPrice()) - stock).toBeGreaterThan(ENOUGH);
	}, 30_000);

	it.each(['price', 'look-ahead'] as const)(
		'is not worth as much without %s',
		(without) => {
			expect(pointsOf(examPrice('broken', { without })) - stock).toBeLessThan(ENOUGH);
		},
		30_000
	);
});

it('simulates with the states that the app keeps', () => {
	const curve = new Fsrs6();
	const rng = seededRng('states');
	for (let item = 0; item < 50; item++) {
		let state = nextMemory(undefined, 0, rng() < 0.6 ? 'good' : 'again');
		let { stability, difficulty } = state;
		for (let answer = 0; answer < 12; answer++) {
			const days = 1 + Math.floor(40 * rng());
			const isRight = rng() < 0.7;
			const recall = curve.recall(days, stability);
			expect(recall).toBeCloseTo(
				retrievability({ ...state, lastDay: asStudyDay(0) }, asStudyDay(days)),
				6
			);
			state = nextMemory(state, days, isRight ? 'good' : 'again');
			stability = isRight
				? curve.stabilityAfterRight(stability, difficulty, recall)
				: curve.stabilityAfterWrong(stability, difficulty, recall);
			difficulty = isRight
				? curve.difficultyAfterRight(difficulty)
				: curve.difficultyAfterWrong(difficulty);
			expect(stability / state.stability).toBeCloseTo(1, 5);
			expect(difficulty).toBeCloseTo(state.difficulty, 5);
		}
	}
});
