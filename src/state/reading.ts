import { moduleId } from '#core/shared/ids.ts';
import { allReads, readsOf, reflectionsOf } from '#storage/queries.ts';
import type { App } from './app.svelte.ts';

/** Sections marked as read, by module. */
export async function readCounts(app: App): Promise<ReadonlyMap<string, number>> {
	const counts = new Map<string, number>();
	for (const { module, read } of await allReads(app.db))
		if (read) counts.set(module, (counts.get(module) ?? 0) + 1);
	return counts;
}

export interface Reading {
	readonly read: ReadonlySet<string>;
	/** What was written to a private prompt, by its key. */
	readonly reflections: ReadonlyMap<string, string>;
}

export async function readingOf(app: App, module: string): Promise<Reading> {
	const id = moduleId(module);
	const [reads, reflections] = await Promise.all([readsOf(app.db, id), reflectionsOf(app.db, id)]);
	return {
		read: new Set(reads.filter(({ read }) => read).map(({ section }) => section)),
		reflections: new Map(reflections.map(({ prompt, text }) => [prompt, text]))
	};
}
