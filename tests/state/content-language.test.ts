import { describe, expect, it } from 'vitest';
import { extentIn } from '#state/content-extent.ts';
import type { Translation } from '#state/content-files.ts';
import { ContentStore } from '#state/content-store.ts';
import { buildSearch } from '#state/search.ts';
import { aChoice, aModule, aParagraph, aSource, aTranslation, words } from '../builders.ts';
import { answerRight, anApp, aStartedSession, choices } from './builders.ts';

const items = [aChoice({ id: 'vol-001' }), aChoice({ id: 'vol-002' }), aChoice({ id: 'res-001' })];
const modules = [aModule('m01', { Choice: 'Words.' }), aModule('m02', { Respect: 'More words.' })];
const terms = [{ id: 'peer', term: 'Peer', definition: [aParagraph('An equal.')] }];
/** All of bank vol but its second item, the first module and the glossary. */
const es = aTranslation('es', { items: items.slice(0, 1), modules: modules.slice(0, 1), terms });
const shelf = { items, modules, terms };

async function inSpanish(translation: Translation = es): Promise<ContentStore> {
	const translations = { es: () => Promise.resolve(translation) };
	const store = new ContentStore(aSource({ ...shelf, translations }));
	await store.use('es');
	return store;
}
const stemOf = async (store: ContentStore, id: string) => {
	const found = await store.byId(id);
	return [words(found?.item.stem ?? []), found?.lang];
};

describe('content asked for in Spanish', () => {
	it('is Spanish where it is translated, and says so', async () => {
		const store = await inSpanish();
		expect(await stemOf(store, 'vol-001')).toEqual(['es: Stem of vol-001', 'es']);
		expect(await store.module('m01')).toMatchObject({ title: 'es: Module m01', lang: 'es' });
		expect(await store.glossary()).toMatchObject({ lang: 'es', terms: [{ term: 'es: Peer' }] });
	});

	it('falls back to the original item by item and file by file, and says so', async () => {
		const store = await inSpanish();
		expect(await stemOf(store, 'vol-002')).toEqual(['Stem of vol-002', 'en']);
		expect(await stemOf(store, 'res-001')).toEqual(['Stem of res-001', 'en']);
		expect(await store.module('m02')).toMatchObject({ title: 'Module m02', lang: 'en' });
		const { glossary: _, ...rest } = es;
		expect(await (await inSpanish(rest)).glossary()).toMatchObject({ lang: 'en', terms });
	});

	it('has titles in Spanish where there are some', async () => {
		const store = await inSpanish();
		const named = (entries: readonly { title: string; lang: string }[]) =>
			entries.map(({ title, lang }) => [title, lang]);
		expect(named(store.modules)).toEqual([
			['es: m01', 'es'],
			['Module m02', 'en']
		]);
		expect(named(store.banks)).toEqual([
			['es: vol', 'es'],
			['Bank res', 'en']
		]);
		const { sections } = await store.outline();
		const sectionsNow = Object.entries(sections).flatMap(([module, own]) =>
			own.map((section) => store.section(module, section))
		);
		expect(named(sectionsNow)).toEqual([
			['es: choice', 'es'],
			['Respect', 'en']
		]);
	});

	it('comes in the authors’ order, whichever language each item is in', async () => {
		const found = await (await inSpanish()).items();
		expect(found.map(({ item, lang }) => `${item.id} ${lang}`)).toEqual([
			'vol-001 es',
			'vol-002 en',
			'res-001 en'
		]);
	});

	it('is English again as soon as English is asked for', async () => {
		const store = await inSpanish();
		await store.use('en');
		expect(store.language).toBe('en');
		expect(await stemOf(store, 'vol-001')).toEqual(['Stem of vol-001', 'en']);
		expect(store.modules[0]).toMatchObject({ title: 'Module m01', lang: 'en' });
	});

	it('is what was asked for last, whichever is loaded first', async () => {
		let arrive: (translation: Translation) => void = () => undefined;
		const slow = new Promise<Translation>((resolve) => (arrive = resolve));
		const store = new ContentStore(aSource({ ...shelf, translations: { es: () => slow } }));
		const asked = store.use('es');
		await store.use('en');
		arrive(es);
		await asked;
		expect(store.language).toBe('en');
		expect(await stemOf(store, 'vol-001')).toEqual(['Stem of vol-001', 'en']);
	});

	it.each([
		['there is no translation', {}],
		['it can not be loaded', { es: () => Promise.reject(new TypeError('offline')) }]
	])('falls back as a whole where %s', async (_, translations) => {
		const store = new ContentStore(aSource({ ...shelf, translations }));
		await store.use('es');
		expect(store.language).toBe('es');
		expect(await stemOf(store, 'vol-001')).toEqual(['Stem of vol-001', 'en']);
		expect(store.modules[0]?.lang).toBe('en');
	});

	it('is searched in the words that are shown, with or without accents', async () => {
		const accented = aChoice({ id: 'vol-001', stem: [aParagraph('La elección')] });
		const own = aTranslation('es', { items: [accented], modules: modules.slice(0, 1), terms });
		const search = await buildSearch(await inSpanish(own));
		expect(search('eleccion')).toMatchObject([{ kind: 'item', lang: 'es' }]);
		expect(search('respect')).toMatchObject([{ kind: 'module', lang: 'en' }]);
		expect(search('peer')).toMatchObject([{ kind: 'term', lang: 'es' }]);
	});
});

describe('how much there is in a language', () => {
	it('is counted in modules and in questions of translated banks', async () => {
		const store = await inSpanish();
		const all = { modules: 2, items: 3 };
		expect(await extentIn(store, 'es')).toEqual({ own: { modules: 1, items: 2 }, all });
		expect((await extentIn(store, 'fr')).own).toEqual({ modules: 0, items: 0 });
	});
});

describe('the setting', () => {
	const translations = { es: () => Promise.resolve(es) };

	it('follows the interface unless English is chosen', async () => {
		const app = await anApp({ ...shelf, translations });
		await app.showContentIn('es');
		expect(app.content.language).toBe('es');
		await app.set('contentLanguage', 'en');
		await app.showContentIn('es');
		expect(app.content.language).toBe('en');
	});
});

describe('a session that is running', () => {
	it('goes on, with the next card in the new language', async () => {
		const three = choices(3);
		const own = aTranslation('es', { items: three });
		const app = await anApp({ items: three, translations: { es: () => Promise.resolve(own) } });
		const session = await aStartedSession(app);
		expect(session.current?.lang).toBe('en');
		await app.content.use('es');
		expect(session.current?.lang).toBe('en');
		await answerRight(session);
		await session.next();
		expect(session.done).toBe(1);
		expect(session.current?.lang).toBe('es');
		expect(session.current?.item.fingerprint).toBe(
			three.find(({ id }) => id === session.current?.item.id)?.fingerprint
		);
	});
});
