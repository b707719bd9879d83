// Decides whether dist/ is still what the sources say. Plain Node, like everything `npm start` needs first.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root, runNpm } from './install.mjs';

const sources = ['src', 'content', 'public', 'index.html', 'package-lock.json', 'vite.config.ts'];
/** The last file a build writes, so it is missing after one that was cut short. */
const lastWritten = 'dist/sw.js';

/**
 * Builds unless dist/ is newer than every source.
 *
 * @returns whether there is a site to serve; the build's own output has been shown if not
 */
export function ensureBuilt() {
	if (isBuilt()) return true;
	console.log('Building the app …');
	const result = runNpm(['run', '--silent', 'build'], { capture: true });
	if (result.status !== 0) console.error(result.output);
	return result.status === 0;
}

export function isBuilt(directory = root) {
	const built = modified(path.join(directory, lastWritten));
	return built > 0 && sources.every((source) => newest(path.join(directory, source)) <= built);
}

/**
 * The latest change in a tree. Folders count too: removing a file changes only its folder.
 *
 * @param {string} file
 * @returns {number} epoch ms, 0 if there is nothing
 */
function newest(file) {
	const own = modified(file);
	if (own === 0 || !statSync(file).isDirectory()) return own;
	return Math.max(own, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** @param {string} file */
function modified(file) {
	return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
