import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { frontMatter } from '../builders.ts';

export const packPage = frontMatter({
	kind: 'pack',
	id: 'ours',
	title: 'Ours',
	version: '1.0.0',
	license: 'CC0-1.0'
});
export const choice = (id: string, marks = 'x '): string =>
	`### ${id}\n\nWhich?\n\n- [${marks.charAt(0)}] a\n- [${marks.charAt(1)}] b\n\n`;
/** No label on two gaps: works, with two warnings. */
export const gaps = (id: string): string => `### ${id}\n\nIs [[one]] and [[two]].\n\n`;

/** A folder with these files, gone after the test. */
export async function aFolder(files: Readonly<Record<string, string>>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'alongside-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	for (const [file, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, file)), { recursive: true });
		await writeFile(join(folder, file), text);
	}
	return folder;
}

export interface Run {
	readonly exit: number;
	readonly out: string;
	readonly err: string;
}

/** Runs a command as the shell would, and keeps what it says. */
export async function run(...argv: string[]): Promise<Run> {
	const said = { out: '', err: '' };
	const log = vi.spyOn(console, 'log').mockImplementation((text: string) => {
		said.out += `${text}\n`;
	});
	const error = vi.spyOn(console, 'error').mockImplementation((text: string) => {
		said.err += `${text}\n`;
	});
	try {
		const exit = await main(argv);
		return { exit, ...said };
	} finally {
		log.mockRestore();
		error.mockRestore();
	}
}
