import { describe, expect, it } from 'vitest';
import {
	remembered,
	type RememberedRequest,
	type StudiedItem
} from '#core/readiness/remembered.ts';
import { retrievability } from '#core/scheduling/fsrs.ts';
import { day } from './builders.ts';

const anItem = (changes: Partial<StudiedItem> = {}): StudiedItem => ({
	domain: 'ethics',
	memory: { stability: 10, lastDay: day(100) },
	guess: 0.25,
	...changes
});
const of = (changes: Partial<RememberedRequest> = {}) =>
	remembered({
		studied: [anItem()],
		live: new Map([['ethics', 4]]),
		today: day(100),
		examDay: day(110),
		...changes
	});
const shareOf = (changes: Partial<RememberedRequest> = {}) => of(changes).share!;

describe('what is likely still remembered on exam day', () => {
	it('is the chance to recall, and to guess what is not recalled', () => {
		// 0.9 after as many days as the stability says.
		expect(shareOf().expected).toBeCloseTo(0.25 + 0.75 * 0.9, 6);
		expect(shareOf({ studied: [anItem({ guess: 0 })] }).expected).toBeCloseTo(0.9, 6);
	});

	it('is the mean over what was studied, by domain and overall', () => {
		const firm = { stability: 1000, lastDay: day(100) };
		const recovery = anItem({ domain: 'recovery', memory: firm, guess: 0 });
		const figure = of({
			studied: [anItem({ guess: 0 }), anItem({ guess: 0 }), recovery],
			live: new Map([
				['ethics', 4],
				['recovery', 10]
			])
		});
		// One day's worth of the ceiling: nothing counts as more certain than 0.99.
		const firmly = Math.min(retrievability(firm, day(110)), 0.99);
		expect(figure.domains.map(({ domain, share }) => [domain, share?.expected])).toEqual([
			['ethics', expect.closeTo(0.9, 6)],
			['recovery', expect.closeTo(firmly, 6)]
		]);
		expect(figure.share?.expected).toBeCloseTo((0.9 + 0.9 + firmly) / 3, 6);
	});

	it('says apart from it how much was never studied', () => {
		const figure = of({
			live: new Map([
				['ethics', 4],
				['recovery', 6]
			])
		});
		expect(figure).toMatchObject({ studied: 1, live: 10, neverStudied: 0.9 });
		expect(figure.domains).toMatchObject([
			{ domain: 'ethics', studied: 1, live: 4, neverStudied: 0.75 },
			{ domain: 'recovery', studied: 0, live: 6, neverStudied: 1, share: undefined }
		]);
	});

	it.each([
		[0, 0.05],
		[1, 0.08],
		[7, 0.26],
		[20, 0.65],
		[32, 1],
		[200, 1]
	])('%i days before has an interval of a shift of %f logits', (daysLeft, deviation) => {
		const studied = [anItem({ guess: 0, memory: { stability: 10, lastDay: day(100) } })];
		const { interval, expected } = shareOf({ studied, today: day(110 - daysLeft) });
		const logit = (p: number) => Math.log(p / (1 - p));
		expect(logit(expected) - logit(interval.low)).toBeCloseTo(1.2816 * deviation, 2);
		expect(logit(interval.high) - logit(expected)).toBeCloseTo(1.2816 * deviation, 2);
	});

	it('never falls below guessing, and is never certain', () => {
		const forgotten = anItem({ memory: { stability: 0.01, lastDay: day(-5000) } });
		expect(shareOf({ studied: [forgotten], today: day(0) }).interval.low).toBeGreaterThan(0.25);
		const { expected, interval } = shareOf({ today: day(100), examDay: day(100) });
		expect(expected).toBeLessThan(1);
		expect(interval.low).toBeLessThan(expected);
		expect(interval.high).toBeGreaterThan(expected);
	});

	it('has no share when nothing was studied, and no items are fine, too', () => {
		expect(of({ studied: [] })).toMatchObject({ studied: 0, neverStudied: 1, share: undefined });
		expect(of({ studied: [], live: new Map() })).toEqual({
			studied: 0,
			live: 0,
			neverStudied: 0,
			share: undefined,
			domains: []
		});
	});

	it('leaves out domains without live items, and never studied more than there is', () => {
		const gone = anItem({ domain: 'gone' });
		expect(of({ studied: [anItem(), gone] }).studied).toBe(1);
		const five = Array.from({ length: 5 }, () => anItem());
		expect(of({ studied: five }).neverStudied).toBe(0);
	});

	it('takes an exam day that is past as today', () => {
		expect(of({ today: day(115), examDay: day(110) }).share?.interval.low).toBeGreaterThan(0.9);
	});
});
