import type { BankId, ItemId } from '../shared/ids.ts';
import { bankChunks, type CompiledBank } from './bank-chunks.ts';
import type { Exam } from './exam.ts';
import type { Item, ItemType } from './item.ts';
import type { Module } from './module.ts';

/** A live item without its words: what drawing, filtering and counting need. */
export interface ItemEntry {
	readonly id: ItemId;
	readonly bank: BankId;
	/** The file that holds the item: see `bankChunks`. */
	readonly chunk: string;
	readonly type: Exclude<ItemType, 'scenario'>;
	readonly domain: string;
	/** 1 easy to 3 hard. */
	readonly difficulty: 1 | 2 | 3;
	readonly concepts: readonly string[];
	/** The scenario it belongs to, if any. */
	readonly scenario?: string;
}

export type ExamFacts = Omit<Exam, 'kind' | 'file'>;

/** What choosing questions and reporting on them need; the start and a study session do without. */
export interface Outline {
	/** In the authors' order. */
	readonly items: readonly ItemEntry[];
	/** Those that can be simulated. */
	readonly exams: readonly ExamFacts[];
	/** What is known of exams that have no simulation. */
	readonly examNotes: readonly ExamFacts[];
	/** Sections by module id. */
	readonly sections: Readonly<
		Record<string, readonly { readonly id: string; readonly title: string }[]>
	>;
	/** Where each concept is taught first: module id and section anchor. */
	readonly concepts: Readonly<Record<string, readonly [module: string, section: string]>>;
}

export function outlineOf(
	banks: readonly CompiledBank[],
	modules: readonly Module[],
	exams: readonly Exam[]
): Outline {
	const facts = exams.map(({ kind: _kind, file: _file, ...exam }) => exam);
	return {
		items: banks
			.flatMap(bankChunks)
			.flatMap((chunk) => chunk.items.map((item) => itemEntry(item, chunk.id))),
		exams: facts.filter(({ questions }) => questions !== undefined),
		examNotes: facts.filter(({ questions }) => questions === undefined),
		sections: Object.fromEntries(
			modules.map(({ id, sections }) => [
				id,
				sections.map((section) => ({ id: section.id, title: section.title }))
			])
		),
		concepts: conceptsOf(modules)
	};
}

export function itemEntry(item: Item, chunk: string): ItemEntry {
	const { id, bank, type, domain, difficulty, concepts, scenario } = item;
	return {
		id,
		bank,
		chunk,
		type,
		domain,
		difficulty,
		concepts,
		...(scenario !== undefined && { scenario })
	};
}

function conceptsOf(modules: readonly Module[]): Record<string, [string, string]> {
	const concepts: Record<string, [string, string]> = {};
	for (const module of modules)
		for (const section of module.sections)
			for (const concept of section.teaches) concepts[concept] ??= [module.id, section.id];
	return concepts;
}
