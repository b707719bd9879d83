import { describe, expect, it } from 'vitest';
import type { Item } from '#core/content/item.ts';
import { itemEntry } from '#core/content/outline.ts';
import { isReserved } from '#core/content/reserve.ts';
import {
	countBy,
	drawPractice,
	itemStates,
	noFilter,
	select,
	traitsOf,
	type PracticeFilter,
	type PracticeItem,
	type Standing
} from '#core/quiz/practice.ts';
import { aChoice, aCloze, aFlashcard, aMultiple, anOrder, aShort } from '../../builders.ts';

const seeds = Array.from({ length: 50 }, (_, index) => `seed ${index}`);
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const entry = (item: Item, pack = 'own'): PracticeItem => ({ ...itemEntry(item, item.bank), pack });

/** Nothing is known of anybody, and nothing is kept back. */
function aStanding({
	setAside = [],
	keepsBack = false,
	...states
}: Partial<Record<(typeof itemStates)[number], readonly string[]>> & {
	readonly setAside?: readonly string[];
	readonly keepsBack?: boolean;
} = {}): Standing {
	const sets = itemStates.map((state) => [state, new Set(states[state])]);
	return {
		states: Object.fromEntries(sets) as Standing['states'],
		setAside: new Set(setAside),
		keepsBack
	};
}

const chosen = (filter: Partial<PracticeFilter>, useKept = false) => ({
	filter: { ...noFilter, ...filter },
	useKept
});

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
			expect(drawPractice(items, count, seed)).toHaveLength(Math.min(count, 10));
	});

	it('asks nothing twice', () => {
		const items = [...singles(4), ...scenario('s', 4)];
		for (const seed of seeds) {
			const ids = idsOf(drawPractice(items, 7, seed));
			expect(new Set(ids).size).toBe(7);
		}
	});

	it('is the same for the same seed, and another for another', () => {
		const forms = seeds.map((seed) => drawPractice(singles(8), 4, seed));
		const again = seeds.map((seed) => drawPractice(singles(8), 4, seed));
		expect(again).toEqual(forms);
		expect(new Set(forms.map((form) => String(idsOf(form)))).size).toBeGreaterThan(10);
	});

	it('keeps the questions of a scenario together and in the author’s order', () => {
		const items = [...scenario('s', 3), ...singles(5)];
		for (const seed of seeds) {
			const ids = idsOf(drawPractice(items, 8, seed));
			const at = ids.indexOf('vol-s1');
			expect(ids.slice(at, at + 3)).toEqual(['vol-s1', 'vol-s2', 'vol-s3']);
		}
	});

	it('takes whole scenarios as long as other questions fill the places', () => {
		const items = [...scenario('s', 3), ...singles(5)];
		for (const seed of seeds) {
			const form = drawPractice(items, 5, seed);
			expect([0, 3]).toContain(form.filter((item) => item.scenario === 's').length);
		}
	});

	it('fills free places with the first questions of a scenario rather than leave them empty', () => {
		for (const seed of seeds) {
			const form = drawPractice(scenario('s', 4), 3, seed);
			expect(idsOf(form)).toEqual(['vol-s1', 'vol-s2', 'vol-s3']);
		}
	});

	it('asks what was just asked only where there is nothing else', () => {
		const items = singles(8);
		for (const seed of seeds) {
			const first = drawPractice(items, 5, seed);
			const next = drawPractice(items, 5, `${seed} again`, new Set(idsOf(first)));
			const others = idsOf(items).filter((id) => !idsOf(first).includes(id));
			expect(idsOf(next)).toEqual(expect.arrayContaining(others));
			expect(next).toHaveLength(5);
		}
	});
});

describe('what a quiz draws from', () => {
	const items = [
		entry(aChoice({ id: 'vol-1', domain: 'ethics', difficulty: 1, concepts: ['V01', 'V02'] })),
		entry(anOrder({ id: 'vol-2', domain: 'recovery', difficulty: 3, concepts: ['V02'] })),
		entry(aShort({ id: 'res-1', domain: 'ethics', concepts: ['R01'] })),
		entry(aChoice({ id: 'res-2', domain: 'recovery', concepts: ['R01', 'V01'] }), 'added')
	];

	it.each([
		['everything where nothing is picked', {}, idsOf(items)],
		['a bank', { banks: ['vol'] }, ['vol-1', 'vol-2']],
		['a domain', { domains: ['ethics'] }, ['vol-1', 'res-1']],
		['a concept, among others or alone', { concepts: ['V02'] }, ['vol-1', 'vol-2']],
		['a difficulty', { difficulties: ['2'] }, ['res-1', 'res-2']],
		['a kind of question', { types: ['order', 'short'] }, ['vol-2', 'res-1']],
		['a pack', { packs: ['added'] }, ['res-2']],
		['any of one group', { difficulties: ['1', '3'] }, ['vol-1', 'vol-2']],
		['all groups at once', { banks: ['res'], domains: ['ethics'] }, ['res-1']],
		['nothing, if so be it', { banks: ['vol'], packs: ['added'] }, []]
	])('is %s', (_, filter, expected) => {
		expect(idsOf(select(items, chosen(filter), aStanding()).items)).toEqual(expected);
	});

	it('leaves out what only its learner can judge', () => {
		const cards = [aFlashcard(), aCloze()].map((item) => entry(item));
		expect(select(cards, chosen({}), aStanding()).items).toEqual([]);
	});

	it('leaves out what was set aside, whatever is picked', () => {
		const standing = aStanding({ setAside: ['vol-1'], flagged: ['vol-1', 'vol-2'] });
		expect(idsOf(select(items, chosen({ states: ['flagged'] }), standing).items)).toEqual([
			'vol-2'
		]);
	});

	it.each([
		['unseen', ['vol-1']],
		['missed', ['vol-1', 'vol-2']],
		['overconfident', ['vol-2']],
		['due', ['res-1']],
		['flagged', ['res-2']]
	] as const)('can be what is %s', (state, expected) => {
		const standing = aStanding({
			unseen: ['vol-1'],
			missed: ['vol-1', 'vol-2'],
			overconfident: ['vol-2'],
			due: ['res-1'],
			flagged: ['res-2']
		});
		const { items: fitting } = select(items, chosen({ states: [state] }), standing);
		expect(idsOf(fitting)).toEqual(expected);
	});

	it('can be any of several states, and must fit the other groups too', () => {
		const standing = aStanding({ missed: ['vol-1', 'vol-2'], due: ['res-1'] });
		const filter = { states: ['missed', 'due'], domains: ['ethics'] };
		expect(idsOf(select(items, chosen(filter), standing).items)).toEqual(['vol-1', 'res-1']);
	});
});

