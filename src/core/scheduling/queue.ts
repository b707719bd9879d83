import type { CardId } from '../shared/ids.ts';
import { seededRng, shuffled } from '../shared/rng.ts';
import type { StudyDay } from '../shared/study-day.ts';
import { retrievability } from './fsrs.ts';
import type { MemoryState } from './memory.ts';
import { spaceSiblings } from './siblings.ts';

interface FreshCard {
	readonly card: CardId;
	/** Siblings share one: blanks of a cloze item, questions of a scenario. */
	readonly group?: string | undefined;
}

interface DueCard extends FreshCard {
	readonly memory: MemoryState;
}

export interface QueueRequest {
	readonly due: readonly DueCard[];
	/** Never answered, in the order in which they should come. */
	readonly fresh: readonly FreshCard[];
	readonly day: StudyDay;
	readonly minutes: number;
	readonly secondsPerDue: number;
	readonly secondsPerNew: number;
	/** New cards at most. */
	readonly newLimit: number;
	/** Decides between equals. */
	readonly seed: string | number;
	readonly suspended?: ReadonlySet<CardId> | undefined;
}

export interface QueueEntry {
	readonly card: CardId;
	/** again: answered earlier today and to be seen once more. */
	readonly reason: 'due' | 'new' | 'again';
}

type Candidate = QueueEntry & { readonly group: string | undefined };

/**
 * Today's cards in order, as many as fit into the minutes, but at least one if there is any.
 *
 * Due cards come by descending retrievability: when there is not time for all of them, those still
 * likely to be saved are worth more than those already lost, which cost as much tomorrow. What was
 * answered earlier today comes last. New cards get the time that is left and are mixed in evenly.
 */
export function buildQueue(request: QueueRequest): QueueEntry[] {
	const { day, secondsPerDue, secondsPerNew, newLimit, seed, suspended } = request;
	const active = ({ card }: FreshCard) => !suspended?.has(card);
	const due = inOrder(request.due.filter(active), day, seed);
	const fresh = request.fresh.filter(active).slice(0, Math.max(0, newLimit)).map(asNew);

	const seconds = request.minutes * 60;
	const dueToday = due.slice(0, places(seconds, secondsPerDue));
	const rest = seconds - dueToday.length * secondsPerDue;
	const newToday = fresh.slice(0, places(rest, secondsPerNew));
	if (dueToday.length + newToday.length === 0) {
		return [...due, ...fresh].slice(0, 1).map(asEntry);
	}
	return spaceSiblings(mixed(dueToday, newToday), ({ group }) => group).map(asEntry);
}

function inOrder(due: readonly DueCard[], day: StudyDay, seed: string | number): Candidate[] {
	const keyed = shuffled(due, seededRng(seed)).map(({ card, group, memory }) => {
		const isRepeat = memory.lastDay >= day;
		const chance = isRepeat ? -1 : retrievability(memory, day);
		return { chance, card, group, reason: isRepeat ? ('again' as const) : ('due' as const) };
	});
	return keyed.sort((a, b) => b.chance - a.chance);
}

/** One new card after every k others. */
function mixed(others: readonly Candidate[], fresh: readonly Candidate[]): Candidate[] {
	const k = Math.max(1, Math.floor(others.length / Math.max(1, fresh.length)));
	const list: Candidate[] = [];
	let next = 0;
	others.forEach((other, index) => {
		list.push(other);
		const newcomer = fresh[next];
		if (newcomer && (index + 1) % k === 0) {
			list.push(newcomer);
			next++;
		}
	});
	return [...list, ...fresh.slice(next)];
}

function places(seconds: number, each: number): number {
	return Math.max(0, Math.floor(seconds / each));
}

function asNew({ card, group }: FreshCard): Candidate {
	return { card, group, reason: 'new' };
}

function asEntry({ card, reason }: QueueEntry): QueueEntry {
	return { card, reason };
}
