import { describe, expect, it } from 'vitest';
import { parseDocument } from '#core/content/document.ts';
import { TODAY } from '../../builders.ts';

const read = (text: string) => parseDocument('vol.md', text, TODAY);
const codes = (text: string) => read(text).diagnostics.map(({ code }) => code);
const bank = (lines: string) =>
	`---\nkind: bank\nformat: 1\nid: vol\ntitle: Choice\nlang: en\n${lines}---\n`;

describe('front matter', () => {
	it('is plain lines of key and value', () => {
		const { front } = read(
			bank('domain:   ethics  \n# a note\n\ndifficulty: 3\nauthors: [Ana, "Ben B.", ]\nreviewed:\n')
		);
		expect(front?.text('domain')).toBe('ethics');
		expect(front?.number('difficulty')).toBe(3);
		expect(front?.list('authors')).toEqual(['Ana', 'Ben B.']);
		expect(front?.text('reviewed')).toBeUndefined();
		expect(front?.text('license')).toBeUndefined();
	});

	it.each([
		['title: "Yes: no"', 'Yes: no'],
		["title: 'It''s'", "It''s"],
		['title: "open', '"open'],
		['title: a: b', 'a: b'],
		['title:\tTabs\t', 'Tabs']
	])('reads %j', (line, value) => {
		expect(read(`---\nkind: bank\n${line}\n---\n`).front?.text('title')).toBe(value);
	});

	it('may have Windows line ends, a byte order mark and spaces after its dashes', () => {
		const text = `\uFEFF${bank('').replaceAll('---\n', '---  \n').replaceAll('\n', '\r\n')}`;
		expect(codes(text)).toEqual([]);
	});

	it.each(['', 'kind: bank\n', '\n---\nkind: bank\n---\n', '---\nkind: bank\n', '--- x\n---\n'])(
		'is missing in %j',
		(text) => {
			expect(read(text).diagnostics).toMatchObject([
				{ code: 'front-matter-missing', line: 1, column: 1 }
			]);
		}
	);

	it.each([
		['title Choice', 'front-matter-line'],
		['title:Choice', 'front-matter-line'],
		['- title: Choice', 'front-matter-line'],
		['  nested: yes', 'front-matter-line'],
		['colour: blue', 'unknown-key'],
		['__proto__: x', 'front-matter-line'],
		['constructor: x', 'unknown-key'],
		['id: other', 'bad-value'],
		['difficulty: 4', 'bad-value'],
		['status: new', 'bad-value']
	])('with the line %j is told so there', (line, code) => {
		expect(read(bank(`${line}\n`)).diagnostics).toMatchObject([{ code, line: 7, column: 1 }]);
	});

	it.each(['en', 'es', 'es-419', 'pt-BR', 'zh-Hans', 'zh-Hans-CN', 'gsw'])('knows %s', (lang) => {
		expect(codes(bank('').replace('lang: en', `lang: ${lang}`))).toEqual([]);
	});

	it.each(['english', 'EN', 'en_US', 'e', 'en-us', ''])('does not know the language %j', (lang) => {
		expect(codes(bank('').replace('lang: en', `lang: ${lang}`))).toEqual(['bad-language']);
	});

	it.each(['Vol', 'vol 1', 'vol_1', '-vol', 'völ'])('refuses the id %j', (id) => {
		expect(codes(bank('').replace('id: vol', `id: ${id}`))).toEqual(['bad-value']);
	});

	it('asks for every key its kind needs', () => {
		const needs = (kind: string) =>
			read(`---\nkind: ${kind}\nformat: 1\nlang: en\n---\n`).diagnostics.flatMap(
				({ message }) => /needs “(\w[\w-]*):”/.exec(message)?.[1] ?? []
			);
		expect(needs('bank')).toEqual(['id', 'title']);
		expect(needs('glossary')).toEqual(['id', 'title']);
		expect(needs('module')).toEqual(['id', 'title', 'domain', 'order', 'minutes']);
		expect(needs('pack')).toEqual(['id', 'title', 'version', 'license']);
		expect(needs('exam')).toEqual([
			'id',
			'title',
			'region',
			'questions',
			'minutes',
			'pass-basis',
			'status'
		]);
	});

	it('lets an exam be without a time or a cut score', () => {
		const exam = (lines: string) =>
			`---\nkind: exam\nformat: 1\nid: e\ntitle: E\nregion: any\nquestions: 10\npass-basis: none\nsource: s\nchecked: 2026-01-01\nstatus: practice\n${lines}---\n\n| D | W | T |\n|---|---|---|\n| a | 100 | \`a\` |\n`;
		const { content, diagnostics } = read(exam('minutes: none\npass: none\n'));
		expect(diagnostics).toEqual([]);
		expect(content).toMatchObject({ questions: 10, blueprint: [{ weight: 100, tags: ['a'] }] });
		expect(content).not.toHaveProperty('minutes');
		expect(content).not.toHaveProperty('pass');
	});
});
