import type { ItemEntry } from '../content/outline.ts';
import { seededRng, shuffled } from '../shared/rng.ts';
import { isScored } from './response.ts';

export interface PracticeChoice {
	/** Banks to draw from; empty means all. */
	readonly banks: readonly string[];
	/** Domains to draw from; empty means all. */
	readonly domains: readonly string[];
	/** Items wanted; fewer come if there are not so many. */
	readonly count: number;
}

/** Items a quiz can ask: those scored by what is chosen or typed. Cards belong to study, where their learner judges. */
export function practicePool(
	items: readonly ItemEntry[],
	choice: Omit<PracticeChoice, 'count'>
): ItemEntry[] {
	return items.filter(
		(item) =>
			(isScored(item) || item.type === 'short') &&
			(choice.banks.length === 0 || choice.banks.includes(item.bank)) &&
			(choice.domains.length === 0 || choice.domains.includes(item.domain))
	);
}

/** A quiz of whole scenarios and single items, at random, never more than asked for. */
export function drawPractice(
	items: readonly ItemEntry[],
	choice: PracticeChoice,
	seed: string
): ItemEntry[] {
	const sets = new Map<string, ItemEntry[]>();
	for (const item of practicePool(items, choice)) {
		const name = item.scenario ?? item.id;
		sets.set(name, [...(sets.get(name) ?? []), item]);
	}
	const form: ItemEntry[] = [];
	const leftOut: ItemEntry[][] = [];
	for (const set of shuffled([...sets.values()], seededRng(seed))) {
		if (form.length + set.length <= choice.count) form.push(...set);
		else leftOut.push(set);
	}
	// Only scenarios can be left out here while places are free: their first questions fill them.
	for (const set of leftOut) form.push(...set.slice(0, choice.count - form.length));
	return form;
}
