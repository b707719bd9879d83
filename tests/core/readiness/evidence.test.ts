import { describe, expect, it } from 'vitest';
import { firstExposures, type PastAnswer } from '#core/readiness/evidence.ts';
import { cardId, itemId } from '#core/shared/ids.ts';
import { anAnswer, day } from './builders.ts';

/** Answers to one item: day, mode, right or not, sitting. */
type Look = readonly [day: number, mode: PastAnswer['mode'], correct: boolean, sitting?: string];
const answersOf = (looks: readonly Look[]) =>
	looks.map(([on, mode, correct, sitting], order) =>
		anAnswer({ day: day(on), mode, correct, order, sitting })
	);
const counted = (answers: readonly PastAnswer[]) =>
	firstExposures(answers).map((one) => [Number(one.day), one.mode, one.correct]);

describe('first exposures', () => {
	it.each<[string, readonly Look[], unknown[][]]>([
		['no answers', [], []],
		['a first answer in practice', [[1, 'practice', true]], [[1, 'practice', true]]],
		['a first answer in a simulation', [[1, 'exam', false]], [[1, 'exam', false]]],
		['a first look in study, which uses the item up', [[1, 'study', true]], []],
		[
			'an item studied before it is asked in a simulation',
			[
				[1, 'study', true],
				[5, 'exam', true]
			],
			[]
		],
		[
			'an immediate retry',
			[
				[1, 'practice', false],
				[1, 'practice', true]
			],
			[[1, 'practice', false]]
		],
		[
			'a second answer after 20 days, one too few',
			[
				[1, 'practice', false],
				[21, 'exam', true]
			],
			[[1, 'practice', false]]
		],
		[
			'a second answer after 21 days',
			[
				[1, 'practice', false],
				[22, 'exam', true]
			],
			[
				[1, 'practice', false],
				[22, 'exam', true]
			]
		],
		[
			'days that count from the last answer of any mode, not from the last exposure',
			[
				[1, 'practice', false],
				[15, 'study', true],
				[30, 'exam', true]
			],
			[[1, 'practice', false]]
		],
		[
			'a look in study after 21 days, which uses up the new exposure',
			[
				[1, 'practice', false],
				[30, 'study', true],
				[31, 'exam', true]
			],
			[[1, 'practice', false]]
		],
		[
			'a day earlier than the one before, as after flying west',
			[
				[5, 'practice', false],
				[4, 'practice', true]
			],
			[[5, 'practice', false]]
		]
	])('of %s', (_, looks, expected) => {
		expect(counted(answersOf(looks))).toEqual(expected);
	});

	it.each<[string, readonly Look[], boolean]>([
		[
			'the last answer of a simulation, since answers can be changed there',
			[
				[1, 'exam', false, 's1'],
				[1, 'exam', true, 's1']
			],
			true
		],
		[
			'the first answer of a practice sitting, since the second is a retry',
			[
				[1, 'practice', false, 'p1'],
				[1, 'practice', true, 'p1']
			],
			false
		],
		[
			'the first simulation, not a later one',
			[
				[1, 'exam', false, 's1'],
				[2, 'exam', true, 's2']
			],
			false
		],
		[
			'what was answered before the item was met elsewhere',
			[
				[1, 'exam', false, 's1'],
				[1, 'study', true],
				[1, 'exam', true, 's1']
			],
			false
		],
		[
			'a simulation left open for a month, once',
			[
				[1, 'exam', false, 's1'],
				[31, 'exam', true, 's1']
			],
			true
		]
	])('take %s', (_, looks, correct) => {
		expect(firstExposures(answersOf(looks)).map((one) => one.correct)).toEqual([correct]);
	});

	it('of an item with several cards are right if each card is', () => {
		const blanks = (second: boolean) => [
			anAnswer({ card: cardId('vol-001', '1'), order: 1, sitting: 'p1' }),
			anAnswer({ card: cardId('vol-001', '2'), order: 2, sitting: 'p1', correct: second })
		];
		expect(counted(blanks(true))).toEqual([[100, 'practice', true]]);
		expect(counted(blanks(false))).toEqual([[100, 'practice', false]]);
	});

	it('are the same in whatever order answers are given, oldest first', () => {
		const answers = [
			...answersOf([
				[1, 'practice', false, 'p1'],
				[2, 'practice', true, 'p2'],
				[40, 'exam', true, 's1']
			]),
			anAnswer({ item: itemId('vol-002'), card: cardId('vol-002'), day: day(9), order: 1.5 })
		];
		const expected = [
			[1, 'practice', false],
			[9, 'practice', true],
			[40, 'exam', true]
		];
		expect(counted(answers)).toEqual(expected);
		expect(counted(answers.toReversed())).toEqual(expected);
	});
});
