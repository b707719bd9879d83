import { daysBetween, type StudyDay } from '../shared/study-day.ts';
import type { Rng } from '../shared/rng.ts';
import { drawBeta, drawBinomial, drawNormal, logistic, logit } from './distributions.ts';
import type { Exposure } from './evidence.ts';

export interface Assumptions {
	/** Right and wrong answers the learner's overall share starts with. */
	readonly prior: { readonly right: number; readonly wrong: number };
	/** How many answers the overall share is worth in each domain. */
	readonly domainStrength: number;
	/**
	 * How much easier or harder a board's questions may be than the bank's, for the whole exam:
	 * standard deviation in logits.
	 */
	readonly examSpread: number;
	/**
	 * Learning goes on: by the exam this share of the way from today's chance to `towards` is gone, in
	 * logits. Who has further to go moves more.
	 */
	readonly growth: { readonly share: number; readonly towards: number };
	/** What an answer of self-chosen practice is worth beside one of a simulation, 0–1. */
	readonly practiceWorth: number;
	/** Days after which an answer says half as much about today. */
	readonly halfLife: number;
	/** Forms drawn. With 2000, another seed moves a chance to pass by about a point. */
	readonly draws: number;
}

export const usualAssumptions: Assumptions = {
	prior: { right: 6.5, wrong: 3.5 },
	domainStrength: 6,
	examSpread: 0.3,
	growth: { share: 0.1, towards: 0.85 },
	practiceWorth: 0.5,
	halfLife: 30,
	draws: 2000
};

/** What is known of one domain: answers weighted by kind and age, and how many there were. */
export interface DomainEvidence {
	readonly right: number;
	readonly wrong: number;
	readonly count: number;
}

/** @param day for which the evidence is wanted */
export function domainEvidence(
	exposures: readonly Exposure[],
	day: StudyDay,
	{ halfLife, practiceWorth }: Assumptions
): DomainEvidence {
	let [right, wrong] = [0, 0];
	for (const exposure of exposures) {
		const fresh = 0.5 ** (daysBetween(exposure.day, day) / halfLife);
		const weight = exposure.mode === 'exam' ? fresh : practiceWorth * fresh;
		if (exposure.correct) right += weight;
		else wrong += weight;
	}
	return { right, wrong, count: exposures.length };
}

/** What could be true and what a form of the exam would then show: one number a draw. */
export interface Draws {
	/** Chance to be right, by domain and draw. */
	readonly chances: readonly Float64Array[];
	/** Right answers in one form, by domain and draw. */
	readonly right: readonly Float64Array[];
}

/**
 * Draws learners and boards that could be the true ones, and for each a form of the exam.
 *
 * The learner's overall share is a Beta, each domain a Beta around it, and the board shifts all
 * domains together. The mean of a domain tells less about the overall share than its answers do about
 * the domain, since domains differ: `n (s + 1) / (n + s)` answers' worth, the effective sample size of
 * a cluster under a Beta of strength s.
 *
 * @param places questions of one form, by domain
 */
export function drawForms(
	domains: readonly DomainEvidence[],
	places: readonly number[],
	rng: Rng,
	{ prior, domainStrength, examSpread, growth, draws }: Assumptions
): Draws {
	const known = domains.map(({ right, wrong }) => {
		const answers = right + wrong;
		return answers > 0 ? (domainStrength + 1) / (answers + domainStrength) : 0;
	});
	const worth = (of: (domain: DomainEvidence) => number) =>
		sumOf(domains, (domain, index) => of(domain) * (known[index] ?? 0));
	const right = prior.right + worth((domain) => domain.right);
	const wrong = prior.wrong + worth((domain) => domain.wrong);

	const grown = growth.share * logit(growth.towards);
	const chances = domains.map(() => new Float64Array(draws));
	const counts = domains.map(() => new Float64Array(draws));
	for (let draw = 0; draw < draws; draw++) {
		const overall = drawBeta(right, wrong, rng);
		const shift = grown + examSpread * drawNormal(rng);
		domains.forEach((domain, index) => {
			const share = drawBeta(
				domain.right + domainStrength * overall,
				domain.wrong + domainStrength * (1 - overall),
				rng
			);
			const chance = logistic((1 - growth.share) * logit(share) + shift);
			(chances[index] as Float64Array)[draw] = chance;
			(counts[index] as Float64Array)[draw] = drawBinomial(places[index] ?? 0, chance, rng);
		});
	}
	return { chances, right: counts };
}

function sumOf<T>(list: readonly T[], of: (one: T, index: number) => number): number {
	return list.reduce((sum, one, index) => sum + of(one, index), 0);
}
