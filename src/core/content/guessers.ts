import type { AnswerPart, ItemFacts } from './item.ts';
import { blockText, inlineText } from './rich.ts';

/** Someone who knows nothing but a trick must stay under this share on questions with four options. */
export const GUESSER_LIMIT = 0.32;

export const guessers = ['longest', 'letter', 'hedged', 'warm', 'echo'] as const;
/**
 * A trick that needs no knowledge: always the longest option; always the same letter, the one that pays best;
 * the option with the most hedges; the one with the most warm words; the one that repeats most words of the stem.
 */
export type Guesser = (typeof guessers)[number];

export interface GuesserFigures {
	/** How many questions were guessed at. */
	readonly items: number;
	/** How often each finds the key, from 0 to 1, to a tenth of a percent; missing where there is nothing to guess. */
	readonly shares?: Readonly<Record<Guesser, number>>;
}

/** As much of an item as a guesser looks at. */
type Guessable = AnswerPart & Pick<ItemFacts<unknown>, 'stem' | 'status'>;
type Choice = Extract<Guessable, { readonly options: unknown }>;

/** Lets every guesser answer the live single-choice questions with four options. */
export function guesserFigures(items: readonly Guessable[]): GuesserFigures {
	const choices = items.filter(isFourChoice);
	if (choices.length === 0) return { items: 0 };
	const share = (luck: (choice: Choice) => number) =>
		Math.round((choices.reduce((sum, choice) => sum + luck(choice), 0) / choices.length) * 1000) /
		1000;
	const byScore = (score: (option: string, stem: string) => number) =>
		share((choice) => luckOfBest(choice, score));
	return {
		items: choices.length,
		shares: {
			longest: byScore((option) => option.length),
			letter: Math.max(
				...[0, 1, 2, 3].map((at) => share(({ options }) => (options[at]?.key ? 1 : 0)))
			),
			hedged: byScore((option) => countOf(HEDGES, option)),
			warm: byScore((option) => countOf(WARM_WORDS, option)),
			echo: byScore(sharedWords)
		}
	};
}

/** The guessers that find the key too often. */
export function overLimit({ shares }: GuesserFigures): readonly Guesser[] {
	return shares ? guessers.filter((guesser) => shares[guesser] >= GUESSER_LIMIT) : [];
}

function isFourChoice(item: Guessable): item is Choice {
	return item.type === 'single' && item.status === 'live' && item.options.length === 4;
}

/** The chance of the key when one of the options with the highest score is picked blindly. */
function luckOfBest(
	{ stem, options }: Choice,
	score: (option: string, stem: string) => number
): number {
	const asked = blockText(stem);
	const scores = options.map(({ text }) => score(inlineText(text), asked));
	const best = Math.max(...scores);
	const tied = options.filter((_, at) => scores[at] === best);
	return tied.filter(({ key }) => key).length / tied.length;
}

/** Words that leave a way out. */
const HEDGES = wordList(
	'can could may might perhaps maybe possibly probably likely',
	'often usually generally typically sometimes mostly partly some',
	'tend tends seem seems appears depend depends'
);

/** Words that sound like what a kind helper says. */
const WARM_WORDS = wordList(
	'ask asks asked asking listen listens listened listening support supports supported supporting supportive',
	'together choice choices choose chooses choosing thank thanks thanking welcome welcomes welcoming',
	'respect respects respecting respectful share shares shared sharing trust trusts trusting trusted',
	'help helps helped helping helpful hope hopes hopeful care cares caring kind kindly kindness gentle gently',
	'offer offers offered offering understand understands understanding honest honestly open openly glad free'
);

function wordList(...lines: readonly string[]): ReadonlySet<string> {
	return new Set(lines.join(' ').split(' '));
}

function wordsOf(text: string): string[] {
	return (
		text
			.toLowerCase()
			.replaceAll('’', "'")
			.match(/\p{L}+(?:'\p{L}+)*/gu) ?? []
	);
}

function countOf(list: ReadonlySet<string>, text: string): number {
	return wordsOf(text).filter((word) => list.has(word)).length;
}

/** Different words of both that are long enough to be about something. */
function sharedWords(option: string, stem: string): number {
	const asked = new Set(wordsOf(stem));
	return new Set(wordsOf(option).filter((word) => word.length >= 4 && asked.has(word))).size;
}
