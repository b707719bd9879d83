import type { BankEntry, ModuleEntry } from '#core/content/compile.ts';
import type { ContentStore } from './content-store.ts';

export interface Extent {
	readonly modules: number;
	readonly items: number;
}

/** How much of the content there is in a language, and how much there is in all. */
export async function extentIn(
	content: ContentStore,
	language: string
): Promise<{ readonly own: Extent; readonly all: Extent }> {
	const { modules, banks } = content.catalog;
	const titles = await content.titlesIn(language);
	return {
		own: extentOf(
			modules.filter(({ id }) => titles?.modules[id] !== undefined),
			banks.filter(({ id }) => titles?.banks[id] !== undefined)
		),
		all: extentOf(modules, banks)
	};
}

function extentOf(modules: readonly ModuleEntry[], banks: readonly BankEntry[]): Extent {
	return {
		modules: modules.length,
		items: banks.reduce((sum, { items }) => sum + items, 0)
	};
}
