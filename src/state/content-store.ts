import type { Catalog, CardEntry, CompiledBank, CompiledPack } from '#core/content/compile.ts';
import type { Term } from '#core/content/glossary.ts';
import type { Item, Scenario } from '#core/content/item.ts';

export type CompiledModule = CompiledPack['modules'][number];

type Loader<T> = () => Promise<{ readonly default: T }>;

/** Where content comes from: the compiled chunks of the build, handed in by `main.ts`. */
export interface ContentSource {
	readonly catalog: Catalog;
	readonly cards: Loader<readonly CardEntry[]>;
	readonly banks: Readonly<Record<string, Loader<CompiledBank>>>;
	readonly modules: Readonly<Record<string, Loader<CompiledModule>>>;
	readonly glossary: Loader<readonly Term[]>;
	/** An item of a pack that was added later, from the store. */
	readonly added: (id: string) => Promise<Found | undefined>;
}

export interface Found {
	readonly item: Item;
	readonly scenario?: Scenario | undefined;
}

/** Content by name. A bank is loaded once, whoever asks; a failed load may be tried again. */
export class ContentStore {
	readonly catalog: Catalog;
	readonly #source: ContentSource;
	readonly #banks = new Map<string, Promise<Map<string, Found>>>();

	constructor(source: ContentSource) {
		this.#source = source;
		this.catalog = source.catalog;
	}

	/** `undefined` when the item is no longer part of its bank. */
	async find(bank: string, item: string): Promise<Found | undefined> {
		if (!(bank in this.#source.banks)) return this.#source.added(item);
		return (await this.#bank(bank)).get(item);
	}

	/** All items of some banks, in the authors' order. */
	async items(banks: readonly string[] = Object.keys(this.#source.banks)): Promise<Item[]> {
		const loaded = await Promise.all(banks.map((bank) => this.#bank(bank)));
		return loaded.flatMap((bank) => [...bank.values()].map(({ item }) => item));
	}

	/** An item known by its id alone, as a `Check:` in a module names it. */
	async byId(id: string): Promise<Found | undefined> {
		const likely = id.slice(0, id.indexOf('-'));
		const order = Object.keys(this.#source.banks).sort(
			(a, b) => Number(b === likely) - Number(a === likely)
		);
		for (const bank of order) {
			const found = (await this.#bank(bank)).get(id);
			if (found) return found;
		}
		return undefined;
	}

	async module(id: string): Promise<CompiledModule | undefined> {
		const load = Object.hasOwn(this.#source.modules, id) ? this.#source.modules[id] : undefined;
		return load && (await load()).default;
	}

	async glossary(): Promise<readonly Term[]> {
		return (await this.#source.glossary()).default;
	}

	async cards(): Promise<readonly CardEntry[]> {
		return (await this.#source.cards()).default;
	}

	#bank(id: string): Promise<Map<string, Found>> {
		const known = this.#banks.get(id);
		if (known) return known;
		const loading = this.#load(id);
		this.#banks.set(id, loading);
		loading.catch(() => this.#banks.delete(id));
		return loading;
	}

	async #load(id: string): Promise<Map<string, Found>> {
		const load = Object.hasOwn(this.#source.banks, id) ? this.#source.banks[id] : undefined;
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
