/** Cards that come between an "again" and its repeat: enough to be past short-term memory. */
const repeatGap = 8;

/**
 * Puts a card back into the rest of the queue, after `gap` others, or last if fewer remain. By place
 * and not by the clock: a pause never makes a repeat "late".
 */
export function requeue<T>(rest: readonly T[], card: T, gap = repeatGap): T[] {
	return [...rest.slice(0, gap), card, ...rest.slice(gap)];
}
