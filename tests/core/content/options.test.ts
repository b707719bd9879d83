import { describe, expect, it } from 'vitest';
import { asType, optionsOf, readBank, readItem, words } from '../../builders.ts';

const choice = (options: string) => `### vol-001\n\nWhich?\n\n${options}\n`;
const rationales = (options: string) => {
	const item = readItem(choice(options));
	return 'options' in item ? item.options.map(({ rationale }) => words(rationale)) : [];
};

describe('options', () => {
	it.each(['-', '*', '+', '1.', '1)'])('may begin with %s', (marker) => {
		const item = readItem(choice(`${marker} [x] a\n${marker} [ ] b`));
		expect(optionsOf(item)).toEqual(['X a', '- b']);
	});

	it('may have blank lines between them', () => {
		const item = readItem(choice('- [ ] a\n\n  > no\n\n- [X] b\n\n  > yes\n\n- [ ] c\n'));
		expect(optionsOf(item)).toEqual(['- a', 'X b', '- c']);
		expect(asType(item, 'single').options.map(({ rationale }) => words(rationale))).toEqual([
			'no',
			'yes',
			''
		]);
	});

	it('may run over several lines and hold emphasis, code and links', () => {
		const item = readItem(
			choice('- [x] a *b* `c`\n  and [d](https://example.org)\n- [ ] e **f**\n')
		);
		expect(optionsOf(item)).toEqual(['X a b c\nand d', '- e f']);
	});

	it('may be cut into two lists by another marker', () => {
		expect(optionsOf(readItem(choice('- [x] a\n- [ ] b\n* [ ] c\n')))).toEqual([
			'X a',
			'- b',
			'- c'
		]);
	});

	it('may carry a note of the author', () => {
		expect(optionsOf(readItem(choice('- [x] a\n  <!-- or b? -->\n- [ ] c')))).toEqual([
			'X a',
			'- c'
		]);
	});

	it('are equal when only case and spaces differ', () => {
		expect(readBank(choice('- [x] a b\n- [ ] A  b')).codes).toEqual(['repeated-option']);
		expect(readBank(choice('- [x] a b\n- [ ] a b.')).codes).toEqual([]);
	});
});

describe('a rationale', () => {
	it('stands indented below its option', () => {
		expect(rationales('- [x] a\n  > yes\n  > indeed\n- [ ] b\n  > no\n')).toEqual([
			'yes\nindeed',
			'no'
		]);
	});

	it('may stand directly below it without indent', () => {
		expect(rationales('- [x] a\n> yes\n- [ ] b\n> no\n- [ ] c\n')).toEqual(['yes', 'no', '']);
	});

	it('is not what follows the last option after a blank line', () => {
		const item = readItem(choice('- [x] a\n> yes\n- [ ] b\n> no\n\n> Because.\n'));
		expect(asType(item, 'single').options.map(({ rationale }) => words(rationale))).toEqual([
			'yes',
			'no'
		]);
		expect(words(item.explanation)).toBe('Because.');
	});

	it('may have more than one paragraph', () => {
		expect(rationales('- [x] a\n  > one\n  >\n  > two\n- [ ] b')).toEqual(['one\ntwo', '']);
	});
});

describe('something like an option', () => {
	it.each([
		'- []',
		'- [] a',
		'-[ ] a',
		'-[x] a',
		'- [ x] a',
		'- [x ] a',
		'- [  ] a',
		'- [x]a',
		'- [\u00A0] a',
		'-\u00A0[x] a',
		'– [ ] a',
		'— [x] a',
		'• [ ] a',
		'- [✓] a',
		'1.[x] a',
		'[ ] a',
		'[x] a',
		'- [ ]',
		'- [x]   ',
		'  -[x] a'
	])('%j is told as broken, once', (line) => {
		const { diagnostics, items } = readBank(choice(`- [x] k\n- [ ] d\n${line}`));
		expect(items).toEqual([]);
		expect(diagnostics).toMatchObject([
			{ code: 'broken-checkbox', line: 15, column: line.length - line.trimStart().length + 1 }
		]);
	});

	it.each(['[x](https://example.org)', '[x][ref]', 'a [x] b', '`- []`', '- [Link](https://a.b)'])(
		'%j is none',
		(line) => {
			expect(readBank(`### vol-001\n\nSee\n${line}\n\n> **Answer:** a\n`).codes).toEqual([]);
		}
	);

	it('is none in a code block', () => {
		expect(
			readBank('### vol-001\n\nWrite:\n\n```\n- [] a\n```\n\n> **Answer:** a\n').codes
		).toEqual([]);
	});

	it('without a box among options is told, with the box to add', () => {
		const { diagnostics } = readBank(choice('1. [x] a\n2. b\n3. [ ] c'));
		expect(diagnostics).toMatchObject([
			{ code: 'broken-checkbox', line: 14, fix: { find: '2. b', text: '2. [ ] b' } }
		]);
	});

	it('mended as told gives the option that was meant', () => {
		const lines = ['-[x] a', '- [] b', '– [ ] c', '[ ] d', '- [ x]e'];
		const { diagnostics } = readBank(choice(lines.join('\n')));
		const mended = diagnostics.map(({ fix }) => fix?.text ?? '');
		expect(optionsOf(readItem(choice(mended.join('\n')).replace('- [x] e', '- [ ] e')))).toEqual([
			'X a',
			'- b',
			'- c',
			'- d',
			'- e'
		]);
	});
});
