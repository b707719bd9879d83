import { describe, expect, it } from 'vitest';
import { tally } from '#core/quiz/result.ts';
import { aChoice } from '../../builders.ts';

const items = [
	aChoice({ id: 'vol-1', concepts: ['rights', 'choice'] }),
	aChoice({ id: 'vol-2', concepts: ['rights'] }),
	aChoice({ id: 'vol-3', concepts: ['listening'] }),
	aChoice({ id: 'vol-4', concepts: [] })
];
const byConcept = (...right: string[]) =>
	tally(
		items,
		(id) => right.includes(id),
		(item) => item.concepts
	);

describe('the result by concept', () => {
	it('counts an item under each of its names', () => {
		expect(byConcept('vol-1')).toContainEqual({ name: 'rights', correct: 1, total: 2 });
		expect(byConcept('vol-1')).toContainEqual({ name: 'choice', correct: 1, total: 1 });
	});

	it('begins with the weakest', () => {
		const names = byConcept('vol-1', 'vol-3').map(({ name }) => name);
		expect(names).toEqual(['rights', 'choice', 'listening']);
	});

	it('compares shares, not counts, and then names', () => {
		expect(byConcept().map(({ name }) => name)).toEqual(['choice', 'listening', 'rights']);
		expect(byConcept('vol-2').map(({ name }) => name)).toEqual(['choice', 'listening', 'rights']);
	});

	it('has no row for an item without names, and none at all without items', () => {
		expect(byConcept().reduce((sum, { total }) => sum + total, 0)).toBe(4);
		expect(
			tally(
				[],
				() => true,
				() => ['any']
			)
		).toEqual([]);
	});
});
