export interface Tally {
	readonly name: string;
	readonly correct: number;
	readonly total: number;
}

/** Right answers by concept or any other trait of items, weakest first, then by name. An item may count under several names. */
export function tally<T extends { readonly id: string }>(
	items: readonly T[],
	correct: (id: string) => boolean,
	names: (item: T) => readonly string[]
): Tally[] {
	const rows = new Map<string, { correct: number; total: number }>();
	for (const item of items) {
		for (const name of names(item)) {
			const row = rows.get(name) ?? { correct: 0, total: 0 };
			rows.set(name, { correct: row.correct + (correct(item.id) ? 1 : 0), total: row.total + 1 });
		}
	}
	return [...rows]
		.map(([name, row]) => ({ name, ...row }))
		.sort((a, b) => a.correct / a.total - b.correct / b.total || (a.name < b.name ? -1 : 1));
}
