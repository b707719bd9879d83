import { describe, expect, it } from 'vitest';
import type { Item } from '#core/content/item.ts';
import { itemEntry } from '#core/content/outline.ts';
import { drawPractice, practicePool } from '#core/quiz/practice.ts';
import { aChoice, aCloze, aFlashcard, anOrder, aShort } from '../../builders.ts';

const all = { banks: [], domains: [] };
const seeds = Array.from({ length: 50 }, (_, index) => `seed ${index}`);
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const entry = (item: Item) => itemEntry(item, item.bank);

/** `vol-01` … of one bank, each its own. */
const singles = (count: number, bank = 'vol') =>
	Array.from({ length: count }, (_, index) => entry(aChoice({ id: `${bank}-0${index + 1}` })));

const scenario = (name: string, count: number) =>
	Array.from({ length: count }, (_, index) =>
		entry(aChoice({ id: `vol-${name}${index + 1}`, scenario: name }))
	);

describe('a quiz', () => {
	it.each([0, 1, 5, 9, 10, 20])('of %i questions never has more than asked for', (count) => {
		const items = [...singles(4), ...scenario('s', 3), ...scenario('t', 3)];
		for (const seed of seeds)
			expect(drawPractice(items, { ...all, count }, seed)).toHaveLength(Math.min(count, 10));
	});

	it('asks nothing twice', () => {
		const items = [...singles(4), ...scenario('s', 4)];
		for (const seed of seeds) {
			const ids = idsOf(drawPractice(items, { ...all, count: 7 }, seed));
			expect(new Set(ids).size).toBe(7);
		}
	});

	it('is the same for the same seed, and another for another', () => {
		const forms = seeds.map((seed) => drawPractice(singles(8), { ...all, count: 4 }, seed));
		const again = seeds.map((seed) => drawPractice(singles(8), { ...all, count: 4 }, seed));
		expect(again).toEqual(forms);
		expect(new Set(forms.map((form) => String(idsOf(form)))).size).toBeGreaterThan(10);
	});

	it('keeps the questions of a scenario together and in the author’s order', () => {
		const items = [...scenario('s', 3), ...singles(5)];
		for (const seed of seeds) {
			const ids = idsOf(drawPractice(items, { ...all, count: 8 }, seed));
			const at = ids.indexOf('vol-s1');
			expect(ids.slice(at, at + 3)).toEqual(['vol-s1', 'vol-s2', 'vol-s3']);
		}
	});

	it('takes whole scenarios as long as other questions fill the places', () => {
		const items = [...scenario('s', 3), ...singles(5)];
		for (const seed of seeds) {
			const form = drawPractice(items, { ...all, count: 5 }, seed);
			expect([0, 3]).toContain(form.filter((item) => item.scenario === 's').length);
		}
	});

	it('fills free places with the first questions of a scenario rather than leave them empty', () => {
		for (const seed of seeds) {
			const form = drawPractice(scenario('s', 4), { ...all, count: 3 }, seed);
			expect(idsOf(form)).toEqual(['vol-s1', 'vol-s2', 'vol-s3']);
		}
	});
});

describe('what a quiz draws from', () => {
	const items = [
		aChoice({ id: 'vol-1', domain: 'ethics' }),
		anOrder({ id: 'vol-2', domain: 'recovery' }),
		aShort({ id: 'res-1', domain: 'ethics' }),
		aChoice({ id: 'res-2', domain: 'recovery' })
	].map(entry);

	it.each([
		['everything where nothing is picked', [], [], ['vol-1', 'vol-2', 'res-1', 'res-2']],
		['the picked banks', ['vol'], [], ['vol-1', 'vol-2']],
		['the picked domains', [], ['ethics'], ['vol-1', 'res-1']],
		['what is in both', ['res'], ['ethics'], ['res-1']],
		['several of each', ['vol', 'res'], ['ethics', 'recovery'], idsOf(items)],
		['nothing, if so be it', ['no-such-bank'], [], []]
	])('is %s', (_, banks, domains, expected) => {
		expect(idsOf(practicePool(items, { banks, domains }))).toEqual(expected);
		const form = drawPractice(items, { banks, domains, count: 10 }, 'seed');
		expect(idsOf(form).sort()).toEqual([...expected].sort());
	});

	it('leaves out what only its learner can judge', () => {
		expect(practicePool([aFlashcard(), aCloze()].map(entry), all)).toEqual([]);
	});
});
