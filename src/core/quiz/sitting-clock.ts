import type { SittingOptions } from './sitting-options.ts';

/** What is stored of a sitting's time. */
export interface StoredTime {
	/** Epoch milliseconds. */
	readonly startedAt: number;
	/** Milliseconds it had run when last noted. */
	readonly elapsed?: number;
}

/**
 * How long a sitting has run when it is opened again.
 *
 * With pauses allowed the time away does not count. Otherwise it does, by the device's clock; where that was
 * set back meanwhile, what was noted stands, so that time never comes back.
 *
 * @param now epoch milliseconds
 * @returns milliseconds
 */
export function elapsedOnOpening(
	{ startedAt, elapsed = 0 }: StoredTime,
	{ pauses, limit }: Pick<SittingOptions, 'pauses' | 'limit'>,
	now: number
): number {
	if (pauses || limit === undefined) return elapsed;
	return Math.max(elapsed, now - startedAt);
}

const MINUTE = 60_000;

/**
 * The moment to say how much time is left, if one lies between two looks at the clock: half, 10, 5 and 1 minutes.
 *
 * @returns milliseconds left at that moment, the latest if there were several
 */
export function announcement(limit: number, before: number, after: number): number | undefined {
	const moments = [limit / 2, 10 * MINUTE, 5 * MINUTE, MINUTE].filter((left) => left < limit);
	const passed = moments.filter((left) => limit - before > left && limit - after <= left);
	return passed.length > 0 ? Math.min(...passed) : undefined;
}
