import type { Item } from '#core/content/item.ts';
import { suspendedItems } from '#storage/queries.ts';
import type { App } from './app.svelte.ts';
import type { Found } from './content-store.ts';

/** Items the learner set aside, as far as they still exist. */
export async function itemsSetAside(app: App): Promise<readonly Found[]> {
	const ids = await suspendedItems(app.db);
	const found = await Promise.all([...ids].map((id) => app.content.byId(id)));
	return found.filter((entry) => entry !== undefined);
}

export function bringBack(app: App, item: Item['id']) {
	return app.save({ kind: 'suspended', item, suspended: false });
}
