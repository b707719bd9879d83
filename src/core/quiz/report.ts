import type { Confidence } from './confidence.ts';
import type { FormDomain } from './sitting-options.ts';
import { tally, type Tally } from './result.ts';

/** One question of a finished sitting. */
export interface ReportLine {
	readonly id: string;
	readonly domain: string;
	/** What it is about; counts under each. */
	readonly topics: readonly string[];
	readonly answered: boolean;
	readonly correct: boolean;
	/** 0–1: where several are to be chosen, a part of it. */
	readonly credit: number;
	readonly confidence?: Confidence | undefined;
	/** How often one response was replaced by another. */
	readonly changes: number;
	/** Milliseconds. */
	readonly ms: number;
}

export interface Report {
	readonly total: number;
	readonly answered: number;
	/** Sum of credit. */
	readonly score: number;
	/** 0–1 of all questions; a question left open counts as not right. */
	readonly proportion: number;
	/** Undefined where no cut score is known. */
	readonly reached: boolean | undefined;
	/** Weakest first. */
	readonly domains: readonly Tally[];
	readonly topics: readonly Tally[];
	readonly guessed: Share;
	readonly changed: Share;
	/** Milliseconds, median of the answered ones. */
	readonly medianMs: number;
}

interface Share {
	readonly count: number;
	readonly right: number;
}

/** @param cut lowest passing proportion, 0–1 */
export function reportOf(
	lines: readonly ReportLine[],
	{ cut, domains = [] }: { readonly cut?: number; readonly domains?: readonly FormDomain[] }
): Report {
	const score = lines.reduce((sum, { credit }) => sum + credit, 0);
	const proportion = lines.length > 0 ? score / lines.length : 0;
	const byId = new Map(lines.map((line) => [line.id, line]));
	const right = (id: string) => byId.get(id)?.correct === true;
	const titleOf = (domain: string) =>
		domains.find(({ tags }) => tags.includes(domain))?.title ?? domain;
	const times = lines
		.filter(({ answered }) => answered)
		.map(({ ms }) => ms)
		.sort((a, b) => a - b);
	return {
		total: lines.length,
		answered: times.length,
		score,
		proportion,
		// 88 of 125 is 70.4 %: compared as counts, so that no rounding decides.
		reached: cut === undefined ? undefined : score + 1e-9 >= cut * lines.length,
		domains: tally(lines, right, ({ domain }) => [titleOf(domain)]),
		topics: tally(lines, right, ({ topics }) => topics),
		guessed: share(lines.filter(({ confidence }) => confidence === 'guess')),
		changed: share(lines.filter(({ changes }) => changes > 0)),
		medianMs: times[Math.floor(times.length / 2)] ?? 0
	};
}

function share(lines: readonly ReportLine[]): Share {
	return { count: lines.length, right: lines.filter(({ correct }) => correct).length };
}
