import { readLog } from '#storage/log.ts';
import { eventCount } from '#storage/queries.ts';
import { refold } from '#storage/refold.ts';
import type { App } from './app.svelte.ts';

export function countEvents(app: App): Promise<number> {
	return eventCount(app.db);
}

/** Every event as one readable file: the whole truth, since all else is rebuilt from it. */
export async function exportLog(app: App): Promise<Blob> {
	const parts: string[] = [];
	for await (const event of readLog(app.db))
		parts.push(`${parts.length === 0 ? '' : ',\n'}${JSON.stringify(event)}`);
	const head = { format: 'alongside-log', v: 1, content: app.content.catalog.version };
	return new Blob([`${JSON.stringify(head).slice(0, -1)},"events":[\n`, ...parts, '\n]}\n'], {
		type: 'application/json'
	});
}

/** Rebuilds all views from the log and mends what differs. */
export function checkData(app: App) {
	return refold(app.db, { repair: true });
}
