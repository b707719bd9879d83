import { describe, expect, it } from 'vitest';
import type { Exam } from '#core/content/exam.ts';
import { parseDocument } from '#core/content/document.ts';
import { TODAY } from '../../builders.ts';

type Keys = Readonly<Record<string, string>>;

const keys: Keys = {
	kind: 'exam',
	format: '1',
	id: 'course-end',
	title: 'End of the course',
	region: 'any',
	questions: '40',
	minutes: '60',
	pass: '70',
	'pass-basis': 'assumed',
	source: 'Our own course plan',
	checked: '2026-03-14',
	status: 'practice'
};
const goodRows = ['| Ethics | 60 | `ethics` |', '| Mentoring | 40 | `mentoring` |'];

const tableOf = (rows: readonly string[]) =>
	['| Domain | Weight | Tags |', '|---|---|---|', ...rows].join('\n');

function read(changes: Keys = {}, rows: readonly string[] = goodRows, table = tableOf(rows)) {
	const front = Object.entries({ ...keys, ...changes })
		.filter(([, value]) => value !== '')
		.map(([key, value]) => `${key}: ${value}\n`)
		.join('');
	const { content, diagnostics } = parseDocument(
		'exams/course-end.md',
		`---\n${front}---\n\n${table}\n\nAsk your board.\n`,
		TODAY
	);
	return { exam: content as Exam, diagnostics };
}

describe('an exam file', () => {
	it('is read with every key it may have', () => {
		const { exam, diagnostics } = read({
			retake: 'after 90 days, three times a year',
			languages: '[en, es-419]'
		});
		expect(diagnostics).toEqual([]);
		expect(exam).toEqual({
			kind: 'exam',
			file: 'exams/course-end.md',
			id: 'course-end',
			title: 'End of the course',
			region: 'any',
			questions: 40,
			minutes: 60,
			pass: 70,
			passBasis: 'assumed',
			source: 'Our own course plan',
			checked: '2026-03-14',
			status: 'practice',
			retake: 'after 90 days, three times a year',
			languages: ['en', 'es-419'],
			blueprint: [
				{ title: 'Ethics', weight: 60, tags: ['ethics'] },
				{ title: 'Mentoring', weight: 40, tags: ['mentoring'] }
			],
			notes: [{ kind: 'paragraph', children: ['Ask your board.'] }]
		});
	});

	it('may be a note on an exam nobody can simulate, which needs no blueprint', () => {
		const { exam, diagnostics } = read({ questions: 'none' }, [], '');
		expect(diagnostics).toEqual([]);
		expect(exam).not.toHaveProperty('questions');
		expect(exam.blueprint).toEqual([]);
	});

	it('says nothing about retakes and languages that it does not name', () => {
		const { exam } = read();
		expect(exam).not.toHaveProperty('retake');
		expect(exam).not.toHaveProperty('languages');
	});

	it.each<[Keys, keyof Exam]>([
		[{ questions: '0' }, 'questions'],
		[{ questions: '-5' }, 'questions'],
		[{ questions: '12.5' }, 'questions'],
		[{ questions: 'Infinity' }, 'questions'],
		[{ minutes: '0' }, 'minutes'],
		[{ minutes: '1.5' }, 'minutes'],
		[{ minutes: '7200' }, 'minutes'],
		[{ pass: '101' }, 'pass'],
		[{ pass: '-1' }, 'pass'],
		[{ pass: 'half' }, 'pass']
	])('with %j is told so there, and goes on without that figure', (changes, key) => {
		const { exam, diagnostics } = read(changes);
		const line = Object.keys(keys).indexOf(key) + 2;
		expect(diagnostics).toMatchObject([{ code: 'bad-value', line, column: 1 }]);
		expect(exam).not.toHaveProperty(key);
	});

	it.each([
		['0', 0],
		['66.7', 66.7],
		['100', 100]
	])('may have its pass line at %s %%', (pass, value) => {
		const { exam, diagnostics } = read({ pass });
		expect(diagnostics).toEqual([]);
		expect(exam.pass).toBe(value);
	});

	it.each<[string, Keys, string]>([
		['a pass line without a basis', { 'pass-basis': '' }, 'needs “pass-basis:”'],
		['a pass line from nowhere', { 'pass-basis': 'none' }, '“pass: 70” has “pass-basis: none”'],
		['a basis of no pass line', { pass: '' }, '“pass-basis: assumed” needs “pass:”'],
		['a basis of the pass line none', { pass: 'none' }, '“pass-basis: assumed” needs “pass:”'],
		['a basis that is none of the three', { 'pass-basis': 'guessed' }, '“pass-basis: guessed”']
	])('is told of %s, and shows no pass line', (_, changes, message) => {
		const { exam, diagnostics } = read(changes);
		expect(diagnostics).toMatchObject([
			{ code: 'bad-value', message: expect.stringContaining(message) as string }
		]);
		expect(exam.passBasis).toBe(changes.pass === undefined ? 'none' : 'assumed');
		expect(exam).not.toHaveProperty('pass');
	});

	it('may leave its pass line open', () => {
		const { exam, diagnostics } = read({ pass: 'none', 'pass-basis': 'none' });
		expect(diagnostics).toEqual([]);
		expect(exam).not.toHaveProperty('pass');
	});

	it('takes a status it does not know for practice', () => {
		const { exam, diagnostics } = read({ status: 'official' });
		expect(diagnostics).toMatchObject([{ code: 'bad-value', line: 13 }]);
		expect(exam.status).toBe('practice');
	});

	it('names its languages by their codes', () => {
		const { exam, diagnostics } = read({ languages: '[en, Spanish]' });
		expect(diagnostics).toMatchObject([{ code: 'bad-language', line: 14, column: 1 }]);
		expect(exam.languages).toEqual(['en']);
	});
});

