import { describe, expect, it } from 'vitest';
import { attendanceOf, paceOf, personOf } from '#core/scheduling/exam-price/person.ts';
import type { Evidence } from '#core/scheduling/fold.ts';
import { cardId } from '#core/shared/ids.ts';
import { asStudyDay } from '#core/shared/study-day.ts';

const answer = (
	day: number,
	grade: Evidence['grade'],
	change: Partial<Evidence> = {}
): Evidence => ({
	clock: day,
	device: 'd',
	seq: day,
	day: asStudyDay(day),
	grade,
	mode: 'study',
	itemVersion: 1,
	retention: 0.9,
	...change
});
const cards = (count: number, ...history: Evidence[]) =>
	Array.from({ length: count }, (_, index) => ({ card: cardId(`c-${index}`), history, guess: 0 }));

describe('a person', () => {
	it('is taken to be like most before there are answers', () => {
		expect(personOf([])).toEqual({ firstRight: 0.6, stretch: 1 });
	});

	it('knows more or less at first sight than most', () => {
		expect(personOf(cards(40, answer(1, 'good'))).firstRight).toBeCloseTo(46 / 50);
		expect(personOf(cards(40, answer(1, 'again'))).firstRight).toBeCloseTo(6 / 50);
	});

	it('forgets faster where answers after days are wrong, and slower where they are right', () => {
		expect(personOf(cards(30, answer(1, 'good'), answer(3, 'again'))).stretch).toBeLessThan(0.8);
		expect(personOf(cards(30, answer(1, 'good'), answer(20, 'good'))).stretch).toBeGreaterThan(1.1);
	});

	it('is not judged by a second answer on one day, nor by what came before a reset', () => {
		expect(personOf(cards(30, answer(1, 'good'), answer(1, 'again', { seq: 9 }))).stretch).toBe(1);
		const reset = cards(1, answer(1, 'good'), answer(2, null), answer(3, 'again'));
		expect(personOf(reset)).toMatchObject({ firstRight: 7 / 12, stretch: 1 });
	});

	it('is the same in whatever order devices are merged', () => {
		const history = [answer(1, 'good'), answer(5, 'again', { device: 'e' }), answer(9, 'good')];
		expect(personOf(cards(5, ...history))).toEqual(personOf(cards(5, ...history.toReversed())));
	});
});

describe('pace', () => {
	it('is the usual one before there are answers', () => {
		expect(paceOf([])).toBe(1);
	});

	it('follows the person', () => {
		const day = { answers: 100, newCards: 20 };
		expect(paceOf([{ ...day, ms: 4_000_000 }])).toBeGreaterThan(1.5);
		expect(paceOf([{ ...day, ms: 600_000 }])).toBeLessThan(0.8);
	});

	it.each([-5_000_000, NaN, 9e12])('is not led astray by %d milliseconds', (ms) => {
		const pace = paceOf([{ answers: 10, newCards: 2, ms }]);
		expect(pace).toBeGreaterThanOrEqual(0.25);
		expect(pace).toBeLessThanOrEqual(4);
	});
});

describe('attendance', () => {
	it('begins at 85 % and follows the person', () => {
		expect(attendanceOf(0, 0)).toBeCloseTo(0.85);
		expect(attendanceOf(30, 30)).toBeGreaterThan(0.95);
		expect(attendanceOf(5, 30)).toBeLessThan(0.4);
	});

	it('is never above 1', () => {
		expect(attendanceOf(40, 30)).toBeLessThanOrEqual(1);
	});
});
