import type { StudyDay } from '#core/shared/study-day.ts';
import type { StudyDatabase } from './database.ts';
import type { CardRow, DayRow, DueDayRow, MemoryRow } from './rows.ts';
import type { Tx } from './transaction.ts';
import { addCounts, firstDay, isNothing, noCounts, type DayCounts } from './views.ts';

/** Changes to counters, by day. */
export type DayDeltas = Map<StudyDay, Partial<DayCounts>>;

/** How many more cards fall due on each day once one row replaces the other. */
export function dueDeltas(
	before: MemoryRow | undefined,
	after: MemoryRow | undefined
): Map<StudyDay, number> {
	const from = before?.memory?.due;
	const to = after?.memory?.due;
	const deltas = new Map<StudyDay, number>();
	if (from === to) return deltas;
	if (from !== undefined) deltas.set(from, -1);
	if (to !== undefined) deltas.set(to, 1);
	return deltas;
}

/** Adds the move of a card's first day to what the answer itself counts. */
export function dayDeltas(
	before: MemoryRow | undefined,
	after: MemoryRow | undefined,
	answer?: { readonly day: StudyDay; readonly counts: DayCounts }
): DayDeltas {
	const deltas: DayDeltas = new Map();
	if (answer) deltas.set(answer.day, answer.counts);
	const from = firstDay(before?.history);
	const to = firstDay(after?.history);
	if (from === to) return deltas;
	const add = (day: StudyDay, newCards: number) =>
		deltas.set(day, addCounts({ ...noCounts, ...deltas.get(day) }, { newCards }));
	if (from !== undefined) add(from, -1);
	if (to !== undefined) add(to, 1);
	return deltas;
}

/**
 * Stores the new row of a card and everything that hangs on it. The row is written while the
 * counters are read: an answer costs as few waits as possible.
 */
export async function writeMemory(
	db: StudyDatabase,
	tx: Tx,
	before: MemoryRow | undefined,
	after: MemoryRow | undefined,
	days: DayDeltas
): Promise<void> {
	const row = after ?? before;
	if (!row) return;
	if (after) tx.put(db.memories, after);
	else tx.delete(db.memories, row.card);
	const isWaiting = after?.memory === undefined;
	await Promise.all([
		addToDays(db, tx, days),
		addToDueDays(db, tx, dueDeltas(before, after)),
		(before?.memory === undefined) !== isWaiting && setWaiting(db, tx, row, isWaiting)
	]);
}

async function addToDays(db: StudyDatabase, tx: Tx, deltas: DayDeltas): Promise<void> {
	const writes = [...deltas].map(async ([day, delta]) => {
		const counts = addCounts((await tx.get<DayRow>(db.days, day)) ?? noCounts, delta);
		if (isNothing(counts)) tx.delete(db.days, day);
		else tx.put(db.days, { day, ...counts });
	});
	await Promise.all(writes);
}

async function addToDueDays(
	db: StudyDatabase,
	tx: Tx,
	deltas: Map<StudyDay, number>
): Promise<void> {
	const writes = [...deltas].map(async ([day, delta]) => {
		const count = ((await tx.get<DueDayRow>(db.dueDays, day))?.count ?? 0) + delta;
		if (count > 0) tx.put(db.dueDays, { day, count });
		else tx.delete(db.dueDays, day);
	});
	await Promise.all(writes);
}

async function setWaiting(
	db: StudyDatabase,
	tx: Tx,
	{ card }: MemoryRow,
	isWaiting: boolean
): Promise<void> {
	const row = await tx.get<CardRow>(db.cards, card);
	if (row) tx.put(db.cards, cardRow(row, isWaiting)); // its item may have been withdrawn
}

/** A card with or without its place among the new ones. */
export function cardRow(row: CardRow, isWaiting: boolean): CardRow {
	const copy: { -readonly [Field in keyof CardRow]: CardRow[Field] } = { ...row };
	if (isWaiting) copy.waiting = row.rank;
	else delete copy.waiting;
	return copy;
}
