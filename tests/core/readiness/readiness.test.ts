import { describe, expect, it } from 'vitest';
import { readiness, type ReadinessRequest } from '#core/readiness/readiness.ts';
import { aRequest, blueprint, day, exposures, inAll } from './builders.ts';

const of = (changes: Partial<ReadinessRequest> = {}) => readiness(aRequest(changes));
const widthOf = ({ interval }: { interval: { low: number; high: number } }) =>
	interval.high - interval.low;

describe('readiness', () => {
	it('expects about the share that was right, within an interval that says how unsure that is', () => {
		const { expected, interval, exposures: count, questions } = of();
		expect(expected).toBeGreaterThan(0.72);
		expect(expected).toBeLessThan(0.8);
		expect(interval.low).toBeLessThan(expected - 0.05);
		expect(interval.high).toBeGreaterThan(expected + 0.05);
		expect({ count, questions }).toEqual({ count: 120, questions: 100 });
	});

	it('is the same for the same seed, and nearly the same for another', () => {
		expect(of()).toEqual(of());
		const other = of({ seed: 'other' });
		expect(other).not.toEqual(of());
		expect(other.chance).toBeCloseTo(of().chance!, 1);
		expect(other.expected).toBeCloseTo(of().expected, 2);
	});

	it.each([
		[39, 1, 'likely'],
		[29, 11, 'too-close'],
		[16, 24, 'not-yet']
	])('after %i right and %i not yet in each domain is “%s”', (right, wrong, band) => {
		expect(of({ exposures: inAll(right, wrong) })).toMatchObject({ band, missing: [] });
	});

	it('never says “likely” before a simulation, and says that one is missing', () => {
		const figure = of({ exposures: inAll(39, 1), simulations: 0 });
		expect(figure.chance).toBeGreaterThan(0.9);
		expect(figure.band).toBe('too-close');
		expect(figure.missing).toEqual([{ kind: 'simulation', have: 0, need: 1 }]);
	});

	it('counts first exposures for its gates whatever they weigh', () => {
		const old = { mode: 'practice', day: day(10) } as const;
		expect(of({ exposures: inAll(15, 5, old), day: day(100) }).band).not.toBe('not-enough');
		expect(of({ exposures: inAll(15, 4, old) })).toMatchObject({
			band: 'not-enough',
			chance: undefined,
			missing: [{ kind: 'exposures', have: 57, need: 60 }]
		});
	});

	it('weighs domains as the blueprint does', () => {
		const strongIn = (domain: string) =>
			of({
				exposures: ['ethics', 'recovery', 'advocacy'].flatMap((one) =>
					one === domain ? exposures(one, 38, 2) : exposures(one, 20, 20)
				)
			}).expected;
		expect(strongIn('ethics')).toBeGreaterThan(strongIn('recovery') + 0.05);
		expect(strongIn('recovery')).toBeGreaterThan(strongIn('advocacy') + 0.02);
	});

	it('reports each row of the blueprint, with the answers to all of its tags', () => {
		const { domains } = of({ exposures: [...inAll(20, 5), ...exposures('boundaries', 9, 1)] });
		expect(
			domains.map(({ title, weight, questions, exposures: count }) => [
				title,
				weight,
				questions,
				count
			])
		).toEqual([
			['Ethics', 50, 50, 35],
			['Recovery', 30, 30, 25],
			['Advocacy', 20, 20, 25]
		]);
	});

	it('draws a domain toward the overall share, less so the more answers it has', () => {
		const ethicsAfter = (right: number) =>
			of({ exposures: [...inAll(15, 15).slice(30), ...exposures('ethics', right, 0)] }).domains[0]!
				.expected;
		expect(ethicsAfter(0)).toBeLessThan(0.6);
		expect(ethicsAfter(4)).toBeGreaterThan(ethicsAfter(0) + 0.05);
		expect(ethicsAfter(4)).toBeLessThan(0.85);
		expect(ethicsAfter(40)).toBeGreaterThan(0.88);
	});

	it.each<[string, Partial<ReadinessRequest>, Partial<ReadinessRequest>]>([
		['fewer answers', { exposures: inAll(9, 3) }, {}],
		['a shorter form', { questions: 25 }, {}],
		['practice instead of simulations', { exposures: inAll(30, 10, { mode: 'practice' }) }, {}],
		['older answers', { day: day(190) }, { day: day(100) }]
	])('is less sure with %s', (_, less, more) => {
		expect(widthOf(of(less))).toBeGreaterThan(widthOf(of(more)) + 0.01);
	});

	it('is not sure after ten thousand answers either: a board asks other questions', () => {
		expect(widthOf(of({ exposures: inAll(3000, 1000) }))).toBeGreaterThan(0.15);
	});

	it('takes the newest answer as today unless a day is given', () => {
		expect(of()).toEqual(of({ day: day(100) }));
	});

	it('takes learning to go on until the exam, and more so for who has further to go', () => {
		const ahead = (right: number, wrong: number) =>
			of({ exposures: inAll(right, wrong) }).expected - right / (right + wrong);
		const [low, middle, high] = [ahead(400, 400), ahead(560, 240), ahead(760, 40)] as const;
		expect(low).toBeGreaterThan(middle);
		expect(middle).toBeGreaterThan(0);
		expect(high).toBeLessThan(0); // nobody stays that far ahead of what a board may ask
	});

	it('passes with exactly the cut score', () => {
		// 0.55 · 100 is 55.00000000000001 in floating point.
		const at = (cut: number) => of({ exposures: inAll(22, 18), questions: 100, cut }).chance!;
		expect(at(0.55)).toBe(at(0.545));
		expect(at(0.55)).toBeGreaterThan(at(0.555));
		expect(of({ exposures: inAll(400, 0), cut: 1 }).chance).toBeGreaterThan(0);
	});
});

