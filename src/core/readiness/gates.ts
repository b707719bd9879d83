/** Needed before a band is named. Below them, a lucky or unlucky day would decide. */
const NEEDED = { exposures: 60, perDomain: 8, simulations: 1 };

/** From these chances to pass on, a band is named; docs/readiness.md shows how often it was right. */
const LIKELY_FROM = 0.8;
const NOT_YET_TO = 0.2;

/** no-cut: enough evidence, but no cut score to compare with. */
export type Band = 'likely' | 'too-close' | 'not-yet' | 'not-enough' | 'no-cut';

/** Evidence that is still missing; the words are the screen’s. */
export type Missing =
	| { readonly kind: 'exposures'; readonly have: number; readonly need: number }
	| {
			readonly kind: 'domain';
			readonly title: string;
			readonly have: number;
			readonly need: number;
	  }
	/** Holds back “likely” only. */
	| { readonly kind: 'simulation'; readonly have: number; readonly need: number }
	/** The exam has no questions or no domain with a weight. */
	| { readonly kind: 'form' };

export interface Evidence {
	/** Length of one form. */
	readonly questions: number;
	readonly domains: readonly { readonly title: string; readonly exposures: number }[];
	readonly simulations: number;
}

export function missingFrom({ questions, domains, simulations }: Evidence): Missing[] {
	const missing: Missing[] = [];
	if (questions < 1 || domains.length === 0) missing.push({ kind: 'form' });
	const all = domains.reduce((sum, { exposures }) => sum + exposures, 0);
	if (all < NEEDED.exposures)
		missing.push({ kind: 'exposures', have: all, need: NEEDED.exposures });
	for (const { title, exposures } of domains)
		if (exposures < NEEDED.perDomain)
			missing.push({ kind: 'domain', title, have: exposures, need: NEEDED.perDomain });
	if (simulations < NEEDED.simulations)
		missing.push({ kind: 'simulation', have: simulations, need: NEEDED.simulations });
	return missing;
}

/** Whether something is missing without which nothing is said about passing. */
export function isTooLittle(missing: readonly Missing[]): boolean {
	return missing.some(({ kind }) => kind !== 'simulation');
}

/** @param chance to pass, 0–1; undefined without a cut score */
export function bandOf(chance: number | undefined, missing: readonly Missing[]): Band {
	if (isTooLittle(missing)) return 'not-enough';
	if (chance === undefined) return 'no-cut';
	if (chance <= NOT_YET_TO) return 'not-yet';
	const wasMeasured = !missing.some(({ kind }) => kind === 'simulation');
	return chance >= LIKELY_FROM && wasMeasured ? 'likely' : 'too-close';
}
