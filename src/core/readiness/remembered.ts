import { retrievability } from '../scheduling/fsrs.ts';
import type { MemoryState } from '../scheduling/memory.ts';
import { daysBetween, type StudyDay } from '../shared/study-day.ts';
import { logistic, logit, Z80, type Interval } from './distributions.ts';

/** A live item that was studied; of one with several cards the least remembered. */
export interface StudiedItem {
	readonly domain: string;
	readonly memory: Pick<MemoryState, 'stability' | 'lastDay'>;
	/** Chance to be right without knowing: 1 / options for a choice item, 0 where one must recall. */
	readonly guess: number;
}

export interface RememberedRequest {
	readonly studied: readonly StudiedItem[];
	/** Live items by domain. What was studied of other domains is left out. */
	readonly live: ReadonlyMap<string, number>;
	readonly today: StudyDay;
	readonly examDay: StudyDay;
}

interface Remembered {
	readonly studied: number;
	readonly live: number;
	/** Share of the live items never answered, 0–1. */
	readonly neverStudied: number;
	/** Chance to be right on exam day, averaged over what was studied, 0–1; undefined if nothing was. */
	readonly share: { readonly expected: number; readonly interval: Interval } | undefined;
}

export interface RememberedByDomain extends Remembered {
	readonly domains: readonly (Remembered & { readonly domain: string })[];
}

/** Nobody is certain of anything, not even a minute after an answer. */
const CEILING = 0.99;

/**
 * How far a whole memory may be off from what the model says, as standard deviation of a shift in
 * logits. Beyond a month what will be studied until then decides, and more spread would say nothing.
 */
const offBy = (daysLeft: number) => Math.min(0.05 + 0.03 * daysLeft, 1);

/** What is likely still remembered on exam day if nothing more is studied until then. */
export function remembered({
	studied,
	live,
	today,
	examDay
}: RememberedRequest): RememberedByDomain {
	const shift = Z80 * offBy(daysBetween(today, examDay));
	const summary = (items: readonly StudiedItem[], count: number): Remembered => ({
		studied: items.length,
		live: count,
		neverStudied: count > 0 ? Math.max(0, 1 - items.length / count) : 0,
		share:
			items.length > 0
				? {
						expected: chanceOf(items, examDay, 0),
						interval: {
							low: chanceOf(items, examDay, -shift),
							high: chanceOf(items, examDay, shift)
						}
					}
				: undefined
	});
	const ofLive = studied.filter(({ domain }) => live.has(domain));
	return {
		...summary(
			ofLive,
			[...live.values()].reduce((sum, count) => sum + count, 0)
		),
		domains: [...live].map(([domain, count]) => ({
			domain,
			...summary(
				ofLive.filter((item) => item.domain === domain),
				count
			)
		}))
	};
}

/** Mean chance to be right, with every recall shifted by so many logits. */
function chanceOf(items: readonly StudiedItem[], day: StudyDay, shift: number): number {
	const sum = items.reduce((total, { memory, guess }) => {
		const recall = Math.min(retrievability(memory, day), CEILING);
		return total + guess + (1 - guess) * logistic(logit(recall) + shift);
	}, 0);
	return sum / items.length;
}
