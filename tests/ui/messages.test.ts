import { afterEach, describe, expect, it } from 'vitest';
import { en } from '#ui/messages/en.ts';
import { es } from '#ui/messages/es.ts';
import { examEn } from '#ui/messages/exam-en.ts';
import { examEs } from '#ui/messages/exam-es.ts';
import { planEn } from '#ui/messages/plan-en.ts';
import { planEs } from '#ui/messages/plan-es.ts';
import { m, preferredLanguage, useLanguage } from '#ui/messages/messages.svelte.ts';
import { dueIn, saveErrorText } from '#ui/words.ts';

type Entry = readonly [path: string, value: unknown];

function entriesOf(value: unknown, path = ''): Entry[] {
	if (typeof value !== 'object' || value === null) return [[path, value]];
	return Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, `${path}.${key}`));
}

const catalogues = {
	en: entriesOf({ ...en, exam: examEn, plan: planEn }),
	es: entriesOf({ ...es, exam: examEs, plan: planEs })
};

afterEach(() => useLanguage('en'));

describe('the two catalogues', () => {
	it('say the same things, in the same way', () => {
		const shape = (entries: readonly Entry[]) =>
			entries.map(([path, value]) => `${path} ${typeof value}`).sort();
		expect(shape(catalogues.es)).toEqual(shape(catalogues.en));
	});
});

describe.each(Object.entries(catalogues))('every message of %s', (_, entries) => {
	it('has words', () => {
		const empty = entries.filter(([, value]) => typeof value === 'string' && value.trim() === '');
		expect(empty).toEqual([]);
	});

	it.each([0, 1, 2, 1.5])('with numbers in it reads well with %d', (count) => {
		for (const [path, value] of entries) {
			if (typeof value !== 'function') continue;
			const say = value as (...values: unknown[]) => unknown;
			const text = say(...Array.from({ length: say.length }, () => count));
			expect(text, path).toBeTypeOf('string');
			expect(text, path).not.toMatch(/undefined|NaN|null|\[object|^\s*$/);
		}
	});
});

describe('numbers of things', () => {
	it.each([
		[en.today.moreNew(1), 'Learn 1 more new card'],
		[en.today.moreNew(2), 'Learn 2 more new cards'],
		[en.today.tomorrow(0), 'Nothing is due tomorrow.'],
		[en.search.results(1), '1 result'],
		[es.today.moreNew(1), 'Aprender una tarjeta nueva más'],
		[es.today.moreNew(2), 'Aprender 2 tarjetas nuevas más']
	])('%s', (said, expected) => {
		expect(said).toBe(expected);
	});
});

describe('the preferred language', () => {
	it.each([
		[['es'], 'es'],
		[['es-MX', 'en'], 'es'],
		[['ES-mx'], 'es'],
		[['en-GB', 'es'], 'en'],
		[['de', 'fr-CA', 'es-419'], 'es'],
		[['de', 'zh-Hans'], 'en'],
		[['', 'es'], 'es'],
		[[], 'en']
	])('of a browser that wants %j is %s', (wanted, language) => {
		expect(preferredLanguage(wanted)).toBe(language);
	});

	it('is spoken at once, and the page says so', async () => {
		expect(m().nav.today).toBe('Today');
		await useLanguage('es');
		expect(m().nav.today).toBe('Hoy');
		expect(document.documentElement.lang).toBe('es');
	});
});

describe('when a card comes back', () => {
	it.each([
		[0, 'later today'],
		[1, 'tomorrow'],
		[2, 'in 2 days'],
		[59, 'in 59 days'],
		[60, 'in 2 months'],
		[365, 'in 12 months'],
		[730, 'in 2 years'],
		[900, 'in 2.5 years']
	])('in %i days is said as “%s”', (days, words) => {
		expect(dueIn(days)).toBe(words);
	});
});

describe('what could not be stored', () => {
	it.each([
		[{ kind: 'storage-full' }, en.errors.storageFull],
		[{ kind: 'storage-unavailable', cause: undefined }, en.errors.storageUnavailable],
		[{ kind: 'closed-by-update' }, en.update.stale]
	] as const)('is said for %j', (error, words) => {
		expect(saveErrorText(error)).toBe(words);
	});
});
