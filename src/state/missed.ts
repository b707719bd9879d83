import { buildQueue } from '#core/scheduling/queue.ts';
import { cardId, sittingId } from '#core/shared/ids.ts';
import { cardsById, memoriesById, sittingById, suspendedItems } from '#storage/queries.ts';
import type { App } from './app.svelte.ts';
import type { PlannedCard } from './planned-card.ts';

/** Enough for any form: the person asked for all of them. */
const MINUTES = 600;
const SECONDS = 30;

/** Cards of what was not answered right in a finished sitting, due or not. */
export async function missedCards(app: App, sitting: string): Promise<readonly PlannedCard[]> {
	const { db } = app;
	const [found, suspended] = await Promise.all([
		sittingById(db, sittingId(sitting)),
		suspendedItems(db)
	]);
	const missed = (found?.items ?? [])
		.filter((item) => !suspended.has(item))
		.map((item) => cardId(item))
		.filter((card) => found?.responses[card]?.at(-1)?.correct !== true);
	const [rows, memories] = await Promise.all([cardsById(db, missed), memoriesById(db, missed)]);
	const due = [];
	const fresh = [];
	for (const card of missed) {
		const row = rows.get(card);
		const memory = memories.get(card)?.memory;
		if (row && memory) due.push({ card, group: row.group, memory });
		else if (row) fresh.push({ card, group: row.group });
	}
	const queue = buildQueue({
		due,
		fresh,
		day: app.today(),
		minutes: MINUTES,
		secondsPerDue: SECONDS,
		secondsPerNew: SECONDS,
		newLimit: fresh.length,
		seed: sitting
	});
	return queue.flatMap((entry) => {
		const row = rows.get(entry.card);
		return row ? [{ ...entry, row }] : [];
	});
}
