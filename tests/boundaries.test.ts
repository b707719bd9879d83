import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** [the importing file, what it imports, the rule that must object] */
const planted = [
	['src/core/quiz/a.ts', '#storage/target.ts', 'room-core'],
	['src/core/quiz/b.ts', '#state/target.ts', 'room-core'],
	['src/core/quiz/c.ts', '#ui/Target.svelte', 'room-core'],
	['src/core/quiz/d.ts', '../../main.ts', 'room-core'],
	['src/core/quiz/e.ts', '../../cli/target.ts', 'room-core'],
	['src/storage/a.ts', '#state/target.ts', 'room-storage'],
	['src/storage/b.ts', '#ui/target.ts', 'room-storage'],
	['src/state/a.svelte.ts', '#ui/target.ts', 'room-state'],
	['src/state/b.ts', '../main.ts', 'room-state'],
	['src/ui/A.svelte', '#storage/target.ts', 'room-ui'],
	['src/ui/b.ts', '#storage/target.ts', 'room-ui'],
	['src/cli/a.ts', '#storage/target.ts', 'room-cli'],
	['src/build/a.ts', '#state/target.ts', 'room-build'],
	['src/core/shared/a.ts', '../content/target.ts', 'core-shared'],
	['src/core/scheduling/a.ts', '../content/target.ts', 'core-scheduling'],
	['src/core/content/a.ts', '../scheduling/target.ts', 'core-content'],
	['src/core/content/b.ts', '#core/quiz/target.ts', 'core-content'],
	['src/core/quiz/f.ts', '../readiness/target.ts', 'core-quiz'],
	['src/core/quiz/g.ts', 'marked', 'marked-at-home'],
	['src/ui/C.svelte', 'marked', 'marked-at-home'],
	['src/cli/b.ts', 'syllable', 'syllable-at-home'],
	['src/state/c.ts', 'ts-fsrs', 'ts-fsrs-at-home'],
	['src/state/d.svelte.ts', 'dexie', 'dexie-at-home'],
	['src/core/quiz/h.ts', 'svelte', 'svelte-free'],
	['src/storage/c.ts', 'svelte/reactivity', 'svelte-free'],
	['src/core/quiz/i.ts', 'node:fs', 'browser-only'],
	['src/ui/d.ts', 'node:path', 'browser-only'],
	['src/state/e.ts', 'fast-check', 'no-tools-shipped'],
	['src/state/f.ts', '../../tests/builders.ts', 'src-stands-alone'],
	['src/state/g.ts', '#core/quiz/missing.ts', 'resolvable']
] as const;

/** What the design allows, so that no rule objects to everything. */
const allowed = [
	['src/core/content/y.ts', '#core/shared/target.ts'],
	['src/core/content/z.ts', 'marked'],
	['src/core/content/x.ts', 'syllable'],
	['src/core/quiz/y.ts', '../content/target.ts'],
	['src/core/quiz/z.ts', '../scheduling/target.ts'],
	['src/core/readiness/z.ts', '../quiz/target.ts'],
	['src/core/scheduling/z.ts', 'ts-fsrs'],
	['src/storage/y.ts', '#core/quiz/target.ts'],
	['src/storage/z.ts', 'dexie'],
	['src/state/x.svelte.ts', 'svelte/reactivity'],
	['src/state/y.ts', '#storage/target.ts'],
	['src/state/z.ts', 'virtual:content/catalog'],
	['src/ui/X.svelte', '#state/target.ts'],
	['src/ui/Y.svelte', '#core/quiz/target.ts'],
	['src/ui/Z.svelte', './Z.svelte'],
	['src/cli/z.ts', 'node:fs'],
	['src/build/y.ts', '#core/content/target.ts'],
	['src/main.ts', '#storage/target.ts']
] as const;

const targets = [
	...['shared', 'content', 'scheduling', 'quiz', 'readiness'].map((room) => `src/core/${room}`),
	...['storage', 'state', 'ui', 'cli', 'build'].map((room) => `src/${room}`)
].map((folder) => `${folder}/target.ts`);

const root = path.resolve(import.meta.dirname, '..');
let folder: string;
let broken: string[];

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'alongside-boundaries-'));
	await cp(path.join(root, 'package.json'), path.join(folder, 'package.json'));
	await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
	for (const file of [...targets, 'tests/builders.ts']) await plant(file, 'export const it = 1;');
	await plant('src/ui/Target.svelte', '<p>target</p>');
	for (const [from, to] of [...planted, ...allowed]) await plant(from, importOf(from, to));
	await plant('src/storage/ring-1.ts', "import type { B } from './ring-2.ts'; export type A = B;");
	await plant('src/storage/ring-2.ts', "import type { A } from './ring-1.ts'; export type B = A;");

	const config = createRequire(import.meta.url).resolve('../.dependency-cruiser.cjs');
	const options = { ...(await extractOptions(config)), baseDir: folder };
	const { output } = await cruise(['src'], options);
	broken = (output as ICruiseResult).summary.violations.map(
		({ from, rule }) => `${from}: ${rule.name}`
	);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the boundaries between rooms', () => {
	it.each(planted)('stop %s from importing %s', (from, _to, rule) => {
		expect(broken).toContain(`${from}: ${rule}`);
	});

	it.each(allowed)('let %s import %s', (from) => {
		expect(broken.filter((violation) => violation.startsWith(from))).toEqual([]);
	});

	it('stop a ring, even one of types', () => {
		expect(broken).toContain('src/storage/ring-1.ts: no-circular');
	});
});

function importOf(from: string, to: string): string {
	const line = `import * as it from '${to}';\nexport const kept = it;`;
	return from.endsWith('.svelte')
		? `<script lang="ts">${line.replace('export ', '')}</script>{kept}`
		: line;
}

async function plant(file: string, text: string): Promise<void> {
	const target = path.join(folder, file);
	await mkdir(path.dirname(target), { recursive: true });
	await writeFile(target, text);
}
