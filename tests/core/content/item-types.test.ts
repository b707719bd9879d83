import { describe, expect, it } from 'vitest';
import { cardsOf } from '#core/content/item.ts';
import { inlineText } from '#core/content/rich.ts';
import { asType, optionsOf, readBank, readItem, words } from '../../builders.ts';

describe('a choice', () => {
	it('of one key is single, with a rationale for each option', () => {
		const item = asType(
			readItem(`### vol-001
\`single\` \`difficulty:3\` \`cog:apply\` \`concept:V14,V15\`

A judge sent Rosa to your group, and she stays in the doorway. What do you say first?

- [ ] "Come in, I will sign for you either way."
  > A kind signature is still part of the order.
- [x] "You can come in, or not. What would help today?"
  > The choice is hers again.

> The court ordered a visit, not a relationship.

> **Hint:** Whose choice is missing?

See: [What voluntary means](../modules/voluntary.md#what-voluntary-means)
`),
			'single'
		);
		expect(words(item.stem)).toBe(
			'A judge sent Rosa to your group, and she stays in the doorway. What do you say first?'
		);
		expect(optionsOf(item)).toEqual([
			'- "Come in, I will sign for you either way."',
			'X "You can come in, or not. What would help today?"'
		]);
		expect(item.options.map(({ rationale }) => words(rationale))).toEqual([
			'A kind signature is still part of the order.',
			'The choice is hers again.'
		]);
		expect(words(item.explanation)).toBe('The court ordered a visit, not a relationship.');
		expect(item.hints.map(words)).toEqual(['Whose choice is missing?']);
		expect(item.see).toEqual([
			{ title: 'What voluntary means', module: 'm02', section: 'what-voluntary-means' }
		]);
		expect(item).toMatchObject({
			id: 'vol-001',
			bank: 'vol',
			difficulty: 3,
			cog: 'apply',
			concepts: ['V14', 'V15'],
			shuffle: true,
			score: 'net',
			v: 1,
			status: 'live'
		});
	});

	it('of two keys or more is multiple', () => {
		const item = readItem('### vol-001\n\nChoose two.\n\n- [x] a\n- [X] b\n- [ ] c\n');
		expect(item.type).toBe('multiple');
		expect(optionsOf(item)).toEqual(['X a', 'X b', '- c']);
	});

	it.each([
		['True', 'False'],
		['False.', 'True.'],
		['Verdadero', 'Falso'],
		['true', 'FALSE']
	])('between “%s” and “%s” is true or false, and keeps its order', (first, second) => {
		const item = readItem(`### vol-001\n\nA choice is real.\n\n- [x] ${first}\n- [ ] ${second}\n`);
		expect(asType(item, 'truefalse').shuffle).toBe(false);
	});

	it('tagged single may still be between true and false', () => {
		const item = readItem('### vol-001\n`single`\n\nIs it?\n\n- [x] True\n- [ ] False\n');
		expect(item.type).toBe('single');
	});

	it('tagged multiple may have one key, and may be scored in another way', () => {
		const item = readItem(
			'### vol-001\n`multiple` `score:net`\n\nChoose all that fit.\n\n- [x] a\n- [ ] b\n- [ ] c\n'
		);
		expect(asType(item, 'multiple').score).toBe('net');
	});

	it('tagged shuffle:no keeps its order', () => {
		const item = readItem('### vol-001\n`shuffle:no`\n\nHow many?\n\n- [x] 1\n- [ ] 2\n');
		expect(asType(item, 'single').shuffle).toBe(false);
	});

	it('has at most ten options', () => {
		const options = Array.from({ length: 11 }, (_, i) => `- [${i ? ' ' : 'x'}] option ${i}\n`);
		expect(readBank(`### vol-001\n\nWhich?\n\n${options.join('')}`).codes).toEqual(['bad-value']);
		expect(
			readBank(`### vol-001\n\nWhich?\n\n${options.slice(1).join('')}- [x] k\n`).codes
		).toEqual(['bad-value']);
		expect(readBank(`### vol-001\n\nWhich?\n\n${options.slice(0, 10).join('')}`).codes).toEqual([]);
	});
});

