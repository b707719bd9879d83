import type { BlueprintRow } from '../content/exam.ts';
import { seededRng } from '../shared/rng.ts';
import { asStudyDay, type StudyDay } from '../shared/study-day.ts';
import { allocate } from '../quiz/allocate.ts';
import { interval80, type Interval } from './distributions.ts';
import type { Exposure } from './evidence.ts';
import { bandOf, isTooLittle, missingFrom, type Band, type Missing } from './gates.ts';
import {
	domainEvidence,
	drawForms,
	usualAssumptions,
	type Assumptions,
	type Draws
} from './model.ts';

export interface ReadinessRequest {
	readonly exposures: readonly Exposure[];
	/** Weights need not sum to 100; a row without a weight above 0 is left out. */
	readonly blueprint: readonly BlueprintRow[];
	/** In one form of the exam. */
	readonly questions: number;
	/** Lowest passing proportion; undefined, or outside (0, 1], where none is known. */
	readonly cut: number | undefined;
	/** Simulations drawn by blueprint and finished. */
	readonly simulations: number;
	/** Same seed and evidence, same figures. */
	readonly seed: string | number;
	/** The day the figures are for: evidence counts as that old. The newest exposure's if left out. */
	readonly day?: StudyDay | undefined;
}

/** A score to expect, never without how sure that is. Proportions, 0–1. */
interface Estimate {
	readonly expected: number;
	/** 80 % interval of the score in one form; of the chance itself where a form has no question of it. */
	readonly interval: Interval;
	/** First exposures it rests on, unweighted. */
	readonly exposures: number;
	/** In one form. */
	readonly questions: number;
}

interface DomainReadiness extends Estimate {
	readonly title: string;
	/** As in the blueprint. */
	readonly weight: number;
}

export interface Readiness extends Estimate {
	readonly domains: readonly DomainReadiness[];
	/** P(score ≥ cut), 0–1; undefined without a cut, and before there is enough evidence for a band. */
	readonly chance: number | undefined;
	readonly band: Band;
	/** What a better founded answer would need; empty if nothing. */
	readonly missing: readonly Missing[];
}

/**
 * How an exam of unseen questions would go.
 *
 * docs/readiness.md has the method in words, and how often it was right with simulated learners.
 */
export function readiness(
	request: ReadinessRequest,
	assumptions: Assumptions = usualAssumptions
): Readiness {
	const rows = request.blueprint.filter(({ weight }) => weight > 0);
	const questions = request.questions >= 1 ? Math.floor(request.questions) : 0;
	const day = request.day ?? newestDay(request.exposures);
	const byRow = rows.map((_, index) =>
		domainEvidence(
			request.exposures.filter(({ domain }) => rowOf(domain, rows) === index),
			day,
			assumptions
		)
	);
	const weights = rows.map(({ weight }) => weight);
	const places = allocate(questions, weights);
	const rng = seededRng(request.seed);
	const draws = drawForms(byRow, places, rng, assumptions);

	const domains = rows.map(({ title, weight }, index): DomainReadiness => ({
		title,
		weight,
		...estimate(onlyRow(draws, index), [1], places[index] ?? 0),
		exposures: byRow[index]?.count ?? 0
	}));
	const exposures = domains.reduce((sum, domain) => sum + domain.exposures, 0);
	const missing = missingFrom({ questions, domains, simulations: request.simulations });
	const cut = knownCut(request.cut);
	const chance =
		cut === undefined || isTooLittle(missing) ? undefined : chanceToReach(cut, draws, questions);
	return {
		...estimate(draws, weights, questions),
		exposures,
		domains,
		chance,
		band: bandOf(chance, missing),
		missing
	};
}

/** The first row that names the domain, so that no answer counts twice. */
function rowOf(domain: string, rows: readonly BlueprintRow[]): number {
	return rows.findIndex(({ tags }) => tags.includes(domain));
}

function newestDay(exposures: readonly Exposure[]): StudyDay {
	return exposures.reduce((newest, { day }) => (day > newest ? day : newest), asStudyDay(0));
}

/** A cut of 70 instead of 0.7 must not become “not yet” for everyone. */
function knownCut(cut: number | undefined): number | undefined {
	return cut !== undefined && cut > 0 && cut <= 1 ? cut : undefined;
}

function onlyRow({ chances, right }: Draws, index: number): Draws {
	return { chances: chances.slice(index, index + 1), right: right.slice(index, index + 1) };
}

/** Summary of the domains together, each draw of which has its chance and its right answers. */
function estimate(
	{ chances, right }: Draws,
	weights: readonly number[],
	questions: number
): Pick<Estimate, 'expected' | 'interval' | 'questions'> {
	const weight = weights.reduce((sum, one) => sum + one, 0);
	if (weight === 0) return { expected: 0.5, interval: { low: 0, high: 1 }, questions };
	const chance = weightedSum(chances, weights).map((sum) => sum / weight);
	const score = questions > 0 ? weightedSum(right).map((sum) => sum / questions) : chance;
	const expected = chance.reduce((sum, one) => sum + one, 0) / chance.length;
	return { expected, interval: interval80(score), questions };
}

function chanceToReach(cut: number, { right }: Draws, questions: number): number {
	// 0.55 of 100 is 55, in floating point a little more.
	const needed = Math.ceil(cut * questions - 1e-9);
	const scores = weightedSum(right);
	return scores.filter((score) => score >= needed).length / scores.length;
}

/** Draw by draw. */
function weightedSum(columns: readonly Float64Array[], weights?: readonly number[]): Float64Array {
	return new Float64Array(columns[0]?.length ?? 0).map((_, draw) =>
		columns.reduce((sum, column, at) => sum + (weights?.[at] ?? 1) * (column[draw] ?? 0), 0)
	);
}
