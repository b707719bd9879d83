import type { ItemEntry } from '../content/outline.ts';
import { isReserved } from '../content/reserve.ts';
import { seededRng, shuffled } from '../shared/rng.ts';
import { isScored } from './response.ts';

/** How a person stands to an item; one item can be in several states. */
export const itemStates = ['unseen', 'missed', 'overconfident', 'due', 'flagged'] as const;
export type ItemState = (typeof itemStates)[number];

/** An item as practice chooses from it. */
export interface PracticeItem extends ItemEntry {
	/** Pack it came with. */
	readonly pack: string;
}

export const filterGroups = [
	'banks',
	'concepts',
	'domains',
	'difficulties',
	'types',
	'states',
	'packs'
] as const;
export type FilterGroup = (typeof filterGroups)[number];

/**
 * What is picked in each group. Within a group any of the picked will do, between groups all must hold; a group in
 * which nothing is picked lets everything through.
 */
export type PracticeFilter = Readonly<Record<FilterGroup, readonly string[]>>;

export const noFilter: PracticeFilter = {
	banks: [],
	concepts: [],
	domains: [],
	difficulties: [],
	types: [],
	states: [],
	packs: []
};

/** What one person's history says of the items, by item id. */
export interface Standing {
	readonly states: Readonly<Record<ItemState, ReadonlySet<string>>>;
	/** Not asked until wanted back. */
	readonly setAside: ReadonlySet<string>;
	/** Whether unseen items are still kept back for the first exam simulation. */
	readonly keepsBack: boolean;
}

export interface Selection {
	/** What fits every group, in the authors' order. */
	readonly items: readonly PracticeItem[];
	/** By group, what fits all the others: its choices are counted in it, and clearing the group would leave it. */
	readonly others: Readonly<Record<FilterGroup, readonly PracticeItem[]>>;
	/** How many fit every group and are kept back for the first exam simulation, whether drawn from or not. */
	readonly kept: number;
}

/** Items a quiz can ask: those scored by what is chosen or typed. Cards belong to study, where their learner judges. */
export function isPracticeType(type: ItemEntry['type']): boolean {
	return isScored({ type }) || type === 'short';
}

/** @param useKept draws from what is kept back for the first exam simulation, too */
export function select(
	items: readonly PracticeItem[],
	{ filter, useKept }: { readonly filter: PracticeFilter; readonly useKept: boolean },
	standing: Standing
): Selection {
	const picked = filterGroups
		.filter((group) => filter[group].length > 0)
		.map((group) => [group, new Set(filter[group])] as const);
	const fitting: PracticeItem[] = [];
	const others = {} as Record<FilterGroup, PracticeItem[]>;
	for (const group of filterGroups) others[group] = [];
	let kept = 0;
	for (const item of items) {
		if (!isPracticeType(item.type) || standing.setAside.has(item.id)) continue;
		const misses = picked.filter(
			([group, wanted]) => !traitsOf(item, group, standing).some((trait) => wanted.has(trait))
		);
		if (isKept(item, standing)) {
			if (misses.length === 0) kept++;
			if (!useKept) continue;
		}
		if (misses.length === 0) fitting.push(item);
		for (const group of filterGroups)
			if (misses.every(([missed]) => missed === group)) others[group].push(item);
	}
	return { items: fitting, others, kept };
}

/** What an item is, as one group of the filter sees it. */
export function traitsOf(
	item: PracticeItem,
	group: FilterGroup,
	{ states }: Pick<Standing, 'states'>
): readonly string[] {
	switch (group) {
		case 'banks':
			return [item.bank];
		case 'concepts':
			return item.concepts;
		case 'domains':
			return [item.domain];
		case 'difficulties':
			return [String(item.difficulty)];
		case 'types':
			return [item.type];
		case 'states':
			return itemStates.filter((state) => states[state].has(item.id));
		case 'packs':
			return [item.pack];
	}
}

/** An item that was seen measures nothing unseen any more, so nothing is gained by keeping it. */
function isKept(item: PracticeItem, { states, keepsBack }: Standing): boolean {
	return keepsBack && states.unseen.has(item.id) && isReserved(item);
}

/** How many items have each trait; an item counts once for a trait. */
export function countBy<T>(
	items: readonly T[],
	traits: (item: T) => Iterable<string>
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const item of items)
		for (const trait of new Set(traits(item))) counts.set(trait, (counts.get(trait) ?? 0) + 1);
	return counts;
}

/**
 * A quiz of whole scenarios and single items, at random, never more than asked for.
 *
 * @param asked ids of items that come only where others do not fill the places
 */
export function drawPractice(
	items: readonly PracticeItem[],
	count: number,
	seed: string,
	asked: ReadonlySet<string> = new Set()
): PracticeItem[] {
	const sets = new Map<string, PracticeItem[]>();
	for (const item of items) {
		const name = item.scenario ?? item.id;
		sets.set(name, [...(sets.get(name) ?? []), item]);
	}
	const wasAsked = (set: readonly PracticeItem[]) => set.some(({ id }) => asked.has(id));
	const order = shuffled([...sets.values()], seededRng(seed));
	const form: PracticeItem[] = [];
	const leftOut: PracticeItem[][] = [];
	for (const set of [...order.filter((one) => !wasAsked(one)), ...order.filter(wasAsked)]) {
		if (form.length + set.length <= count) form.push(...set);
		else leftOut.push(set);
	}
	// Only scenarios can be left out here while places are free: their first questions fill them.
	for (const set of leftOut) form.push(...set.slice(0, count - form.length));
	return form;
}
