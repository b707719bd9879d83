import type { Bank } from '#core/content/bank.ts';
import type { Diagnostic } from '#core/content/diagnostics.ts';
import { bankChunks, type CompiledBank } from '#core/content/bank-chunks.ts';
import { packCards, type CardList } from '#core/content/card-list.ts';
import type { Term } from '#core/content/glossary.ts';
import type { AnswerPart, Item, ItemFacts, Option, Scenario, See } from '#core/content/item.ts';
import { itemEntry, type ExamFacts } from '#core/content/outline.ts';
import { parsePack, type Pack } from '#core/content/pack.ts';
import { blockText, inlineText, type Block } from '#core/content/rich.ts';
import { bankId, itemId } from '#core/shared/ids.ts';
import type { CompiledModule, Translation } from '#state/content-files.ts';
import type { ContentSource } from '#state/content-store.ts';

export const TODAY = '2026-11-21';

const moduleText = `---
kind: module
format: 1
id: m02
title: Voluntary participation
lang: en
domain: ethics
order: 2
minutes: 5
---

# Voluntary participation

## What voluntary means
<!-- teaches: V10, V14 -->

The person may start, pause or stop.
`;

/** Front matter of a bank `vol`; `extra` are more lines, or the same keys again with other values. */
export function frontMatter(extra: Readonly<Record<string, string>> = {}): string {
	const keys = {
		kind: 'bank',
		format: '1',
		id: 'vol',
		title: 'Voluntary participation',
		lang: 'en',
		...extra
	};
	return `---\n${Object.entries(keys)
		.map(([key, value]) => `${key}: ${value}\n`)
		.join('')}---\n\n`;
}

/** A pack of these files, beside one module that `See:` links can lead to. */
export function packOf(
	files: Readonly<Record<string, string>>,
	others: readonly string[] = []
): Pack {
	const texts = new Map(Object.entries({ 'modules/voluntary.md': moduleText, ...files }));
	return parsePack({ texts, others }, TODAY);
}

export interface ReadBank {
	readonly bank: Bank;
	readonly items: readonly Item[];
	readonly diagnostics: readonly Diagnostic[];
	readonly codes: readonly string[];
}

