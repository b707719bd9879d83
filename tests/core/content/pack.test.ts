import { describe, expect, it } from 'vitest';
import { formatLock, parseLock } from '#core/content/lock.ts';
import { frontMatter, packOf } from '../../builders.ts';

const choice = (id: string, tags = '', marks = ['x', ' ', ' ']) =>
	`### ${id}\n${tags}\n\nWhich?\n\n${marks.map((mark, i) => `- [${mark}] ${'abc'.charAt(i)}\n`).join('')}\n`;
const bank = (body: string, extra: Readonly<Record<string, string>> = {}) =>
	frontMatter(extra) + body;
const spanish = { lang: 'es', translates: 'vol.md' };
const problems = (files: Readonly<Record<string, string>>) =>
	packOf(files).diagnostics.map(({ file, code, line }) => `${file}:${line} ${code}`);

describe('a translation', () => {
	const original = bank(choice('vol-001') + choice('vol-002'));

	it('has the ids, options and keys of its original, in any order of questions', () => {
		expect(
			problems({
				'banks/vol.md': original,
				'banks/vol.es.md': bank(choice('vol-002') + choice('vol-001'), spanish)
			})
		).toEqual([]);
	});

	it('adds no items and claims no ids', () => {
		const { items } = packOf({
			'banks/vol.md': original,
			'banks/vol.es.md': bank(choice('vol-001') + choice('vol-002'), spanish)
		});
		expect(items.map(({ id }) => id)).toEqual(['vol-001', 'vol-002']);
	});

	it('is told about every question that is missing, extra or different', () => {
		expect(
			problems({
				'banks/vol.md': original,
				'banks/vol.es.md': bank(choice('vol-001', '', [' ', 'x', ' ']) + choice('vol-003'), spanish)
			})
		).toEqual([
			'banks/vol.es.md:1 translation-missing',
			'banks/vol.es.md:10 translation-differs',
			'banks/vol.es.md:19 translation-extra'
		]);
	});

	it('is not compared where a side is broken: that is told already', () => {
		const broken = choice('vol-001', '', [' ', ' ', ' ']);
		expect(
			problems({
				'banks/vol.md': original,
				'banks/vol.es.md': bank(broken + choice('vol-002'), spanish)
			})
		).toEqual(['banks/vol.es.md:15 item-without-key']);
	});

	it('of pairs has as many answers that belong to nothing', () => {
		const pairs = (...extras: string[]) =>
			`### vol-001\n\nWhich?\n\n| A | B |\n|---|---|\n| a | b |\n| c | d |\n| e | f |\n${extras.map((extra) => `|  | ${extra} |\n`).join('')}`;
		const original = { 'banks/vol.md': bank(pairs('x')) };
		const told = (...extras: string[]) =>
			problems({ ...original, 'banks/vol.es.md': bank(pairs(...extras), spanish) });
		expect(told('y')).toEqual([]);
		expect(told('y', 'z')).toEqual(['banks/vol.es.md:10 translation-differs']);
	});

	it('of a file that is not there is told', () => {
		expect(problems({ 'banks/vol.es.md': bank('', { ...spanish, translates: 'val.md' }) })).toEqual(
			['banks/vol.es.md:7 link-file']
		);
	});
});

describe('the lock', () => {
	const locked = (files: Readonly<Record<string, string>>) => formatLock(packOf(files).items);
	const before = { 'banks/vol.md': bank(choice('vol-001') + choice('vol-002')) };
	const lock = locked(before);

	it('lists id, version and fingerprint, sorted', () => {
		expect(parseLock(lock)).toMatchObject([
			{ id: 'vol-001', v: 1 },
			{ id: 'vol-002', v: 1 }
		]);
		expect(parseLock(lock.replaceAll('\n', '\r\n'))).toEqual(parseLock(lock));
		expect(parseLock('# note\nvol-001\n\nvol-002 x y\n')).toEqual([]);
	});

	it.each([
		['nothing', before],
		['the words of an option', { 'banks/vol.md': before['banks/vol.md'].replace('] b', '] be') }],
		['the file', { 'banks/other.md': before['banks/vol.md'] }],
		[
			'the status to retired',
			{ 'banks/vol.md': bank(choice('vol-001', '`status:retired`') + choice('vol-002')) }
		],
		[
			'the key and the version',
			{ 'banks/vol.md': bank(choice('vol-001', '`v:2`', [' ', 'x', ' ']) + choice('vol-002')) }
		]
	])('is silent when one changes %s', (_, files) => {
		expect(problems({ ...files, 'pack.lock': lock })).toEqual([]);
	});

	it('tells what is gone and what has another key', () => {
		const after = bank(choice('vol-001', '', [' ', 'x', ' ']));
		expect(problems({ 'banks/vol.md': after, 'pack.lock': lock })).toEqual([
			'banks/vol.md:1 id-removed',
			'banks/vol.md:9 key-changed'
		]);
	});

	it('does not call a broken question gone', () => {
		const after = bank(choice('vol-001', '', [' ', ' ', ' ']) + choice('vol-002'));
		expect(problems({ 'banks/vol.md': after, 'pack.lock': lock })).toEqual([
			'banks/vol.md:14 item-without-key'
		]);
	});

	it('asks the bank whose id the missing one carries', () => {
		const files = {
			'banks/vol.md': bank(choice('vol-001')),
			'banks/extra.md': bank(choice('vol-extra-001'), { id: 'vol-extra' })
		};
		expect(problems({ ...files, 'pack.lock': `${locked(files)}vol-extra-002 1 a-b\n` })).toEqual([
			'banks/extra.md:1 id-removed'
		]);
	});
});

