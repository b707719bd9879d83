import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { contentPlugin } from './src/build/content-plugin.ts';
import { devCsp } from './src/build/dev-csp.ts';
import { pwa } from './src/build/pwa.ts';

const outDir = fileURLToPath(new URL('./dist', import.meta.url));

export default defineConfig({
	// Relative addresses, so that the built folder works on any static host and in any subfolder.
	base: './',
	appType: 'mpa',
	plugins: [contentPlugin(), svelte(), devCsp(), pwa(outDir)],
	build: {
		outDir,
		target: 'baseline-widely-available',
		// Inlined `data:` addresses would need a looser content security policy.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		rolldownOptions: {
			output: {
				// Every screen needs these few lines: one file for a first visit, not one each.
				codeSplitting: { groups: [{ name: 'shared', test: /preload-helper|src\/core\/shared\// }] }
			}
		},
		// .size-limit.js reads from it what a first visit loads.
		manifest: true,
		reportCompressedSize: false
	}
});
