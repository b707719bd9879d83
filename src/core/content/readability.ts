import { syllable } from 'syllable';
import type { Module } from './module.ts';
import type { Block, Inline } from './rich.ts';

/** What a module should keep to: its Flesch-Kincaid grade, and its words of prose. */
export const aims = { grade: { from: 6, to: 8 }, words: { from: 900, to: 2000 } } as const;
export type Aim = keyof typeof aims;

export interface Readability {
	readonly words: number;
	readonly sentences: number;
	readonly syllables: number;
	/** Flesch-Kincaid, in school years, to one decimal; missing where there is nothing to read. */
	readonly grade?: number;
}

/**
 * How hard a module is to read, and how long it is.
 *
 * Counted is the prose of its introduction and sections: paragraphs, list entries, tips and notes, prompts,
 * and each row of a table as a sentence. Headings, code, images and questions shown in place are not prose.
 *
 * @returns undefined for a module in another language: the formula is made for English
 */
export function moduleReadability({ lang, intro, sections }: Module): Readability | undefined {
	if (!/^en\b/i.test(lang)) return undefined;
	return readabilityOf([intro, ...sections.map(({ blocks }) => blocks)].flatMap(proseOf));
}

/** The aims a module misses. Nothing to read is too few words, not too easy. */
export function missedAims(readability: Readability): readonly Aim[] {
	return (['grade', 'words'] as const).filter((aim) => {
		const value = readability[aim];
		return value !== undefined && (value < aims[aim].from || value > aims[aim].to);
	});
}

/**
 * @param texts each ends its last sentence, with or without a period
 * @see Kincaid, Fishburne, Rogers and Chissom 1975: 0.39 × words per sentence + 11.8 × syllables per word − 15.59
 */
export function readabilityOf(texts: readonly string[]): Readability {
	const sentences = texts.flatMap(sentencesOf);
	const words = sentences.flatMap(wordsOf);
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	const counts = { words: words.length, sentences: sentences.length, syllables };
	if (words.length === 0) return counts;
	const grade =
		0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
	return { ...counts, grade: Math.round(grade * 10) / 10 };
}

function proseOf(blocks: readonly Block[]): string[] {
	return blocks.flatMap((block) => {
		switch (block.kind) {
			case 'paragraph':
				return [proseText(block.children)];
			case 'list':
				return block.items.flatMap(proseOf);
			case 'quote':
			case 'alert':
			case 'reflect':
				return proseOf(block.children);
			case 'table':
				return block.rows.map((row) => row.map(proseText).join(', '));
			case 'heading':
			case 'code':
			case 'check':
			case 'rule':
				return [];
		}
	});
}

function proseText(nodes: readonly Inline[]): string {
	return nodes
		.map((node) => {
			if (typeof node === 'string') return node;
			if ('children' in node) return proseText(node.children);
			return node.kind === 'break' ? ' ' : '';
		})
		.join('');
}

const SPLITTER = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Stands in for a period that ends no sentence; no text has this character. */
const DOT = '\uE000';
/** A short word with a period that more of the sentence follows. */
const SHORTENED = /\b(?:Mr|Mrs|Ms|Dr|Prof|Jr|Sr|St|vs|approx|e\.g|i\.e|No(?=\.\s\d))\.(?=\s)/gi;
/** A.B. or a.m.: letters with a period each. */
const INITIALS = /\b(?:\p{L}\.){2,}/gu;

function sentencesOf(text: string): string[] {
	const marked = text
		.replace(/\s+/g, ' ') // the splitter takes a line's end for a sentence's
		.replace(SHORTENED, (short) => short.replaceAll('.', DOT))
		// “9 a.m. Then …” ends a sentence, “the U.S. Navy” does not.
		.replace(INITIALS, (letters) =>
			/^[ap]\.m\.$/.test(letters) ? `${letters.charAt(0)}${DOT}m.` : letters.replaceAll('.', DOT)
		);
	const sentences: string[] = [];
	for (const { segment } of SPLITTER.segment(marked)) {
		// “Why?” she asked: what goes on with a small letter, or has no word, is no sentence of its own.
		const goesOn = /^[^\p{L}\p{N}]*(?:\p{Ll}|$)/u.test(segment);
		if (goesOn && sentences.length > 0) sentences.push(`${sentences.pop() ?? ''}${segment}`);
		else sentences.push(segment);
	}
	return sentences.filter((sentence) => wordsOf(sentence).length > 0);
}

/** A word with a hyphen or an apostrophe is one word, and so is a number. */
function wordsOf(sentence: string): string[] {
	return sentence.split(/[\s–—/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** As said aloud: a number by its digits, and capitals that make no word by their letters. */
function syllablesOf(word: string): number {
	const parts = word.match(/\p{N}|[^\p{N}&]+/gu) ?? [];
	const said = parts.reduce((sum, part) => {
		if (/^\p{N}$/u.test(part)) return sum + 1;
		const letters = part.replace(/[^\p{L}]/gu, '');
		const spelled =
			part.includes(DOT) ||
			(/^\p{Lu}{2,}$/u.test(letters) && (letters.length < 4 || !/[AEIOUY]/.test(letters)));
		return sum + (spelled ? letters.length : syllable(part));
	}, 0);
	return Math.max(1, said);
}