describe('readiness with little or odd input', () => {
	it('knows nothing without answers, and says what is needed', () => {
		const figure = of({ exposures: [], simulations: 0 });
		expect(widthOf(figure)).toBeGreaterThan(0.4);
		expect(figure).toMatchObject({ band: 'not-enough', chance: undefined, exposures: 0 });
		expect(figure.missing.map(({ kind }) => kind)).toEqual([
			'exposures',
			'domain',
			'domain',
			'domain',
			'simulation'
		]);
	});

	it('names no band while a domain of the blueprint has no items', () => {
		const figure = of({
			exposures: [...exposures('ethics', 60, 20), ...exposures('recovery', 20, 5)]
		});
		expect(figure.band).toBe('not-enough');
		expect(figure.missing).toEqual([{ kind: 'domain', title: 'Advocacy', have: 0, need: 8 }]);
		expect(widthOf(figure.domains[2]!)).toBeGreaterThan(widthOf(figure.domains[0]!));
	});

	it('leaves out answers to domains that the exam does not have', () => {
		expect(of({ exposures: [...inAll(30, 10), ...exposures('cooking', 99, 0)] })).toEqual(of());
	});

	it('takes weights in proportion when they do not sum to 100', () => {
		const halved = blueprint.map((row) => ({ ...row, weight: row.weight / 2 }));
		const { domains, ...overall } = of({ blueprint: halved });
		const { domains: expected, ...usual } = of();
		expect(overall).toEqual(usual);
		expect(domains.map(({ questions }) => questions)).toEqual(
			expected.map(({ questions }) => questions)
		);
	});

	it.each([0, -5, Number.NaN])('leaves out a domain of weight %f', (weight) => {
		const odd = { title: 'Odd', weight, tags: ['odd'] };
		expect(of({ blueprint: [...blueprint, odd] })).toEqual(of());
	});

	it.each([undefined, 0, -1, 70, Number.NaN])('has no chance to pass with a cut of %s', (cut) => {
		const figure = of({ cut });
		expect(figure).toMatchObject({ band: 'no-cut', chance: undefined, missing: [] });
		expect(figure.interval).toEqual(of().interval);
	});

	it.each([0, -3, 0.5, Number.NaN])('names no band for a form of %f questions', (questions) => {
		const figure = of({ questions });
		expect(figure).toMatchObject({
			band: 'not-enough',
			questions: 0,
			missing: [{ kind: 'form' }]
		});
		expect(figure.interval.low).toBeGreaterThan(0.5);
		expect(figure.interval.high).toBeLessThan(0.95);
	});

	it('says nothing for an exam without a blueprint', () => {
		expect(of({ blueprint: [] })).toMatchObject({
			interval: { low: 0, high: 1 },
			band: 'not-enough',
			domains: []
		});
	});

	it('has an interval for a domain too light for a question of its own', () => {
		const light = { title: 'Light', weight: 0.1, tags: ['light'] };
		const figure = of({ blueprint: [...blueprint, light] }).domains[3]!;
		expect(figure.questions).toBe(0);
		expect(widthOf(figure)).toBeGreaterThan(0.1);
	});
});
