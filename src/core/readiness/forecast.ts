import { logistic, logit, Z80, type Interval } from './distributions.ts';
import { bandOf, type Band } from './gates.ts';

export interface ForecastRequest {
	/** Expected chance to be right on exam day, 0–1: see `chanceToAnswer`. */
	readonly expected: number;
	readonly daysLeft: number;
	/** Of one form. */
	readonly questions: number;
	/** Lowest passing proportion; undefined where none is known. */
	readonly cut: number | undefined;
	/** Finished simulations: before one, nothing is called likely. */
	readonly simulations?: number;
	/** How much easier or harder than these the board's questions may be: standard deviation in logits. */
	readonly boardSpread?: number;
}

export interface Forecast {
	readonly expected: number;
	/** 80 % interval of the score in one form. */
	readonly interval: Interval;
	/** P(score ≥ cut), 0–1; undefined without a cut. */
	readonly chance: number | undefined;
	readonly band: Band;
}

/**
 * A whole memory may be off by so much from what the model says: standard deviation of a shift in logits, as
 * `npm run simulate:forecast` found it.
 */
const memorySpread = (daysLeft: number) => Math.min(0.22 + 0.022 * Math.max(0, daysLeft), 1);

/** As for questions not met before: see `usualAssumptions`. */
const BOARD_SPREAD = 0.3;

/** A form of this many questions is taken where the exam does not say. */
const USUAL_QUESTIONS = 100;

/** Who does not recall may still guess: most boards give four options. */
export function chanceToAnswer(recall: number, guess = 0.25): number {
	return guess + (1 - guess) * recall;
}

/**
 * How the exam would go under a plan: memory may be better or worse than thought, the board easier or harder, and one
 * form has its own luck. All three together are close to normal in logits.
 */
export function forecast({
	expected,
	daysLeft,
	questions,
	cut,
	simulations = 1,
	boardSpread = BOARD_SPREAD
}: ForecastRequest): Forecast {
	const middle = Math.min(0.995, Math.max(0.005, expected));
	const luck = 1 / ((questions > 0 ? questions : USUAL_QUESTIONS) * middle * (1 - middle));
	const spread = Math.sqrt(memorySpread(daysLeft) ** 2 + boardSpread ** 2 + luck);
	const at = logit(middle);
	const chance =
		cut !== undefined && cut > 0 && cut < 1 ? normalBelow((at - logit(cut)) / spread) : undefined;
	return {
		expected,
		interval: { low: logistic(at - Z80 * spread), high: logistic(at + Z80 * spread) },
		chance,
		band: bandOf(chance, simulations > 0 ? [] : [{ kind: 'simulation', have: 0, need: 1 }])
	};
}

/**
 * Standard normal distribution function, to 7 digits.
 *
 * @see https://personal.math.ubc.ca/~cbm/aands/page_932.htm — Abramowitz and Stegun, 26.2.17
 */
function normalBelow(z: number): number {
	const t = 1 / (1 + 0.2316419 * Math.abs(z));
	const tail =
		0.3989422804014327 *
		Math.exp((-z * z) / 2) *
		t *
		(0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
	return z > 0 ? 1 - tail : tail;
}
