import type { Exposure, PastAnswer } from '#core/readiness/evidence.ts';
import type { Estimator } from './readiness-run.ts';

/** Mistakes that are easy to make, so that it can be seen whether the calibration notices. */
export const worseEstimators: Readonly<Record<string, Estimator>> = {
	'a board exactly as hard as the bank': { assumptions: { examSpread: 0 } },
	'every answer counted, retries and study too': { evidence: everyAnswer }
};

function everyAnswer(answers: readonly PastAnswer[]): Exposure[] {
	return answers.map(({ item, domain, day, correct, mode }) => ({
		item,
		domain,
		day,
		correct,
		mode: mode === 'exam' ? 'exam' : 'practice'
	}));
}
