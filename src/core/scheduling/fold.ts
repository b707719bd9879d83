import type { CardId } from '../shared/ids.ts';
import type { StudyDay } from '../shared/study-day.ts';
import type { Grade, MemoryState, SchedulerSettings } from './memory.ts';
import { review } from './review.ts';

/** How an answer came about. */
export type Mode = 'study' | 'practice' | 'exam';

/** One answer as far as memory is concerned, or a wish to forget all before it. */
export interface Evidence {
	/** Hybrid logical clock: wall-clock milliseconds, made strictly increasing per device. */
	readonly clock: number;
	readonly device: string;
	readonly seq: number;
	readonly day: StudyDay;
	/** null resets the memory: the card is new again. */
	readonly grade: Grade | null;
	readonly mode: Mode;
	readonly itemVersion: number;
	/** Answered incorrectly; absent where it was not. A right guess is graded "again" too. */
	readonly missed?: true;
	/** Called sure of by the person; absent where not. */
	readonly sure?: true;
	/** Desired retention when it was given, so that a replay is exact whatever is set now. */
	readonly retention: number;
}

/** Where an event stands in the one order of all. */
export type Stamp = Pick<Evidence, 'clock' | 'device' | 'seq'>;

/** The one order of everything that happened, the same on every device. */
export function byStamp(a: Stamp, b: Stamp): number {
	return a.clock - b.clock || compare(a.device, b.device) || a.seq - b.seq;
}

/**
 * The memory state a card's answers lead to, in whatever order they are given.
 *
 * @param onAnswer told of each answer that counts, with the memory as it was before
 */
export function foldCard(
	card: CardId,
	evidence: readonly Evidence[],
	settings: SchedulerSettings,
	onAnswer?: (answer: Evidence, before: MemoryState | undefined) => void
): MemoryState | undefined {
	const days = new Set<StudyDay>();
	let memory: MemoryState | undefined;
	for (const one of [...evidence].sort(byStamp)) {
		if (one.grade === null) {
			memory = undefined;
			days.clear();
			continue;
		}
		// A quiz often repeats what was just studied; only the first answer of a day says what
		// was remembered.
		if (one.mode !== 'study' && days.has(one.day)) continue;
		days.add(one.day);
		onAnswer?.(one, memory);
		const asOfThen = { ...settings, desiredRetention: one.retention };
		memory = review(memory, one.grade, one.day, card, asOfThen, one.itemVersion);
	}
	return memory;
}

/** By code unit, never by locale: the order must not depend on where it is computed. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
