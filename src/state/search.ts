import MiniSearch from 'minisearch';
import { blockText } from '#core/content/rich.ts';
import type { ContentStore } from './content-store.ts';

export interface Hit {
	readonly kind: 'module' | 'item' | 'term';
	readonly title: string;
	/** The first words of the text. */
	readonly excerpt: string;
	readonly href: string;
}

interface Entry extends Hit {
	readonly id: string;
	readonly text: string;
}

const EXCERPT = 140;
const MOST = 30;

/** Search over sections, items and terms; finds beginnings of words and forgives a slip. Built once, when first opened. */
export async function buildSearch(
	content: ContentStore
): Promise<(query: string) => readonly Hit[]> {
	const index = new MiniSearch<Entry>({
		fields: ['title', 'text'],
		searchOptions: {
			prefix: true,
			fuzzy: (term) => (term.length > 4 ? 0.2 : false),
			boost: { title: 3 },
			combineWith: 'AND'
		}
	});
	const all = await entries(content);
	const known = new Map<string, Hit>(all.map((entry) => [entry.id, entry]));
	index.addAll(all);
	return (query) =>
		index
			.search(query)
			.slice(0, MOST)
			.flatMap(({ id }) => known.get(id as string) ?? []);
}

async function entries(content: ContentStore): Promise<Entry[]> {
	const [modules, items, terms] = await Promise.all([
		Promise.all(content.catalog.modules.map(({ id }) => content.module(id))),
		content.items(),
		content.glossary()
	]);
	const found: Entry[] = [];
	const add = (kind: Hit['kind'], title: string, text: string, href: string) =>
		found.push({
			id: `${kind} ${href} ${found.length}`,
			kind,
			title,
			text,
			excerpt: text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text,
			href
		});
	for (const module of modules)
		for (const section of module?.sections ?? [])
			add(
				'module',
				`${section.title} · ${module?.title ?? ''}`,
				blockText(section.blocks),
				`#/learn/${module?.id ?? ''}/${section.id}`
			);
	for (const item of items) {
		// The stem only: a search must not give answers away before they were asked.
		const see = item.see[0];
		add(
			'item',
			see?.title ?? item.bank,
			blockText(item.stem),
			see ? `#/learn/${see.module}/${see.section}` : '#/learn'
		);
	}
	for (const term of terms)
		add('term', term.term, blockText(term.definition), `#/glossary/${term.id}`);
	return found;
}
