import { describe, expect, it } from 'vitest';
import { cardsOf } from '#core/content/item.ts';
import { asType, readBank, readItem, words } from '../../builders.ts';

const item = (stem: string) => `### vol-001\n\n${stem}\n`;

describe('a cloze item', () => {
	it('has gaps with labels and alternatives', () => {
		const cloze = asType(
			readItem(item('It rests on [[a: lived experience|experience]] and on [[b:   respect ]].')),
			'cloze'
		);
		expect(cloze.gaps).toEqual([
			{ label: 'a', answers: ['lived experience', 'experience'] },
			{ label: 'b', answers: ['respect'] }
		]);
		expect(words(cloze.stem)).toBe('It rests on … and on ….');
		expect(cardsOf(cloze)).toEqual(['vol-001.a', 'vol-001.b']);
	});

	it('with one gap needs no label', () => {
		expect(cardsOf(readItem(item('It is [[mutual]].')))).toEqual(['vol-001.1']);
	});

	it('names the gaps in the stem by their labels', () => {
		const [paragraph] = readItem(item('**On [[b: one]]** and [[a: two]]')).stem;
		expect(paragraph).toEqual({
			kind: 'paragraph',
			children: [
				{ kind: 'strong', children: ['On ', { kind: 'blank', label: 'b' }] },
				' and ',
				{ kind: 'blank', label: 'a' }
			]
		});
	});

	it.each([
		['characters of Markdown', '[[*a* | `b` | <c> | _d_]]', ['*a*', '`b`', '<c>', '_d_']],
		['a time, which is no label', '[[10:30]]', ['10:30']],
		['an empty alternative', '[[a | | b |]]', ['a', 'b']],
		['a line break', '[[lived\nexperience]]', ['lived experience']],
		['single brackets', '[[a [b] c]]', ['a [b] c']]
	])('may hold %s', (_, gap, answers) => {
		expect(asType(readItem(item(`It is ${gap} then.`)), 'cloze').gaps[0]?.answers).toEqual(answers);
	});

	it('may have gaps in a list, a table and a quote', () => {
		const cloze = asType(
			readItem(
				`### vol-001\n\`cloze\`\n\n1. one [[a: x]]\n2. two\n3. three\n\n| h |\n|---|\n| [[b: y|z]] |\n\nand\n\n> quoted [[c: w]]\n`.replace(
					'and\n\n> quoted',
					'- quoted'
				)
			),
			'cloze'
		);
		expect(cloze.gaps.map(({ label }) => label)).toEqual(['a', 'b', 'c']);
		expect(words(cloze.stem)).toBe('one …\ntwo\nthree\nh\n…\nquoted …');
	});

	it('keeps its explanation, hints and links', () => {
		const cloze = readItem(
			'### vol-001\n\nIt is [[so]].\n\n> Because [[this]] stays as it is.\n\n> **Hint:** Look.\n\nSee: [x](../modules/voluntary.md)\n'
		);
		expect(words(cloze.explanation)).toBe('Because [[this]] stays as it is.');
		expect(cloze.hints.map(words)).toEqual(['Look.']);
		expect(cloze.see).toHaveLength(1);
	});

	it.each([
		['a code span', 'Write `[[x]]` for a gap: [[a]].'],
		['a longer code span', 'Write ``[[x]] ` `` for a gap: [[a]].'],
		['a fence', '```\n[[x]]\n\n[[y]]\n```\n\nA gap: [[a]].'],
		['a tilde fence', '~~~\n[[x]]\n\n[[y]]\n~~~\n\nA gap: [[a]].']
	])('has no gap in %s', (_, stem) => {
		expect(asType(readItem(item(stem)), 'cloze').gaps).toEqual([{ label: '1', answers: ['a'] }]);
	});

	it('is not confused by a lone backtick in an earlier paragraph', () => {
		const stem = 'Press the ` key.\n\nThen [[a]] and the ` key.';
		expect(asType(readItem(item(stem)), 'cloze').gaps).toHaveLength(1);
	});

	it.each([
		['It is [[ ]] so.', 'cloze-empty', 7],
		['It is [[|]] so.', 'cloze-empty', 7],
		['It is [[a:]] so.', 'cloze-empty', 7],
		['It is [[ a : ]] so.', 'cloze-empty', 7],
		['So [[a]', 'cloze-unclosed', 4],
		['So [[a: b [[c: d]].', 'cloze-unclosed', 4],
		['[[a\n\nb]]', 'cloze-unclosed', 1],
		['Is [[x: a]] and [[x: b]]', 'duplicate-id', 17],
		['😀 [[ ]]', 'cloze-empty', 4]
	])('%j is told at its column', (stem, code, column) => {
		const { diagnostics, items } = readBank(item(stem));
		expect(items).toEqual([]);
		expect(diagnostics).toMatchObject([{ code, line: 11, column }]);
	});

	it('with a second gap needs labels, and works without', () => {
		const { items, diagnostics } = readBank(item('A [[b]] is\nnot a [[c: d]] but [[e]].'));
		expect(diagnostics).toMatchObject([
			{ code: 'cloze-unlabelled', severity: 'warning', line: 11, column: 3 },
			{ code: 'cloze-unlabelled', line: 12, column: 20 }
		]);
		expect(items.flatMap(cardsOf)).toEqual(['vol-001.1', 'vol-001.c', 'vol-001.3']);
	});

	it('is not what brackets in another kind of item mean', () => {
		const choice = readItem('### vol-001\n\nWhat is [[this]]?\n\n- [x] a [[b]]\n- [ ] c\n');
		expect(choice.type).toBe('single');
		expect(words(choice.stem)).toBe('What is [[this]]?');
	});

	it('can not be forged with private characters', () => {
		const forged = readItem(item('It is \uE000\uE001\uE002 [[so]].'));
		expect(words(forged.stem)).toBe('It is \uFFFD\uFFFD\uFFFD ….');
	});
});
