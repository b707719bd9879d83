import { describe, expect, it } from 'vitest';
import { activationModel, stabilityModel } from '../../simulation/memory-models.ts';
import {
	calibrationOf,
	forecastsOf,
	livesOf,
	worstBin,
	type Estimator
} from '../../simulation/readiness-run.ts';
import { worseEstimators } from '../../simulation/worse-estimators.ts';

// A small run of `npm run simulate:readiness`, whose tables are in docs/readiness.md.
const lives = [stabilityModel, activationModel].flatMap((model) => livesOf(model, 175, 'test'));
/** Fewer forms than in the app, to be quick; what they shift is small beside the chance in 300 exams. */
const calibrated = (estimator: Estimator = {}) =>
	calibrationOf(
		forecastsOf(lives, { ...estimator, assumptions: { draws: 300, ...estimator.assumptions } })
	);
const usual = calibrated();

// A busy machine is not a mistake in the code.
const patient = { timeout: 60_000 };

describe('readiness of simulated learners under two memory models', patient, () => {
	it('has scores within their 80 % interval about 8 times in 10', () => {
		expect(usual.learners).toBeGreaterThanOrEqual(300);
		expect(usual.covered).toBeGreaterThan(0.74);
		expect(usual.covered).toBeLessThan(0.86);
	});

	it('promises neither too much nor too little', () => {
		expect(Math.abs(usual.bias)).toBeLessThan(0.02);
	});

	it('says chances to pass that come true about as often', () => {
		// 30 or more in a bin: chance alone moves what happened by 8 points one time in three.
		expect(worstBin(usual, 30)).toBeLessThan(0.16);
	});

	// These prove that the tolerances are narrow enough to notice a mistake.
	it('would notice intervals that take a board to be exactly as hard as the bank', () => {
		const worse = calibrated(worseEstimators['a board exactly as hard as the bank']);
		expect(worse.covered).toBeLessThan(0.74);
	});

	it('would notice retries and study counted as evidence', () => {
		const worse = calibrated(worseEstimators['every answer counted, retries and study too']);
		expect(worse.bias).toBeGreaterThan(0.02);
		expect(worse.covered).toBeLessThan(0.74);
	});
});
