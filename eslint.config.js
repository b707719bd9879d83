import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/**
 * Which rooms a room may import from, besides itself; .dependency-cruiser.cjs holds the same line for paths.
 *
 * @type {Record<string, string[]>}
 */
const rooms = {
	core: [],
	storage: ['core'],
	state: ['core', 'storage'],
	ui: ['core', 'state'],
	cli: ['core'],
	build: ['core', 'cli']
};

/** HTML from strings is how foreign content would get in; rich text is a tree that one component renders. */
const htmlFromStrings = {
	selector:
		'MemberExpression:matches([property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/], [property.value=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/])',
	message: 'No HTML from strings: render a rich-text tree instead.'
};
const boundHtml = {
	selector: 'SvelteDirective[kind="Binding"][key.name.name=/^(innerHTML|outerHTML)$/]',
	message: htmlFromStrings.message
};
const clockAndChance = [
	{
		selector:
			'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
		message: 'Core has no clock: take the time as an argument.'
	},
	{
		selector: 'MemberExpression[object.name="Date"][property.name="now"]',
		message: 'Core has no clock: take the time as an argument.'
	},
	{
		selector: 'MemberExpression[object.name="Math"][property.name="random"]',
		message: 'Core has no chance: take an Rng as an argument.'
	}
];

export default defineConfig(
	globalIgnores(['dist', 'node_modules', 'test-results', 'playwright-report', 'coverage']),
	js.configs.recommended,
	{
		files: ['**/*.ts'],
		extends: [ts.configs.strictTypeChecked],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			// A template is where numbers become words; anything else in one stays an error.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// Event handlers and other callbacks are written as `() => save()`.
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }]
		}
	},
	{
		files: ['tests/**'],
		rules: {
			// A value that is missing fails the test either way, on the same line.
			'@typescript-eslint/no-non-null-assertion': 'off'
		}
	},
	{
		files: ['**/*.svelte'],
		extends: [ts.configs.strict, svelte.configs.recommended],
		// Type-checked rules misread snippet parameters; svelte-check does the types of components.
		languageOptions: { parserOptions: { parser: ts.parser } },
		rules: { 'svelte/no-at-html-tags': 'error' }
	},
	{
		files: ['**/*.svelte.ts'],
		extends: [svelte.configs.recommended],
		languageOptions: { parser: ts.parser }
	},
	{
		files: ['**/*.{ts,svelte,js,mjs}'],
		rules: {
			// TypeScript, which checks scripts and configuration too, knows better which names exist.
			'no-undef': 'off'
		}
	},
	{
		files: ['**/*.{ts,svelte}'],
		rules: {
			// A leading underscore says that a place has to be filled and its value is not wanted.
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			// Sets and maps are replaced as wholes ($state.raw), never changed in place.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['src/**'],
		rules: { 'no-restricted-syntax': ['error', htmlFromStrings, boundHtml] }
	},
	{
		files: ['src/**'],
		ignores: ['src/cli/**'],
		rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] }
	},
	{
		files: ['src/core/**'],
		rules: { 'no-restricted-syntax': ['error', htmlFromStrings, ...clockAndChance] }
	},
	...Object.entries(rooms).map(([room, open]) => defineRoom(room, open))
);

/**
 * Across rooms only `#room/…` is written, so every other room's prefix, and any way around it, is closed.
 *
 * @param {string} room
 * @param {string[]} open
 * @returns {import('eslint').Linter.Config}
 */
function defineRoom(room, open) {
	return {
		files: [`src/${room}/**`],
		rules: { 'no-restricted-imports': ['error', { patterns: [closedTo(room, open)] }] }
	};
}

/**
 * @param {string} room
 * @param {string[]} open
 */
function closedTo(room, open) {
	const closed = Object.keys(rooms).filter((other) => other !== room && !open.includes(other));
	return {
		regex: `^#(${closed.join('|')})/|^(\\.\\./)+(${Object.keys(rooms).join('|')})/`,
		message: `src/${room} imports only from ${[...open.map((other) => `#${other}`), 'itself'].join(', ')}.`
	};
}
