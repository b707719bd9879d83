import type { CompiledBank } from '#core/content/bank-chunks.ts';
import { unpackCards, type CardEntry, type CardList } from '#core/content/card-list.ts';
import type { TranslatedTitles } from '#core/content/compile-translation.ts';
import type { BankEntry, Catalog, ModuleEntry } from '#core/content/compile.ts';
import type { Term } from '#core/content/glossary.ts';
import type { Item, Scenario } from '#core/content/item.ts';
import type { Outline } from '#core/content/outline.ts';
import type { CompiledModule, Files, Loader, Translations } from './content-files.ts';
import { ContentLanguage } from './content-language.svelte.ts';

/** Where content comes from: the compiled chunks of the build, handed in by `main.ts`. */
export interface ContentSource extends Files {
	readonly catalog: Catalog;
	readonly outline: Loader<Outline>;
	readonly cards: Loader<CardList>;
	readonly glossary: Loader<readonly Term[]>;
	readonly translations: Translations;
	/** An item of a pack that was added later, from the store. */
	readonly added: (id: string) => Promise<Found | undefined>;
}

/** Something with the language its words are in. */
type InLanguage<T> = T & { readonly lang: string };

export interface Found {
	readonly item: Item;
	readonly scenario?: Scenario | undefined;
	/** The language its words are in. */
	readonly lang: string;
}

/**
 * Content by name, in the language asked for where it is translated, else in the original. Whatever has words says
 * which language they are in. A file is loaded once, whoever asks; a failed load may be tried again.
 */
export class ContentStore {
	readonly catalog: Catalog;
	readonly #source: ContentSource;
	readonly #language: ContentLanguage;
	readonly #chunks = new Map<string, Promise<Map<string, Found>>>();

	constructor(source: ContentSource) {
		this.#source = source;
		this.catalog = source.catalog;
		this.#language = new ContentLanguage(source.catalog.lang, source.translations);
	}

	/** The language asked for; what is in another has fallen back. */
	get language(): string {
		return this.#language.wanted;
	}

	/** Shows content in a language from now on, as far as it is translated. */
	use(language: string): Promise<void> {
		return this.#language.use(language);
	}

	/** In the authors' order. */
	get modules(): readonly InLanguage<ModuleEntry>[] {
		return this.#titled(this.catalog.modules, this.#language.titles?.modules);
	}

	/** In the order of their modules. */
	get banks(): readonly InLanguage<BankEntry>[] {
		return this.#titled(this.catalog.banks, this.#language.titles?.banks);
	}

	/** A section as the outline names it, with its title in the language shown. */
	section<Section extends { readonly id: string; readonly title: string }>(
		module: string,
		section: Section
	): InLanguage<Section> {
		const titles = this.#language.titles?.sections[module];
		return this.#named(section, titles);
	}

	/** Titles in a language that need not be the one shown. */
	titlesIn(language: string): Promise<TranslatedTitles | undefined> {
		return this.#language.titlesIn(language);
	}

	/**
	 * @param chunk the file the item is in; `undefined` for packs that were added on this device
	 * @returns `undefined` when the item is no longer part of its bank
	 */
	async find(chunk: string | undefined, item: string): Promise<Found | undefined> {
		if (chunk === undefined) return this.#source.added(item);
		const { translation, wanted } = this.#language;
		const translated = translation && (await this.#chunk(translation, chunk, wanted)).get(item);
		return translated ?? (await this.#chunk(this.#source, chunk, this.catalog.lang)).get(item);
	}

	/** All items, in the authors' order. */
	async items(): Promise<Found[]> {
		const find = (chunk: string, item: string) => this.find(chunk, item);
		const { items } = await this.outline();
		const found = await Promise.all(items.map(({ chunk, id }) => find(chunk, id)));
		return found.filter((one) => one !== undefined);
	}

	/** An item known by its id alone, as a `Check:` in a module names it. */
	async byId(id: string): Promise<Found | undefined> {
		const entry = (await this.outline()).items.find((candidate) => candidate.id === id);
		return entry && this.find(entry.chunk, id);
	}

	async module(id: string): Promise<CompiledModule | undefined> {
		const load = own(this.#language.translation?.modules, id) ?? own(this.#source.modules, id);
		return load && (await load()).default;
	}

	async outline(): Promise<Outline> {
		return (await this.#source.outline()).default;
	}

	async glossary(): Promise<InLanguage<{ readonly terms: readonly Term[] }>> {
		const { translation, wanted } = this.#language;
		if (translation?.glossary)
			return { terms: (await translation.glossary()).default, lang: wanted };
		return { terms: (await this.#source.glossary()).default, lang: this.catalog.lang };
	}

	/** In the order new cards are introduced. */
	async cards(): Promise<CardEntry[]> {
		return unpackCards((await this.#source.cards()).default);
	}

	#titled<Entry extends { readonly id: string; readonly title: string }>(
		entries: readonly Entry[],
		titles: Readonly<Record<string, string>> | undefined
	): InLanguage<Entry>[] {
		return entries.map((entry) => this.#named(entry, titles));
	}

	#named<Entry extends { readonly id: string; readonly title: string }>(
		entry: Entry,
		titles: Readonly<Record<string, string>> | undefined
	): InLanguage<Entry> {
		const title = own(titles, entry.id);
		if (title === undefined) return { ...entry, lang: this.catalog.lang };
		return { ...entry, title, lang: this.#language.wanted };
	}

	#chunk({ chunks }: Files, name: string, lang: string): Promise<Map<string, Found>> {
		const key = `${lang} ${name}`;
		const known = this.#chunks.get(key);
		if (known) return known;
		const loading = loadChunk(own(chunks, name), lang);
		this.#chunks.set(key, loading);
		loading.catch(() => this.#chunks.delete(key));
		return loading;
	}
}

async function loadChunk(
	load: Loader<CompiledBank> | undefined,
	lang: string
): Promise<Map<string, Found>> {
	if (!load) return new Map();
	const { items, scenarios } = (await load()).default;
	const stimuli = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
	return new Map(
		items.map((item) => [
			item.id,
			{ item, scenario: item.scenario ? stimuli.get(item.scenario) : undefined, lang }
		])
	);
}

function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
	return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
