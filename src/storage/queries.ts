/** What screens ask. The cost grows with what is due or asked for, never with what is stored. */
import { Dexie } from 'dexie';
import type { Mode } from '#core/scheduling/fold.ts';
import type { MemoryState } from '#core/scheduling/memory.ts';
import type { CardId, ItemId, ModuleId, PackId, SittingId } from '#core/shared/ids.ts';
import type { StudyDay } from '#core/shared/study-day.ts';
import type { StudyDatabase } from './database.ts';
import type { Json } from './events.ts';
import type {
	CardRow,
	DayRow,
	DueDayRow,
	ItemRow,
	MarkRow,
	MemoryRow,
	PackRow,
	ReadRow,
	ReflectionRow,
	SittingRow
} from './rows.ts';

export type KnownMemoryRow = MemoryRow & { readonly memory: MemoryState };

/** Cards due by this day, newest due first; suspended and withdrawn ones too. */
export async function dueMemories(
	db: StudyDatabase,
	day: StudyDay,
	limit = 1000
): Promise<KnownMemoryRow[]> {
	const rows = db.memories.where('memory.due').belowOrEqual(day).reverse().limit(limit);
	return (await rows.toArray()) as KnownMemoryRow[]; // the index holds no others
}

/**
 * Cards without a memory, by rank.
 *
 * @param reserved also those kept back for the first exam simulation
 */
export async function waitingCards(
	db: StudyDatabase,
	limit: number,
	{ reserved = true } = {}
): Promise<CardRow[]> {
	const rows: CardRow[] = [];
	for (let read = 0; rows.length < limit; read += limit) {
		const part = await db.cards.orderBy('waiting').offset(read).limit(limit).toArray();
		rows.push(...part.filter((row) => reserved || row.reserved === undefined));
		if (part.length < limit) break;
	}
	return rows.slice(0, limit);
}

/** All cards of the content that is installed. */
export function allCards(db: StudyDatabase): PromiseLike<CardRow[]> {
	return db.cards.toArray();
}

/** How many sittings of this kind were finished; reads an index only. */
export function finishedSittings(db: StudyDatabase, mode: Mode): PromiseLike<number> {
	return db.sittings
		.where('[mode+finishedAt]')
		.between([mode, Dexie.minKey], [mode, Dexie.maxKey])
		.count();
}

/** Installed cards among these, in no particular order. */
export async function cardsById(
	db: StudyDatabase,
	cards: readonly CardId[]
): Promise<Map<CardId, CardRow>> {
	return byKey(await db.cards.bulkGet([...cards]), ({ card }) => card);
}

export async function memoriesById(
	db: StudyDatabase,
	cards: readonly CardId[]
): Promise<Map<CardId, MemoryRow>> {
	return byKey(await db.memories.bulkGet([...cards]), ({ card }) => card);
}

/** Every card ever met. */
export function allMemories(db: StudyDatabase): PromiseLike<MemoryRow[]> {
	return db.memories.toArray();
}

export function memoryOf(db: StudyDatabase, card: CardId): PromiseLike<MemoryRow | undefined> {
	return db.memories.get(card);
}

export async function suspendedItems(db: StudyDatabase): Promise<Set<ItemId>> {
	return new Set(await db.marks.where('suspended').equals(1).primaryKeys());
}

export async function flaggedItems(db: StudyDatabase): Promise<Set<ItemId>> {
	return new Set(await db.marks.where('flagged').equals(1).primaryKeys());
}

export function marksOf(db: StudyDatabase, item: ItemId): PromiseLike<MarkRow | undefined> {
	return db.marks.get(item);
}

/** Cards falling due on each day from … to, both included; days without any are left out. */
export function dueForecast(
	db: StudyDatabase,
	from: StudyDay,
	to: StudyDay
): PromiseLike<DueDayRow[]> {
	return db.dueDays.where('day').between(from, to, true, true).toArray();
}

