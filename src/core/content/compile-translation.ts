import { bankChunks, type CompiledBank } from './bank-chunks.ts';
import type { Bank } from './bank.ts';
import type { Glossary, Term } from './glossary.ts';
import type { Item } from './item.ts';
import { mapLinks } from './map-links.ts';
import type { Module } from './module.ts';
import type { Pack } from './pack.ts';
import type { Question } from './question.ts';
import { reflectKeys, withReflectKeys } from './reflect-keys.ts';
import { translationsOf } from './translation.ts';

/** What is called by a title in one language; what has no translation is left out. */
export interface TranslatedTitles {
	/** By module id. */
	readonly modules: Readonly<Record<string, string>>;
	/** By bank id. */
	readonly banks: Readonly<Record<string, string>>;
	/** By module id and section anchor. */
	readonly sections: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A pack in another language, as far as it is translated. Every id and address is the original's. */
export interface CompiledTranslation {
	readonly lang: string;
	readonly titles: TranslatedTitles;
	/** Under the names of the original's files: see `bankChunks`. */
	readonly chunks: readonly CompiledBank[];
	readonly modules: readonly Omit<Module, 'file' | 'anchors'>[];
	/** Sorted by the translated words. */
	readonly glossary?: readonly Term[];
}

interface Compiled {
	readonly banks: readonly CompiledBank[];
	/** Makes routes of the links in a file. */
	readonly routesFor: (file: string) => (href: string) => string;
}

/** One for each language that some file is translated into. */
export function compileTranslations(
	pack: Pack,
	{ banks, routesFor }: Compiled
): CompiledTranslation[] {
	const modules = translationsOf(pack.modules);
	const translatedBanks = translationsOf(pack.banks);
	const glossaries = translationsOf(pack.glossaries);
	const languages = new Set(
		[...modules, ...translatedBanks, ...glossaries].map(([{ lang }]) => lang)
	);
	return [...languages].sort().map((lang) => {
		const isOwn = (pair: readonly [translation: { readonly lang: string }, unknown]) =>
			pair[0].lang === lang;
		const ownModules = modules.filter(isOwn);
		const ownBanks = translatedBanks.filter(isOwn);
		const terms = glossaries.filter(isOwn).flatMap((pair) => translatedTerms(pair, routesFor));
		return {
			lang,
			titles: {
				modules: titlesById(ownModules),
				banks: titlesById(ownBanks),
				sections: Object.fromEntries(
					ownModules.map((pair) => [pair[1].id, Object.fromEntries(sectionTitles(pair))])
				)
			},
			chunks: ownBanks.flatMap(([bank, original]) =>
				banks
					.filter(({ id }) => id === original.id)
					.flatMap(bankChunks)
					.map((chunk) => translatedChunk(chunk, bank, routesFor(bank.file)))
			),
			modules: ownModules.map((pair) => translatedModule(pair, routesFor)),
			...(terms.length > 0 && { glossary: terms.sort(byTerm(lang)) })
		};
	});
}

/** By file of a translation: the original's anchor for each of its own. */
export function originalAnchors({
	modules,
	glossaries
}: Pick<Pack, 'modules' | 'glossaries'>): ReadonlyMap<string, ReadonlyMap<string, string>> {
	const pairs = [
		...translationsOf(modules).map(
			([{ file, sections }, original]) => [file, sections, original.sections] as const
		),
		...translationsOf(glossaries).map(
			([{ file, terms }, original]) => [file, terms, original.terms] as const
		)
	];
	return new Map(
		pairs.map(([file, own, theirs]) => [
			file,
			new Map(own.map(({ id }, place) => [id, theirs[place]?.id ?? id]))
		])
	);
}

function titlesById(
	pairs: readonly (readonly [{ readonly title: string }, { readonly id: string }])[]
): Record<string, string> {
	return Object.fromEntries(pairs.map(([{ title }, { id }]) => [id, title]));
}

function sectionTitles([module, original]: readonly [Module, Module]): [string, string][] {
	return original.sections.flatMap(({ id }, place) => {
		const title = module.sections[place]?.title;
		return title === undefined ? [] : [[id, title] as [string, string]];
	});
}

/** Sections and private prompts are known by their place, so that progress and reflections stay. */
function translatedModule(
	[module, original]: readonly [Module, Module],
	routesFor: Compiled['routesFor']
): Omit<Module, 'file' | 'anchors'> {
	const { file, anchors: _anchors, ...rest } = module;
	const { id, domain, order, minutes } = original;
	return mapLinks(
		{
			...rest,
			...{ id, domain, order, minutes },
			intro: withReflectKeys(module.intro, reflectKeys(original.intro)),
			sections: module.sections.map((section, place) => {
				const own = original.sections[place];
				if (!own) return section;
				const blocks = withReflectKeys(section.blocks, reflectKeys(own.blocks));
				return { ...section, id: own.id, teaches: own.teaches, blocks };
			})
		},
		routesFor(file)
	);
}

function translatedChunk(
	chunk: CompiledBank,
	bank: Bank,
	routes: (href: string) => string
): CompiledBank {
	const questions = new Map<string, Question>(bank.questions.map((one) => [one.item.id, one]));
	const stimuli = new Map(bank.scenarios.map(({ id, stimulus }) => [id, stimulus]));
	return {
		id: chunk.id,
		title: bank.title,
		items: chunk.items.flatMap((original) => {
			const question = questions.get(original.id);
			return question ? [mapLinks(translatedItem(original, question), routes)] : [];
		}),
		scenarios: chunk.scenarios.map((original) => {
			const stimulus = stimuli.get(original.id);
			return stimulus ? mapLinks({ id: original.id, stimulus }, routes) : original;
		})
	};
}

/** What of an item is words. The rest, fingerprint included, is the same question in any language. */
const wordsOf = [
	'stem',
	'explanation',
	'hints',
	'options',
	'steps',
	'heads',
	'pairs',
	'extras',
	'gaps',
	'answer',
	'accept'
];

function translatedItem(original: Item, { item }: Question): Item {
	const words = Object.fromEntries(
		Object.entries(item).filter(([name]) => name in original && wordsOf.includes(name))
	);
	const see = original.see.map((link, place) => ({
		...link,
		title: item.see[place]?.title ?? link.title
	}));
	return acceptingBoth({ ...original, ...words, see }, original);
}

/** What was typed in the original's language counts, too: the exam may be in it. */
function acceptingBoth(item: Item, original: Item): Item {
	const both = (own: readonly string[], theirs: readonly string[] = []) => [
		...new Set([...own, ...theirs])
	];
	if (item.type === 'short' && original.type === 'short')
		return { ...item, accept: both(item.accept, original.accept) };
	if (item.type === 'cloze' && original.type === 'cloze') {
		const gaps = item.gaps.map(({ label, answers }) => ({
			label,
			answers: both(answers, original.gaps.find((gap) => gap.label === label)?.answers)
		}));
		return { ...item, gaps };
	}
	return item;
}

function translatedTerms(
	[glossary, original]: readonly [Glossary, Glossary],
	routesFor: Compiled['routesFor']
): Term[] {
	const terms = glossary.terms.map((term, place) => ({
		...term,
		id: original.terms[place]?.id ?? term.id
	}));
	return mapLinks(terms, routesFor(glossary.file));
}

function byTerm(lang: string): (a: Term, b: Term) => number {
	const { compare } = new Intl.Collator(lang);
	return (a, b) => compare(a.term, b.term);
}
