// Serves the built app with gzip, as a static host does, and the bench's own seeding code beside it.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const types = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.png': 'image/png'
};

/**
 * @param {string} dist the built app
 * @param {string} bench folder served under /bench/
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serveGzipped(dist, bench, port = 0) {
	const server = createServer((request, response) => {
		const name = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
		const file = name.startsWith('/bench/')
			? path.join(bench, name.slice(7))
			: path.join(dist, name === '/' ? 'index.html' : name);
		readFile(file).then(
			(bytes) => {
				const type =
					types[/** @type {keyof typeof types} */ (path.extname(file))] ??
					'application/octet-stream';
				response.writeHead(200, {
					'Content-Type': type,
					'Content-Encoding': 'gzip',
					'Cache-Control': name.startsWith('/assets/')
						? 'public, max-age=31536000, immutable'
						: 'no-cache'
				});
				response.end(gzipSync(bytes, { level: 9 }));
			},
			() => response.writeHead(404).end()
		);
	});
	await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
	const address = server.address();
	if (!address || typeof address === 'string') throw new Error('no address');
	return { address: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
