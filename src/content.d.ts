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
	import type { ContentSource } from '#state/content-store.ts';
	export const chunks: ContentSource['chunks'];
	export const modules: ContentSource['modules'];
	export const translations: ContentSource['translations'];
}
