/** `close` is a slip of the keyboard: it counts, and is shown as such. */
export type TypedMatch = 'same' | 'close' | 'different';

/**
 * Compares what was typed with what is accepted. Case, accents, punctuation, extra spaces and a leading article do
 * not count; one slip is forgiven in words of five letters or more, two from ten, but never in a number.
 */
export function gradeTyped(typed: string, accepted: readonly string[]): TypedMatch {
	const given = plain(typed);
	if (given === '') return 'different';
	let best: TypedMatch = 'different';
	for (const answer of accepted) {
		const wanted = plain(answer);
		if (given === wanted) return 'same';
		const slips = wanted.length >= 10 ? 2 : wanted.length >= 5 ? 1 : 0;
		if (slips > 0 && digits(given) === digits(wanted) && within(given, wanted, slips))
			best = 'close';
	}
	return best;
}

function plain(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
		.trim()
		.replace(/^(?:the|an?|el|la|los|las|una?) /, '');
}

/** 42 with a slip is another number. */
function digits(text: string): string {
	return text.replace(/\P{Number}+/gu, ' ').trim();
}

/** Whether two texts are at most `limit` insertions, deletions, replacements or swaps of neighbours apart. */
function within(a: string, b: string, limit: number): boolean {
	if (Math.abs(a.length - b.length) > limit) return false;
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			let least = Math.min((row[j - 1] ?? 0) + cost, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
			if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, (before[j - 2] ?? Infinity) + 1);
			next.push(least);
		}
		[before, row] = [row, next];
	}
	return (row[b.length] ?? Infinity) <= limit;
}
