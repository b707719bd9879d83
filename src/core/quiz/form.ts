import type { BlueprintRow } from '../content/exam.ts';
import type { ItemEntry } from '../content/outline.ts';
import { isExamType } from '../content/reserve.ts';
import type { ItemId } from '../shared/ids.ts';
import { seededRng, shuffled, type Rng } from '../shared/rng.ts';
import { allocate } from './allocate.ts';
import type { FormDomain } from './sitting-options.ts';

export interface FormWish {
	readonly questions: number;
	readonly blueprint: readonly BlueprintRow[];
	/** How often an item was met before; the least met come first. */
	readonly met: (id: ItemId) => number;
	readonly seed: string;
}

export interface Form {
	/** In the order in which they are asked. */
	readonly items: readonly ItemId[];
	readonly domains: readonly FormDomain[];
	/** Items met before. */
	readonly repeats: number;
}

/** What is taken or left as a whole: a scenario with all its questions, or one question. */
interface Unit {
	readonly items: readonly ItemEntry[];
	/** How often its questions were met, on average. */
	readonly met: number;
}

/**
 * Draws the questions of an exam by its blueprint: places by largest remainder, scenarios whole and in their share of
 * the bank, unseen before seen, difficulties as the bank has them. The same arguments give the same form.
 *
 * Where a domain has too few questions, the others fill its places; where all have, the form is shorter.
 */
export function drawForm(
	entries: readonly ItemEntry[],
	{ questions, blueprint, met, seed }: FormWish
): Form {
	const rng = seededRng(`form ${seed}`);
	const rowOf = (item: ItemEntry) => blueprint.findIndex(({ tags }) => tags.includes(item.domain));
	const pool = entries.filter((item) => isExamType(item.type) && rowOf(item) >= 0);
	const wanted = allocate(
		questions,
		blueprint.map(({ weight }) => weight)
	);
	const inRow = blueprint.map((_, row) => pool.filter((item) => rowOf(item) === row));
	const places = filled(
		wanted,
		inRow.map((items) => items.length),
		questions
	);

	const units = unitsOf(pool, met, rng);
	const taken: Unit[] = [];
	const left = [...places];
	const take = (unit: Unit) => {
		taken.push(unit);
		for (const item of unit.items) left[rowOf(item)] = (left[rowOf(item)] ?? 0) - 1;
	};

	const sets = units.filter(({ items }) => items.length > 1);
	const inSets = sets.reduce((sum, { items }) => sum + items.length, 0);
	let share = pool.length > 0 ? Math.round((questions * inSets) / pool.length) : 0;
	for (const set of sets) {
		if (set.items.length > share || !fits(set, left, rowOf)) continue;
		take(set);
		share -= set.items.length;
	}
	const single = units.filter(({ items }) => items.length === 1);
	for (const [row, items] of inRow.entries()) {
		const own = single.filter(({ items: [item] }) => item && rowOf(item) === row);
		for (const unit of pickByDifficulty(own, left[row] ?? 0, items)) take(unit);
	}
	// Places that only whole scenarios, or other domains, can fill now.
	for (const unit of units) {
		const free = left.reduce((sum, count) => sum + Math.max(0, count), 0);
		if (unit.items.length <= free && !taken.includes(unit)) take(unit);
	}

	const order = shuffled(taken, rng).flatMap(({ items }) => items);
	return {
		items: order.map(({ id }) => id),
		domains: blueprint.map(({ title, tags }, row) => ({
			title,
			tags,
			wanted: wanted[row] ?? 0,
			got: order.filter((item) => rowOf(item) === row).length
		})),
		repeats: order.filter(({ id }) => met(id) > 0).length
	};
}

/** Places by domain once those that cannot be filled have gone to the domains with questions to spare. */
function filled(wanted: readonly number[], available: readonly number[], total: number): number[] {
	const places = wanted.map((count, row) => Math.min(count, available[row] ?? 0));
	for (;;) {
		const missing = total - places.reduce((sum, count) => sum + count, 0);
		const spare = places.map((count, row) => (available[row] ?? 0) - count);
		if (missing <= 0 || spare.every((count) => count === 0)) return places;
		const extra = allocate(
			missing,
			spare.map((count, row) => (count > 0 ? Math.max(wanted[row] ?? 0, 1) : 0))
		);
		for (const [row, count] of extra.entries())
			places[row] = (places[row] ?? 0) + Math.min(count, spare[row] ?? 0);
	}
}

/** Least met first, the rest by chance. */
function unitsOf(pool: readonly ItemEntry[], met: FormWish['met'], rng: Rng): Unit[] {
	const groups = new Map<string, ItemEntry[]>();
	for (const item of pool) {
		const name = item.scenario ?? item.id;
		groups.set(name, [...(groups.get(name) ?? []), item]);
	}
	return shuffled([...groups.values()], rng)
		.map((items) => ({
			items,
			met: items.reduce((sum, { id }) => sum + met(id), 0) / items.length
		}))
		.sort((a, b) => a.met - b.met);
}

function fits(
	{ items }: Unit,
	left: readonly number[],
	rowOf: (item: ItemEntry) => number
): boolean {
	const needs = new Map<number, number>();
	for (const item of items) needs.set(rowOf(item), (needs.get(rowOf(item)) ?? 0) + 1);
	return [...needs].every(([row, count]) => count <= (left[row] ?? 0));
}

/** Unseen before seen, whatever their difficulty; among each in the shares that the bank has. */
function pickByDifficulty(
	units: readonly Unit[],
	count: number,
	bank: readonly ItemEntry[]
): Unit[] {
	const levels = [1, 2, 3] as const;
	const quota = allocate(
		count,
		levels.map((level) => bank.filter(({ difficulty }) => difficulty === level).length)
	);
	const picked: Unit[] = [];
	for (const tier of [units.filter(({ met }) => met === 0), units.filter(({ met }) => met > 0)]) {
		const late: Unit[] = [];
		for (const unit of tier) {
			const level = (unit.items[0]?.difficulty ?? 2) - 1;
			if (picked.length < count && (quota[level] ?? 0) > 0) {
				picked.push(unit);
				quota[level] = (quota[level] ?? 0) - 1;
			} else late.push(unit);
		}
		picked.push(...late.slice(0, count - picked.length));
	}
	return picked;
}