describe('ids across files', () => {
	it('are told at the second place, which names the first', () => {
		const { diagnostics } = packOf({
			'banks/a.md': bank(choice('vol-001')),
			'banks/b.md': bank(choice('vol-001'), { id: 'b' })
		});
		expect(diagnostics).toMatchObject([
			{ file: 'banks/b.md', line: 9, column: 5, code: 'id-prefix' },
			{
				file: 'banks/b.md',
				line: 9,
				column: 5,
				code: 'duplicate-id',
				message: expect.stringContaining('banks/a.md:9') as string
			}
		]);
	});

	it('of a module and a bank may be the same', () => {
		expect(problems({ 'banks/m02.md': bank(choice('m02-001'), { id: 'm02' }) })).toEqual([]);
	});
});

describe('a translated module', () => {
	const module = (body: string, extra: Readonly<Record<string, string>> = {}) =>
		frontMatter({ kind: 'module', id: 'm01', domain: 'a', order: '1', minutes: '5', ...extra }) +
		body;
	const section = (heading: string, teaches = '') =>
		`\n## ${heading}\n${teaches && `<!-- teaches: ${teaches} -->\n`}\nText.\n`;
	const ofModule = { lang: 'es', translates: 'a.md' };
	const original = module(section('One', 'choice') + section('Two'));

	it.each([
		['the same sections', module(section('Uno', 'choice') + section('Dos'), ofModule), []],
		['a section less', module(section('Uno', 'choice'), ofModule), ['the number of its sections']],
		[
			'a section that teaches something else',
			module(section('Uno', 'choice') + section('Dos', 'hope'), ofModule),
			['what its section 2 teaches']
		],
		[
			'a reflection more',
			module(section('Uno', 'choice') + section('Dos') + '\n> **Reflect:** ¿Y tú?\n', ofModule),
			['the number of its reflections']
		],
		[
			'an id of its own',
			module(section('Uno', 'choice') + section('Dos'), { ...ofModule, id: 'm02' }),
			['its id']
		]
	])('with %s is told of what differs, and of nothing else', (_, translation, differences) => {
		const { diagnostics } = packOf({ 'a.md': original, 'a.es.md': translation });
		expect(diagnostics.map(({ message }) => message)).toEqual(
			differences.map((difference) => `It differs from a.md in ${difference}.`)
		);
	});

	it('must lead to a module', () => {
		expect(
			problems({
				'a.es.md': module(section('Uno'), { lang: 'es', translates: 'vol.md' }),
				'vol.md': bank(choice('vol-001'))
			})
		).toEqual(['a.es.md:10 link-file']);
	});
});

describe('a translated glossary', () => {
	const glossary = (extra: Readonly<Record<string, string>>, ...terms: string[]) =>
		frontMatter({ kind: 'glossary', id: 'glossary', ...extra }) +
		terms.map((term) => `\n### ${term}\n\nWords.\n`).join('');
	const ofGlossary = { lang: 'es', translates: 'glossary.md' };

	it('has as many terms as its original, since a term is known by its place', () => {
		const original = { 'glossary.md': glossary({}, 'Hope', 'Peer') };
		const pair = { ...original, 'glossary.es.md': glossary(ofGlossary, 'Esperanza', 'Par') };
		expect(problems(pair)).toEqual([]);
		const short = { ...original, 'glossary.es.md': glossary(ofGlossary, 'Esperanza') };
		expect(problems(short)).toEqual(['glossary.es.md:1 translation-differs']);
	});
});
