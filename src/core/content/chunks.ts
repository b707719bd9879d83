/** A heading and what follows it up to the next heading of a splitting level. */
export interface Chunk {
	/** 0 for what stands before the first heading. */
	readonly level: number;
	readonly heading: string;
	/** Where the heading's text begins. */
	readonly headingAt: number;
	readonly body: string;
	readonly bodyAt: number;
}

interface Heading {
	readonly level: number;
	readonly title: string;
	/** Column of the title, from 0. */
	readonly column: number;
}

/**
 * Cuts a text at its `#` headings of the given levels, never inside a fenced code block or an HTML
 * comment. Cutting first and lexing each piece alone keeps one broken item from hiding its
 * neighbours, and keeps the time linear whatever a piece holds.
 *
 * @param isItem tells headings that begin an item: a fence that someone forgot to close ends there
 */
export function chunksOf(
	text: string,
	from: number,
	levels: readonly number[],
	isItem: (title: string) => boolean = () => false
): Chunk[] {
	const chunks: Chunk[] = [];
	const lines = text.slice(from).split('\n');
	const headings = lines.map((line) => {
		const heading = headingOf(line);
		return heading && levels.includes(heading.level) ? heading : undefined;
	});
	const hidden = hiddenLines(
		lines,
		headings.map((heading) => heading !== undefined && isItem(heading.title))
	);
	let open = { level: 0, heading: '', headingAt: from, bodyAt: from };
	let at = from;
	const close = (end: number) => {
		chunks.push({ ...open, body: text.slice(Math.min(open.bodyAt, end), end) });
	};
	lines.forEach((line, index) => {
		const heading = hidden[index] ? undefined : headings[index];
		if (heading) {
			close(at);
			open = {
				level: heading.level,
				heading: heading.title,
				headingAt: at + heading.column,
				bodyAt: at + line.length + 1
			};
		}
		at += line.length + 1;
	});
	close(text.length);
	return chunks;
}

/** By hand where a pattern would need quadratic time on a long run of spaces. */
function headingOf(line: string): Heading | undefined {
	const marks = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(line);
	if (!marks?.[1]) return undefined;
	const rest = line.slice(marks[0].length);
	let title = rest.trim();
	let end = title.length;
	while (title[end - 1] === '#') end--;
	if (end === 0 || /[ \t]/.test(title.charAt(end - 1))) title = title.slice(0, end).trimEnd();
	const column = title === '' ? line.length : line.length - rest.trimStart().length;
	return { level: marks[1].length, title, column };
}

/** Which lines lie inside a fence or a comment that is closed further down. */
function hiddenLines(lines: readonly string[], items: readonly boolean[]): readonly boolean[] {
	const whole = hide(lines, () => false);
	// A fence is open to the end, so the pairs above it may be mismatched: none may then swallow an item.
	return whole.unclosed ? hide(lines, (index) => items[index] === true).hidden : whole.hidden;
}

function hide(
	lines: readonly string[],
	isWall: (index: number) => boolean
): { readonly hidden: readonly boolean[]; readonly unclosed: boolean } {
	const hidden = lines.map(() => false);
	const closers = closersBelow(lines, isWall);
	let unclosed = false;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i] ?? '';
		const fence = fenceOf(line);
		let end = i + 1;
		if (fence) {
			if ((closers[i]?.[fence.charAt(0)] ?? 0) < fence.length) {
				unclosed = true;
				continue;
			}
			while (!closesFence(lines[end] ?? '', fence)) end++;
		} else if (/^ {0,3}<!--/.test(line) && !line.includes('-->')) {
			while (end < lines.length && !/<!--|-->/.test(lines[end] ?? '')) end++;
			// Comments do not nest: where the next one begins first, this one was never closed.
			if (/<!--|-->/.exec(lines[end] ?? '')?.[0] !== '-->') continue;
		} else continue;
		hidden.fill(true, i, end + 1);
		i = end;
	}
	return { hidden, unclosed };
}

/** For each line the longest fence of each kind that could close one opened there. */
function closersBelow(
	lines: readonly string[],
	isWall: (index: number) => boolean
): readonly Readonly<Record<string, number>>[] {
	const below: Record<string, number>[] = [];
	let longest: Record<string, number> = {};
	for (let i = lines.length - 1; i >= 0; i--) {
		below[i] = longest;
		const closer = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(lines[i] ?? '')?.[1];
		if (closer) {
			const mark = closer.charAt(0);
			longest = { ...longest, [mark]: Math.max(longest[mark] ?? 0, closer.length) };
		}
		if (isWall(i)) longest = {};
	}
	return below;
}

/** The marks that open a fence. After backticks no other backtick may follow: that is code inside a line. */
function fenceOf(line: string): string | undefined {
	const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line);
	return fence?.[1]?.startsWith('`') && line.includes('`', fence[0].length)
		? undefined
		: fence?.[1];
}

function closesFence(line: string, fence: string): boolean {
	const marks = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
	return marks?.charAt(0) === fence.charAt(0) && marks.length >= fence.length;
}
