import { hash } from '../shared/rng.ts';
import type { Item, ItemType } from './item.ts';

/** One in so many: of 500 exam questions a long form stays unseen. */
const ONE_IN = 4;

/** Boards ask multiple-choice questions: only those are drawn for an exam. */
export function isExamType(type: ItemType): boolean {
	return type === 'single' || type === 'multiple';
}

/**
 * Whether an item is kept back for the first exam simulation, so that it measures what was never seen. The rule
 * looks at nothing but the item: what is reserved stays so whatever is added. A scenario is kept whole.
 */
export function isReserved({
	id,
	scenario,
	type
}: Pick<Item, 'id' | 'scenario' | 'type'>): boolean {
	const share = Number.parseInt(hash(`reserve ${scenario ?? id}`), 36) % ONE_IN;
	return isExamType(type) && share === 0;
}
