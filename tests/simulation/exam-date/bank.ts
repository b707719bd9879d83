import type { Rng } from '#core/shared/rng.ts';
import { between, happens, normal, wholeBetween } from '../chance.ts';

/** What there is to learn, and what the exam asks. Items stand in no order. */
export interface Bank {
	readonly size: number;
	readonly domain: Uint8Array;
	readonly concept: Uint16Array;
	readonly concepts: number;
	/** Share of the exam that an item stands for: its domain's, divided by the items in it. Sums to 1. */
	readonly weight: Float64Array;
	/** The same of a concept. */
	readonly conceptWeight: Float64Array;
	/** Standard normal; items of one concept are alike. */
	readonly difficulty: Float64Array;
	/** Chance to be right without knowing. */
	readonly guess: Float64Array;
}

const BLUEPRINT = [0.3, 0.2, 0.2, 0.3];
/** How much of the difficulty's variance is the concept's. */
const SHARED = 0.4;
const CHOICE_ITEMS = 0.8;
const GUESS = 0.25;

export function aBank(size: number, rng: Rng): Bank {
	const domain = new Uint8Array(size);
	const concept = new Uint16Array(size);
	const difficulty = new Float64Array(size);
	const guess = new Float64Array(size);
	const places = someOrder(size, rng);
	// Authors write as much as they like about a domain, whatever it weighs.
	const shares = BLUEPRINT.map(() => between(rng, 0.6, 1.4));
	const total = shares.reduce((sum, share) => sum + share, 0);
	const conceptDomains: number[] = [];
	let next = 0;
	shares.forEach((share, at) => {
		const end =
			at === shares.length - 1 ? size : Math.min(size, next + Math.round((size * share) / total));
		while (next < end) {
			const shared = normal(rng);
			for (let left = Math.min(wholeBetween(rng, 2, 6), end - next); left > 0; left--) {
				const item = places[next++]!;
				domain[item] = at;
				concept[item] = conceptDomains.length;
				difficulty[item] = Math.sqrt(SHARED) * shared + Math.sqrt(1 - SHARED) * normal(rng);
				guess[item] = happens(rng, CHOICE_ITEMS) ? GUESS : 0;
			}
			conceptDomains.push(at);
		}
	});
	return {
		size,
		domain,
		concept,
		concepts: conceptDomains.length,
		weight: weights(domain),
		conceptWeight: weights(conceptDomains),
		difficulty,
		guess
	};
}

/** The blueprint's share of each domain, divided evenly among its members. */
function weights(domains: ArrayLike<number>): Float64Array {
	const members = BLUEPRINT.map(() => 0);
	for (let i = 0; i < domains.length; i++) members[domains[i]!]!++;
	return Float64Array.from(domains, (domain) => BLUEPRINT[domain]! / members[domain]!);
}

function someOrder(size: number, rng: Rng): Int32Array {
	const order = Int32Array.from({ length: size }, (_, at) => at);
	for (let last = size - 1; last > 0; last--) {
		const other = Math.floor(rng() * (last + 1));
		[order[last], order[other]] = [order[other]!, order[last]!];
	}
	return order;
}
