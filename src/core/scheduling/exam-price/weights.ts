import { recallAfter } from './arithmetic.ts';

/** Somebody who has not met an item still has this chance to be right on exam day. */
export const UNSEEN = 0.18;
/** A concept once met counts as known at least this well. */
const MET = 0.75;

export interface Weighed {
	/** Share of the exam, on any scale; 0 where the exam does not ask it. */
	readonly weight: number;
	/** What it is about; items of one concept stand in for each other. */
	readonly concept?: string | undefined;
	/** Days; undefined for an item never answered. */
	readonly stability: number | undefined;
	/** Days from its last answer to the exam. */
	readonly daysToExam: number;
}

/**
 * Shares of the exam that add up to 1. A board asks new questions about the same concepts, so an item whose
 * siblings are known already is worth less by the factor 1 − α for each that is surely known.
 *
 * @param alpha 0 (siblings do not matter) to 1
 */
export function examWeights(items: readonly Weighed[], alpha: number): Float64Array {
	const known = items.map(({ stability, daysToExam }) =>
		stability === undefined ? UNSEEN : Math.max(MET, recallAfter(daysToExam, stability))
	);
	const byConcept = new Map<string, number>();
	items.forEach(({ concept }, index) => {
		if (concept !== undefined)
			byConcept.set(
				concept,
				(byConcept.get(concept) ?? 1) * (1 - alpha * (known[index] as number))
			);
	});
	const weights = Float64Array.from(items, ({ weight, concept }, index) => {
		if (concept === undefined) return weight;
		const own = 1 - alpha * (known[index] as number);
		return (weight * (byConcept.get(concept) as number)) / own;
	});
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return sum > 0 ? weights.map((weight) => weight / sum) : weights;
}