describe('a blueprint', () => {
	it('may have several tags in a row, with or without backticks, and weights with a % sign', () => {
		const { exam, diagnostics } = read({}, [
			'| Rights | 34.8% | `ethics`, `advocacy` |',
			'| Rest | 65.2 % | mentoring recovery |'
		]);
		expect(diagnostics).toEqual([]);
		expect(exam.blueprint).toEqual([
			{ title: 'Rights', weight: 34.8, tags: ['ethics', 'advocacy'] },
			{ title: 'Rest', weight: 65.2, tags: ['mentoring', 'recovery'] }
		]);
	});

	it.each([
		['| Mentoring | 40 | |', '“Mentoring” has no tags'],
		['| Mentoring | 40 |', '“Mentoring” has no tags'],
		['| Mentoring | 40 | `ethics` |', 'The tag “ethics” stands with “Ethics” already'],
		['| Mentoring | 40 | `mentoring` `mentoring` |', 'The tag “mentoring” stands with “Mentoring”'],
		['| Mentoring | 40 | `Mentoring` |', 'The tag “Mentoring” may hold only'],
		['| Mentoring | | `mentoring` |', 'The weight of “Mentoring”'],
		['| Mentoring | 0 | `mentoring` |', 'The weight of “Mentoring”'],
		['| Mentoring | -40 | `mentoring` |', 'The weight of “Mentoring”'],
		['| Mentoring | 40,0 | `mentoring` |', 'The weight of “Mentoring”'],
		['| Mentoring | 140 | `mentoring` |', 'The weight of “Mentoring”']
	])('with the row %j is told so there, and of nothing else', (row, message) => {
		expect(read({}, ['| Ethics | 60 | `ethics` |', row]).diagnostics).toMatchObject([
			{
				code: 'bad-value',
				line: 19,
				column: 1,
				message: expect.stringContaining(message) as string
			}
		]);
	});

	it.each([
		[['60', '39.9'], 'The weights add up to 99.9, not 100.'],
		[['60', '50'], 'The weights add up to 110, not 100.']
	])('of weights %j does not make an exam', ([ethics = '', mentoring = ''], message) => {
		const rows = [`| Ethics | ${ethics} | \`ethics\` |`, `| M | ${mentoring} | \`mentoring\` |`];
		expect(read({}, rows).diagnostics).toMatchObject([
			{ code: 'blueprint-sum', line: 16, message }
		]);
	});

	it('without rows does not make an exam', () => {
		expect(read({}, []).diagnostics).toMatchObject([{ code: 'blueprint-sum' }]);
	});
});
