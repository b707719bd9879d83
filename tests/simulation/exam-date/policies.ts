import { examPrice } from './policies/exam-price.ts';
import { finalPass } from './policies/final-pass.ts';
import { filledFsrs, otherRetentions, stockFsrs } from './policies/fsrs.ts';
import { greedy } from './policies/greedy.ts';
import { leitner } from './policies/leitner.ts';
import { oracle } from './policies/oracle.ts';
import { sm2 } from './policies/sm2.ts';
import type { Policy } from './policy.ts';

/** What is compared; each α asks for one more exam price, with that much discount for known siblings. */
export function policiesWith(alphas: readonly number[]): Policy[] {
	return [
		sm2,
		leitner,
		stockFsrs,
		filledFsrs,
		...otherRetentions,
		finalPass,
		greedy,
		examPrice(),
		...alphas.map((alpha) => examPrice(`Exam price, α = ${alpha}`, { alpha })),
		oracle
	];
}
