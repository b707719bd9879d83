import { describe, expect, it } from 'vitest';
import {
	defaultChoice,
	paceMinutes,
	practiceChoice,
	timeLimit,
	wantedCount
} from '#core/quiz/practice-choice.ts';
import { noFilter } from '#core/quiz/practice.ts';

describe('a stored choice', () => {
	it('is read back as it was', () => {
		const choice = {
			filter: { ...noFilter, banks: ['vol'], states: ['missed'] },
			useKept: true,
			count: 'all',
			feedback: 'end',
			clock: 25,
			pauses: false,
			confidence: true
		} as const;
		expect(practiceChoice(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
	});

	it.each([
		['a count nobody can pick', { count: 7 }, { count: 10 }],
		['a clock of no time', { clock: 0 }, { clock: 'off' }],
		['a clock of half a minute', { clock: 0.5 }, { clock: 'off' }],
		['a clock of a day', { clock: 1440 }, { clock: 'off' }],
		['feedback of another kind', { feedback: 'never' }, { feedback: 'now' }],
		['nothing but a filter', {}, defaultChoice]
	])('with %s is asked as by default', (_, stored, expected) => {
		expect(practiceChoice({ filter: noFilter, ...stored })).toMatchObject(expected);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['a text', 'vol'],
		['a list', []],
		['no filter', { count: 10 }],
		['a filter that is a list', { filter: [] }],
		['a group that is no list', { filter: { banks: 'vol' } }],
		['a pick that is no text', { filter: { banks: [7] } }],
		['a group this version does not know', { filter: { authors: ['Ana'] } }],
		['a state this version does not know', { filter: { states: ['forgotten'] } }]
	])('with %s is not understood', (_, stored) => {
		expect(practiceChoice(stored)).toBeUndefined();
	});

	it('of a version with fewer groups leaves the others open', () => {
		expect(practiceChoice({ filter: { banks: ['vol'] } })?.filter).toEqual({
			...noFilter,
			banks: ['vol']
		});
	});
});

describe('the time suggested', () => {
	it.each([
		[0, 1],
		[1, 2],
		[5, 6],
		[10, 12],
		[20, 24],
		[100, 120]
	])('for %i questions is %i minutes, 1.2 a question', (questions, minutes) => {
		expect(paceMinutes(questions)).toBe(minutes);
	});
});

describe('the time limit', () => {
	it.each([
		['off', undefined],
		['pace', 12 * 60_000],
		[25, 25 * 60_000]
	] as const)('of ten questions with the clock “%s”', (clock, limit) => {
		expect(timeLimit(clock, 10)).toBe(limit);
	});
});

describe('how many are asked', () => {
	it.each([
		[10, 57, 10],
		[10, 4, 4],
		['all', 57, 57]
	] as const)('%s of %i is %i', (count, available, asked) => {
		expect(wantedCount(count, available)).toBe(asked);
	});
});
