import { describe, expect, it } from 'vitest';
import type { CompiledBank } from '#core/content/bank-chunks.ts';
import { packCards, unpackCards } from '#core/content/card-list.ts';
import { isReserved } from '#core/content/reserve.ts';
import { cardsOf } from '#core/content/item.ts';
import { aChoice, aCloze, flashcards } from '../../builders.ts';

const items = [
	...flashcards(3),
	...Array.from({ length: 20 }, (_, place) => aChoice({ id: `vol-1${place + 10}` })),
	aChoice({ id: 'vol-200', scenario: 'vol-199' }),
	aCloze({ id: 'vol-201' }),
	aCloze({ id: 'vol-202', scenario: 'vol-199', domain: 'ethics' })
];
const bank: CompiledBank = { id: 'vol', title: 'Voluntary', items, scenarios: [] };
const list = packCards([bank], []);
const entries = unpackCards(list);
const of = (item: string) => entries.filter((entry) => entry.item === item);

describe('the list of cards as it travels', () => {
	it('names each card of each item once, and nothing else', () => {
		expect(entries.map(({ card }) => card).sort()).toEqual(items.flatMap(cardsOf).sort());
	});

	it('marks just those that are kept back for exams', () => {
		const kept = items.filter(isReserved).map(({ id }) => id);
		expect(kept.length).toBeGreaterThan(0);
		expect(entries.filter((entry) => entry.reserved).map(({ item }) => item)).toEqual(kept);
	});

	it('groups cards by their scenario, or else by their item', () => {
		expect(new Set(of('vol-201').map(({ group }) => group))).toEqual(new Set(['vol-201']));
		expect(
			of('vol-200')
				.concat(of('vol-202'))
				.map(({ group }) => group)
		).toEqual(Array(1 + of('vol-202').length).fill('vol-199'));
	});

	it('knows domain, bank and file of each', () => {
		expect(of('vol-202')[0]).toMatchObject({ domain: 'ethics', bank: 'vol', chunk: 'vol.2' });
		expect(of('vol-001')[0]).toMatchObject({ bank: 'vol', chunk: 'vol' });
	});

	it('keeps the authors’ order within a domain', () => {
		const order = entries.filter(({ domain }) => domain === items[0]?.domain);
		const written = items.filter(({ domain }) => domain === items[0]?.domain).flatMap(cardsOf);
		expect(order.map(({ card }) => card)).toEqual(written);
	});

	it('is plain data', () => {
		expect(unpackCards(JSON.parse(JSON.stringify(list)) as typeof list)).toEqual(entries);
	});
});
