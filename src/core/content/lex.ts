import { Lexer, type Token } from 'marked';
import type { Report } from './diagnostics.ts';

/** A top-level Markdown block with where it begins in the file. Its `raw` is as long as it stands there. */
export interface PlacedToken {
	readonly token: Token;
	readonly at: number;
}

/** Characters in one question or section. Longer pieces are refused so that time stays linear. */
export const MAX_CHUNK = 32_000;
/** Runs of `*` and `_` in one piece: marked compares each with all that follow. */
const MAX_MARKS = 2_000;

/** Markdown blocks of one piece of text, with places. Never throws. */
export function lexBlocks(text: string, at: number, report: Report): PlacedToken[] {
	if (text.length > MAX_CHUNK) {
		report(
			'too-long',
			at,
			`This part has ${text.length} characters; split it, ${MAX_CHUNK} is the most.`
		);
		return [];
	}
	const marks = text.match(/[*_]+/g)?.length ?? 0;
	if (marks > MAX_MARKS) {
		report(
			'too-long',
			at,
			`This part has ${marks} marks of emphasis; split it, ${MAX_MARKS} is the most.`
		);
		return [];
	}
	let tokens: Token[];
	try {
		tokens = new Lexer({ gfm: true }).lex(text);
	} catch {
		// marked recurses once a container; what gets past the depth limit of source.ts ends here.
		report('too-deep', at, 'This part is nested too deeply to be read.');
		return [];
	}
	const placed: PlacedToken[] = [];
	for (const token of tokens) {
		placed.push({ token, at });
		at += token.raw.length;
	}
	return placed;
}
