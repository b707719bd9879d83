import { beforeAll, describe, expect, it } from 'vitest';
import { ContentStore } from '#state/content-store.ts';
import { buildSearch, type Hit } from '#state/search.ts';
import {
	aChoice,
	aCloze,
	aFlashcard,
	aModule,
	anOption,
	aParagraph,
	aShort,
	aSource
} from '../builders.ts';

const see = [{ title: 'Dual relationships', module: 'm01', section: 'dual-relationships' }];
const content = new ContentStore(
	aSource({
		modules: [
			aModule('m01', {
				'Dual relationships': 'Two roles with one person make boundaries hard.',
				'Active listening': 'Reflect what was said before you reply.'
			})
		],
		items: [
			aChoice({
				id: 'eth-001',
				stem: [aParagraph('Someone offers you concert tickets.')],
				options: [anOption('Decline kindly', true), anOption('Accept gladly')],
				explanation: [aParagraph('Gratuities blur the line.')],
				hints: [[aParagraph('Think of favouritism.')]],
				see
			}),
			aCloze({ id: 'eth-002', see }),
			aFlashcard({ id: 'eth-003', answer: [aParagraph('Confidentiality')], see }),
			aShort({ id: 'eth-004', accept: ['gatekeeper'] })
		],
		terms: [
			{ id: 'recovery', term: 'Recovery', definition: [aParagraph('A self-directed process.')] },
			{ id: 'wellness', term: 'Wellness', definition: [aParagraph('Whole health.')] }
		]
	})
);
let search: (query: string) => readonly Hit[];
beforeAll(async () => {
	search = await buildSearch(content);
});
const hrefs = (query: string) => search(query).map(({ href }) => href);

describe('a search', () => {
	it('finds a section by its title and by its words, and leads there', () => {
		expect(hrefs('dual relationships')).toContain('#/learn/m01/dual-relationships');
		expect(hrefs('boundaries')).toEqual(['#/learn/m01/dual-relationships']);
		expect(search('boundaries')).toMatchObject([
			{ kind: 'module', title: 'Dual relationships · Module m01' }
		]);
	});

	it('finds a question by its stem and leads to what teaches it', () => {
		expect(search('concert')).toMatchObject([
			{ kind: 'item', title: 'Dual relationships', href: '#/learn/m01/dual-relationships' }
		]);
	});

	it('finds a term and leads to it in the glossary', () => {
		expect(search('recovery')[0]).toMatchObject({ kind: 'term', href: '#/glossary/recovery' });
	});

	it.each(['recov', 'REC', 'Listen'])('finds words by their beginning: %s', (query) => {
		expect(search(query)).toHaveLength(1);
	});

	it.each(['recvery', 'boundraies', 'concrt'])('forgives a slip: %s', (query) => {
		expect(search(query).length).toBeGreaterThan(0);
	});

	it('looks for all the words, not for any', () => {
		expect(hrefs('active reply')).toEqual(['#/learn/m01/active-listening']);
		expect(search('active tickets')).toEqual([]);
	});

	it.each([
		'decline',
		'gladly',
		'gratuities',
		'favouritism',
		'hope',
		'confidentiality',
		'gatekeeper'
	])('gives no answer away: %s', (word) => {
		expect(search(word)).toEqual([]);
	});

	it.each(['', '   ', 'zzzzzz', '*?+('])('finds nothing for %j', (query) => {
		expect(search(query)).toEqual([]);
	});

	it('shows the first words of the text', () => {
		expect(search('boundaries')[0]?.excerpt).toBe(
			'Two roles with one person make boundaries hard.'
		);
	});
	it('says by … that a text goes on, and only then', async () => {
		const words = 'many words in a row '.repeat(20).trim();
		const long = aSource({ modules: [aModule('m01', { Long: words, Short: 'Few words.' })] });
		const excerpts = (await buildSearch(new ContentStore(long)))('words').map((hit) => hit.excerpt);
		expect(excerpts).toContain('Few words.');
		expect(excerpts).toContain(`${words.slice(0, 139)}…`);
	});
});
