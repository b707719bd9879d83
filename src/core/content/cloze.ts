import type { Report } from './diagnostics.ts';
import type { Gap } from './item.ts';

/**
 * A gap may hold characters that mean something in Markdown (`|`, `*`), so while the text is lexed each gap
 * is replaced by a run of private-use characters of the same length: places stay right.
 */
export const GAP_RUN = /\uE000[\uE001\n]*\uE002/;

const MARK_START = '\uE000';
const MARK_END = '\uE002';

export interface Gapped {
	/** As long as the original, gaps replaced. */
	readonly text: string;
	readonly gaps: readonly Gap[];
	/** True if something about a gap was reported. */
	readonly broken: boolean;
}

/** Finds `[[label: answer | alternative]]` outside code. */
export function findGaps(text: string, at: number, report: Report): Gapped {
	const gaps: Gap[] = [];
	const labels = new Set<string>();
	const unlabelled: number[] = [];
	let broken = false;
	let out = '';
	let from = 0;
	for (const { open, end } of brackets(text)) {
		if (end === undefined) {
			report('cloze-unclosed', at + open, 'This gap is opened with [[ and never closed with ]].', {
				title: 'Close the gap with ]]'
			});
			broken = true;
			continue;
		}
		const inner = text.slice(open + 2, end);
		const labelled = /^\s*([A-Za-z0-9-]+)\s*:(?:\s+|$)/.exec(inner);
		const answers = inner
			.slice(labelled?.[0].length ?? 0)
			.split('|')
			.map((answer) => answer.replace(/\s+/g, ' ').trim())
			.filter((answer) => answer !== '');
		if (answers.length === 0) {
			report('cloze-empty', at + open, 'This gap has no answer between [[ and ]].');
			broken = true;
		}
		const label = labelled?.[1] ?? String(gaps.length + 1);
		if (!labelled) unlabelled.push(open);
		if (labels.has(label)) {
			report('duplicate-id', at + open, `Two gaps of this question are labelled “${label}”.`);
			broken = true;
		}
		labels.add(label);
		gaps.push({ label, answers });
		out +=
			text.slice(from, open) +
			MARK_START +
			inner.replace(/[^\n]/g, '\uE001') +
			'\uE001\uE001' +
			MARK_END;
		from = end + 2;
	}
	if (gaps.length > 1)
		for (const open of unlabelled)
			report(
				'cloze-unlabelled',
				at + open,
				'With two or more gaps, give each a label ([[a: word]]), so that its history stays with it when the text changes.'
			);
	return { text: out + text.slice(from), gaps, broken };
}

/** Every `[[` outside code with its `]]`, which must come before the next `[[` and before a blank line. */
function brackets(text: string): readonly { open: number; end: number | undefined }[] {
	const found: { open: number; end: number | undefined }[] = [];
	let open: number | undefined;
	const leaveOpen = () => {
		if (open !== undefined) found.push({ open, end: undefined });
		open = undefined;
	};
	for (const { 0: mark, index } of withoutCode(text).matchAll(/\[\[|\]\]|\n[ \t]*(?=\n)/g)) {
		if (mark === ']]') {
			if (open !== undefined) found.push({ open, end: index });
			open = undefined;
		} else {
			leaveOpen();
			if (mark === '[[') open = index;
		}
	}
	leaveOpen();
	return found;
}

/**
 * The text with inline code and fenced blocks crossed out, at the same length. Code runs from some backticks to the next
 * run of as many; only a fence (three or more, or tildes) reaches beyond a blank line.
 */
function withoutCode(text: string): string {
	const marks = [...text.matchAll(/`+|~{3,}|\n[ \t]*(?=\n)/g)].map((mark) => ({
		at: mark.index,
		run: mark[0]
	}));
	let paragraph = 0;
	const runs = marks.flatMap(({ at, run }) => {
		if (run.startsWith('\n')) paragraph++;
		return run.startsWith('\n')
			? []
			: [{ at, end: at + run.length, name: run.length > 2 ? run : `${run} ${paragraph}` }];
	});
	const later = new Map<string, number[]>(); // places of each kind of run, last first
	for (const { name, at } of [...runs].reverse()) {
		const places = later.get(name);
		if (places) places.push(at);
		else later.set(name, [at]);
	}
	let out = '';
	let from = 0;
	for (const { at, end, name } of runs) {
		const places = later.get(name) ?? [];
		while ((places.at(-1) ?? Infinity) <= at) places.pop();
		const close = places.at(-1);
		if (at < from || close === undefined) continue;
		const spanEnd = close + end - at;
		out += text.slice(from, at) + text.slice(at, spanEnd).replace(/[^\n]/g, 'x');
		from = spanEnd;
	}
	return out + text.slice(from);
}