/** A bank read as part of a pack. The first line of `body` is line 9. */
export function readBank(body: string, extra: Readonly<Record<string, string>> = {}): ReadBank {
	const pack = packOf({ 'banks/vol.md': frontMatter(extra) + body });
	const bank = pack.banks[0];
	if (!bank) throw new Error('no bank was read');
	const { items, diagnostics } = pack;
	return { bank, items, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

/** The only item of a bank in which nothing is wrong. */
export function readItem(body: string, extra: Readonly<Record<string, string>> = {}): Item {
	const { items, diagnostics } = readBank(body, extra);
	const [item] = items;
	if (!item || items.length > 1 || diagnostics.length > 0)
		throw new Error(`${items.length} items, ${JSON.stringify(diagnostics)}`);
	return item;
}

/** The three kinds of choice share one member of the union, so `Extract` would find none of them. */
type PartOf<Part, T> = Part extends { readonly type: infer U }
	? T extends U
		? Part
		: never
	: never;
type OfType<T extends AnswerPart['type']> = PartOf<AnswerPart, T> & ItemFacts<See>;

/** The item, known to be of a type. */
export function asType<T extends AnswerPart['type']>(item: Item | undefined, type: T): OfType<T> {
	if (item?.type !== type) throw new Error(`${item?.type ?? 'nothing'} is not ${type}`);
	return item;
}

/** Options as written: the key in upper-case `X`. */
export function optionsOf(item: Item | undefined): readonly string[] {
	if (!item || !('options' in item)) throw new Error('no options');
	return item.options.map(({ key, text }) => `${key ? 'X' : '-'} ${inlineText(text)}`);
}

export const words = (blocks: readonly Block[]): string => blockText(blocks);

export const aParagraph = (text: string): Block => ({ kind: 'paragraph', children: [text] });

interface Named {
	readonly id?: string | undefined;
	/** Left out: what the id begins with. */
	readonly bank?: string | undefined;
}
/** What a test is about; everything else of an item is made up. */
type Changes<T> = Named & Partial<Omit<T, keyof Named>>;

function factsOf({ id = 'vol-001', bank = id.slice(0, id.indexOf('-')) }: Named): ItemFacts<See> {
	return {
		id: itemId(id),
		bank: bankId(bank),
		stem: [aParagraph(`Stem of ${id}`)],
		explanation: [],
		hints: [],
		see: [],
		domain: 'ethics',
		difficulty: 2,
		concepts: [],
		exams: [],
		v: 1,
		status: 'live',
		fingerprint: `${id}-key`
	};
}

export type ChoiceItem = Extract<Item, { readonly type: 'single' | 'multiple' | 'truefalse' }>;

export const anOption = (text: string, key = false): Option => ({
	text: [text],
	key,
	rationale: [aParagraph(`About ${text}.`)]
});

/** A, which is the key, B and C. */
export function aChoice({ id, bank, ...changes }: Changes<ChoiceItem> = {}): ChoiceItem {
	return {
		...factsOf({ id, bank }),
		type: 'single',
		options: [anOption('A', true), anOption('B'), anOption('C')],
		shuffle: true,
		score: 'net',
		...changes
	};
}

/** Options A and C of four are keys. */
export const aMultiple = (changes: Changes<ChoiceItem> = {}): ChoiceItem =>
	aChoice({
		type: 'multiple',
		options: [anOption('A', true), anOption('B'), anOption('C', true), anOption('D')],
		...changes
	});

export const aTrueFalse = (changes: Changes<ChoiceItem> = {}): ChoiceItem =>
	aChoice({
		type: 'truefalse',
		options: [anOption('True', true), anOption('False')],
		shuffle: false,
		...changes
	});

/** First, then, last. */
export function anOrder({ id, bank, ...changes }: Changes<OfType<'order'>> = {}): OfType<'order'> {
	return {
		...factsOf({ id, bank }),
		type: 'order',
		steps: [['first'], ['then'], ['last']],
		...changes
	};
}

/** One to uno, two to dos, three to tres; cuatro belongs to nothing. */
export function aMatch({ id, bank, ...changes }: Changes<OfType<'match'>> = {}): OfType<'match'> {
	return {
		...factsOf({ id, bank }),
		type: 'match',
		heads: [['English'], ['Spanish']],
		pairs: [
			{ left: ['one'], right: ['uno'], rationale: ['uno is one'] },
			{ left: ['two'], right: ['dos'], rationale: [] },
			{ left: ['three'], right: ['tres'], rationale: [] }
		],
		extras: [['cuatro']],
		...changes
	};
}

/** Two gaps: recovery, hope. */
export function aCloze({ id, bank, ...changes }: Changes<OfType<'cloze'>> = {}): OfType<'cloze'> {
	return {
		...factsOf({ id, bank }),
		type: 'cloze',
		stem: [
			{
				kind: 'paragraph',
				children: [
					'In ',
					{ kind: 'blank', label: '1' },
					' there is ',
					{ kind: 'blank', label: '2' }
				]
			}
		],
		gaps: [
			{ label: '1', answers: ['recovery'] },
			{ label: '2', answers: ['hope'] }
		],
		...changes
	};
}

export function aShort({ id, bank, ...changes }: Changes<OfType<'short'>> = {}): OfType<'short'> {
	return {
		...factsOf({ id, bank }),
		type: 'short',
		accept: ['recovery'],
		...changes
	};
}

/** A flashcard, judged by its learner. */
export function aFlashcard({ id, bank, ...changes }: Changes<OfType<'card'>> = {}): OfType<'card'> {
	return {
		...factsOf({ id, bank }),
		type: 'card',
		answer: [aParagraph(`Answer of ${id ?? 'vol-001'}`)],
		reverse: false,
		...changes
	};
}

/** Flashcards `vol-001`, `vol-002`, … */
export const flashcards = (count: number): Item[] =>
	Array.from({ length: count }, (_, index) =>
		aFlashcard({ id: `vol-${String(index + 1).padStart(3, '0')}` })
	);

/** What an English shelf is in another language: texts begin with its name, ids are the same. */
export function aTranslation(
	lang: string,
	{ items = [], modules = [], terms }: Pick<Shelf, 'items' | 'modules' | 'terms'>
): Translation {
	const source = aSource({
		items: items.map((item) => ({ ...item, stem: [aParagraph(`${lang}: ${words(item.stem)}`)] })),
		modules: modules.map((module) => ({
			...module,
			lang,
			title: `${lang}: ${module.title}`,
			sections: module.sections.map((one) => ({ ...one, title: `${lang}: ${one.title}` }))
		})),
		terms: (terms ?? []).map((term) => ({ ...term, term: `${lang}: ${term.term}` }))
	});
	const named = (id: string) => [id, `${lang}: ${id}`] as const;
	return {
		default: {
			modules: Object.fromEntries(modules.map(({ id }) => named(id))),
			banks: Object.fromEntries(items.map(({ bank }) => named(bank))),
			sections: Object.fromEntries(
				modules.map(({ id, sections }) => [
					id,
					Object.fromEntries(sections.map((section) => named(section.id)))
				])
			)
		},
		chunks: source.chunks,
		modules: source.modules,
		glossary: terms && source.glossary
	};
}

/** A module whose sections have these titles and texts. */
export function aModule(id: string, sections: Readonly<Record<string, string>>): CompiledModule {
	return {
		kind: 'module',
		id,
		title: `Module ${id}`,
		lang: 'en',
		domain: 'ethics',
		order: 1,
		minutes: 5,
		sources: [],
		intro: [],
		sections: Object.entries(sections).map(([title, text]) => ({
			id: title.toLowerCase().replaceAll(' ', '-'),
			title,
			teaches: [],
			blocks: [aParagraph(text)]
		}))
	};
}

/** Half an hour of twenty questions, all from one domain. */
export const anExam = (changes: Partial<ExamFacts> = {}): ExamFacts => ({
	id: 'x',
	title: 'An exam',
	region: 'US',
	status: 'practice',
	passBasis: 'assumed',
	questions: 20,
	blueprint: [{ title: 'Ethics', weight: 100, tags: ['ethics'] }],
	notes: [],
	...changes
});

export interface Shelf {
	readonly items?: readonly Item[];
	readonly scenarios?: readonly Scenario[];
	readonly modules?: readonly CompiledModule[];
	readonly terms?: readonly Term[];
	readonly translations?: ContentSource['translations'];
	readonly exams?: readonly ExamFacts[];
	/** Another one makes the app take the content over again. */
	readonly version?: string;
	/** Whether some questions are kept back for exams, as the app does; else all may be studied. */
	readonly reserve?: boolean;
}

/** Content as the build hands it over, with a bank for each the items name. */
export function aSource(shelf: Shelf = {}): ContentSource {
	const { items = [], scenarios = [], modules = [], terms = [], version = 'v1' } = shelf;
	const { exams = [], reserve = false, translations = {} } = shelf;
	const loader =
		<T>(value: T) =>
		() =>
			Promise.resolve({ default: value });
	const banks = [...new Set(items.map(({ bank }) => bank))].map((id): CompiledBank => ({
		id,
		title: `Bank ${id}`,
		items: items.filter(({ bank }) => bank === id),
		scenarios
	}));
	const chunks = banks.flatMap(bankChunks);
	const cards = packCards(banks, []);
	return {
		catalog: {
			pack: 'test',
			title: 'Test',
			version,
			cardsVersion: version,
			lang: 'en',
			modules: modules.map((module) => ({ ...module, sections: module.sections.length })),
			banks: banks.map(({ id, title, items: own }) => ({
				id,
				title,
				domains: {},
				items: own.length
			}))
		},
		outline: loader({
			items: chunks.flatMap((chunk) => chunk.items.map((item) => itemEntry(item, chunk.id))),
			exams,
			examNotes: [],
			sections: Object.fromEntries(modules.map(({ id, sections }) => [id, sections])),
			concepts: {}
		}),
		cards: loader(reserve ? cards : unreserved(cards)),
		chunks: Object.fromEntries(chunks.map((chunk) => [chunk.id, loader(chunk)])),
		modules: Object.fromEntries(modules.map((module) => [module.id, loader(module)])),
		glossary: loader(terms),
		translations,
		added: () => Promise.resolve(undefined)
	};
}

const unreserved = (list: CardList): CardList => ({
	...list,
	chunks: list.chunks.map(([chunk, bank, rows]) => [
		chunk,
		bank,
		rows.map(([item, domain, , ...rest]) => [item, domain, 0, ...rest])
	])
});
