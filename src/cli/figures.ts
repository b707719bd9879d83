import type { Bank } from '#core/content/bank.ts';
import {
	GUESSER_LIMIT,
	guesserFigures,
	guessers,
	overLimit,
	type Guesser,
	type GuesserFigures
} from '#core/content/guessers.ts';
import type { Module } from '#core/content/module.ts';
import {
	aims,
	missedAims,
	moduleReadability,
	type Aim,
	type Readability
} from '#core/content/readability.ts';
import { isOriginal } from '#core/content/translation.ts';
import { counted } from './words.ts';

interface MeasuredModule extends Readability {
	readonly file: string;
	readonly missed: readonly Aim[];
}

export interface ReadabilityReport {
	readonly aims: typeof aims;
	readonly modules: readonly MeasuredModule[];
	/** In a language the grade is not made for. */
	readonly notMeasured: readonly Pick<Module, 'file' | 'lang'>[];
}

export function readabilityReport(all: readonly Module[]): ReadabilityReport {
	const modules: MeasuredModule[] = [];
	const notMeasured: Pick<Module, 'file' | 'lang'>[] = [];
	for (const module of all) {
		const { file, lang } = module;
		const readability = moduleReadability(module);
		if (readability) modules.push({ file, ...readability, missed: missedAims(readability) });
		else notMeasured.push({ file, lang });
	}
	return { aims, modules, notMeasured };
}

export function readabilityLines({ modules, notMeasured }: ReadabilityReport): readonly string[] {
	if (modules.length + notMeasured.length === 0) return ['Readability: there is no module here.'];
	const { grade, words } = aims;
	const width = widest([...modules, ...notMeasured].map(({ file }) => file));
	return [
		`Readability of ${counted(modules.length, 'module')}; aims are grade ${grade.from} to ${grade.to} and ${words.from} to ${words.to} words:`,
		...modules.map((module) => {
			const level = module.grade === undefined ? 'no grade' : `grade ${module.grade.toFixed(1)}`;
			const mark = module.missed.length > 0 ? `  ← ${module.missed.join(', ')}` : '';
			return `  ${module.file.padEnd(width)}  ${level.padEnd(10)}  ${counted(module.words, 'word')}${mark}`;
		}),
		...notMeasured.map(({ file, lang }) => `  ${file.padEnd(width)}  not measured (${lang})`)
	];
}

export interface GuesserReport extends GuesserFigures {
	readonly limit: number;
	readonly over: readonly Guesser[];
}

/** Translations have the keys of their originals, so they would only count twice. */
export function guesserReport(banks: readonly Bank[]): GuesserReport {
	const questions = banks.filter(isOriginal).flatMap((bank) => bank.questions);
	const figures = guesserFigures(questions.map(({ item }) => item));
	return { limit: GUESSER_LIMIT, ...figures, over: overLimit(figures) };
}

const names: Readonly<Record<Guesser, string>> = {
	longest: 'the longest option',
	letter: 'the same letter always',
	hedged: 'the most hedged option',
	warm: 'the option with most warm words',
	echo: 'the option most like the question'
};

export function guesserLines({ items, shares, limit, over }: GuesserReport): readonly string[] {
	if (!shares) return ['Guessers: there is no live single-choice question with four options here.'];
	const width = widest(Object.values(names));
	return [
		`Guessers on ${counted(items, 'live question')} with four options; each stays under ${percent(limit, 0)}:`,
		...guessers.map((guesser) => {
			const mark = over.includes(guesser) ? '  ← too often' : '';
			return `  ${names[guesser].padEnd(width)}  ${percent(shares[guesser], 1).padStart(7)}${mark}`;
		})
	];
}

function percent(share: number, digits: number): string {
	return `${(share * 100).toFixed(digits)} %`;
}

function widest(texts: readonly string[]): number {
	return Math.max(...texts.map(({ length }) => length));
}