describe('an order', () => {
	it('is a numbered list without boxes, in the right order', () => {
		const item = asType(
			readItem(
				'### vol-001\n\nHow do you begin?\n\n1. Say *your* name\n2. Ask for a good time\n3. Listen\n\n> Ask first.\n'
			),
			'order'
		);
		expect(item.steps.map(inlineText)).toEqual(['Say your name', 'Ask for a good time', 'Listen']);
		expect(words(item.explanation)).toBe('Ask first.');
	});

	it('reads steps with blank lines between them', () => {
		const item = asType(readItem('### vol-001\n\nIn order?\n\n1. a\n\n2. b\n\n3. c\n'), 'order');
		expect(item.steps.map(inlineText)).toEqual(['a', 'b', 'c']);
	});

	it('may have a table in its stem when it is tagged', () => {
		const item = readItem(
			'### vol-001\n`order`\n\nThe day:\n\n| Hour | What |\n|---|---|\n| 9 | a |\n| 10 | b |\n| 11 | c |\n\n1. a\n2. b\n3. c\n'
		);
		expect(item.type).toBe('order');
		expect(item.stem.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
	});
});

describe('a match', () => {
	const table = `| Value | Practice |
|---|---|
| **Choice** | A no is as easy as a yes |
| Mutuality | Both give and receive |
|  | Reading the notes first |
`;

	it('is a table; a row without a left cell is a distractor', () => {
		const item = asType(readItem(`### vol-001\n\nWhat belongs together?\n\n${table}`), 'match');
		expect(item.heads.map(inlineText)).toEqual(['Value', 'Practice']);
		expect(item.pairs.map(({ left, right }) => [inlineText(left), inlineText(right)])).toEqual([
			['Choice', 'A no is as easy as a yes'],
			['Mutuality', 'Both give and receive']
		]);
		expect(item.extras.map(inlineText)).toEqual(['Reading the notes first']);
	});

	it('may say why in a third column', () => {
		const item = asType(
			readItem(
				'### vol-001\n\nWhat?\n\n| a | b | why |\n|---|---|---|\n| 1 | 2 | x |\n| 3 | 4 | |\n| 5 | 6 | y |\n'
			),
			'match'
		);
		expect(item.pairs.map(({ rationale }) => inlineText(rationale))).toEqual(['x', '', 'y']);
	});

	it('keeps a numbered list above its table in the stem', () => {
		const item = readItem(`### vol-001\n\nFirst read:\n\n1. one\n2. two\n3. three\n\n${table}`);
		expect(item.type).toBe('match');
		expect(item.stem.map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
	});

	it.each([
		['one column', '| a |\n|---|\n| 1 |\n| 2 |\n| 3 |\n'],
		[
			'four columns',
			'| a | b | c | d |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n| 5 | 6 | 7 | 8 |\n| 9 | 0 | 1 | 2 |\n'
		]
	])('of %s is refused', (_, wrong) => {
		expect(readBank(`### vol-001\n\nWhat?\n\n${wrong}`).codes).toEqual(['match-shape']);
	});
});

describe('a card', () => {
	it('has an answer of any length', () => {
		const item = asType(
			readItem(
				'### vol-001\n\nWhat is a choice?\n\n> **Answer:** Something you may leave.\n>\n> - now\n> - later\n'
			),
			'card'
		);
		expect(words(item.answer)).toBe('Something you may leave.\nnow\nlater');
		expect(item.reverse).toBe(false);
		expect(cardsOf(item)).toEqual(['vol-001']);
	});

	it('tagged reverse:yes is two cards', () => {
		const item = readItem('### vol-001\n`reverse:yes`\n\nMutual\n\n> **Answer:** Both ways\n');
		expect(cardsOf(item)).toEqual(['vol-001', 'vol-001.reverse']);
	});

	it('is understood without the space after the keyword', () => {
		const item = readItem('### vol-001\n\nWhat is a choice?\n\n> **Answer:**Something to leave.\n');
		expect(words(asType(item, 'card').answer)).toBe('Something to leave.');
	});

	it('may have a table, a numbered list or a quote in its stem', () => {
		const item = readItem(
			'### vol-001\n\nRead:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n1. x\n2. y\n3. z\n\n> said Ana\n\nWhat?\n\n> **Answer:** That\n\n> Because.\n'
		);
		expect(item.stem.map(({ kind }) => kind)).toEqual([
			'paragraph',
			'table',
			'list',
			'quote',
			'paragraph'
		]);
		expect(words(item.explanation)).toBe('Because.');
	});
});

describe('a short answer', () => {
	it('accepts what stands in code spans', () => {
		const item = readItem('### vol-001\n\nWhich word?\n\n> **Accept:** `mutual`, ` both ways `\n');
		expect(asType(item, 'short').accept).toEqual(['mutual', 'both ways']);
		expect(cardsOf(item)).toEqual(['vol-001']);
	});
});

describe('a quote', () => {
	it('above the answers belongs to the stem, below them to the explanation', () => {
		const item = readItem(
			'### vol-001\n\nAna writes:\n\n> I will not come today.\n\nWhat do you write?\n\n- [x] a\n- [ ] b\n\n> Because.\n'
		);
		expect(words(item.stem)).toBe('Ana writes:\nI will not come today.\nWhat do you write?');
		expect(words(item.explanation)).toBe('Because.');
	});
});
