import { describe, expect, it } from 'vitest';
import { bandOf, missingFrom, type Missing } from '#core/readiness/gates.ts';

const noSimulation: Missing = { kind: 'simulation', have: 0, need: 1 };
const fewExposures: Missing = { kind: 'exposures', have: 59, need: 60 };

describe('a band', () => {
	it.each([
		[1, 'likely'],
		[0.8, 'likely'],
		[0.79, 'too-close'],
		[0.21, 'too-close'],
		[0.2, 'not-yet'],
		[0, 'not-yet'],
		[undefined, 'no-cut']
	] as const)('for a chance of %s is “%s” when nothing is missing', (chance, band) => {
		expect(bandOf(chance, [])).toBe(band);
	});

	it.each([
		[0.95, 'too-close'],
		[0.5, 'too-close'],
		[0.1, 'not-yet'],
		[undefined, 'no-cut']
	] as const)('for a chance of %s is “%s” before a simulation', (chance, band) => {
		expect(bandOf(chance, [noSimulation])).toBe(band);
	});

	it.each<Missing>([
		fewExposures,
		{ kind: 'domain', title: 'Ethics', have: 7, need: 8 },
		{ kind: 'form' }
	])('is not named while evidence is missing: $kind', (missing) => {
		for (const chance of [0.99, 0.5, 0.01, undefined])
			expect(bandOf(chance, [missing, noSimulation])).toBe('not-enough');
	});
});

describe('what is missing', () => {
	const ethics = (exposures: number) => ({ title: 'Ethics', exposures });
	const recovery = (exposures: number) => ({ title: 'Recovery', exposures });

	it.each<[string, Parameters<typeof missingFrom>[0], Missing[]]>([
		[
			'nothing at exactly 60 first exposures, 8 in a domain and one simulation',
			{ questions: 100, domains: [ethics(52), recovery(8)], simulations: 1 },
			[]
		],
		[
			'one exposure',
			{ questions: 100, domains: [ethics(51), recovery(8)], simulations: 1 },
			[fewExposures]
		],
		[
			'a domain, however many there are of others',
			{ questions: 100, domains: [ethics(500), recovery(7)], simulations: 3 },
			[{ kind: 'domain', title: 'Recovery', have: 7, need: 8 }]
		],
		['a simulation', { questions: 100, domains: [ethics(60)], simulations: 0 }, [noSimulation]],
		[
			'a form without questions',
			{ questions: 0, domains: [ethics(60)], simulations: 1 },
			[{ kind: 'form' }]
		],
		[
			'everything of an exam without domains',
			{ questions: 100, domains: [], simulations: 0 },
			[{ kind: 'form' }, { kind: 'exposures', have: 0, need: 60 }, noSimulation]
		]
	])('is %s', (_, evidence, expected) => {
		expect(missingFrom(evidence)).toEqual(expected);
	});
});
