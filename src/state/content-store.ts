import type { CompiledBank } from '#core/content/bank-chunks.ts';
import { unpackCards, type CardEntry, type CardList } from '#core/content/card-list.ts';
import type { Catalog, CompiledPack } from '#core/content/compile.ts';
import type { Term } from '#core/content/glossary.ts';
import type { Item, Scenario } from '#core/content/item.ts';
import type { Outline } from '#core/content/outline.ts';

export type CompiledModule = CompiledPack['modules'][number];

type Loader<T> = () => Promise<{ readonly default: T }>;

/** Where content comes from: the compiled chunks of the build, handed in by `main.ts`. */
export interface ContentSource {
	readonly catalog: Catalog;
	readonly outline: Loader<Outline>;
	readonly cards: Loader<CardList>;
	/** Banks in pieces, by the name of the piece. */
	readonly chunks: Readonly<Record<string, Loader<CompiledBank>>>;
	readonly modules: Readonly<Record<string, Loader<CompiledModule>>>;
	readonly glossary: Loader<readonly Term[]>;
	/** An item of a pack that was added later, from the store. */
	readonly added: (id: string) => Promise<Found | undefined>;
}

export interface Found {
	readonly item: Item;
	readonly scenario?: Scenario | undefined;
}

/** Content by name. A file is loaded once, whoever asks; a failed load may be tried again. */
export class ContentStore {
	readonly catalog: Catalog;
	readonly #source: ContentSource;
	readonly #chunks = new Map<string, Promise<Map<string, Found>>>();

	constructor(source: ContentSource) {
		this.#source = source;
		this.catalog = source.catalog;
	}

	/**
	 * @param chunk the file the item is in; `undefined` for packs that were added on this device
	 * @returns `undefined` when the item is no longer part of its bank
	 */
	async find(chunk: string | undefined, item: string): Promise<Found | undefined> {
		if (chunk === undefined) return this.#source.added(item);
		return (await this.#chunk(chunk)).get(item);
	}

	/** All items, in the authors' order. */
	async items(): Promise<Item[]> {
		const names = Object.keys(this.#source.chunks);
		const loaded = await Promise.all(names.map((name) => this.#chunk(name)));
		return loaded.flatMap((chunk) => [...chunk.values()].map(({ item }) => item));
	}

	/** An item known by its id alone, as a `Check:` in a module names it. */
	async byId(id: string): Promise<Found | undefined> {
		const entry = (await this.outline()).items.find((candidate) => candidate.id === id);
		return entry && this.find(entry.chunk, id);
	}

	async module(id: string): Promise<CompiledModule | undefined> {
		const load = Object.hasOwn(this.#source.modules, id) ? this.#source.modules[id] : undefined;
		return load && (await load()).default;
	}

	async outline(): Promise<Outline> {
		return (await this.#source.outline()).default;
	}

	async glossary(): Promise<readonly Term[]> {
		return (await this.#source.glossary()).default;
	}

	/** In the order new cards are introduced. */
	async cards(): Promise<CardEntry[]> {
		return unpackCards((await this.#source.cards()).default);
	}

	#chunk(name: string): Promise<Map<string, Found>> {
		const known = this.#chunks.get(name);
		if (known) return known;
		const loading = this.#load(name);
		this.#chunks.set(name, loading);
		loading.catch(() => this.#chunks.delete(name));
		return loading;
	}

	async #load(name: string): Promise<Map<string, Found>> {
		const load = Object.hasOwn(this.#source.chunks, name) ? this.#source.chunks[name] : undefined;
		if (!load) return new Map();
		const { items, scenarios } = (await load()).default;
		const stimuli = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
		return new Map(
			items.map((item) => [
				item.id,
				{ item, scenario: item.scenario ? stimuli.get(item.scenario) : undefined }
			])
		);
	}
}
