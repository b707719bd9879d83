import { describe, expect, it } from 'vitest';
import { announcement, elapsedOnOpening } from '#core/quiz/sitting-clock.ts';
import { sittingOptions } from '#core/quiz/sitting-options.ts';

const MINUTE = 60_000;
const limit = 120 * MINUTE;

describe('a sitting opened again has run', () => {
	it.each([
		['as long as was noted, where pauses are allowed', { limit, pauses: true }, 20, 300, 20],
		['as long as was noted, without a limit', {}, 20, 300, 20],
		['until now, where time runs on', { limit }, 20, 50, 50],
		['until now, also past its limit', { limit }, 20, 500, 500],
		['as long as was noted, when the clock was set back since', { limit }, 20, -60, 20],
		['not at all, when it has just begun', { limit }, undefined, 0, 0]
	])('%s', (_, options, noted, minutes, expected) => {
		const stored = { startedAt: 1_000_000, ...(noted && { elapsed: noted * MINUTE }) };
		const now = stored.startedAt + minutes * MINUTE;
		expect(elapsedOnOpening(stored, options, now)).toBe(expected * MINUTE);
	});
});

describe('the time left is said', () => {
	it.each([
		['at half', 59.9, 60.1, 60],
		['at ten minutes', 109, 110, 10],
		['at five', 114.99, 115, 5],
		['at one', 118.9, 119.5, 1],
		['once, at the latest of several moments slept through', 50, 119.5, 1],
		['at no other time', 61, 109, undefined],
		['not twice', 60, 60.5, undefined]
	])('%s', (_, before, after, left) => {
		expect(announcement(limit, before * MINUTE, after * MINUTE)).toBe(
			left === undefined ? undefined : left * MINUTE
		);
	});

	it('at half only, when the limit is short', () => {
		expect(announcement(MINUTE, 29_000, 31_000)).toBe(30_000);
		expect(announcement(MINUTE, 0, 1000)).toBeUndefined();
	});
});

describe('stored options', () => {
	it.each([
		null,
		undefined,
		7,
		'x',
		[],
		{ feedback: 'maybe', limit: -1, pauses: 'yes', cut: '70' }
	])('%j are read as far as they make sense', (stored) => {
		expect(sittingOptions(stored)).toEqual({ feedback: 'now' });
	});

	it('come back as they were', () => {
		const options = {
			feedback: 'end',
			limit,
			pauses: true,
			confidence: true,
			exam: 'standard-100',
			cut: 0.7,
			domains: [{ title: 'Ethics', tags: ['ethics'], wanted: 35, got: 35 }]
		} as const;
		expect(sittingOptions(JSON.parse(JSON.stringify(options)))).toEqual(options);
	});
});
