import { firstExposures, type Exposure, type PastAnswer } from '#core/readiness/evidence.ts';
import { usualAssumptions, type Assumptions } from '#core/readiness/model.ts';
import { readiness, type Readiness } from '#core/readiness/readiness.ts';
import { live, type Life } from './learners.ts';
import type { MemoryModel } from './memory-models.ts';

export interface Forecast {
	readonly life: Life;
	readonly figure: Readiness;
}

/** How lives are read; what is left out is as in the app. */
export interface Estimator {
	readonly evidence?: (answers: readonly PastAnswer[]) => Exposure[];
	readonly assumptions?: Partial<Assumptions>;
}

export function livesOf(model: MemoryModel, count: number, seed: string): Life[] {
	return Array.from({ length: count }, (_, at) => live(model, `${seed}/${at}`));
}

/** What was forecast for each learner with evidence enough for a chance to pass. */
export function forecastsOf(lives: readonly Life[], estimator: Estimator = {}): Forecast[] {
	const { evidence = firstExposures, assumptions } = estimator;
	return lives
		.map((life, seed) => {
			const { answers, blueprint, questions, cut, simulations, examDay } = life;
			const exposures = evidence(answers);
			const figure = readiness(
				{ exposures, blueprint, questions, cut, simulations, seed, day: examDay },
				{ ...usualAssumptions, ...assumptions }
			);
			return { life, figure };
		})
		.filter(({ figure }) => figure.chance !== undefined);
}

interface Bin {
	readonly from: number;
	readonly learners: number;
	/** Mean chance to pass that was said, and share that did pass. */
	readonly said: number;
	readonly happened: number;
}

export interface Calibration {
	readonly learners: number;
	/** Share of exam scores within their 80 % interval. */
	readonly covered: number;
	/** The same of scores by domain. */
	readonly domainsCovered: number;
	/** Mean of expected minus true score: above 0 promises too much. */
	readonly bias: number;
	/** Mean width of the interval. */
	readonly width: number;
	/** Fifths of the chance to pass. */
	readonly bins: readonly Bin[];
}

export function calibrationOf(list: readonly Forecast[]): Calibration {
	return {
		learners: list.length,
		covered: mean(list, ({ life, figure }) => Number(isWithin(life.score, figure))),
		domainsCovered: mean(list, ({ life, figure }) =>
			mean(figure.domains, (domain, at) => Number(isWithin(life.domainScores[at] ?? -1, domain)))
		),
		bias: mean(list, ({ life, figure }) => figure.expected - life.score),
		width: mean(list, ({ figure: { interval } }) => interval.high - interval.low),
		bins: [0, 1, 2, 3, 4].map((fifth) => binOf(list, fifth))
	};
}

/** Largest distance between what was said and what happened, of bins with so many learners. */
export function worstBin({ bins }: Calibration, atLeast: number): number {
	const full = bins.filter(({ learners }) => learners >= atLeast);
	return Math.max(...full.map(({ said, happened }) => Math.abs(said - happened)));
}

export function passedOf(list: readonly Forecast[]): number {
	return mean(list, ({ life }) => Number(life.passed));
}

function binOf(list: readonly Forecast[], fifth: number): Bin {
	const chanceOf = ({ figure }: Forecast) => figure.chance ?? -1;
	const within = list.filter((one) => Math.min(4, Math.floor(chanceOf(one) * 5)) === fifth);
	return {
		from: fifth / 5,
		learners: within.length,
		said: mean(within, chanceOf),
		happened: passedOf(within)
	};
}

function isWithin(score: number, { interval }: Pick<Readiness, 'interval'>): boolean {
	// Shares of the same counts may differ in the last bit.
	return score >= interval.low - 1e-9 && score <= interval.high + 1e-9;
}

function mean<T>(list: readonly T[], of: (one: T, at: number) => number): number {
	return list.reduce((sum, one, at) => sum + of(one, at), 0) / list.length;
}
