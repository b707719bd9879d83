import MiniSearch from 'minisearch';
import { blockText } from '#core/content/rich.ts';
import type { ContentStore } from './content-store.ts';

export interface Hit {
	readonly kind: 'module' | 'item' | 'term';
	readonly title: string;
	/** The first words of the text. */
	readonly excerpt: string;
	readonly href: string;
	/** Of title and excerpt. */
	readonly lang: string;
}

interface Entry extends Hit {
	readonly id: string;
	readonly text: string;
}

const EXCERPT = 140;
const MOST = 30;

/**
 * Search over sections, items and terms in the language shown; finds beginnings of words, with or without accents,
 * and forgives a slip. Built once, when first opened.
 */
export async function buildSearch(
	content: ContentStore
): Promise<(query: string) => readonly Hit[]> {
	const index = new MiniSearch<Entry>({
		fields: ['title', 'text'],
		processTerm: (term) =>
			term
				.normalize('NFKD')
				.replace(/\p{Mark}/gu, '')
				.toLowerCase(),
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
	const [modules, items, glossary] = await Promise.all([
		Promise.all(content.catalog.modules.map(({ id }) => content.module(id))),
		content.items(),
		content.glossary()
	]);
	const found: Entry[] = [];
	const add = ({ text, ...hit }: Omit<Entry, 'id' | 'excerpt'>) =>
		found.push({
			...hit,
			id: `${hit.kind} ${hit.href} ${found.length}`,
			text,
			excerpt: text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text
		});
	for (const module of modules.filter((one) => one !== undefined))
		for (const section of module.sections)
			add({
				kind: 'module',
				title: `${section.title} · ${module.title}`,
				text: blockText(section.blocks),
				href: `#/learn/${module.id}/${section.id}`,
				lang: module.lang
			});
	for (const { item, lang } of items) {
		// The stem only: a search must not give answers away before they were asked.
		const see = item.see[0];
		add({
			kind: 'item',
			title: see?.title ?? item.bank,
			text: blockText(item.stem),
			href: see ? `#/learn/${see.module}/${see.section}` : '#/learn',
			lang
		});
	}
	for (const { id, term, definition } of glossary.terms)
		add({
			kind: 'term',
			title: term,
			text: blockText(definition),
			href: `#/glossary/${id}`,
			lang: glossary.lang
		});
	return found;
}
