import type { Item } from './item.ts';

/** File beside `pack.md` that remembers what was published: one line `id v fingerprint` an item. */
export const LOCK_FILE = 'pack.lock';

export interface LockEntry {
	readonly id: string;
	readonly v: number;
	readonly fingerprint: string;
}

export function parseLock(text: string): LockEntry[] {
	return text.split(/\r?\n/).flatMap((line) => {
		const [, id, v, fingerprint] = /^([a-z0-9-]{1,200}) (\d+) (\S+)$/.exec(line.trim()) ?? [];
		return id && v && fingerprint ? [{ id, v: Number(v), fingerprint }] : [];
	});
}

export function formatLock(items: readonly Pick<Item, 'id' | 'v' | 'fingerprint'>[]): string {
	const lines = items.map(({ id, v, fingerprint }) => `${id} ${v} ${fingerprint}`);
	return [
		'# Published questions: id, version, fingerprint. Written by “alongside lock”; do not edit.',
		...lines.sort(),
		''
	].join('\n');
}

/** The half of a fingerprint that says what counts as right. */
export function keyOf(fingerprint: string): string {
	return fingerprint.split('-', 2)[1] ?? '';
}
