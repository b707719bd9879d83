// Serves dist/ the way a careful static host would: right cache headers, the policy as a header, 404s.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'vite';
import { root } from './install.mjs';

const forGood = 'public, max-age=31536000, immutable';

/**
 * @param {{ port: number, strictPort: boolean }} options strictPort: fail rather than take the next free port
 * @returns {Promise<string>} the address
 */
export async function serve({ port, strictPort }) {
	const server = await preview({
		configFile: false,
		root,
		// Not a single-page fallback: an unknown asset must be a 404, or a cache would keep HTML as JavaScript.
		appType: 'mpa',
		logLevel: 'error',
		preview: { host: '127.0.0.1', port, strictPort, cors: false },
		plugins: [headersPlugin()]
	});
	const address = server.httpServer.address();
	if (!address || typeof address === 'string') throw new Error('The server has no address.');
	return `http://127.0.0.1:${address.port}/`;
}

/** @returns {import('vite').Plugin} */
function headersPlugin() {
	const policy = contentSecurityPolicy();
	const assets = hashedAssets();
	return {
		name: 'alongside-headers',
		configurePreviewServer({ middlewares }) {
			middlewares.use((request, response, next) => {
				response.setHeader('Content-Security-Policy', policy);
				response.setHeader('X-Content-Type-Options', 'nosniff');
				response.setHeader('Referrer-Policy', 'no-referrer');
				response.setHeader('Cache-Control', assets.has(request.url ?? '/') ? forGood : 'no-cache');
				next();
			});
		}
	};
}

/** Only what is there may be kept for good: a 404 for a hashed name must not be. */
function hashedAssets() {
	const names = readdirSync(path.join(root, 'dist/assets'));
	return new Set(names.map((name) => `/assets/${name}`));
}

/** The policy of the built page, plus the one rule that only works as a header. */
function contentSecurityPolicy() {
	const html = readFileSync(path.join(root, 'dist/index.html'), 'utf8');
	const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1];
	if (!policy) throw new Error('dist/index.html has no content security policy.');
	return `${policy}; frame-ancestors 'none'`;
}
