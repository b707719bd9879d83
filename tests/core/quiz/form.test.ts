import { describe, expect, it } from 'vitest';
import type { BlueprintRow } from '#core/content/exam.ts';
import type { Item } from '#core/content/item.ts';
import { itemEntry, type ItemEntry } from '#core/content/outline.ts';
import { allocate } from '#core/quiz/allocate.ts';
import { drawForm, type FormWish } from '#core/quiz/form.ts';
import { shownOrders } from '#core/quiz/presentation.ts';
import { isReserved } from '#core/content/reserve.ts';
import { aChoice, aCloze, aFlashcard, anOrder } from '../../builders.ts';

const entry = (item: Item) => itemEntry(item, item.bank);
const seeds = Array.from({ length: 30 }, (_, index) => `seed ${index}`);

const blueprint: readonly BlueprintRow[] = [
	{ title: 'Ethics', weight: 34.8, tags: ['ethics'] },
	{ title: 'Mentoring', weight: 21.7, tags: ['mentoring'] },
	{ title: 'Recovery', weight: 21.7, tags: ['recovery', 'wellness'] },
	{ title: 'Advocacy', weight: 21.8, tags: ['advocacy'] }
];
const domains = ['ethics', 'mentoring', 'recovery', 'advocacy'];

/** So many questions of a domain, difficulties 1, 2, 3 in turn. */
const questions = (domain: string, count: number): ItemEntry[] =>
	Array.from({ length: count }, (_, index) =>
		entry(
			aChoice({
				id: `${domain}-${String(index)}`,
				domain,
				difficulty: ((index % 3) + 1) as 1 | 2 | 3
			})
		)
	);
const scenario = (name: string, count: number, domain = 'ethics'): ItemEntry[] =>
	Array.from({ length: count }, (_, index) =>
		entry(aChoice({ id: `${name}-${String(index)}`, scenario: name, domain }))
	);
const bank = domains.flatMap((domain) => questions(domain, 60));

const draw = (entries: readonly ItemEntry[], wish: Partial<FormWish> = {}) =>
	drawForm(entries, { questions: 100, blueprint, met: () => 0, seed: 'seed', ...wish });
const got = (form: ReturnType<typeof draw>) => form.domains.map((domain) => domain.got);

describe('places by largest remainder', () => {
	it.each([
		[100, [34.8, 21.7, 21.7, 21.8], [35, 22, 21, 22]],
		[25, [34.8, 21.7, 21.7, 21.8], [9, 5, 5, 6]],
		[1, [1, 1], [1, 0]],
		[7, [50, 30, 20], [4, 2, 1]],
		[3, [0, 10], [0, 3]],
		[5, [], []],
		[5, [0, 0], [0, 0]],
		[0, [1], [0]]
	])('%i places by %j are %j', (places, weights, expected) => {
		expect(allocate(places, weights)).toEqual(expected);
	});
});

