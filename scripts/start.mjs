// `npm start`: from a fresh clone to an open app. Installs and builds only what is missing or out of date.
import { parseArgs } from 'node:util';
import { ensureBuilt, isBuilt } from './build.mjs';
import { ensureInstalled, requireNode } from './install.mjs';

const { values } = parseArgs({
	options: {
		port: { type: 'string' },
		/** Serves dist/ as it is; the end-to-end tests have just built it. */
		'no-build': { type: 'boolean', default: false }
	}
});

requireNode();
if (!ensureInstalled()) process.exit(1);
if (values['no-build'] ? !isThere() : !ensureBuilt()) process.exit(1);

const { serve } = await import('./serve.mjs');
try {
	// A port somebody asked for is taken at its word; the usual one gives way to the next free one.
	const address = await serve({
		port: Number(values.port ?? 4173),
		strictPort: values.port !== undefined
	});
	console.log(`Alongside is ready: ${address}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

function isThere() {
	if (isBuilt()) return true;
	console.error('dist/ is missing or older than its sources: run `npm run build` first.');
	return false;
}
