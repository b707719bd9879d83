/** Text as the parser reads it, and the way back from an offset to a line and column. */
export interface Source {
	/** Path inside the pack, with `/`. */
	readonly file: string;
	/** Line ends are LF; no byte order mark; every character well formed. */
	readonly text: string;
	position(offset: number): Position;
}

/** Both count from 1; columns count UTF-16 code units, as editors do. */
interface Position {
	readonly line: number;
	readonly column: number;
}

/** Deeper containers than this are not prose; unchecked they exhaust the lexer's stack. */
const MAX_CONTAINERS = 12;
const CONTAINER = /(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*/y;
/** A divider, however long: `- - - - -` opens no lists. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Private-use characters stand in for cloze gaps while Markdown is read (see `cloze.ts`), so none may
 * come in from outside; NUL is what CommonMark asks to replace.
 */
// eslint-disable-next-line no-control-regex -- NUL is exactly what is meant
const RESERVED = /[\u0000\uE000-\uE002]/g;

export function readSource(
	file: string,
	raw: string
): Source & { readonly tooDeep: readonly number[] } {
	const text = raw
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n')
		.replace(LONE_SURROGATE, '\uFFFD')
		.replace(RESERVED, '\uFFFD');
	const starts = lineStarts(text);
	const tooDeep: number[] = [];
	const tame = text
		.split('\n')
		.map((line, index) => {
			if (!isTooDeep(line)) return line;
			tooDeep.push(starts[index] ?? 0);
			return ' '.repeat(line.length); // same length, so every later offset still fits
		})
		.join('\n');
	return { file, text: tame, tooDeep, position: (offset) => positionIn(starts, offset) };
}

function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

function positionIn(starts: readonly number[], offset: number): Position {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

function isTooDeep(line: string): boolean {
	CONTAINER.lastIndex = line.length - line.trimStart().length;
	for (let depth = 0; depth <= MAX_CONTAINERS; depth++) if (!CONTAINER.test(line)) return false;
	return !RULE.test(line);
}
