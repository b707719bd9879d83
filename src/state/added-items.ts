import { itemId } from '#core/shared/ids.ts';
import type { StudyDatabase } from '#storage/database.ts';
import { itemsById } from '#storage/queries.ts';
import type { Found } from './content-store.ts';

/** An item of a pack that was added on this device. */
export async function addedItem(db: StudyDatabase, id: string): Promise<Found | undefined> {
	const key = itemId(id);
	const row = (await itemsById(db, [key])).get(key);
	const found = row?.item as Omit<Found, 'lang'> | undefined;
	return found && { lang: 'en', ...found };
}
