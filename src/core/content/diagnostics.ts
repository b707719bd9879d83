import type { Source } from './source.ts';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Every code of the structure checks with its severity. Codes are permanent: authors search for them.
 * `docs/diagnostics.md` says why each matters and how to mend it.
 */
export const severities = {
	'front-matter-missing': 'error',
	'front-matter-line': 'error',
	'unknown-key': 'warning',
	'unknown-tag': 'error',
	'unknown-kind': 'error',
	'unknown-format': 'error',
	'bad-language': 'error',
	'duplicate-id': 'error',
	'heading-not-id': 'error',
	'id-prefix': 'warning',
	'item-without-stem': 'error',
	'item-without-answer': 'error',
	'single-option': 'error',
	'item-without-key': 'error',
	'item-with-many-keys': 'error',
	'type-mismatch': 'error',
	'broken-checkbox': 'error',
	'option-shape': 'error',
	'repeated-option': 'error',
	'bad-value': 'error',
	'match-shape': 'error',
	'match-repeat': 'error',
	'order-too-short': 'error',
	'cloze-empty': 'error',
	'cloze-unclosed': 'error',
	'cloze-unlabelled': 'warning',
	'scenario-empty': 'error',
	'child-outside-scenario': 'error',
	'link-file': 'error',
	'link-section': 'error',
	'link-scheme': 'error',
	'image-alt': 'error',
	'image-remote': 'error',
	'unknown-domain': 'error',
	'unknown-exam': 'error',
	'raw-html': 'error',
	'divider-heading': 'warning',
	'stray-text': 'warning',
	'too-deep': 'error',
	'too-long': 'error',
	'translation-missing': 'error',
	'translation-extra': 'error',
	'translation-differs': 'error',
	'id-removed': 'warning',
	'key-changed': 'warning',
	'blueprint-sum': 'error',
	'fact-without-source': 'error',
	'fact-stale': 'warning'
} as const satisfies Record<string, Severity>;

export type Code = keyof typeof severities;

/** A change that would mend the problem: put `text` where `find` stands on that line. */
export interface Fix {
	readonly title: string;
	readonly find?: string;
	readonly text?: string;
}

export interface Diagnostic {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly severity: Severity;
	readonly code: Code;
	/** One sentence in plain words. */
	readonly message: string;
	readonly fix?: Fix;
}

/** Collects what is wrong with one file. `offset` counts from the start of that file's text. */
export type Report = (code: Code, offset: number, message: string, fix?: Fix) => void;

export function reporter(source: Source, into: Diagnostic[]): Report {
	return (code, offset, message, fix) => {
		const { line, column } = source.position(offset);
		into.push({
			file: source.file,
			line,
			column,
			severity: severities[code],
			code,
			message: message.replace(/[\n\t]+/g, ' '), // it may quote several lines of the author's
			...(fix && { fix })
		});
	};
}

/** Reading order: by file, then from top to bottom. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	return [...diagnostics].sort(
		(a, b) =>
			(a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column
	);
}

/** Nobody misspells a longer name and wants to be told; comparing takes its length squared. */
const MAX_WORD = 100;

/** The known name nearest to a misspelt one, if any is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	if (word.length > MAX_WORD) return undefined;
	let best: string | undefined;
	let distance = Math.max(2, Math.floor(word.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - word.length) >= distance) continue; // at least that far apart
		const d = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (d < distance) [best, distance] = [candidate, d];
	}
	return best;
}

/** Levenshtein distance: insertions, deletions and replacements. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