describe('a form', () => {
	it('follows the blueprint', () => {
		for (const seed of seeds) {
			const form = draw(bank, { seed });
			expect(form.items).toHaveLength(100);
			expect(got(form)).toEqual([35, 22, 21, 22]);
		}
	});

	it('asks nothing twice', () => {
		for (const seed of seeds) expect(new Set(draw(bank, { seed }).items).size).toBe(100);
	});

	it('is the same for the same seed, and another for another', () => {
		const forms = seeds.map((seed) => draw(bank, { seed }));
		expect(seeds.map((seed) => draw(bank, { seed }))).toEqual(forms);
		expect(new Set(forms.map(({ items }) => String(items))).size).toBe(seeds.length);
	});

	it('holds multiple-choice questions only', () => {
		const others = [aFlashcard({ id: 'x-1' }), aCloze({ id: 'x-2' }), anOrder({ id: 'x-3' })];
		const form = draw(others.map(entry), { questions: 3 });
		expect(form.items).toEqual([]);
	});

	it('has whole scenarios, asked one after the other, in their share of the bank', () => {
		const sets = Array.from({ length: 20 }, (_, index) => scenario(`s${String(index)}`, 3)).flat();
		const entries = [...bank, ...sets];
		for (const seed of seeds) {
			const { items } = draw(entries, { seed });
			const inSets = items.filter((id) => id.startsWith('s'));
			expect(inSets.length % 3).toBe(0);
			expect(inSets.length).toBeGreaterThan(12);
			expect(inSets.length).toBeLessThanOrEqual(20);
			for (const first of inSets.filter((id) => id.endsWith('-0'))) {
				const at = items.indexOf(first);
				const name = first.slice(0, -1);
				expect(items.slice(at, at + 3)).toEqual([`${name}0`, `${name}1`, `${name}2`]);
			}
		}
	});

	it('takes what was met least, whatever its difficulty', () => {
		const met = (id: string) => (Number(id.split('-')[1]) < 20 ? 3 : 0);
		const form = draw(bank, { met });
		expect(form.repeats).toBe(0);
		const scarce = draw(bank, { met: (id) => (Number(id.split('-')[1]) < 50 ? 1 : 0) });
		expect(scarce.repeats).toBe(100 - 40);
	});

	it('has the difficulties of the bank', () => {
		for (const seed of seeds) {
			const { items } = draw(bank, { seed });
			const levels = [0, 1, 2].map(
				(level) => items.filter((id) => Number(id.split('-')[1]) % 3 === level).length
			);
			for (const count of levels) expect(count).toBeGreaterThanOrEqual(32);
		}
	});

	it('fills from the others where a domain has too few, and says so', () => {
		const short = [
			...bank.filter(({ domain }) => domain !== 'recovery'),
			...questions('recovery', 4)
		];
		const form = draw(short);
		expect(form.items).toHaveLength(100);
		expect(form.domains[2]).toMatchObject({ wanted: 21, got: 4 });
	});

	it('is shorter where all have too few', () => {
		const form = draw(domains.flatMap((domain) => questions(domain, 5)));
		expect(form.items).toHaveLength(20);
		expect(got(form)).toEqual([5, 5, 5, 5]);
	});

	it('survives weights that say nothing and a bank without any of its domains', () => {
		const nothing = blueprint.map((row) => ({ ...row, weight: 0 }));
		expect(draw(bank, { blueprint: nothing }).items.length).toBeLessThanOrEqual(100);
		expect(draw(questions('other', 9)).items).toEqual([]);
		expect(draw(bank, { blueprint: [] }).items).toEqual([]);
	});

	it('fills its places by scenarios where it must', () => {
		const sets = Array.from({ length: 6 }, (_, index) => scenario(`s${String(index)}`, 3)).flat();
		expect(draw(sets, { questions: 12 }).items).toHaveLength(12);
	});
});

describe('the keys of a form', () => {
	const items = Array.from({ length: 40 }, (_, index) => aChoice({ id: `vol-${String(index)}` }));

	it('stand in every place equally often', () => {
		for (const seed of seeds) {
			const places = shownOrders(items, seed).map((order, index) =>
				order.findIndex((option) => items[index]?.options[option]?.key)
			);
			const size = items[0]?.options.length ?? 0;
			for (let place = 0; place < size; place++) {
				const count = places.filter((at) => at === place).length;
				expect(Math.abs(count - 40 / size)).toBeLessThan(1);
			}
		}
	});

	it('show every option once, the same way for the same seed', () => {
		const orders = shownOrders(items, 'seed');
		for (const order of orders) expect([...order].sort()).toEqual([...order.keys()]);
		expect(shownOrders(items, 'seed')).toEqual(orders);
		expect(shownOrders(items, 'other')).not.toEqual(orders);
	});

	it('stay in the order written where the author wants it so', () => {
		const fixed = aChoice({ id: 'vol-x', shuffle: false });
		expect(shownOrders([fixed], 'seed')[0]).toEqual(fixed.options.map((_, index) => index));
	});
});

describe('items kept back for the first simulation', () => {
	const many = domains.flatMap((domain) => questions(domain, 200));

	it.each(domains)('are about a quarter of the domain %s', (domain) => {
		const own = many.filter((item) => item.domain === domain);
		const share = own.filter(isReserved).length / own.length;
		expect(share).toBeGreaterThan(0.17);
		expect(share).toBeLessThan(0.33);
	});

	it('stay the same whatever is added, and keep a scenario together', () => {
		for (let index = 0; index < 50; index++) {
			const set = scenario(`set${String(index)}`, 3);
			expect(new Set(set.map(isReserved)).size).toBe(1);
		}
	});

	it('are never cards or what an exam does not ask', () => {
		const cards = Array.from({ length: 40 }, (_, index) =>
			aFlashcard({ id: `c-${String(index)}` })
		);
		expect(cards.map(entry).some(isReserved)).toBe(false);
	});
});
