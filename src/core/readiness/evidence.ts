import type { Mode } from '../scheduling/fold.ts';
import type { CardId, ItemId } from '../shared/ids.ts';
import { daysBetween, type StudyDay } from '../shared/study-day.ts';

/** One answer as far as readiness is concerned. */
export interface PastAnswer {
	/** The item, or one blank of it. */
	readonly card: CardId;
	readonly item: ItemId;
	readonly domain: string;
	readonly day: StudyDay;
	/** Rises with time: of two answers the later one has the higher number. */
	readonly order: number;
	/** exam: given in a simulation drawn by blueprint; practice: its items were chosen by the person. */
	readonly mode: Mode;
	readonly correct: boolean;
	readonly sitting?: string | undefined;
}

/** An answer to an item as good as unseen: what stands for the questions of a real exam. */
export interface Exposure {
	readonly item: ItemId;
	readonly domain: string;
	readonly day: StudyDay;
	readonly correct: boolean;
	/** exam: in a simulation drawn by blueprint; practice: in a quiz the person put together. */
	readonly mode: 'practice' | 'exam';
}

/** Days without any answer to an item after which it counts as unseen again. */
const FORGOTTEN_AFTER = 21;

/**
 * The first exposures among all past answers, oldest first; the answers may come in any order.
 *
 * An item is exposed by its first answer ever, and by the first after `FORGOTTEN_AFTER` days without one.
 * If that answer was given in study, where the item may have been looked at first, the exposure is used
 * up and counts for nothing.
 */
export function firstExposures(answers: readonly PastAnswer[]): Exposure[] {
	const byItem = new Map<ItemId, PastAnswer[]>();
	for (const answer of answers.toSorted(byOrder)) {
		const earlier = byItem.get(answer.item);
		if (earlier) earlier.push(answer);
		else byItem.set(answer.item, [answer]);
	}
	return [...byItem.values()]
		.flatMap(exposuresOf)
		.sort(byOrder)
		.map(({ order: _order, ...exposure }) => exposure);
}

/** @param answers to one item, oldest first */
function exposuresOf(answers: readonly PastAnswer[]): (Exposure & { readonly order: number })[] {
	return answers.flatMap((first, at) => {
		if (first.mode === 'study' || !isAsUnseen(first, answers[at - 1])) return [];
		const { item, domain, day, order, mode } = first;
		const correct = wasRight(sameSitting(answers.slice(at)), mode);
		return [{ item, domain, day, order, correct, mode }];
	});
}

function isAsUnseen(answer: PastAnswer, before: PastAnswer | undefined): boolean {
	if (!before) return true;
	// A simulation left open for weeks is still the same look at its questions.
	if (answer.sitting !== undefined && answer.sitting === before.sitting) return false;
	return daysBetween(before.day, answer.day) >= FORGOTTEN_AFTER;
}

/** The first answer and those that follow in its sitting, until the item is met elsewhere. */
function sameSitting([first, ...later]: readonly PastAnswer[]): PastAnswer[] {
	if (!first) return [];
	if (first.sitting === undefined) return [first];
	const end = later.findIndex(({ sitting }) => sitting !== first.sitting);
	return [first, ...(end < 0 ? later : later.slice(0, end))];
}

/**
 * A simulation gives no feedback and lets answers be changed, so the last one is the response; in
 * practice a second answer is a retry. An item of several cards is right if each of them is.
 */
function wasRight(answers: readonly PastAnswer[], mode: 'practice' | 'exam'): boolean {
	const responses = new Map<CardId, boolean>();
	for (const { card, correct } of answers)
		if (mode === 'exam' || !responses.has(card)) responses.set(card, correct);
	return [...responses.values()].every(Boolean);
}

function byOrder(a: { readonly order: number }, b: { readonly order: number }): number {
	return a.order - b.order;
}
