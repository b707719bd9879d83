import { chunksOf } from './chunks.ts';
import type { Report } from './diagnostics.ts';
import type { FrontMatter } from './front-matter.ts';
import { lexBlocks } from './lex.ts';
import type { Block } from './rich.ts';
import { richText, type LinkSite } from './rich-text.ts';
import { slugger } from './slug.ts';

export interface Term {
	readonly id: string;
	readonly term: string;
	readonly definition: readonly Block[];
}

export interface Glossary {
	readonly kind: 'glossary';
	readonly file: string;
	readonly lang: string;
	/** Path of the glossary it translates, as written. */
	readonly translates?: string;
	readonly terms: readonly Term[];
}

export function parseGlossary(
	file: string,
	text: string,
	front: FrontMatter,
	report: Report,
	site: LinkSite
): Glossary {
	const slug = slugger();
	const seen = new Set<string>();
	const terms = chunksOf(text, front.bodyAt, [1, 2, 3])
		.filter((chunk) => chunk.level === 3)
		.map((chunk) => {
			const definition = richText(lexBlocks(chunk.body, chunk.bodyAt, report), report, site);
			if (definition.length === 0)
				report('item-without-answer', chunk.headingAt, `“${chunk.heading}” has no definition.`);
			const name = chunk.heading.toLowerCase();
			if (seen.has(name))
				report('duplicate-id', chunk.headingAt, `“${chunk.heading}” is defined twice.`);
			seen.add(name);
			return { id: slug(chunk.heading), term: chunk.heading, definition };
		});
	const translates = front.text('translates');
	return {
		kind: 'glossary',
		file,
		lang: front.text('lang') ?? 'en',
		...(translates && { translates }),
		terms
	};
}
