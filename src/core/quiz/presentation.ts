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

/**
 * The orders for a whole form: like `shownOrder`, but the keys of its single-choice items stand in every place
 * equally often, so that no letter is the better guess.
 */
export function shownOrders(items: readonly Item[], seed: string): (readonly number[])[] {
	const rng = seededRng(`places ${seed}`);
	const isMovable = (item: Item): item is Extract<Item, { readonly shuffle: boolean }> =>
		item.type === 'single' && item.shuffle;
	const placesFor = new Map<number, number[]>();
	for (const size of new Set(items.filter(isMovable).map(({ options }) => options.length))) {
		const own = items.filter((item) => isMovable(item) && item.options.length === size);
		placesFor.set(
			size,
			shuffled(
				own.map((_, index) => index % size),
				rng
			)
		);
	}
	return items.map((item) => {
		const order = shownOrder(item, seed);
		if (!isMovable(item)) return order;
		const key = item.options.findIndex((option) => option.key);
		const place = placesFor.get(item.options.length)?.pop() ?? 0;
		const others = order.filter((index) => index !== key);
		return [...others.slice(0, place), key, ...others.slice(place)];
	});
}
