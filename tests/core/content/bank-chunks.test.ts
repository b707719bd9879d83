import { expect, it } from 'vitest';
import { bankChunks } from '#core/content/bank-chunks.ts';
import { aChoice } from '../../builders.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `vol-${index + 1}`);
const bankOf = (items: readonly ReturnType<typeof aChoice>[]) => ({
	id: 'vol',
	title: 'Voluntary',
	items,
	scenarios: [{ id: 's', stimulus: [] }]
});

it('leaves a small bank whole', () => {
	const bank = bankOf(ids(16).map((id) => aChoice({ id })));
	expect(bankChunks(bank)).toEqual([{ ...bank, scenarios: [] }]);
});

it('cuts a large bank into files that hold every item once, in order', () => {
	const bank = bankOf(ids(40).map((id) => aChoice({ id })));
	const chunks = bankChunks(bank);
	expect(chunks.map(({ id }) => id)).toEqual(['vol', 'vol.2', 'vol.3']);
	expect(chunks.flatMap(({ items }) => items)).toEqual(bank.items);
});

it('never cuts a scenario, and keeps its situation with its questions', () => {
	const items = ids(20).map((id, index) =>
		index >= 15 && index < 18 ? { ...aChoice({ id }), scenario: 's' } : aChoice({ id })
	);
	const [first, second] = bankChunks(bankOf(items));
	expect(first?.items).toHaveLength(18);
	expect(first?.scenarios).toHaveLength(1);
	expect(second?.scenarios).toEqual([]);
});