describe('a choice is counted', () => {
	const items = [
		entry(aChoice({ id: 'vol-1', domain: 'ethics', concepts: ['V01', 'V02'] })),
		entry(aChoice({ id: 'vol-2', domain: 'recovery', concepts: ['V02'] })),
		entry(aChoice({ id: 'res-1', domain: 'ethics', concepts: ['R01'] }))
	];
	const counts = (group: keyof PracticeFilter, filter: Partial<PracticeFilter>) => {
		const { others } = select(items, chosen(filter), aStanding());
		return Object.fromEntries(countBy(others[group], (item) => traitsOf(item, group, aStanding())));
	};

	it('in what the other groups leave, whatever is picked in its own', () => {
		expect(counts('banks', {})).toEqual({ vol: 2, res: 1 });
		expect(counts('banks', { banks: ['vol'] })).toEqual({ vol: 2, res: 1 });
		expect(counts('banks', { domains: ['ethics'] })).toEqual({ vol: 1, res: 1 });
		expect(counts('domains', { banks: ['vol'], domains: ['ethics'] })).toEqual({
			ethics: 1,
			recovery: 1
		});
	});

	it('under each concept it has', () => {
		expect(counts('concepts', { banks: ['vol'] })).toEqual({ V01: 1, V02: 2 });
	});

	it('once, also where several of its traits have one name', () => {
		expect(countBy(items, ({ concepts }) => concepts.map(() => 'topic')).get('topic')).toBe(3);
	});

	it('so that a group in the way shows what clearing it would leave', () => {
		const { items: none, others } = select(
			items,
			chosen({ banks: ['res'], domains: ['recovery'] }),
			aStanding()
		);
		expect(none).toEqual([]);
		expect([others.banks.length, others.domains.length]).toEqual([1, 1]);
	});
});

describe('what is kept back for the first exam simulation', () => {
	const items = Array.from({ length: 40 }, (_, index) => entry(aChoice({ id: `vol-${index}` })));
	const unseen = idsOf(items);
	const reserved = idsOf(items.filter(isReserved));

	it('is left out as long as it was never seen, and counted', () => {
		const selection = select(items, chosen({}), aStanding({ unseen, keepsBack: true }));
		expect(reserved.length).toBeGreaterThan(0);
		expect(idsOf(selection.items)).toEqual(unseen.filter((id) => !reserved.includes(id)));
		expect(selection.kept).toBe(reserved.length);
	});

	it('is counted as far as it fits the filter, and not among its choices', () => {
		const standing = aStanding({ unseen, keepsBack: true });
		const { kept, others } = select(items, chosen({ types: ['order'] }), standing);
		expect(kept).toBe(0);
		expect(others.types).toHaveLength(items.length - reserved.length);
	});

	it('is drawn from when the person wants it, and still counted', () => {
		const selection = select(items, chosen({}, true), aStanding({ unseen, keepsBack: true }));
		expect(selection.items).toHaveLength(items.length);
		expect(selection.kept).toBe(reserved.length);
	});

	it('is nothing any more once it was seen', () => {
		const seen = unseen.filter((id) => id !== reserved[0]);
		const selection = select(items, chosen({}), aStanding({ unseen: seen, keepsBack: true }));
		expect(idsOf(selection.items)).toContain(reserved[0]);
		expect(selection.kept).toBe(reserved.length - 1);
	});

	it('is nothing after a simulation', () => {
		const selection = select(items, chosen({}), aStanding({ unseen }));
		expect(selection).toMatchObject({ items, kept: 0 });
	});

	it('is never a kind of question that no exam asks', () => {
		const orders = Array.from({ length: 40 }, (_, index) => entry(anOrder({ id: `vol-${index}` })));
		const several = [entry(aMultiple({ id: reserved[0] }))];
		const standing = aStanding({ unseen, keepsBack: true });
		expect(select(orders, chosen({}), standing).kept).toBe(0);
		expect(select(several, chosen({}), standing).kept).toBe(1);
	});
});
