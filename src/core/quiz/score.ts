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

/** What may be typed for an item, or for one gap of a cloze item. Empty for a card, which is judged by its learner. */
export function acceptedAnswers(item: Item, gap?: string): readonly string[] {
	if (item.type === 'short') return item.accept;
	if (item.type !== 'cloze') return [];
	return item.gaps.find(({ label }) => label === gap)?.answers ?? [];
}
