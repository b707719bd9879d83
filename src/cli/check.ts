import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bank } from '#core/content/bank.ts';
import type { Diagnostic } from '#core/content/diagnostics.ts';
import type { Module } from '#core/content/module.ts';
import { parsePack } from '#core/content/pack.ts';
import {
	guesserLines,
	guesserReport,
	readabilityLines,
	readabilityReport,
	type GuesserReport,
	type ReadabilityReport
} from './figures.ts';
import { isMissingFile, packRoot, readPackFiles } from './read-pack.ts';
import { counted, misuse } from './words.ts';

const USAGE =
	'alongside check [paths…] [--readability] [--guessers] [--format text|json] [--max-warnings n]';

interface Checked {
	readonly files: number;
	readonly items: number;
	readonly diagnostics: readonly Diagnostic[];
	readonly readability?: ReadabilityReport;
	readonly guessers?: GuesserReport;
}

export async function check(args: readonly string[]): Promise<number> {
	const options = readOptions(args);
	if ('problem' in options) return misuse(options.problem, USAGE);
	const today = new Date().toISOString().slice(0, 10);
	let checked: Checked;
	try {
		checked = await checkPaths(options, today);
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
		for (const line of [
			...(checked.readability ? readabilityLines(checked.readability) : []),
			...(checked.guessers ? guesserLines(checked.guessers) : [])
		])
			console.log(line);
	}
	const outOfBounds =
		checked.readability?.modules.some(({ missed }) => missed.length > 0) === true ||
		(checked.guessers?.over.length ?? 0) > 0;
	return errors > 0 || warnings > options.maxWarnings || outOfBounds ? 1 : 0;
}

type Options = {
	readonly paths: readonly string[];
	readonly format: string;
	readonly maxWarnings: number;
	readonly readability: boolean;
	readonly guessers: boolean;
};

function readOptions(args: readonly string[]): Options | { readonly problem: string } {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				format: { type: 'string', default: 'text' },
				'max-warnings': { type: 'string', default: 'Infinity' },
				readability: { type: 'boolean', default: false },
				guessers: { type: 'boolean', default: false }
			}
		});
		const maxWarnings = Number(values['max-warnings']);
		if (!['text', 'json'].includes(values.format))
			return { problem: `--format is text or json, not “${values.format}”.` };
		if (!(maxWarnings >= 0)) return { problem: '--max-warnings takes a number.' };
		return {
			paths: positionals.length > 0 ? positionals : ['content'],
			format: values.format,
			maxWarnings,
			readability: values.readability,
			guessers: values.guessers
		};
	} catch (cause) {
		return { problem: (cause as Error).message };
	}
}

/** Each path is checked as part of its whole pack, so that links are followed; only problems inside the path are told. */
async function checkPaths(
	{ paths, readability, guessers }: Options,
	today: string
): Promise<Checked> {
	const wanted = new Map<string, string[]>();
	for (const path of paths) {
		const root = await packRoot(path);
		wanted.set(root, [...(wanted.get(root) ?? []), path]);
	}
	let files = 0;
	const diagnostics: Diagnostic[] = [];
	const modules: Module[] = [];
	const banks: Bank[] = [];
	for (const [root, asked] of wanted) {
		const pack = parsePack(await readPackFiles(root), today);
		const isAsked = await scope(root, asked);
		const documents = pack.documents.filter(({ source }) => isAsked(source.file));
		const shown = (file: string) => relative(process.cwd(), resolve(root, file));
		files += documents.length;
		for (const { content } of documents) {
			if (content?.kind === 'bank') banks.push(content);
			if (content?.kind === 'module') modules.push({ ...content, file: shown(content.file) });
		}
		for (const diagnostic of pack.diagnostics)
			if (isAsked(diagnostic.file))
				diagnostics.push({ ...diagnostic, file: shown(diagnostic.file) });
	}
	return {
		files,
		items: banks.reduce((sum, { questions }) => sum + questions.length, 0),
		diagnostics,
		...(readability && { readability: readabilityReport(modules) }),
		...(guessers && { guessers: guesserReport(banks) })
	};
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
