import { describe, expect, it } from 'vitest';
import { forForecast, scoreCurve } from '#core/scheduling/exam-price/curve.ts';
import { planExamDay } from '#core/scheduling/exam-price/plan.ts';
import { seconds } from '#core/scheduling/exam-price/prices.ts';
import { asStudyDay } from '#core/shared/study-day.ts';
import { aRequest, fresh, seen, TODAY } from './builders.ts';

const placesOf = (request: Parameters<typeof planExamDay>[0]) =>
	planExamDay(request).queue.map(({ at }) => at);
const minutesOf = (request: Parameters<typeof planExamDay>[0]) =>
	planExamDay(request).queue.reduce((sum, look) => sum + look.seconds, 0) / 60;

describe('a day of the plan', () => {
	it('fills the minutes offered, and no more than one answer beyond them', () => {
		const request = aRequest([...fresh(800), ...seen(200, 3, 2)]);
		expect(minutesOf(request)).toBeGreaterThan(24);
		expect(minutesOf(request)).toBeLessThan(26);
	});

	it('is the same for the same request, and takes the first of equals first', () => {
		const request = aRequest([...fresh(300), ...seen(300, 3, 2)]);
		expect(planExamDay(request)).toEqual(planExamDay(request));
		expect(placesOf(aRequest(fresh(300))).slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
	});

	it('asks heavier items first', () => {
		const items = [...fresh(300), ...fresh(20, { weight: 3 })];
		const queue = placesOf(aRequest(items));
		expect(queue.slice(0, 20).every((at) => at >= 300)).toBe(true);
	});

	it('never asks what the exam does not ask', () => {
		const items = [...fresh(5, { weight: 0 }), ...fresh(5)];
		expect(placesOf(aRequest(items)).every((at) => at >= 5)).toBe(true);
	});

	it('does not ask again what was answered today', () => {
		expect(placesOf(aRequest([...seen(5, 1, 0), ...fresh(2)])).sort()).toEqual([5, 6]);
	});

	it('lets a fresh memory wait and asks one that slips', () => {
		const items = [...seen(200, 30, 1), ...seen(200, 3, 6)];
		const queue = placesOf(aRequest(items, { daysLeft: 30 }));
		expect(queue.filter((at) => at >= 200).length).toBeGreaterThan(0.9 * queue.length);
	});

	it('values an item less when its siblings are known', () => {
		const items = [
			...seen(3, 60, 2).map((item) => ({ ...item, concept: 'known' })),
			...fresh(1, { concept: 'known' }),
			...fresh(1, { concept: 'unknown' })
		];
		const queue = placesOf(aRequest(items, { daysLeft: 7 }));
		expect(queue.indexOf(4)).toBeLessThan(queue.indexOf(3));
	});

	it('expects what its numbers say of every look', () => {
		for (const { now, wait, seconds: each } of planExamDay(
			aRequest([...fresh(300), ...seen(300, 2, 3)])
		).queue) {
			expect(now).toBeGreaterThan(0);
			expect(now).toBeLessThanOrEqual(1);
			expect(wait).toBeGreaterThan(0);
			expect(each).toBeGreaterThanOrEqual(seconds.right);
			expect(each).toBeLessThanOrEqual(seconds.newWrong);
		}
	});

	it('says of every look what it is for: chances on exam day with it and without', () => {
		const { queue } = planExamDay(aRequest([...fresh(50), ...seen(50, 2, 3)]));
		expect(queue.some(({ at }) => at < 50) && queue.some(({ at }) => at >= 50)).toBe(true);
		for (const { at, chances } of queue) {
			expect(chances.asked).toBeGreaterThan(chances.left);
			expect(chances.today === undefined).toBe(at < 50);
			if (chances.today !== undefined) expect(chances.today).toBeGreaterThan(chances.left);
		}
	});

	it('knows a last look: on the eve every one is, long before hardly any', () => {
		const items = [...fresh(100), ...seen(100, 3, 3)];
		const last = (daysLeft: number) =>
			planExamDay(aRequest(items, { daysLeft })).queue.filter(({ isLast }) => isLast).length;
		expect(last(1)).toBe(planExamDay(aRequest(items, { daysLeft: 1 })).queue.length);
		expect(last(60)).toBeLessThan(5);
	});

	it('goes by what a look buys by itself while there is no value table', () => {
		const items = [...seen(100, 200, 1), ...fresh(30), ...seen(10, 3, 0)];
		const { queue, level } = planExamDay(aRequest(items, { table: undefined }));
		expect(level).toBeUndefined();
		expect(queue.slice(0, 20).every(({ at }) => at >= 100 && at < 130)).toBe(true);
		expect(queue.some(({ at }) => at >= 130)).toBe(false);
	});

	it('knows a higher price the less time there is', () => {
		const items = [...fresh(500), ...seen(300, 3, 4)];
		const level = (secondsPerDay: number) =>
			planExamDay(aRequest(items, { secondsPerDay, secondsToday: secondsPerDay, daysLeft: 30 }))
				.level!;
		expect(level(300)).toBeGreaterThan(level(1500));
		expect(level(1500)).toBeGreaterThan(level(6000));
	});
});

describe('the plan at its edges', () => {
	const items = [...fresh(50), ...seen(50, 4, 3)];

	it.each([
		['the exam is today', { daysLeft: 0 }],
		['the exam is tomorrow', { daysLeft: 1 }],
		['the exam is in 400 days', { daysLeft: 400 }],
		[
			'somebody was away for a month',
			{ day: asStudyDay(TODAY + 30), examDay: asStudyDay(TODAY + 40) }
		],
		['there is next to no attendance', { attendance: 0.01 }],
		['answers are very slow', { pace: 5 }],
		['answers are very fast', { pace: 0.2 }],
		['nothing is ever right at first', { firstRight: 0.01 }],
		['memory is very short', { stretch: 0.17 }],
		['memory is very long', { stretch: 6 }]
	])('has looks for today when %s', (_, change) => {
		const { queue } = planExamDay(aRequest(items, change));
		expect(queue.length).toBeGreaterThan(0);
		expect(queue.every(({ now, wait }) => Number.isFinite(now) && Number.isFinite(wait))).toBe(
			true
		);
	});

	it.each([
		['there are no minutes', aRequest(items, { secondsToday: 0 })],
		['there are no items', aRequest([])],
		['the exam asks none of the items', aRequest(fresh(5, { weight: 0 }))]
	])('is empty when %s', (_, request) => {
		expect(planExamDay(request).queue).toEqual([]);
	});

	it('takes a day before the last answer for the same day', () => {
		const travelled = seen(3, 4, -1);
		expect(planExamDay(aRequest(travelled)).queue).toEqual([]);
	});

	it('asks for the little there is to gain when everything is known', () => {
		const { queue } = planExamDay(aRequest(seen(50, 400, 3), { daysLeft: 5 }));
		for (const { now, wait } of queue) expect(now - wait).toBeLessThan(0.02);
	});

	it('serves a domain of one item as its weight asks', () => {
		expect(placesOf(aRequest([...fresh(500), ...fresh(1, { weight: 100 })]))[0]).toBe(500);
	});

	it('asks more than can ever be seen for as many as fit', () => {
		expect(minutesOf(aRequest(fresh(5000), { daysLeft: 3 }))).toBeGreaterThan(24);
	});
});

describe('the projected score', () => {
	const curve = scoreCurve(aRequest([...fresh(600), ...seen(200, 3, 4)], { daysLeft: 30 }), 25);

	it('rises with the minutes, ever more slowly at the end', () => {
		const gains = curve.slice(1).map(({ minutesPerDay, score }, index) => {
			const before = curve[index]!;
			expect(minutesPerDay).toBeGreaterThan(before.minutesPerDay);
			expect(score).toBeGreaterThan(before.score);
			return (score - before.score) / (minutesPerDay - before.minutesPerDay);
		});
		expect(gains.at(-1)).toBeLessThan(0.2 * Math.max(...gains));
	});

	it('for a forecast counts what is known before any study, as first answers tell', () => {
		const lowest = (firstRight: number) => {
			const request = aRequest(fresh(500), { firstRight, daysLeft: 30 });
			return scoreCurve(forForecast(request, 0.2), 25)[0]!.score;
		};
		expect(lowest(0.2)).toBeLessThan(0.2);
		expect(lowest(0.6)).toBeGreaterThan(0.45);
	});

	it('for a forecast follows memory speed all the way, for a plan with caution', () => {
		const slow = aRequest(seen(300, 5, 3), { stretch: 0.5 });
		expect(forForecast(slow, 0.2).stretch).toBeLessThan(0.35);
		expect(forForecast(aRequest([]), 0.2).stretch).toBeCloseTo(1);
	});

	it('goes from what is known without study to nearly all', () => {
		expect(curve[0]!.score).toBeLessThan(0.5);
		expect(curve.at(-1)!.score).toBeGreaterThan(0.95);
	});
});
