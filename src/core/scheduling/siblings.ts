/**
 * Reorders a list so that neighbours are of different groups whenever that is possible at all, and
 * otherwise stays as close to the given order as it can.
 *
 * @param groupOf undefined for an entry without siblings
 */
export function spaceSiblings<T>(
	list: readonly T[],
	groupOf: (entry: T) => string | undefined
): T[] {
	const waiting = [...list];
	const left = countGroups(list, groupOf);
	const spaced: T[] = [];
	let before: string | undefined;
	while (waiting.length > 0) {
		const differs = (entry: T) => groupOf(entry) === undefined || groupOf(entry) !== before;
		// A group with as many members as places left between others has to go first.
		const pressing = largest(left);
		const mustGo = pressing && pressing.count > Math.ceil((waiting.length - 1) / 2);
		let at = mustGo
			? waiting.findIndex((entry) => groupOf(entry) === pressing.group && differs(entry))
			: -1;
		if (at < 0) at = waiting.findIndex(differs);
		const [next] = waiting.splice(Math.max(at, 0), 1) as [T];
		spaced.push(next);
		before = groupOf(next);
		const remaining = before === undefined ? undefined : left.get(before);
		if (before !== undefined && remaining !== undefined) left.set(before, remaining - 1);
	}
	return spaced;
}

function countGroups<T>(list: readonly T[], groupOf: (entry: T) => string | undefined) {
	const counts = new Map<string, number>();
	for (const entry of list) {
		const group = groupOf(entry);
		if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
	}
	// Entries alone in their group press on nobody; leaving them out keeps the search short.
	return new Map([...counts].filter(([, count]) => count > 1));
}

function largest(counts: Map<string, number>): { group: string; count: number } | undefined {
	let most: { group: string; count: number } | undefined;
	for (const [group, count] of counts) {
		if (!most || count > most.count) most = { group, count };
	}
	return most;
}
