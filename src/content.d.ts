declare module 'virtual:content/catalog' {
	const catalog: import('#core/content/compile.ts').Catalog;
	export default catalog;
}
declare module 'virtual:content/outline' {
	const outline: import('#core/content/outline.ts').Outline;
	export default outline;
}
declare module 'virtual:content/cards' {
	const cards: import('#core/content/card-list.ts').CardList;
	export default cards;
}
declare module 'virtual:content/glossary' {
	const glossary: readonly import('#core/content/glossary.ts').Term[];
	export default glossary;
}
declare module 'virtual:content/loaders' {
	import type { CompiledBank } from '#core/content/bank-chunks.ts';
	import type { CompiledPack } from '#core/content/compile.ts';
	type Loader<T> = () => Promise<{ readonly default: T }>;
	export const chunks: Readonly<Record<string, Loader<CompiledBank>>>;
	export const modules: Readonly<Record<string, Loader<CompiledPack['modules'][number]>>>;
}
