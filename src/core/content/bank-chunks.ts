import type { Item, Scenario } from './item.ts';

/** A bank, or a part of one, as the app loads it. */
export interface CompiledBank {
	readonly id: string;
	readonly title: string;
	readonly items: readonly Item[];
	readonly scenarios: readonly Scenario[];
}

/** Items in one file: a first question should not cost a whole bank's worth of data. */
const ITEMS_PER_CHUNK = 16;

/** A bank cut into files named `vol`, `vol.2`, `vol.3` …; a scenario is never cut. */
export function bankChunks({ id, title, items, scenarios }: CompiledBank): CompiledBank[] {
	const chunks: Item[][] = [];
	let open: Item[] = [];
	for (const item of items) {
		const together = item.scenario !== undefined && item.scenario === open.at(-1)?.scenario;
		if (chunks.length === 0 || (open.length >= ITEMS_PER_CHUNK && !together)) {
			open = [];
			chunks.push(open);
		}
		open.push(item);
	}
	return chunks.map((own, index) => ({
		id: index === 0 ? id : `${id}.${index + 1}`,
		title,
		items: own,
		scenarios: scenarios.filter((scenario) => own.some((item) => item.scenario === scenario.id))
	}));
}
