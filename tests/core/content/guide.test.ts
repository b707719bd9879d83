import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatLock } from '#core/content/lock.ts';
import { frontMatter, packOf } from '../../builders.ts';

const docs = join(import.meta.dirname, '../../../docs');
const read = (file: string) => readFileSync(join(docs, file), 'utf8');

const choice = (id: string) => `### ${id}\n\nWhich?\n\n- [x] a\n- [ ] b\n\n`;
const exam = `${frontMatter({
	kind: 'exam',
	id: 'standard-100',
	region: 'any',
	questions: '100',
	minutes: '120',
	'pass-basis': 'none',
	source: 'us',
	checked: '2026-03-14',
	status: 'practice'
}).replace(
	'lang: en\n',
	''
)}| Domain | Weight | Tags |\n|---|---|---|\n| a | 60 | \`ethics\` |\n| b | 40 | \`mentoring\` |\n`;

const published = formatLock(
	packOf({ 'banks/vol.md': frontMatter() + choice('vol-001') + choice('vol-002') }).items
);

/** What an author would see for an example of the guide, put into a pack where it has its place. */
function codesFor(example: string): readonly string[] {
	const isFile = /^(?:---\n|# )/.test(example);
	const isQuestion = /^#{3,4} /.test(example);
	const file = isFile
		? example
		: `${frontMatter()}${isQuestion ? example : `### vol-001\n\n${example}\n\n> **Answer:** That.\n`}`;
	if (file.includes('\nkind: exam')) return codesIn({ 'exams/standard.md': file });
	if (file.includes('\ntranslates:'))
		return codesIn({
			'banks/vol.md': frontMatter() + choice('vol-001') + choice('vol-002'),
			'banks/vol.es.md': file
		});
	return codesIn({ 'banks/vol.md': file, 'exams/standard.md': exam });
}

function codesIn(files: Readonly<Record<string, string>>): readonly string[] {
	const { diagnostics } = packOf(files, ['img/circle.svg']);
	return diagnostics.map(({ code }) => code);
}

const againstLock = (example: string) =>
	codesIn({ 'banks/vol.md': frontMatter() + example, 'pack.lock': published });

/** Fenced by four backticks, so that an example may hold three. */
const examples = read('diagnostics.md')
	.split(/^## /m)
	.slice(1)
	.map((section) => {
		const code = /^`([^`]+)`/.exec(section)?.[1] ?? '';
		const [flawed = '', mended = ''] = [...section.matchAll(/^````markdown\n([^]*?)^````$/gm)].map(
			([, text]) => text ?? ''
		);
		return { code, flawed, mended };
	})
	.filter(({ code }) => code !== 'too-long'); // ten pages make no good example

describe('the guide to the checks', () => {
	it.each(examples)('shows $code, and how it is mended', ({ code, flawed, mended }) => {
		const codes = ['id-removed', 'key-changed'].includes(code) ? againstLock : codesFor;
		expect(new Set(codes(flawed))).toContain(code);
		expect(codes(mended)).toEqual([]);
	});
});

describe('the guide for authors', () => {
	const questions = [...read('authoring.md').matchAll(/^( *)````markdown\n([^]*?)^ *````$/gm)].map(
		([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
	);

	it('begins with a question of five lines', () => {
		expect(questions[0]?.trim().split('\n')).toHaveLength(5);
	});

	it.each(questions)('shows questions that are right: %s', (example) => {
		expect(codesFor(example)).toEqual([]);
	});
});
