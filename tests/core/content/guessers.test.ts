import { describe, expect, it } from 'vitest';
import { guesserFigures, guessers, overLimit, type Guesser } from '#core/content/guessers.ts';
import type { Item } from '#core/content/item.ts';
import {
	aChoice,
	aFlashcard,
	aMultiple,
	anOption,
	aParagraph,
	aTrueFalse
} from '../../builders.ts';

/** A question with these options; the key begins with a star. */
const four = (options: readonly string[], stem = 'Why?', changes: Partial<Item> = {}) =>
	aChoice({
		stem: [aParagraph(stem)],
		options: options.map((text) => anOption(text.replace(/^\*/, ''), text.startsWith('*'))),
		...(changes as object)
	});
const alike = ['*aaa', 'bbb', 'ccc', 'ddd'];
const share = (guesser: Guesser, ...items: readonly Item[]) =>
	guesserFigures(items).shares?.[guesser];

describe('the guesser', () => {
	it.each<[Guesser, string, readonly string[], string?]>([
		['longest', 'the longest option', ['*a long one', 'b', 'c', 'd']],
		['hedged', 'the most hedges', ['*It can help, and often may.', 'It can.', 'It is.', 'No.']],
		['hedged', 'hedges in capitals', ['*Sometimes', 'Whenever', 'Now', 'Then']],
		['warm', 'the most warm words', ['*Listen, and ask.', 'Ask him.', 'Go.', 'Wait.']],
		[
			'echo',
			'the most words of the question',
			['*The group meets on Mondays.', 'The group ends.', 'He goes.', 'She stays.'],
			'When does your group say that it meets?'
		]
	])('%s takes %s for the key', (guesser, _, options, stem) => {
		expect(share(guesser, four(options, stem))).toBe(1);
		const [first = '', ...others] = options;
		const elsewhere = [first.slice(1), ...others.slice(0, 2), `*${others[2] ?? ''}`];
		expect(share(guesser, four(elsewhere, stem))).toBe(0);
	});

	it.each<[Guesser, readonly string[], string?]>([
		['hedged', ['*Canned mayor', 'b', 'c', 'd']],
		['warm', ['*Taskforce carefree', 'b', 'c', 'd']],
		['echo', ['*You did it for the now', 'b', 'c', 'd'], 'Did you see it for the now?']
	])('%s looks at whole words that count, not at parts', (guesser, options, stem) => {
		expect(share(guesser, four(options, stem))).toBe(0.25);
	});

	it('echo counts a repeated word once', () => {
		const options = ['*Group, group, group', 'The group meets', 'c', 'd'];
		expect(share('echo', four(options, 'When the group meets, who speaks?'))).toBe(0);
	});

	it('letter keeps to the letter that pays best', () => {
		const at = (place: number) =>
			four(['a', 'b', 'c', 'd'].map((text, index) => (index === place ? `*${text}` : text)));
		expect(share('letter', at(1), at(1), at(0), at(3))).toBe(0.5);
		expect(share('letter', at(0), at(1), at(2), at(3))).toBe(0.25);
	});

	it.each([
		['four', alike, 0.25],
		['two, one of them the key', ['*aaa', 'bbb', 'c', 'd'], 0.5],
		['three, one of them the key', ['*aaa', 'bbb', 'ccc', 'd'], 0.333],
		['two, none of them the key', ['*a', 'bbb', 'ccc', 'd'], 0]
	])('picks blindly among equals: %s', (_, options, expected) => {
		expect(share('longest', four(options))).toBe(expected);
	});

	it('is told the mean over all questions, to a tenth of a percent', () => {
		const found = four(['*a long one', 'b', 'c', 'd']);
		expect(share('longest', found, four(alike), four(alike))).toBe(0.5);
		expect(share('longest', found, found, four(['*a', 'bb', 'c', 'd']))).toBe(0.667);
	});
});

describe('the figures', () => {
	it('are about live single-choice questions with four options only', () => {
		const others = [
			four(alike, 'Why?', { status: 'draft' }),
			four(alike, 'Why?', { status: 'retired' }),
			four(['*a', 'b', 'c']),
			four(['*a', 'b', 'c', 'd', 'e']),
			aMultiple(),
			aTrueFalse(),
			aFlashcard()
		];
		expect(guesserFigures(others)).toEqual({ items: 0 });
		expect(guesserFigures([...others, four(alike)])).toMatchObject({ items: 1 });
	});

	it('are over the limit from 32 % on', () => {
		const low = Object.fromEntries(guessers.map((guesser) => [guesser, 0.319])) as Record<
			Guesser,
			number
		>;
		expect(overLimit({ items: 50, shares: low })).toEqual([]);
		expect(overLimit({ items: 50, shares: { ...low, warm: 0.32, letter: 0.5 } })).toEqual([
			'letter',
			'warm'
		]);
		expect(overLimit({ items: 0 })).toEqual([]);
	});
});
