import { chunksOf } from './chunks.ts';
import type { Report } from './diagnostics.ts';
import type { FrontMatter } from './front-matter.ts';
import { lexBlocks } from './lex.ts';
import { blockText, type Block } from './rich.ts';
import { richText, type LinkSite } from './rich-text.ts';
import { slugger } from './slug.ts';

interface Section {
	/** Anchor, as a Git host makes it. */
	readonly id: string;
	readonly title: string;
	/** Concept ids named in its `<!-- teaches: … -->` comment. */
	readonly teaches: readonly string[];
	readonly blocks: readonly Block[];
}

export interface Module {
	readonly kind: 'module';
	readonly file: string;
	readonly id: string;
	readonly title: string;
	readonly lang: string;
	/** Path of the module it translates, as written. */
	readonly translates?: string;
	readonly domain: string;
	readonly order: number;
	/** Reading time. */
	readonly minutes: number;
	readonly sources: readonly string[];
	readonly reviewed?: string;
	/** A sentence for people who may want to skip the topic today. */
	readonly contentNote?: string;
	readonly intro: readonly Block[];
	readonly sections: readonly Section[];
	/** Every anchor of the file, also of deeper headings. */
	readonly anchors: readonly string[];
}

const TEACHES = /<!--\s*teaches:([^<>]*)-->/;

export function parseModule(
	file: string,
	text: string,
	front: FrontMatter,
	report: Report,
	site: LinkSite
): Module {
	const slug = slugger();
	const anchors: string[] = [];
	const sections: Section[] = [];
	const intro: Block[] = [];
	for (const chunk of chunksOf(text, front.bodyAt, [1, 2])) {
		const id = chunk.level > 0 ? slug(plain(chunk.heading)) : '';
		const blocks = withAnchors(
			richText(lexBlocks(chunk.body, chunk.bodyAt, report), report, site),
			slug,
			anchors
		);
		if (chunk.level < 2) {
			intro.push(...blocks);
			continue;
		}
		anchors.push(id);
		const teaches =
			TEACHES.exec(chunk.body)?.[1]
				?.split(/[\s,]+/)
				.filter(Boolean) ?? [];
		sections.push({ id, title: plain(chunk.heading), teaches, blocks });
	}
	const translates = front.text('translates');
	const reviewed = front.text('reviewed');
	const contentNote = front.text('content-note');
	return {
		kind: 'module',
		file,
		id: front.text('id') ?? '',
		title: front.text('title') ?? '',
		lang: front.text('lang') ?? 'en',
		...(translates && { translates }),
		domain: front.text('domain') ?? '',
		order: front.number('order') ?? 0,
		minutes: front.number('minutes') ?? 0,
		sources: front.list('sources'),
		...(reviewed && { reviewed }),
		...(contentNote && { contentNote }),
		intro,
		sections,
		anchors
	};
}

/** Headings of one file share one slugger, so that repeated titles get -1, -2 … as on a Git host. */
function withAnchors(
	blocks: readonly Block[],
	slug: (heading: string) => string,
	anchors: string[]
): Block[] {
	return blocks.map((block) => {
		if (block.kind !== 'heading') return block;
		const id = slug(blockText([block]));
		anchors.push(id);
		return { ...block, id };
	});
}

/** A heading's words without emphasis and code marks. */
function plain(heading: string): string {
	return heading.replace(/[*`]|\b_|_\b/g, '').trim();
}
