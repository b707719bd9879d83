import { readFileSync } from 'node:fs';

/**
 * What a first visit loads before anything can be shown: the entry, all it imports statically, their styles.
 * Names carry hashes, so they are read from the build's manifest; without a build this fails, as it should.
 *
 * @typedef {{ file: string, isEntry?: boolean, imports?: string[], css?: string[] }} Chunk
 * @type {Record<string, Chunk>}
 */
const manifest = JSON.parse(
	readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8')
);

/**
 * @param {string} key
 * @param {Set<string>} seen
 * @returns {string[]}
 */
function filesOf(key, seen) {
	const chunk = manifest[key];
	if (!chunk || seen.has(key)) return [];
	seen.add(key);
	const imported = (chunk.imports ?? []).flatMap((name) => filesOf(name, seen));
	return [chunk.file, ...(chunk.css ?? []), ...imported];
}

const seen = new Set();
const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
const firstLoad = new Set(entries.flatMap((key) => filesOf(key, seen)));

export default [
	{
		name: 'first load, JavaScript and CSS',
		path: [...firstLoad].map((file) => `dist/${file}`),
		gzip: true,
		limit: '95 kB'
	}
];
