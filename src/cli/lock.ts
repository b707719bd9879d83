import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { formatLock, LOCK_FILE } from '#core/content/lock.ts';
import { parsePack } from '#core/content/pack.ts';
import { counted, misuse } from './words.ts';
import { isMissingFile, packRoot, readPackFiles } from './read-pack.ts';

const USAGE = 'alongside lock [pack]';

/** Remembers the published ids and keys of a pack, so that `check` can tell what changed since. */
export async function lock([path = 'content', ...more]: readonly string[]): Promise<number> {
	if (more.length > 0) return misuse('Name one pack.', USAGE);
	try {
		return await lockPack(await packRoot(path));
	} catch (cause) {
		if (!isMissingFile(cause)) throw cause;
		return misuse(`There is no “${cause.path ?? path}”.`, USAGE);
	}
}

async function lockPack(root: string): Promise<number> {
	const pack = parsePack(await readPackFiles(root), new Date().toISOString().slice(0, 10));
	const errors = pack.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
	if (errors > 0) {
		// A broken item would drop out of the file, and with it what was known about its key.
		console.error(
			`${counted(errors, 'error')} to mend first (alongside check ${relative('', root) || '.'}).`
		);
		return 1;
	}
	const published = pack.items.filter((item) => item.status !== 'draft');
	const file = join(root, LOCK_FILE);
	await writeFile(file, formatLock(published));
	console.log(`${counted(published.length, 'item')} in ${relative('', file)}`);
	return 0;
}
