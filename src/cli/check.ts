import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Diagnostic } from '#core/content/diagnostics.ts';
import { parsePack } from '#core/content/pack.ts';
import { counted, misuse } from './words.ts';
import { isMissingFile, packRoot, readPackFiles } from './read-pack.ts';

const USAGE = 'alongside check [paths…] [--format text|json] [--max-warnings n]';

interface Checked {
	readonly files: number;
	readonly items: number;
	readonly diagnostics: readonly Diagnostic[];
}

export async function check(args: readonly string[]): Promise<number> {
	const options = readOptions(args);
	if ('problem' in options) return misuse(options.problem, USAGE);
	const today = new Date().toISOString().slice(0, 10);
	let checked: Checked;
	try {
		checked = await checkPaths(options.paths, today);
	} catch (cause) {
		if (!isMissingFile(cause)) throw cause;
		return misuse(`There is no “${cause.path ?? ''}”.`, USAGE);
	}
	const count = (severity: string) =>
		checked.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
	const errors = count('error');
	const warnings = count('warning');
	if (options.format === 'json') console.log(JSON.stringify(checked, null, '\t'));
	else {
		for (const d of checked.diagnostics)
			console.log(
				`${d.file}:${d.line}:${d.column} ${d.severity} ${d.code} ${d.message}${d.fix ? ` (${d.fix.title})` : ''}`
			);
		console.log(
			`${counted(checked.files, 'file')}, ${counted(checked.items, 'item')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
		);
	}
	return errors > 0 || warnings > options.maxWarnings ? 1 : 0;
}

type Options = {
	readonly paths: readonly string[];
	readonly format: string;
	readonly maxWarnings: number;
};

function readOptions(args: readonly string[]): Options | { readonly problem: string } {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				format: { type: 'string', default: 'text' },
				'max-warnings': { type: 'string', default: 'Infinity' }
			}
		});
		const maxWarnings = Number(values['max-warnings']);
		if (!['text', 'json'].includes(values.format))
			return { problem: `--format is text or json, not “${values.format}”.` };
		if (!(maxWarnings >= 0)) return { problem: '--max-warnings takes a number.' };
		return {
			paths: positionals.length > 0 ? positionals : ['content'],
			format: values.format,
			maxWarnings
		};
	} catch (cause) {
		return { problem: (cause as Error).message };
	}
}

/** Each path is checked as part of its whole pack, so that links are followed; only problems inside the path are told. */
async function checkPaths(paths: readonly string[], today: string): Promise<Checked> {
	const wanted = new Map<string, string[]>();
	for (const path of paths) {
		const root = await packRoot(path);
		wanted.set(root, [...(wanted.get(root) ?? []), path]);
	}
	let files = 0;
	let items = 0;
	const diagnostics: Diagnostic[] = [];
	for (const [root, asked] of wanted) {
		const pack = parsePack(await readPackFiles(root), today);
		const isAsked = await scope(root, asked);
		const documents = pack.documents.filter(({ source }) => isAsked(source.file));
		files += documents.length;
		items += documents.reduce(
			(sum, { content }) => sum + (content?.kind === 'bank' ? content.questions.length : 0),
			0
		);
		for (const diagnostic of pack.diagnostics)
			if (isAsked(diagnostic.file))
				diagnostics.push({
					...diagnostic,
					file: relative(process.cwd(), resolve(root, diagnostic.file))
				});
	}
	return { files, items, diagnostics };
}

async function scope(root: string, paths: readonly string[]): Promise<(file: string) => boolean> {
	const tests = await Promise.all(
		paths.map(async (path) => {
			const inside = relative(root, resolve(path)).split(sep).join('/');
			const folder = (await stat(path)).isDirectory();
			return (file: string) =>
				inside === '' || file === inside || (folder && file.startsWith(`${inside}/`));
		})
	);
	return (file) => tests.some((test) => test(file));
}
