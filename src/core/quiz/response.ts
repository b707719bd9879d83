import type { Item } from '../content/item.ts';

/**
 * What somebody answered, in the author's order whatever order was shown:
 * - choice items: indices of the chosen options, ascending
 * - order: indices of the steps in the order they were put
 * - match: for each pair the index of the chosen right-hand cell (pairs first, then extras), -1 for none
 * - cloze, short, card: what was typed, or nothing
 */
export type Response =
	| { readonly kind: 'indices'; readonly indices: readonly number[] }
	| { readonly kind: 'text'; readonly text: string };

export function emptyResponse(item: Item): Response {
	switch (item.type) {
		case 'match':
			return { kind: 'indices', indices: item.pairs.map(() => -1) };
		case 'single':
		case 'multiple':
		case 'truefalse':
		case 'order':
			return { kind: 'indices', indices: [] };
		default:
			return { kind: 'text', text: '' };
	}
}

/** True once every part that must be given is given, so that it can be checked. */
export function isComplete(item: Item, response: Response): boolean {
	if (response.kind === 'text') return true;
	switch (item.type) {
		case 'order':
			return response.indices.length === item.steps.length;
		case 'match':
			return response.indices.every((index) => index >= 0);
		default:
			return response.indices.length > 0;
	}
}

/** Whether an item is scored by what was chosen; the others are revealed and graded by the learner. */
export function isScored(item: Pick<Item, 'type'>): boolean {
	return item.type !== 'card' && item.type !== 'cloze' && item.type !== 'short';
}

/** The response that gets full credit. */
export function keyOf(item: Item): readonly number[] {
	switch (item.type) {
		case 'single':
		case 'multiple':
		case 'truefalse':
			return item.options.flatMap((option, index) => (option.key ? [index] : []));
		case 'order':
			return item.steps.map((_, index) => index);
		case 'match':
			return item.pairs.map((_, index) => index);
		default:
			return [];
	}
}
