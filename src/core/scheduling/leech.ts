import type { MemoryState } from './memory.ts';

/**
 * Whether to suggest another look at a card that lapses again and again. Ask it right after a lapse: as
 * in Anki it is true at the threshold and then at every half threshold more, so that it reminds without
 * nagging.
 *
 * @param threshold lapses, ≥ 1
 * @see https://docs.ankiweb.net/leeches.html
 */
export function isLeech({ lapses }: Pick<MemoryState, 'lapses'>, threshold = 8): boolean {
	const every = Math.max(1, Math.ceil(threshold / 2));
	return lapses >= threshold && (lapses - threshold) % every === 0;
}
