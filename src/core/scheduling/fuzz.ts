import { seededRng } from '../shared/rng.ts';
import type { CardId } from '../shared/ids.ts';

/** Anki's: 15 % of the days from 2.5 to 7, 10 % of those to 20, 5 % of the rest. */
const bands = [
	{ from: 2.5, to: 7, share: 0.15 },
	{ from: 7, to: 20, share: 0.1 },
	{ from: 20, to: Infinity, share: 0.05 }
];

/** Position in the fuzz range, 0–1: one number per card and answer, so a replay finds it again. */
export function fuzzFactor(card: CardId, reps: number): number {
	return seededRng(`${card}/${reps}`)();
}

/**
 * Moves an interval of 3 days or more a little, so that cards learned together drift apart.
 * For one factor, a longer interval never becomes the shorter one.
 *
 * @param elapsedDays an interval longer than this stays longer
 * @see https://docs.ankiweb.net/studying.html#fuzz-factor
 */
export function fuzzed(
	interval: number,
	factor: number,
	elapsedDays: number,
	maximum: number
): number {
	if (interval < 3) return interval;
	const spread = bands.reduce(
		(sum, { from, to, share }) => sum + share * Math.max(0, Math.min(interval, to) - from),
		1
	);
	const highest = Math.min(Math.round(interval + spread), maximum);
	const floor = interval > elapsedDays ? Math.max(2, elapsedDays + 1) : 2;
	const lowest = Math.min(Math.max(Math.round(interval - spread), floor), highest);
	return Math.floor(lowest + factor * (highest - lowest + 1));
}
