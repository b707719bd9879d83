import { VitePWA } from 'vite-plugin-pwa';
import type { Plugin } from 'vite';
import { withIntegrity } from './integrity.ts';

/** Where the build puts files whose names carry a hash of their content. */
const hashed = /^assets\/.+-[\w-]{8}\.\w+$/;

/**
 * The service worker: the whole app and its content, offline after one visit.
 *
 * It never takes over a running page by itself. A new version waits until the page, asked by the person,
 * sends `{ type: 'SKIP_WAITING' }`; registration is the app's business too.
 *
 * @param outDir the built site
 */
export function pwa(outDir: string): Plugin[] {
	return VitePWA({
		strategies: 'generateSW',
		registerType: 'prompt',
		injectRegister: false,
		// public/manifest.webmanifest is a plain file, precached with its integrity like any other.
		manifest: false,
		workbox: {
			globPatterns: ['**/*.{html,js,css,json,svg,png,webp,woff2,webmanifest}'],
			globIgnores: ['.vite/**', 'sw.js'],
			dontCacheBustURLsMatching: hashed,
			manifestTransforms: [withIntegrity(outDir)],
			// Everything is meant to work offline: a file too large to precache must fail the build.
			maximumFileSizeToCacheInBytes: 4_000_000,
			navigateFallback: 'index.html',
			// Routes live in the hash, so the folder itself is the only page; any other address may be a 404.
			navigateFallbackAllowlist: [/\/(?:index\.html)?(?:\?.*)?$/],
			cleanupOutdatedCaches: true,
			clientsClaim: false,
			skipWaiting: false,
			inlineWorkboxRuntime: true,
			sourcemap: false
		}
	});
}
