import type { BlueprintRow } from './exam.ts';

/**
 * The order in which new cards are met: domains take turns in proportion to their weight on the exam, and
 * within a domain cards follow the modules. The domain furthest behind its share is next, so any first
 * stretch of the order already has the exam's mix.
 */
export function introductionOrder<Card extends { readonly domain: string }>(
	cards: readonly Card[],
	blueprint: readonly BlueprintRow[]
): Card[] {
	const queues = new Map<string, Card[]>();
	for (const card of cards) {
		const queue = queues.get(card.domain) ?? [];
		queue.push(card);
		queues.set(card.domain, queue);
	}
	const lanes = [...queues].map(([domain, queue]) => ({
		queue,
		next: 0,
		weight: weightOf(domain, blueprint)
	}));
	const ordered: Card[] = [];
	while (ordered.length < cards.length) {
		const open = lanes.filter((lane) => lane.next < lane.queue.length);
		const lane = open.reduce((a, b) => ((b.next + 1) / b.weight < (a.next + 1) / a.weight ? b : a));
		const card = lane.queue[lane.next++];
		if (card) ordered.push(card);
	}
	return ordered;
}

/** A domain no exam weighs still gets its turn, like a light one. */
function weightOf(domain: string, blueprint: readonly BlueprintRow[]): number {
	return blueprint.find((row) => row.tags.includes(domain))?.weight ?? 10;
}