/** How many cards are due by this day; suspended and withdrawn ones too. */
export async function dueCount(db: StudyDatabase, day: StudyDay): Promise<number> {
	const rows = await db.dueDays.where('day').belowOrEqual(day).toArray();
	return rows.reduce((sum, { count }) => sum + count, 0);
}

/** Both days included; days without an answer are left out. */
export function dayCounters(
	db: StudyDatabase,
	from: StudyDay,
	to: StudyDay
): PromiseLike<DayRow[]> {
	return db.days.where('day').between(from, to, true, true).toArray();
}

/** The newest day with an answer, up to and with `day`. */
export async function lastStudied(db: StudyDatabase, day: StudyDay): Promise<StudyDay | undefined> {
	const days = db.days.where('day').belowOrEqual(day).reverse();
	return (await days.filter(({ answers }) => answers > 0).first())?.day;
}

export async function getSettings(db: StudyDatabase): Promise<Map<string, Json>> {
	const rows = await db.settings.toArray();
	return new Map(rows.map(({ key, value }) => [key, value]));
}

/** Sections that were ever marked, read or not. */
export function readsOf(db: StudyDatabase, module: ModuleId): PromiseLike<ReadRow[]> {
	return db.reads.where(':id').between([module, Dexie.minKey], [module, Dexie.maxKey]).toArray();
}

export function allReads(db: StudyDatabase): PromiseLike<ReadRow[]> {
	return db.reads.toArray();
}

export function reflectionsOf(db: StudyDatabase, module: ModuleId): PromiseLike<ReflectionRow[]> {
	return db.reflections
		.where(':id')
		.between([module, Dexie.minKey], [module, Dexie.maxKey])
		.toArray();
}

export function sittingById(
	db: StudyDatabase,
	sitting: SittingId
): PromiseLike<SittingRow | undefined> {
	return db.sittings.get(sitting);
}

/** Newest first, finished or not. */
export function recentSittings(db: StudyDatabase, limit: number): PromiseLike<SittingRow[]> {
	return db.sittings.orderBy('startedAt').reverse().limit(limit).toArray();
}

export function installedPack(db: StudyDatabase, pack: PackId): PromiseLike<PackRow | undefined> {
	return db.packs.get(pack);
}

export function itemsOfPack(db: StudyDatabase, pack: PackId): PromiseLike<ItemRow[]> {
	return db.items.where('pack').equals(pack).toArray();
}

export async function itemsById(
	db: StudyDatabase,
	items: readonly ItemId[]
): Promise<Map<ItemId, ItemRow>> {
	return byKey(await db.items.bulkGet([...items]), ({ id }) => id);
}

/**
 * How many cards there are, and how many have a memory. Counts an index and a table: for a screen
 * that is opened, not for the start.
 */
export async function cardCounts(
	db: StudyDatabase
): Promise<{ readonly met: number; readonly total: number }> {
	const [total, waiting] = await Promise.all([
		db.cards.count(),
		db.cards.orderBy('waiting').count()
	]);
	return { met: total - waiting, total };
}

/** Events of this device; their numbers have no gaps, so the last one is the count. */
export async function eventCount(db: StudyDatabase): Promise<number> {
	return (await db.meta.get('device'))?.seq ?? 0;
}

function byKey<Key, Row>(rows: readonly (Row | undefined)[], keyOf: (row: Row) => Key) {
	const found = rows.filter((row): row is Row & {} => row !== undefined);
	return new Map<Key, Row>(found.map((row) => [keyOf(row), row]));
}

/** What practice chooses from; each reads an index only, never rows. A card reset since counts as never answered. */
export const cardsByState = {
	waiting: (db: StudyDatabase) => db.cards.orderBy('waiting').primaryKeys(),
	due: (db: StudyDatabase, day: StudyDay) =>
		db.memories.where('memory.due').belowOrEqual(day).primaryKeys(),
	/** The last answer was incorrect. */
	missed: (db: StudyDatabase) => db.memories.orderBy('missed').primaryKeys(),
	/** The last answer was incorrect and called sure. */
	overconfident: (db: StudyDatabase) => db.memories.orderBy('overconfident').primaryKeys()
} as const;
