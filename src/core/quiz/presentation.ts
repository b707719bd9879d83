import type { Item } from '../content/item.ts';
import { seededRng, shuffled } from '../shared/rng.ts';

/**
 * The order in which choices are shown, as indices into the author's order. Steps of an order item are never shown
 * solved. The same seed gives the same order, so a reload shows the same screen.
 *
 * @returns options, steps or right-hand cells; empty for items without choices
 */
export function shownOrder(item: Item, seed: string): readonly number[] {
	const rng = seededRng(`${seed} ${item.id}`);
	switch (item.type) {
		case 'single':
		case 'multiple':
		case 'truefalse': {
			const all = item.options.map((_, index) => index);
			return item.shuffle ? shuffled(all, rng) : all;
		}
		case 'order': {
			const order = shuffled(
				item.steps.map((_, index) => index),
				rng
			);
			const solved = order.every((step, place) => step === place);
			return solved ? [...order.slice(1), ...order.slice(0, 1)] : order;
		}
		case 'match':
			return shuffled(
				[...item.pairs, ...item.extras].map((_, index) => index),
				rng
			);
		default:
			return [];
	}
}
