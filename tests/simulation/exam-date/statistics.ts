export function mean(list: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < list.length; i++) sum += list[i]!;
	return sum / list.length;
}

export function standardError(list: ArrayLike<number>): number {
	const middle = mean(list);
	let squares = 0;
	for (let i = 0; i < list.length; i++) squares += (list[i]! - middle) ** 2;
	return Math.sqrt(squares / (list.length - 1) / list.length);
}

/** Element by element: each learner's own. */
export function meanOfLists(lists: readonly Float64Array[]): Float64Array {
	return lists[0]!.map((_, at) => mean(lists.map((list) => list[at]!)));
}

export function difference(one: Float64Array, other: Float64Array): Float64Array {
	return one.map((value, at) => value - other[at]!);
}
