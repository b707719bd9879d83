import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { LOCK_FILE } from '#core/content/lock.ts';
import type { PackFiles } from '#core/content/pack.ts';

/** The folder of the pack that a file or folder belongs to: the nearest one up that has a `pack.md`, else itself. */
export async function packRoot(path: string): Promise<string> {
	const full = resolve(path);
	const own = (await stat(full)).isDirectory() ? full : dirname(full);
	for (let folder = own; ; folder = dirname(folder)) {
		if (existsSync(join(folder, 'pack.md'))) return folder;
		if (folder === dirname(folder)) return own;
	}
}

export function isMissingFile(cause: unknown): cause is NodeJS.ErrnoException {
	return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

/** Reads every Markdown file under a folder, and the names of all others. */
export async function readPackFiles(root: string): Promise<PackFiles> {
	const texts = new Map<string, string>();
	const others: string[] = [];
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !file.split(sep).includes('node_modules'))
		.sort();
	for (const file of files) {
		const path = relative(root, file).split(sep).join('/');
		if (path.endsWith('.md') || path === LOCK_FILE) texts.set(path, await readFile(file, 'utf8'));
		else others.push(path);
	}
	return { texts, others };
}
