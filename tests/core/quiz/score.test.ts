import { describe, expect, it } from 'vitest';
import { emptyResponse, isComplete, isScored, keyOf } from '#core/quiz/response.ts';
import { acceptedAnswers, credit, isCorrect } from '#core/quiz/score.ts';
import {
	aChoice,
	aCloze,
	aFlashcard,
	aMatch,
	aMultiple,
	anOption,
	anOrder,
	aShort,
	aTrueFalse
} from '../../builders.ts';

const indices = (...list: number[]) => ({ kind: 'indices', indices: list }) as const;
const typed = (text: string) => ({ kind: 'text', text }) as const;

describe('a response is correct', () => {
	it.each([
		['the key of a single choice', aChoice(), [0], true],
		['a distractor', aChoice(), [1], false],
		['nothing chosen', aChoice(), [], false],
		['the key of a true/false item', aTrueFalse(), [0], true],
		['the other side of it', aTrueFalse(), [1], false],
		['every key of a multiple choice and no distractor', aMultiple(), [0, 2], true],
		['one key too few', aMultiple(), [0], false],
		['a distractor beside every key', aMultiple(), [0, 1, 2], false],
		['a distractor in place of a key', aMultiple(), [0, 3], false],
		['all options', aMultiple(), [0, 1, 2, 3], false],
		['every step in its place', anOrder(), [0, 1, 2], true],
		['two steps swapped', anOrder(), [1, 0, 2], false],
		['every pair right', aMatch(), [0, 1, 2], true],
		['one pair wrong', aMatch(), [0, 1, 3], false],
		['one pair left open', aMatch(), [0, 1, -1], false]
	] as const)('for %s', (_, item, chosen, correct) => {
		expect(isCorrect(item, indices(...chosen))).toBe(correct);
	});

	it('for an accepted word, also with a slip of the keyboard', () => {
		const item = aShort({ accept: ['peer support', 'mutual aid'] });
		expect(isCorrect(item, typed('Mutual aid'))).toBe(true);
		expect(isCorrect(item, typed('peer suport'))).toBe(true);
		expect(isCorrect(item, typed('therapy'))).toBe(false);
	});

	it('for the gap that was asked, not for another one', () => {
		expect(isCorrect(aCloze(), typed('hope'), '2')).toBe(true);
		expect(isCorrect(aCloze(), typed('recovery'), '2')).toBe(false);
		expect(isCorrect(aCloze(), typed('hope'), 'no such gap')).toBe(false);
	});
});

describe('what a response is worth in practice', () => {
	/** Options A, C and E of six are keys. */
	const three = (score: 'all' | 'net' | 'each') =>
		aMultiple({
			score,
			options: ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => anOption(name, 'ACE'.includes(name)))
		});

	it.each([
		['every key', [0, 2, 4], 1],
		['two keys of three', [0, 2], 2 / 3],
		['two keys and a distractor', [0, 1, 2], 1 / 3],
		['every key and a distractor', [0, 1, 2, 4], 2 / 3],
		['as many distractors as keys', [0, 1], 0],
		['more distractors than keys, never below nothing', [0, 1, 3, 5], 0],
		['all options', [0, 1, 2, 3, 4, 5], 0],
		['nothing', [], 0]
	])('where several are to be chosen: keys less distractors for %s', (_, chosen, worth) => {
		expect(credit(three('net'), indices(...chosen))).toBeCloseTo(worth);
	});

	it.each([
		['every key', [0, 2, 4], 1],
		['two keys of three', [0, 2], 5 / 6],
		['a key and a distractor', [0, 1], 3 / 6],
		['all options', [0, 1, 2, 3, 4, 5], 3 / 6],
		['nothing, though the distractors were left alone', [], 0]
	])('where the author wants each option to count: its share for %s', (_, chosen, worth) => {
		expect(credit(three('each'), indices(...chosen))).toBeCloseTo(worth);
	});

	it('is all or nothing where that is asked for', () => {
		expect(credit(three('all'), indices(0, 2))).toBe(0);
		expect(credit(three('all'), indices(0, 2, 4))).toBe(1);
	});

	it.each([
		[aChoice(), [0], [1]],
		[aTrueFalse(), [0], [1]],
		[anOrder(), [0, 1, 2], [0, 2, 1]],
		[aMatch(), [0, 1, 2], [0, 1, 3]]
	])('of a $type item is all or nothing', (item, right, wrong) => {
		expect(credit(item, indices(...right))).toBe(1);
		expect(credit(item, indices(...wrong))).toBe(0);
	});

	it('of a typed answer is all or nothing too', () => {
		expect(credit(aShort(), typed('recovery'))).toBe(1);
		expect(credit(aShort(), typed('therapy'))).toBe(0);
	});
});

describe('the response that gets full credit', () => {
	it.each([aChoice(), aMultiple(), aTrueFalse(), anOrder(), aMatch()])(
		'of a $type item is correct',
		(item) => {
			expect(isCorrect(item, indices(...keyOf(item)))).toBe(true);
		}
	);
});

describe('what may be typed', () => {
	it('is nothing for a card, which is judged by its learner', () => {
		expect(acceptedAnswers(aFlashcard())).toEqual([]);
	});
});

describe('an item', () => {
	it.each([
		[aChoice(), true],
		[aMultiple(), true],
		[aTrueFalse(), true],
		[anOrder(), true],
		[aMatch(), true],
		[aCloze(), false],
		[aShort(), false],
		[aFlashcard(), false]
	])('of type $type is scored by what was chosen, or judged by its learner', (item, scored) => {
		expect(isScored(item)).toBe(scored);
	});

	it.each([aChoice(), aMultiple(), anOrder(), aMatch()])(
		'of type $type can not be checked before anything is given',
		(item) => {
			expect(isComplete(item, emptyResponse(item))).toBe(false);
			expect(isComplete(item, indices(...keyOf(item)))).toBe(true);
		}
	);

	it.each([aCloze(), aShort(), aFlashcard()])(
		'of type $type may be revealed with nothing typed',
		(item) => {
			expect(isComplete(item, emptyResponse(item))).toBe(true);
		}
	);

	it('with pairs can be checked only when each has something', () => {
		expect(isComplete(aMatch(), indices(3, -1, 0))).toBe(false);
		expect(isComplete(aMatch(), indices(3, 1, 0))).toBe(true);
	});
});
