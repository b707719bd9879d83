import { cardId, type BankId, type CardId, type ItemId } from '../shared/ids.ts';
import type { Block, Inline } from './rich.ts';

export const itemTypes = [
	'single',
	'multiple',
	'truefalse',
	'order',
	'match',
	'cloze',
	'card',
	'short',
	'scenario'
] as const;
export type ItemType = (typeof itemTypes)[number];

/** A link of an item to the module section that teaches it. */
export interface See {
	readonly title: string;
	readonly module: string;
	/** Anchor of the section; empty for the whole module. */
	readonly section: string;
}

export interface Option {
	readonly text: readonly Inline[];
	readonly key: boolean;
	readonly rationale: readonly Block[];
}

export interface Pair {
	readonly left: readonly Inline[];
	readonly right: readonly Inline[];
	readonly rationale: readonly Inline[];
}

export interface Gap {
	readonly label: string;
	/** The first is shown as the answer; all are accepted. */
	readonly answers: readonly string[];
}

/** What the learner has to give, by item type. */
export type AnswerPart =
	| {
			readonly type: 'single' | 'multiple' | 'truefalse';
			readonly options: readonly Option[];
			/** Whether options may be shown in another order than written. */
			readonly shuffle: boolean;
			readonly score: 'all' | 'net' | 'each';
	  }
	/** Steps in their right order. */
	| { readonly type: 'order'; readonly steps: readonly (readonly Inline[])[] }
	| {
			readonly type: 'match';
			readonly heads: readonly [readonly Inline[], readonly Inline[]];
			readonly pairs: readonly Pair[];
			/** Right-hand cells that belong to nothing. */
			readonly extras: readonly (readonly Inline[])[];
	  }
	/** The gaps stand in the stem as `blank` nodes. */
	| { readonly type: 'cloze'; readonly gaps: readonly Gap[] }
	| { readonly type: 'card'; readonly answer: readonly Block[]; readonly reverse: boolean }
	| { readonly type: 'short'; readonly accept: readonly string[] };

export const hardTopics = [
	'suicide',
	'overdose',
	'abuse',
	'restraint',
	'violence',
	'death'
] as const;
export type HardTopic = (typeof hardTopics)[number];

/** Everything about an item but its answer part. `Link` is how it points to what teaches it. */
export interface ItemFacts<Link> {
	/** Permanent; carries memory and statistics whatever is edited. */
	readonly id: ItemId;
	readonly bank: BankId;
	/** The scenario this item belongs to, if any. */
	readonly scenario?: string;
	readonly stem: readonly Block[];
	readonly explanation: readonly Block[];
	/** Revealed one after the other. */
	readonly hints: readonly (readonly Block[])[];
	readonly see: readonly Link[];
	readonly domain: string;
	/** 1 easy to 3 hard. */
	readonly difficulty: 1 | 2 | 3;
	readonly cog?: 'recall' | 'apply' | 'judge';
	readonly concepts: readonly string[];
	/** What may be hard to read now: said before the question, which can then wait. */
	readonly about?: readonly HardTopic[];
	readonly exams: readonly string[];
	/** Raised by the author when the question asks something else; memory then restarts. */
	readonly v: number;
	readonly status: 'draft' | 'live' | 'retired';
	readonly source?: string;
	/** `<stem and options>-<key>`: a hash of what the learner sees and one of what counts as right. */
	readonly fingerprint: string;
}

export type Item = AnswerPart & ItemFacts<See>;

/** A situation shared by the items that name it. */
export interface Scenario {
	readonly id: string;
	readonly stimulus: readonly Block[];
}

/** What the scheduler remembers one by one: an item, a gap of a cloze item, or the back of a card. */
export function cardsOf(item: Item): readonly CardId[] {
	if (item.type === 'cloze') return item.gaps.map((gap) => cardId(item.id, gap.label));
	if (item.type === 'card' && item.reverse) return [cardId(item.id), cardId(item.id, 'reverse')];
	return [cardId(item.id)];
}

/** Which part of its item a card asks for: the label of a gap, `reverse`, or `undefined` for the item itself. */
export function cardPart(card: string, item: string): string | undefined {
	return card.length > item.length ? card.slice(item.length + 1) : undefined;
}
