import { parseBank, type Bank } from './bank.ts';
import { reporter, type Diagnostic } from './diagnostics.ts';
import { parseExam, type Exam } from './exam.ts';
import { parseFrontMatter, type FrontMatter } from './front-matter.ts';
import { parseGlossary, type Glossary } from './glossary.ts';
import { lexBlocks } from './lex.ts';
import { parseModule, type Module } from './module.ts';
import type { Block } from './rich.ts';
import { richText, type LinkSite } from './rich-text.ts';
import { readSource, type Source } from './source.ts';

interface PackPage {
	readonly kind: 'pack';
	readonly file: string;
	readonly id: string;
	readonly title: string;
	readonly version: string;
	readonly license: string;
	readonly authors: readonly string[];
	readonly blocks: readonly Block[];
}

type Content = PackPage | Module | Bank | Exam | Glossary;

/** A link as written, to be followed once all files are read. */
export interface Link {
	readonly href: string;
	readonly at: number;
	readonly use: 'link' | 'image' | 'check' | 'see' | 'module' | 'translates';
}

export interface ParsedDocument {
	readonly source: Source;
	readonly front?: FrontMatter;
	/** Missing when the front matter leaves open what the file is. */
	readonly content?: Content;
	readonly links: readonly Link[];
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one file of any kind. Never throws, whatever the bytes; everything wrong is in `diagnostics`.
 *
 * @param file path inside the pack
 * @param today ISO date
 */
export function parseDocument(file: string, raw: string, today: string): ParsedDocument {
	const source = readSource(file, raw);
	const diagnostics: Diagnostic[] = [];
	const report = reporter(source, diagnostics);
	for (const at of source.tooDeep)
		report(
			'too-deep',
			at,
			'This line opens too many quotes or lists inside each other and is left out.'
		);
	const front = parseFrontMatter(source.text, report);
	const links: Link[] = [];
	const site: LinkSite = {
		text: source.text,
		onLink: (href, at, use) => {
			if (use === 'check' || !/^(?:[a-z][\w+.-]*:|\/\/)/i.test(href)) links.push({ href, at, use });
		}
	};
	if (!front) return { source, links, diagnostics };
	const content = parseContent(file, source.text, front, today, report, site);
	for (const key of ['module', 'translates'] as const) {
		const href = front.text(key);
		if (href) links.push({ href, at: front.at(key), use: key });
	}
	if (content.kind === 'bank')
		for (const { item } of content.questions)
			for (const see of item.see) links.push({ href: see.href, at: see.at, use: 'see' });
	return { source, front, content, links, diagnostics };
}

function parseContent(
	file: string,
	text: string,
	front: FrontMatter,
	today: string,
	report: Parameters<typeof parseBank>[3],
	site: LinkSite
): Content {
	switch (front.kind) {
		case 'bank':
			return parseBank(file, text, front, report, site);
		case 'module':
			return parseModule(file, text, front, report, site);
		case 'exam':
			return parseExam(file, text, front, today, report, site);
		case 'glossary':
			return parseGlossary(file, text, front, report, site);
		case 'pack':
			return {
				kind: 'pack',
				file,
				id: front.text('id') ?? '',
				title: front.text('title') ?? '',
				version: front.text('version') ?? '',
				license: front.text('license') ?? '',
				authors: front.list('authors'),
				blocks: richText(lexBlocks(text.slice(front.bodyAt), front.bodyAt, report), report, site)
			};
	}
}
