import { describe, expect, it } from 'vitest';
import { emptyResponse, isComplete, isScored, keyOf } from '#core/quiz/response.ts';
import { acceptedAnswers, isCorrect } from '#core/quiz/score.ts';
import {
	aChoice,
	aCloze,
	aFlashcard,
	aMatch,
	aMultiple,
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
