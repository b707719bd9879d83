import type { PracticeItem, Standing } from '#core/quiz/practice.ts';
import { cardsByState, finishedSittings, flaggedItems, suspendedItems } from '#storage/queries.ts';
import type { App } from './app.svelte.ts';

/** Everything practice can draw from. */
export async function practiceItems({ content }: App): Promise<PracticeItem[]> {
	const { pack } = content.catalog;
	return (await content.outline()).items.map((item) => ({ ...item, pack }));
}

/** How the person stands to the items, as of now. */
export async function standingOf(app: App): Promise<Standing> {
	const { db, settings } = app;
	const [waiting, due, missed, overconfident, flagged, setAside, simulations] = await Promise.all([
		cardsByState.waiting(db),
		cardsByState.due(db, app.today()),
		cardsByState.missed(db),
		cardsByState.overconfident(db),
		flaggedItems(db),
		suspendedItems(db),
		finishedSittings(db, 'exam')
	]);
	return {
		states: {
			unseen: itemsOf(waiting),
			due: itemsOf(due),
			missed: itemsOf(missed),
			overconfident: itemsOf(overconfident),
			flagged
		},
		setAside,
		keepsBack: settings.reserveForExams && simulations === 0
	};
}

/** A gap of a cloze item is a card of its own, `vol-003.1`. */
function itemsOf(cards: readonly string[]): ReadonlySet<string> {
	return new Set(cards.map((card) => card.replace(/\..*$/, '')));
}
