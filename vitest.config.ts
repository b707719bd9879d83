import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { contentPlugin } from './src/build/content-plugin.ts';

export default defineConfig({
	test: {
		// A forgotten `.only` would hide every other test.
		allowOnly: false,
		projects: [
			{
				test: {
					name: 'core',
					environment: 'node',
					include: ['tests/*.test.ts', 'tests/{core,cli,build,content,storage}/**/*.test.ts']
				}
			},
			{
				plugins: [contentPlugin(), svelte(), svelteTesting()],
				test: {
					name: 'ui',
					environment: 'jsdom',
					include: ['tests/{state,ui}/**/*.test.ts'],
					setupFiles: ['tests/setup-ui.ts']
				}
			}
		]
	}
});
