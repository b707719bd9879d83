/** Numbers in [0, 1), the same ones for the same seed. */
export type Rng = () => number;

/**
 * A small, fast generator that gives the same numbers in every browser.
 * Not for secrets.
 *
 * @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md — sfc32, after PractRand; public domain
 */
export function seededRng(seed: string | number): Rng {
	let [a, b, c, d] = fourWords(String(seed));
	const next = () => {
		const sum = (((a + b) | 0) + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 2 ** 32;
	};
	// Seeds that differ in one letter give similar first numbers; its author advises to drop a dozen.
	for (let i = 0; i < 12; i++) next();
	return next;
}

/** A shuffled copy (Fisher–Yates): every order is equally likely. */
export function shuffled<T>(list: readonly T[], rng: Rng): T[] {
	const copy = [...list];
	for (let last = copy.length - 1; last > 0; last--) {
		const other = Math.floor(rng() * (last + 1));
		[copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
	}
	return copy;
}

/**
 * A short name for a text, the same everywhere and for ever: 53 bits in base 36.
 * Two texts share one by chance about once in 9 × 10¹⁵; it does not resist an attacker.
 *
 * @see https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js — public domain
 */
export function hash(text: string): string {
	const [high, low] = twoWords(text, 0);
	return ((high & 0x1fffff) * 2 ** 32 + low).toString(36);
}

function fourWords(text: string): [number, number, number, number] {
	return [...twoWords(text, 1), ...twoWords(text, 2)];
}

/** The two unsigned halves of cyrb53, the high one first. */
function twoWords(text: string, seed: number): [number, number] {
	let a = 0xdeadbeef ^ seed;
	let b = 0x41c6ce57 ^ seed;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = Math.imul(a ^ code, 2654435761);
		b = Math.imul(b ^ code, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	return [b >>> 0, a >>> 0];
}
