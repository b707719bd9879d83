import { hash } from '../shared/rng.ts';
import type { CompiledBank } from './bank-chunks.ts';
import type { Bank } from './bank.ts';
import { packCards, type CardList } from './card-list.ts';
import {
	compileTranslations,
	originalAnchors,
	type CompiledTranslation
} from './compile-translation.ts';
import type { Exam } from './exam.ts';
import type { Term } from './glossary.ts';
import { mapLinks } from './map-links.ts';
import type { Module } from './module.ts';
import { outlineOf, type Outline } from './outline.ts';
import type { Pack } from './pack.ts';
import { resolvePath } from './paths.ts';
import { isOriginal } from './translation.ts';

export interface ModuleEntry {
	readonly id: string;
	readonly title: string;
	readonly domain: string;
	readonly minutes: number;
	/** How many there are. */
	readonly sections: number;
	/** Bank that practises it. */
	readonly bank?: string;
}

export interface BankEntry {
	readonly id: string;
	readonly title: string;
	/** Live items by domain. */
	readonly domains: Readonly<Record<string, number>>;
	readonly items: number;
}

/** What the app must know before it opens any module or bank. Small by design. */
export interface Catalog {
	readonly pack: string;
	readonly title: string;
	/** Changes with any content, translations included. */
	readonly version: string;
	/** Changes only with what is stored of the pack: its cards and its title. */
	readonly cardsVersion: string;
	/** The language it was written in. */
	readonly lang: string;
	readonly modules: readonly ModuleEntry[];
	readonly banks: readonly BankEntry[];
}

export interface CompiledPack {
	readonly catalog: Catalog;
	readonly outline: Outline;
	readonly cards: CardList;
	readonly banks: readonly CompiledBank[];
	readonly modules: readonly Omit<Module, 'file' | 'anchors'>[];
	readonly glossary: readonly Term[];
	readonly translations: readonly CompiledTranslation[];
}

/** Turns a checked pack into what the app loads: links become routes, drafts and retired items stay out. */
export function compilePack(pack: Pack): CompiledPack {
	const page = pack.documents
		.map(({ content }) => content)
		.find((content) => content?.kind === 'pack');
	const routesFor = routesOf(pack);
	const modules = pack.modules
		.filter(isOriginal)
		.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
	const position = new Map(modules.map((module, index) => [module.file, index]));
	const moduleFile = (bank: Bank) =>
		bank.module ? resolvePath(bank.file, bank.module)?.path : undefined;
	const originals = pack.banks
		.filter(isOriginal)
		.sort(
			(a, b) =>
				(position.get(moduleFile(a) ?? '') ?? 99) - (position.get(moduleFile(b) ?? '') ?? 99)
		);

	const banks = originals.map((bank) => {
		const routes = routesFor(bank.file);
		return {
			id: bank.id,
			title: bank.title,
			items: pack.items
				.filter((item) => item.bank === bank.id && item.status === 'live')
				.map((item) => mapLinks(item, routes)),
			scenarios: bank.scenarios.map(({ id, stimulus }) => mapLinks({ id, stimulus }, routes))
		};
	});
	const compiledModules = modules.map(({ file, anchors: _anchors, ...module }) =>
		mapLinks(module, routesFor(file))
	);
	const glossary = pack.glossaries
		.filter(isOriginal)
		.flatMap(({ file, terms }) => mapLinks(terms, routesFor(file)));
	const exams = [...pack.exams].sort(byClaim);
	const cards = packCards(banks, exams[0]?.blueprint ?? []);
	const rest = {
		pack: page?.id ?? '',
		title: page?.title ?? '',
		lang: modules[0]?.lang ?? 'en',
		modules: modules.map(({ id, title, domain, minutes, sections, file }) => {
			const bank = originals.find((candidate) => moduleFile(candidate) === file)?.id;
			return {
				id,
				title,
				domain,
				minutes,
				sections: sections.length,
				...(bank && { bank })
			};
		}),
		banks: banks.map(({ id, title, items }) => ({
			id,
			title,
			items: items.length,
			domains: countBy(items.map((item) => item.domain))
		}))
	};
	const outline = outlineOf(banks, modules, exams);
	const translations = compileTranslations(pack, { banks, routesFor });
	const content = { outline, cards, banks, modules: compiledModules, glossary, translations };
	return {
		catalog: {
			...rest,
			version: hash(JSON.stringify([rest, content])),
			cardsVersion: hash(JSON.stringify([rest.title, cards]))
		},
		...content
	};
}

/** Presets first, which claim nothing of any board; of several the longest. */
function byClaim(a: Exam, b: Exam): number {
	const claims = ({ status }: Exam) => (status === 'practice' ? 0 : 1);
	return (
		claims(a) - claims(b) || (b.questions ?? 0) - (a.questions ?? 0) || (a.title < b.title ? -1 : 1)
	);
}

function countBy(words: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}

/** Paths of the author's files, as routes of the app. A translation is found where its original is. */
function routesOf(pack: Pack): (file: string) => (href: string) => string {
	const contents = new Map(pack.documents.map(({ source, content }) => [source.file, content]));
	const anchors = originalAnchors(pack);
	return (file) => (href) => {
		if (/^[a-z][\w+.-]*:/i.test(href)) return href;
		const { path = '', anchor: written = '' } = resolvePath(file, href) ?? {};
		const anchor = anchors.get(path)?.get(written) ?? written;
		const content = contents.get(path);
		switch (content?.kind) {
			case 'module':
				return `#/learn/${content.id}${anchor ? `/${anchor}` : ''}`;
			case 'glossary':
				return `#/glossary${anchor ? `/${anchor}` : ''}`;
			default:
				return '#/learn';
		}
	};
}
