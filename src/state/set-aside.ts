import type { Item } from '#core/content/item.ts';
import { suspendedItems } from '#storage/queries.ts';
import type { App } from './app.svelte.ts';

/** Items the learner set aside, as far as they still exist. */
export async function itemsSetAside(app: App): Promise<readonly Item[]> {
	const ids = await suspendedItems(app.db);
	const found = await Promise.all([...ids].map((id) => app.content.byId(id)));
	return found.flatMap((entry) => (entry ? [entry.item] : []));
}

export function bringBack(app: App, item: Item['id']) {
	return app.save({ kind: 'suspended', item, suspended: false });
}
