import { itemId } from '#core/shared/ids.ts';
import type { ValueTable } from '#core/scheduling/exam-price/value-table.ts';
import type { Grade } from '#core/scheduling/memory.ts';
import type { Item } from '#core/content/item.ts';
import { keyOf } from '#core/quiz/response.ts';
import { App } from '#state/app.svelte.ts';
import { ContentStore, type ContentSource } from '#state/content-store.ts';
import { Router } from '#state/router.svelte.ts';
import { StudySession } from '#state/study.svelte.ts';
import type { Wish } from '#state/plan.ts';
import type { StudyDatabase } from '#storage/database.ts';
import { suspendedItems } from '#storage/queries.ts';
import { aChoice, aSource, type ChoiceItem, type Shelf } from '../builders.ts';
import { aDatabase, answered, answerTo, done, FakeTime, wholeLog } from '../storage/builders.ts';

interface Place {
	readonly db?: StudyDatabase;
	readonly time?: FakeTime;
	readonly source?: ContentSource;
	/** Address of the screen. */
	readonly hash?: string;
	readonly valueTable?: ValueTable;
}

/** The app as `main.ts` makes it, opened, with a browser profile and a clock of its own. */
export async function anApp(shelf: Shelf = {}, place: Place = {}): Promise<App> {
	const {
		db = aDatabase(),
		time = new FakeTime(),
		source = aSource(shelf),
		hash = '',
		valueTable
	} = place;
	const app = new App({
		db,
		content: new ContentStore(source),
		router: new Router({ hash }, { addEventListener: () => undefined }),
		now: time.now,
		utcOffset: time.utcOffset,
		ticks: time.now,
		valueTable: () => Promise.resolve(valueTable)
	});
	await app.open();
	return app;
}

export async function aStartedSession(app: App, wish: Wish = {}): Promise<StudySession> {
	const session = new StudySession(app, wish);
	await session.start();
	return session;
}

/** `vol-001`, `vol-002`, …, each with A as its key. */
export const choices = (count: number): ChoiceItem[] =>
	Array.from({ length: count }, (_, index) => aChoice({ id: `vol-00${index + 1}` }));

/** An app with these items, and a session begun in it. */
export async function aSession(items: readonly Item[] = choices(3)) {
	const app = await anApp({ items });
	return { app, db: app.db, session: await aStartedSession(app) };
}

export const onScreen = (session: StudySession) => session.current?.planned.card;

/** Chooses what gets full credit and has it checked. */
export async function answerRight(session: StudySession): Promise<void> {
	const item = session.current?.item;
	if (item) session.respond({ kind: 'indices', indices: keyOf(item) });
	await session.reveal();
}

/** Chooses the second option, a distractor of every choice the builders make, and has it checked. */
export async function answerWrong(session: StudySession): Promise<void> {
	session.respond({ kind: 'indices', indices: [1] });
	await session.reveal();
}

/** Shows the answer of a flashcard and grades it. */
export async function gradeCard(session: StudySession, grade: Grade = 'good'): Promise<void> {
	await session.reveal();
	await session.grade(grade);
}

/** Answers that still stand, oldest first, as card and grade. */
export async function standing(db: StudyDatabase): Promise<string[]> {
	const log = await wholeLog(db);
	const taken = new Set(
		log.flatMap((event) => (event.kind === 'retracted' ? event.target.seq : []))
	);
	return log.flatMap((event) =>
		event.kind === 'answered' && !taken.has(event.seq) ? `${event.card} ${event.grade}` : []
	);
}

/** Makes these cards known a while ago, so that all are due today. */
export async function makeDue(
	db: StudyDatabase,
	time: FakeTime,
	items: readonly Item[],
	daysAgo = 30
): Promise<void> {
	for (const { id } of items) await answered(db, time, answerTo(id, 'easy'));
	time.pass(daysAgo);
}

export async function setAside(app: App, ids: readonly string[]): Promise<void> {
	for (const id of ids)
		await done(app.save({ kind: 'suspended', item: itemId(id), suspended: true }));
}

export const isSetAside = async (db: StudyDatabase, id: string) =>
	(await suspendedItems(db)).has(itemId(id));
