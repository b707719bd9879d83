import type { PackId } from '#core/shared/ids.ts';
import type { Result } from '#core/shared/result.ts';
import type { StudyDatabase } from './database.ts';
import { cardRow } from './memory-change.ts';
import type { CardRow, ItemRow, PackRow } from './rows.ts';
import { storing, type SaveError } from './save-error.ts';

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
	return storing(db, () => store(db, pack, undefined));
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
	return storing(db, () =>
		db.transaction('rw', [db.packs, db.cards, db.items], async () => {
			await Promise.all([
				db.packs.delete(pack),
				db.cards.where('pack').equals(pack).delete(),
				db.items.where('pack').equals(pack).delete()
			]);
		})
	);
}

async function store(
	db: StudyDatabase,
	{ pack, version, title, cards }: PackCards,
	items: readonly PackItem[] | undefined
): Promise<boolean> {
	// The usual start of the app: one read, no lock on anything.
	if ((await db.packs.get(pack))?.version === version) return false;
	await db.transaction('rw', [db.packs, db.cards, db.items, db.memories], async () => {
		const [remembered] = await Promise.all([
			// Keys of the index only: who has a memory, without reading any.
			db.memories.orderBy('memory.due').primaryKeys(),
			db.cards.where('pack').equals(pack).delete(),
			items && db.items.where('pack').equals(pack).delete()
		]);
		const known = new Set(remembered);
		await Promise.all([
			db.cards.bulkPut(cards.map((card) => cardRow({ ...card, pack }, !known.has(card.card)))),
			items && db.items.bulkPut(items.map((item) => ({ ...item, pack }))),
			db.packs.put({ pack, version, title })
		]);
	});
	return true;
}
