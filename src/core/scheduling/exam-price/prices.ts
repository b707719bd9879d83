/**
 * What a second of study costs, in points of expected recall of one item: a ladder of levels. The more time there is
 * until the exam, the lower the level. docs/scheduling.md tells the method.
 */

export const LEVELS = 22;
const LOWEST = 0.00025;
export const RATIO = 1.33;

/** @param level 0 … LEVELS − 1 */
export function price(level: number): number {
	return LOWEST * RATIO ** level;
}

/** Seconds are scarcer towards the eve, when no later day can take over. */
export function scarcity(daysLeft: number): number {
	return 1 + 2 * Math.exp(-(daysLeft - 1) / 4);
}

/** Seconds an answer takes most people; one's own are a multiple of them: see `pace`. */
export const seconds = { right: 10, wrong: 24, newRight: 35, newWrong: 45 } as const;
