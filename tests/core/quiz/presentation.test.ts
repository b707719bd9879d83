import { describe, expect, it } from 'vitest';
import { shownOrder } from '#core/quiz/presentation.ts';
import {
	aChoice,
	aCloze,
	aFlashcard,
	aMatch,
	aMultiple,
	anOption,
	anOrder,
	aShort,
	aTrueFalse
} from '../../builders.ts';

const seeds = Array.from({ length: 100 }, (_, index) => `seed ${index}`);
const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);

describe('the order in which choices are shown', () => {
	it.each([aChoice(), aMultiple(), anOrder(), aMatch()])(
		'of a $type item is the same for the same seed, and not the same for all',
		(item) => {
			const orders = seeds.map((seed) => shownOrder(item, seed));
			expect(seeds.map((seed) => shownOrder(item, seed))).toEqual(orders);
			expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
		}
	);

	it.each([
		[aChoice(), [0, 1, 2]],
		[aMultiple(), [0, 1, 2, 3]],
		[anOrder(), [0, 1, 2]],
		[aMatch(), [0, 1, 2, 3]]
	])('of a $type item leaves nothing out and repeats nothing', (item, all) => {
		for (const seed of seeds) expect(ascending(shownOrder(item, seed))).toEqual(all);
	});

	it('differs between items of one seed, so that a key has no usual place', () => {
		const orders = seeds.map((id) => String(shownOrder(aChoice({ id }), 'same')));
		expect(new Set(orders).size).toBeGreaterThan(1);
	});

	it('never shows the steps of an order item solved', () => {
		for (const seed of seeds) expect(shownOrder(anOrder(), seed)).not.toEqual([0, 1, 2]);
	});

	it('is the author’s where the author said so', () => {
		const options = ['1', '2', '3', 'All of these'].map((text) => anOption(text));
		for (const seed of seeds)
			expect(shownOrder(aChoice({ options, shuffle: false }), seed)).toEqual([0, 1, 2, 3]);
	});

	it('begins with True for every true/false item', () => {
		for (const seed of seeds) expect(shownOrder(aTrueFalse(), seed)).toEqual([0, 1]);
	});

	it.each([aCloze(), aShort(), aFlashcard()])('is empty for a $type item', (item) => {
		expect(shownOrder(item, 'any')).toEqual([]);
	});
});
