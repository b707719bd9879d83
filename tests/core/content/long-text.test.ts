import { describe, expect, it } from 'vitest';
import { MAX_CHUNK } from '#core/content/lex.ts';
import { parsePack } from '#core/content/pack.ts';
import { frontMatter, TODAY } from '../../builders.ts';

const SIZE = 1_000_000;
const times = (piece: string, size = SIZE) => piece.repeat(Math.ceil(size / piece.length));

/** Pieces that have cost parsers of Markdown the square of their length, or more. */
const pieces: Readonly<Record<string, string>> = {
	quotes: '> ',
	'quotes on lines': '> > > a\n',
	'quotes continued': '> a\nb\n',
	dashes: '- ',
	'lists in lists': '- - - a\n',
	numbers: '1. ',
	'numbers on lines': '1. 1. 1. a\n',
	'loose lists': '- a\n\n',
	gaps: '[[a: b]] ',
	'open gaps': '[[',
	'open gaps in paragraphs': '[[\n\n',
	brackets: '[',
	'open links': '[a](',
	links: '[a](b.md) ',
	'open pictures': '![',
	definitions: '[a]: b\n',
	backticks: '`',
	'odd backticks': '` ``',
	fences: '```\n',
	'fences with a language': '```js\n',
	'tilde fences': '~~~\n',
	tildes: '~~a',
	stars: '***',
	'stars that open': '*a ',
	underscores: '_a ',
	'open comments': '<!--',
	'open comments on lines': '<!--\n',
	comments: '<!-- a -->\n',
	'open concepts': '<!-- teaches: ',
	'open tags': '<a ',
	'table pipes': '| a ',
	'table rows': '| a | b |\n',
	options: '- [ ] a\n',
	'broken options': '- []\n',
	'options with rationales': '- [x] a\n  > b\n',
	tags: '`a:b` ',
	'open See links': 'See: [a](',
	headings: '### a\n',
	'long headings': '### A b\n',
	'child headings': '#### a\n',
	titles: '# a\n\nb\n\n',
	dividers: 'a\n---\n',
	spaces: ' ',
	tabs: '\t',
	'empty lines': ' \n',
	references: '&amp;',
	addresses: 'http://a.b ',
	colons: ':\n'
};

const whole = Object.entries(pieces).map(([name, piece]) => [name, times(piece)] as const);
/** The same in questions just short enough to be read, so that marked has its share of the work; eight are enough to see it. */
const inQuestions = Object.entries(pieces).map(([name, piece]) => {
	const body = times(piece, MAX_CHUNK - 100).slice(0, MAX_CHUNK - 50);
	const questions = Array.from({ length: 8 }, (_, i) => `### vol-${i}\n\n${body}\n`);
	return [name, questions.join('\n')] as const;
});

function growing(line: (depth: number) => string): string {
	let text = '';
	for (let depth = 0; text.length < SIZE; depth = (depth + 1) % 150) {
		if (depth === 0) text += `\n### vol-${text.length}\n\n`;
		text += line(depth);
	}
	return text;
}

const read = (text: string) =>
	parsePack({ texts: new Map([['vol.md', text]]), others: [] }, TODAY).diagnostics;

// A parser that takes the square of the length needs hours for one of these; no finer measure is meant.
describe('a million characters', { timeout: 120_000 }, () => {
	it.each(whole)('of %s in one question are read', (_, text) => {
		expect(read(`${frontMatter()}### vol-001\n\n${text}`).length).toBeGreaterThan(0);
	});

	it.each(inQuestions)('or fewer of %s in questions of full length are read', (_, text) => {
		expect(read(frontMatter() + text).length).toBeGreaterThan(0);
	});

	it.each([
		['of one line of front matter', `---\nkind: bank\ntitle: a${times(' ')}b\n---\n`],
		['of front matter', `---\nkind: bank\n${times('a: b\n')}---\n`],
		['of colons in front matter', `---\nkind: bank\n${times(':\n')}---\n`],
		['of front matter never closed', `---\n${times('a: b\n')}`],
		['in a heading', `${frontMatter()}### a${times(' ')}b\n`],
		['of marks that close a heading', `${frontMatter()}### a${times(' #')} b\n`],
		[
			'of longer and longer fences',
			frontMatter() + growing((depth) => `${'`'.repeat(depth + 3)}\n`)
		],
		['of lists by indent', frontMatter() + growing((depth) => `${'  '.repeat(depth)}- a\n`)],
		[
			'of lists and quotes by indent',
			frontMatter() + growing((depth) => `${'  '.repeat(depth)}- > a\n`)
		],
		[
			'of links to missing sections',
			frontMatter({ kind: 'module' }) + growing((depth) => `## a ${depth}\n\n[x](#y${depth})\n`)
		]
	])('%s are read', (_, text) => {
		expect(read(text).length).toBeGreaterThan(0);
	});
});

describe('a question that is too long', () => {
	it('is told once, and leaves its neighbours alone', () => {
		const card = (id: string) => `### ${id}\n\nWhat?\n\n> **Answer:** That.\n\n`;
		const long = `### vol-002\n\n${times('word ', MAX_CHUNK)}\n\n- []\n\n`;
		const text = frontMatter() + card('vol-001') + long + card('vol-003');
		const pack = parsePack({ texts: new Map([['vol.md', text]]), others: [] }, TODAY);
		expect(pack.diagnostics).toMatchObject([{ code: 'too-long', line: 16, column: 1 }]);
		expect(pack.items.map(({ id }) => id)).toEqual(['vol-001', 'vol-003']);
	});
});
