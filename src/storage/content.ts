import type { Table } from 'dexie';
import type { PackId } from '#core/shared/ids.ts';
import type { Result } from '#core/shared/result.ts';
import type { StudyDatabase } from './database.ts';
import { cardRow } from './memory-change.ts';
import type { CardRow, ItemRow, PackRow } from './rows.ts';
import { storing, type SaveError } from './save-error.ts';

/** Rows written at a time. */
const batch = 500;
/** No content has this version: what is interrupted now is done again at the next start. */
const unfinished: Pick<PackRow, 'version'> = { version: '' };

export type PackCard = Omit<CardRow, 'pack' | 'waiting'>;
export type PackItem = Omit<ItemRow, 'pack'>;

export interface PackCards extends PackRow {
	readonly cards: readonly PackCard[];
}

/**
 * Makes the stored cards those of this version of a pack; does nothing if it is the stored version.
 * A card that is gone leaves its memory behind: should it come back, nothing was lost.
 *
 * @returns whether anything was written
 */
export function syncPack(db: StudyDatabase, pack: PackCards): Promise<Result<boolean, SaveError>> {
	return storing(db, () => store(db, pack, []));
}

/** The same for a pack added later, with the items themselves. */
export function installPack(
	db: StudyDatabase,
	pack: PackCards,
	items: readonly PackItem[]
): Promise<Result<boolean, SaveError>> {
	return storing(db, () => store(db, pack, items));
}

/** Takes a pack's content away; answers, notes and memories stay. */
export function removePack(db: StudyDatabase, pack: PackId): Promise<Result<void, SaveError>> {
	return storing(db, async () => {
		await db.packs.update(pack, unfinished);
		await deleteOthers(db.cards, pack, new Set());
		await deleteOthers(db.items, pack, new Set());
		await db.packs.delete(pack);
	});
}

async function store(
	db: StudyDatabase,
	{ pack, version, title, cards }: PackCards,
	items: readonly PackItem[]
): Promise<boolean> {
	// The usual start of the app: one read, no lock on anything.
	if ((await db.packs.get(pack))?.version === version) return false;
	await db.packs.put({ pack, title, ...unfinished });
	for (const part of batches(items)) {
		await db.items.bulkPut(part.map((item) => ({ ...item, pack })));
	}
	for (const part of batches(cards)) await putCards(db, pack, part);
	await deleteOthers(db.items, pack, new Set(items.map(({ id }) => id)));
	await deleteOthers(db.cards, pack, new Set(cards.map(({ card }) => card)));
	await db.packs.put({ pack, version, title });
	return true;
}

/** A card that is stored knows whether it waits; one that is new may have a memory from earlier. */
function putCards(db: StudyDatabase, pack: PackId, cards: readonly PackCard[]): Promise<unknown> {
	return db.transaction('rw', [db.cards, db.memories], async () => {
		const stored = await db.cards.bulkGet(cards.map(({ card }) => card));
		const unknown = cards.filter((_, index) => !stored[index]).map(({ card }) => card);
		const memories = await db.memories.bulkGet(unknown);
		const known = new Set([
			...stored.filter((row) => row && row.waiting === undefined).map((row) => row?.card),
			...memories.filter((row) => row?.memory).map((row) => row?.card)
		]);
		await db.cards.bulkPut(cards.map((card) => cardRow({ ...card, pack }, !known.has(card.card))));
	});
}

async function deleteOthers<Key>(
	table: Table<{ readonly pack: PackId }, Key>,
	pack: PackId,
	wanted: ReadonlySet<Key>
): Promise<void> {
	const keys = await table.where('pack').equals(pack).primaryKeys();
	for (const part of batches(keys.filter((key) => !wanted.has(key)))) await table.bulkDelete(part);
}

/**
 * Of a size that a transaction holds in memory. A larger one writes an undo log first, and Chromium reads
 * through what is left of it each time it opens the database: half a second after 100,000 cards at once.
 */
function batches<Row>(rows: readonly Row[]): Row[][] {
	const count = Math.ceil(rows.length / batch);
	return Array.from({ length: count }, (_, nth) => rows.slice(nth * batch, (nth + 1) * batch));
}
