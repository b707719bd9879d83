import { gradeTyped } from './typed-answer.ts';
import type { Item } from '../content/item.ts';
import { keyOf, type Response } from './response.ts';

/** All or nothing: every key and no distractor, every step in place, every pair right, an accepted word. */
export function isCorrect(item: Item, response: Response, gap?: string): boolean {
	if (response.kind === 'text')
		return gradeTyped(response.text, acceptedAnswers(item, gap)) !== 'different';
	const key = keyOf(item);
	return (
		key.length === response.indices.length &&
		key.every((index, place) => response.indices[place] === index)
	);
}

/**
 * What a response is worth in practice, 0–1. Only multiple-select items know anything between, by their `score`:
 * - `net`, unless the author says otherwise: keys chosen less distractors chosen, as a share of the keys; never below 0
 * - `each`: share of the options judged rightly, chosen or left alone; a blank judges none
 * - `all`: right or nothing, as in an exam
 */
export function credit(item: Item, response: Response): number {
	if (item.type !== 'multiple' || item.score === 'all' || response.kind === 'text')
		return isCorrect(item, response) ? 1 : 0;
	const chosen = new Set(response.indices);
	if (chosen.size === 0) return 0;
	const keys = keyOf(item).length;
	const hits = item.options.filter(({ key }, index) => key && chosen.has(index)).length;
	const slips = chosen.size - hits;
	if (item.score === 'net') return Math.max(0, (hits - slips) / keys);
	return (item.options.length - (keys - hits) - slips) / item.options.length;
}

/** What may be typed for an item, or for one gap of a cloze item. Empty for a card, which is judged by its learner. */
export function acceptedAnswers(item: Item, gap?: string): readonly string[] {
	if (item.type === 'short') return item.accept;
	if (item.type !== 'cloze') return [];
	return item.gaps.find(({ label }) => label === gap)?.answers ?? [];
}
