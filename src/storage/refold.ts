import type { Table } from 'dexie';
import type { CardId, DeviceId } from '#core/shared/ids.ts';
import type { Result } from '#core/shared/result.ts';
import type { StudyDatabase } from './database.ts';
import { LogFold, type LogEnd, type Views } from './fold-log.ts';
import { blockAfter, findEvent, type Block } from './log.ts';
import { cardRow } from './memory-change.ts';
import type { CardRow } from './rows.ts';
import { sameValue } from './same-value.ts';
import { segmentHash } from './seal.ts';
import { storing, type SaveError } from './save-error.ts';

/** One thing found that does not follow from the log, or a hole in the log itself. */
export interface Difference {
	readonly table: keyof Views | 'cards' | 'meta' | 'events' | 'segments';
	/** Of the row; of a hole in the log, its first event. */
	readonly key: unknown;
	/** damaged and missing events can not be repaired from here; a backup may have them. */
	readonly problem: 'missing' | 'unexpected' | 'different' | 'damaged';
}

/** Rows compared at a time. */
const chunk = 1000;

/**
 * "Check my data": folds the log again and compares every view with what follows from it. The
 * memory needed grows with the views, not with the log.
 *
 * @param repair also replaces what differs; the log itself is never touched
 */
export function refold(
	db: StudyDatabase,
	{ repair }: { readonly repair: boolean }
): Promise<Result<Difference[], SaveError>> {
	return storing(db, () =>
		// One transaction, so that an answer given meanwhile waits instead of looking like damage.
		db.transaction(repair ? 'rw' : 'r', db.tables, async () => {
			const { fold, differences } = await foldLog(db);
			const views = fold.views();
			const found = [
				differences,
				await compare('memories', db.memories, views.memories, repair),
				await compare('dueDays', db.dueDays, views.dueDays, repair),
				await compare('days', db.days, views.days, repair),
				await compare('marks', db.marks, views.marks, repair),
				await compare('reflections', db.reflections, views.reflections, repair),
				await compare('reads', db.reads, views.reads, repair),
				await compare('settings', db.settings, views.settings, repair),
				await compare('sittings', db.sittings, views.sittings, repair),
				await compareWaiting(db, views, repair),
				await compareDevice(db, fold.ends, repair)
			];
			return found.flat();
		})
	);
}

async function foldLog(db: StudyDatabase): Promise<{ fold: LogFold; differences: Difference[] }> {
	const fold = new LogFold();
	const differences: Difference[] = [];
	let block = await blockAfter(db);
	while (block) {
		differences.push(...damageOf(block));
		for (const event of block.events) {
			const next = (fold.ends.get(event.device)?.seq ?? 0) + 1;
			if (event.seq !== next) {
				differences.push({ table: 'events', key: [event.device, next], problem: 'missing' });
			}
			fold.take(event);
		}
		block = await blockAfter(db, block.events.at(-1));
	}
	for (const target of fold.retracted) fold.takeBack(await findEvent(db, target));
	return { fold, differences };
}

function damageOf({ segment }: Block): Difference[] {
	if (!segment || segment.hash === segmentHash(segment.events)) return [];
	return [{ table: 'segments', key: [segment.device, segment.first], problem: 'damaged' }];
}

async function compare<Row, Key>(
	name: keyof Views,
	table: Table<Row, Key>,
	expected: readonly Row[],
	repair: boolean
): Promise<Difference[]> {
	const keyOf = keyReader(table);
	const left = new Map(expected.map((row) => [nameOf(keyOf(row)), row]));
	const differences: Difference[] = [];
	const replaced: Row[] = [];
	const unexpected: Key[] = [];
	await eachRow(table, keyOf, (stored) => {
		const key = keyOf(stored);
		const row = left.get(nameOf(key));
		left.delete(nameOf(key));
		if (row === undefined) {
			unexpected.push(key);
			differences.push({ table: name, key, problem: 'unexpected' });
		} else if (!sameValue(row, stored)) {
			replaced.push(row);
			differences.push({ table: name, key, problem: 'different' });
		}
	});
	for (const row of left.values()) {
		differences.push({ table: name, key: keyOf(row), problem: 'missing' });
	}
	if (repair && differences.length > 0) {
		await table.bulkDelete(unexpected);
		await table.bulkPut([...replaced, ...left.values()]);
	}
	return differences;
}

/** Content is not in the log, but which of its cards are new is. */
async function compareWaiting(
	db: StudyDatabase,
	views: Views,
	repair: boolean
): Promise<Difference[]> {
	const known = new Set<CardId>();
	for (const { card, memory } of views.memories) if (memory) known.add(card);
	const wrong: CardRow[] = [];
	await eachRow(db.cards, keyReader(db.cards), (row) => {
		const right = cardRow(row, !known.has(row.card));
		if (right.waiting !== row.waiting) wrong.push(right);
	});
	if (repair) await db.cards.bulkPut(wrong);
	return wrong.map(({ card }) => ({ table: 'cards', key: card, problem: 'different' }));
}

/** The next event must be later than all there are, of other devices too. */
async function compareDevice(
	db: StudyDatabase,
	ends: ReadonlyMap<DeviceId, LogEnd>,
	repair: boolean
): Promise<Difference[]> {
	const here = await db.meta.get('device');
	if (!here) return [];
	const end = ends.get(here.device) ?? { seq: 0, clock: 0 };
	if (here.seq > end.seq) {
		// Counted on from there all the same: a number is never given twice.
		return [{ table: 'events', key: [here.device, end.seq + 1], problem: 'missing' }];
	}
	const clock = [...ends.values()].reduce((latest, { clock }) => Math.max(latest, clock), 0);
	if (here.seq === end.seq && here.clock >= clock) return [];
	if (repair) await db.meta.put({ ...here, seq: end.seq, clock: Math.max(here.clock, clock) });
	return [{ table: 'meta', key: here.key, problem: 'different' }];
}

async function eachRow<Row, Key>(
	table: Table<Row, Key>,
	keyOf: (row: Row) => Key,
	visit: (row: Row) => void
): Promise<void> {
	let rows = await table.orderBy(':id').limit(chunk).toArray();
	while (rows.length > 0) {
		rows.forEach(visit);
		const last = rows.at(-1) as Row;
		rows = await table.where(':id').above(keyOf(last)).limit(chunk).toArray();
	}
}

function keyReader<Row, Key>(table: Table<Row, Key>): (row: Row) => Key {
	const path = table.schema.primKey.keyPath ?? [];
	return (row) => {
		const field = (name: string) => (row as Record<string, unknown>)[name];
		return (typeof path === 'string' ? field(path) : path.map(field)) as Key;
	};
}

function nameOf(key: unknown): string {
	return JSON.stringify(key);
}
