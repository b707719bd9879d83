import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frontMatter } from '../builders.ts';
import { aFolder, choice, gaps, packPage, run } from './pack-folder.ts';

const clean = { 'pack.md': packPage, 'banks/vol.md': frontMatter() + choice('vol-001') };
const warned = { ...clean, 'banks/vol.md': frontMatter() + choice('vol-001') + gaps('vol-002') };
const broken = { ...warned, 'banks/inc.md': frontMatter({ id: 'inc' }) + choice('inc-001', '  ') };

describe('alongside check', () => {
	it('ends with 0 for a clean pack and says what it read', async () => {
		const { exit, out, err } = await run('check', await aFolder(clean));
		expect([exit, out, err]).toEqual([0, '2 files, 1 item: 0 errors, 0 warnings\n', '']);
	});

	it('ends with 1 for an error, and names file, line, column, code and fix', async () => {
		const folder = await aFolder(broken);
		const { exit, out } = await run('check', folder);
		expect(exit).toBe(1);
		const place = relative(process.cwd(), join(folder, 'banks/inc.md'));
		expect(out.split('\n')[0]).toBe(
			`${place}:13:1 error item-without-key “inc-001” marks no option as correct; mark the key with [x].`
		);
		expect(out).toContain('vol.md:18:4 warning cloze-unlabelled ');
		expect(out).toContain('3 files, 2 items: 1 error, 2 warnings\n');
	});

	it('shows a fix behind its problem', async () => {
		const folder = await aFolder({ 'vol.md': frontMatter({ modul: 'x' }) });
		expect((await run('check', folder)).out).toContain('(Rename to “module”)\n');
	});

	it('lets warnings pass unless there are more than allowed', async () => {
		const folder = await aFolder(warned);
		expect((await run('check', folder)).exit).toBe(0);
		expect((await run('check', folder, '--max-warnings', '2')).exit).toBe(0);
		expect((await run('check', folder, '--max-warnings=1')).exit).toBe(1);
		expect((await run('check', '--max-warnings', '0', folder)).exit).toBe(1);
	});

	it('writes JSON for other programs', async () => {
		const folder = await aFolder(broken);
		const { exit, out } = await run('check', folder, '--format', 'json');
		expect(exit).toBe(1);
		const report = JSON.parse(out) as { diagnostics: unknown[] };
		expect(report).toMatchObject({ files: 3, items: 2 });
		expect(report.diagnostics).toHaveLength(3);
		expect(report.diagnostics[0]).toEqual({
			file: relative(process.cwd(), join(folder, 'banks/inc.md')),
			line: 13,
			column: 1,
			severity: 'error',
			code: 'item-without-key',
			message: '“inc-001” marks no option as correct; mark the key with [x].'
		});
	});

	it('of one file tells only about that file, and follows its links through the pack', async () => {
		const see = 'See: [Free](../modules/m.md#free)\n\n';
		const folder = await aFolder({
			...broken,
			'modules/m.md': `${frontMatter({ kind: 'module', id: 'm', title: 'M', domain: 'a', order: '1', minutes: '1' })}## Free\n`,
			'banks/shr.md': frontMatter({ id: 'shr' }) + choice('shr-001') + see
		});
		const { exit, out } = await run('check', join(folder, 'banks/shr.md'));
		expect([exit, out]).toEqual([0, '1 file, 1 item: 0 errors, 0 warnings\n']);
		const { exit: both } = await run(
			'check',
			join(folder, 'modules'),
			join(folder, 'banks/inc.md')
		);
		expect(both).toBe(1);
	});

	it('finds in one file an id that another file already has', async () => {
		const folder = await aFolder({
			...clean,
			'banks/zzz.md': frontMatter({ id: 'zzz' }) + choice('vol-001')
		});
		expect((await run('check', join(folder, 'banks/zzz.md'))).out).toContain('duplicate-id');
	});

	it('of a folder inside a pack tells about that folder', async () => {
		const folder = await aFolder({ ...clean, 'drafts/inc.md': 'nothing yet' });
		expect((await run('check', join(folder, 'banks'))).exit).toBe(0);
		expect((await run('check', join(folder, 'drafts'))).exit).toBe(1);
	});

	it('of a file without a pack reads what is beside it', async () => {
		const folder = await aFolder({ 'vol.md': frontMatter() + choice('vol-001') });
		expect((await run('check', join(folder, 'vol.md'))).out).toContain('1 file, 1 item');
	});

	it.each([
		[['--colour'], 'colour'],
		[['--format', 'xml'], 'xml'],
		[['--max-warnings', 'few'], '--max-warnings'],
		[['--max-warnings=-1'], '--max-warnings'],
		[['no-such-folder'], 'There is no “'],
		[['content', 'no-such-file.md'], 'no-such-file.md']
	])('called with %j ends with 2 and shows its use', async (args, told) => {
		const { exit, out, err } = await run('check', ...args);
		expect([exit, out]).toEqual([2, '']);
		expect(err).toContain(told);
		expect(err).toContain('alongside check [paths…]');
	});
});

describe('alongside', () => {
	it.each([[['help']], [['--help']], [['-h']]])('tells its use for %j', async (args) => {
		const { exit, out } = await run(...args);
		expect(exit).toBe(0);
		expect(out).toContain('alongside check');
		expect(out).toContain('alongside lock');
	});

	it.each([[[]], [['chek']]])('called with %j ends with 2', async (args: string[]) => {
		const { exit, err } = await run(...args);
		expect(exit).toBe(2);
		expect(err).toContain('alongside check');
	});
});
