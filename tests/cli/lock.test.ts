import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLock } from '#core/content/lock.ts';
import { frontMatter } from '../builders.ts';
import { aFolder, choice, packPage, run } from './pack-folder.ts';

const draft = choice('vol-003').replace('\n\n', '\n`status:draft`\n\n');
const retired = choice('vol-004').replace('\n\n', '\n`status:retired`\n\n');
const files = {
	'pack.md': packPage,
	'banks/vol.md': frontMatter() + choice('vol-002') + choice('vol-001') + draft + retired
};
const lockOf = async (folder: string) =>
	parseLock(await readFile(join(folder, 'pack.lock'), 'utf8'));

describe('alongside lock', () => {
	it('remembers what is published: live and retired items, not drafts', async () => {
		const folder = await aFolder(files);
		const { exit, out } = await run('lock', folder);
		expect(exit).toBe(0);
		expect(out).toMatch(/^3 items in .*pack\.lock\n$/);
		expect((await lockOf(folder)).map(({ id }) => id)).toEqual(['vol-001', 'vol-002', 'vol-004']);
	});

	it('finds the pack of a file', async () => {
		const folder = await aFolder(files);
		expect((await run('lock', join(folder, 'banks/vol.md'))).exit).toBe(0);
		expect(existsSync(join(folder, 'pack.lock'))).toBe(true);
	});

	it('lets check warn when a key changes or an item goes', async () => {
		const folder = await aFolder(files);
		await run('lock', folder);
		expect((await run('check', folder, '--max-warnings', '0')).exit).toBe(0);
		await writeFile(
			join(folder, 'banks/vol.md'),
			frontMatter() + choice('vol-001', ' x') + draft + retired
		);
		const { exit, out } = await run('check', folder, '--max-warnings', '0');
		expect(exit).toBe(1);
		expect(out).toContain('vol.md:1:1 warning id-removed “vol-002”');
		expect(out).toContain('vol.md:9:5 warning key-changed');
		expect(out).toContain('vol-001');
	});

	it('gives the same file when nothing has changed', async () => {
		const folder = await aFolder(files);
		await run('lock', folder);
		const first = await readFile(join(folder, 'pack.lock'), 'utf8');
		await run('lock', folder);
		expect(await readFile(join(folder, 'pack.lock'), 'utf8')).toBe(first);
	});

	it('keeps the old file while the pack has errors', async () => {
		const folder = await aFolder({ ...files, 'pack.lock': 'vol-001 1 a-b\n' });
		await writeFile(join(folder, 'banks/vol.md'), frontMatter() + choice('vol-001', '  '));
		const { exit, err } = await run('lock', folder);
		expect(exit).toBe(1);
		expect(err).toContain('1 error to mend first');
		expect(await lockOf(folder)).toEqual([{ id: 'vol-001', v: 1, fingerprint: 'a-b' }]);
	});

	it.each([[['no-such-pack']], [['content', 'more']]])(
		'called with %j ends with 2',
		async (args) => {
			const { exit, err } = await run('lock', ...args);
			expect(exit).toBe(2);
			expect(err).toContain('alongside lock [pack]');
		}
	);
});
