/**
 * Shares places out by weight, by largest remainder: every share is its exact value rounded up or down, and
 * together they are all the places. Equal remainders go to the earlier one.
 *
 * @param weights of any sum; without a positive one nobody gets a place
 * @see https://en.wikipedia.org/wiki/Largest_remainders_method — Hamilton's method
 */
export function allocate(places: number, weights: readonly number[]): number[] {
	const total = weights.reduce((sum, weight) => sum + Math.max(0, weight), 0);
	if (total <= 0 || places <= 0) return weights.map(() => 0);
	const exact = weights.map((weight) => (places * Math.max(0, weight)) / total);
	const shares = exact.map(Math.floor);
	const left = places - shares.reduce((sum, share) => sum + share, 0);
	const remainder = (index: number) => (exact[index] ?? 0) - (shares[index] ?? 0);
	const order = weights
		.map((_, index) => index)
		.sort((a, b) => remainder(b) - remainder(a) || a - b);
	for (const index of order.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
	return shares;
}
