import type { Bank } from './bank.ts';
import type { Code } from './diagnostics.ts';
import type { Glossary } from './glossary.ts';
import type { Module } from './module.ts';
import { resolvePath } from './paths.ts';
import type { Question } from './question.ts';
import { reflectKeys } from './reflect-keys.ts';

/** A file that may be a translation of another of its kind. */
interface Translatable {
	readonly file: string;
	/** Path of the original, as written. */
	readonly translates?: string;
}

export function isOriginal({ translates }: Translatable): boolean {
	return translates === undefined;
}

/** Each translation with its original. A path that leads nowhere is told of with the other links. */
export function translationsOf<File extends Translatable>(
	files: readonly File[]
): (readonly [translation: File, original: File])[] {
	return files.flatMap((file) => {
		const path = file.translates && resolvePath(file.file, file.translates)?.path;
		const original = files.find((candidate) => candidate.file === path);
		return original ? [[file, original] as const] : [];
	});
}

/** A translation has the ids, types, option counts, keys and links of its original, in the same order. */
export function checkTranslation(
	bank: Bank,
	original: Bank,
	report: (code: Code, at: number, message: string) => void
): void {
	const byId = ({ questions }: Bank) =>
		new Map<string, Question>(questions.map((question) => [question.item.id, question]));
	const theirs = byId(original);
	const ours = byId(bank);
	const given = new Set(bank.ids.map(({ id }) => id));
	const wanted = new Set(original.ids.map(({ id }) => id));
	for (const id of wanted) {
		if (!given.has(id))
			report('translation-missing', 0, `“${id}” of ${original.file} is not translated yet.`);
	}
	for (const { id, at } of bank.ids) {
		if (!wanted.has(id)) {
			report('translation-extra', at, `“${id}” is not a question of ${original.file}.`);
			continue;
		}
		const mine = ours.get(id);
		const other = theirs.get(id);
		const difference = mine && other && differenceOf(mine, other);
		if (difference)
			report('translation-differs', at, `“${id}” differs from ${original.file} in ${difference}.`);
	}
}

/** A translated module is the same module: its sections follow the original's one by one. */
export function moduleDifference(module: Module, original: Module): string | undefined {
	if (module.id !== original.id) return 'its id';
	if (module.sections.length !== original.sections.length) return 'the number of its sections';
	const place = module.sections.findIndex(
		({ teaches }, index) => teaches.join() !== original.sections[index]?.teaches.join()
	);
	if (place >= 0) return `what its section ${place + 1} teaches`;
	const prompts = ({ intro, sections }: Module) =>
		[intro, ...sections.map(({ blocks }) => blocks)].map((blocks) => reflectKeys(blocks).length);
	return prompts(module).join() === prompts(original).join()
		? undefined
		: 'the number of its reflections';
}

/** Terms of a translation stand in the order of the original: a term is known by its place. */
export function glossaryDifference(glossary: Glossary, original: Glossary): string | undefined {
	return glossary.terms.length === original.terms.length ? undefined : 'the number of its terms';
}

function differenceOf({ item: a }: Question, { item: b }: Question): string | undefined {
	if (a.type !== b.type) return 'its type';
	if ('options' in a && 'options' in b) {
		if (a.options.length !== b.options.length) return 'the number of its options';
		if (a.options.some((option, index) => option.key !== b.options[index]?.key)) return 'its key';
	}
	if (a.type === 'order' && b.type === 'order' && a.steps.length !== b.steps.length)
		return 'the number of its steps';
	if (a.type === 'match' && b.type === 'match' && a.pairs.length !== b.pairs.length)
		return 'the number of its pairs';
	if (a.type === 'match' && b.type === 'match' && a.extras.length !== b.extras.length)
		return 'the number of its extra answers';
	if (
		a.type === 'cloze' &&
		b.type === 'cloze' &&
		a.gaps.map((gap) => gap.label).join() !== b.gaps.map((gap) => gap.label).join()
	)
		return 'its gaps';
	if (a.see.length !== b.see.length) return 'its See links';
	return undefined;
}
