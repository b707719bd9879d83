import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash, seededRng, shuffled } from '#core/shared/rng.ts';

const take = (count: number, seed: string | number) => {
	const rng = seededRng(seed);
	return Array.from({ length: count }, rng);
};

describe('seeded chance', () => {
	it('gives the same numbers for the same seed and others for another', () => {
		expect(take(5, 'form A')).toEqual(take(5, 'form A'));
		expect(take(5, 7)).toEqual(take(5, '7'));
		expect(take(5, 'form A')).not.toEqual(take(5, 'form B'));
	});

	it('keeps its numbers from release to release, so a form is the same after an update', () => {
		expect(take(3, 'alongside').map((number) => number.toFixed(9))).toMatchInlineSnapshot(`
			[
			  "0.648850636",
			  "0.236632076",
			  "0.594159178",
			]
		`);
	});

	it('stays in [0, 1) and is spread evenly', () => {
		const numbers = take(20_000, 1);
		expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
		for (let tenth = 0; tenth < 10; tenth++) {
			const count = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
			expect(Math.abs(count - 2000)).toBeLessThan(200);
		}
	});
});

describe('shuffling', () => {
	it('keeps every element and leaves the list alone', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
				const before = [...list];
				const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
				expect(sorted(shuffled(list, seededRng(seed)))).toEqual(sorted(list));
				expect(list).toEqual(before);
			})
		);
	});

	it('makes each of the six orders of three equally likely', () => {
		const rng = seededRng('orders');
		const seen = new Map<string, number>();
		for (let i = 0; i < 6000; i++) {
			const order = shuffled(['a', 'b', 'c'], rng).join('');
			seen.set(order, (seen.get(order) ?? 0) + 1);
		}
		expect(seen.size).toBe(6);
		for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
	});
});

describe('hash', () => {
	it.each([
		['a', 7929297801672961],
		['b', 8684336938537663],
		['revenge', 4051478007546757],
		['revenue', 8309097637345594]
	])('of %j is what its author published', (text, expected) => {
		expect(hash(text)).toBe(expected.toString(36));
	});

	it('tells 100,000 similar texts apart', () => {
		const names = new Set(Array.from({ length: 100_000 }, (_, i) => hash(`vol-${i}`)));
		expect(names.size).toBe(100_000);
	});
});
