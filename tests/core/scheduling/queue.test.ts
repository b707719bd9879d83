import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId, type CardId } from '#core/shared/ids.ts';
import { buildQueue, type QueueRequest } from '#core/scheduling/queue.ts';
import { spaceSiblings } from '#core/scheduling/siblings.ts';
import { aMemory, day } from './builders.ts';

const today = day(200);

const dueCard = (name: string, stability: number, group?: string, lastDay = 100) => ({
	card: cardId(name),
	group,
	memory: aMemory({ stability, lastDay: day(lastDay), due: today })
});
const freshCards = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ card: cardId(`new-${i + 1}`) }));
const dueCards = (count: number) =>
	Array.from({ length: count }, (_, i) => dueCard(`due-${i + 1}`, 500 - i));

const aRequest = (changes: Partial<QueueRequest> = {}): QueueRequest => ({
	due: [],
	fresh: [],
	day: today,
	minutes: 60,
	secondsPerDue: 10,
	secondsPerNew: 30,
	newLimit: 100,
	seed: 'today',
	...changes
});
const names = (request: Partial<QueueRequest>) =>
	buildQueue(aRequest(request)).map(({ card }) => String(card));

describe('today’s queue', () => {
	it('is empty when there is nothing to do', () => {
		expect(buildQueue(aRequest())).toEqual([]);
	});

	it('starts with what is best remembered, and ends with what was answered earlier today', () => {
		const due = [
			dueCard('repeat', 50, undefined, 200),
			dueCard('nearly lost', 1),
			dueCard('firm', 90),
			dueCard('shaky', 20)
		];
		expect(buildQueue(aRequest({ due }))).toEqual([
			{ card: 'firm', reason: 'due' },
			{ card: 'shaky', reason: 'due' },
			{ card: 'nearly lost', reason: 'due' },
			{ card: 'repeat', reason: 'again' }
		]);
	});

	it('mixes new cards in evenly, in their given order', () => {
		const queue = names({ due: dueCards(6), fresh: freshCards(2) });
		expect(queue).toEqual(['due-1', 'due-2', 'due-3', 'new-1', 'due-4', 'due-5', 'due-6', 'new-2']);
		expect(names({ fresh: freshCards(2) })).toEqual(['new-1', 'new-2']);
	});

	it('takes no more new cards than allowed', () => {
		expect(names({ fresh: freshCards(9), newLimit: 4 })).toHaveLength(4);
		expect(names({ due: dueCards(2), fresh: freshCards(9), newLimit: 0 })).toHaveLength(2);
	});

	it('fits into the minutes, due cards before new ones', () => {
		const queue = names({ due: dueCards(4), fresh: freshCards(9), minutes: 2 });
		expect(queue.filter((card) => card.startsWith('due'))).toHaveLength(4);
		expect(queue.filter((card) => card.startsWith('new'))).toHaveLength(2);
		expect(names({ due: dueCards(40), fresh: freshCards(9), minutes: 2 })).toHaveLength(12);
	});

	it('offers one card even when no minute is left', () => {
		expect(names({ due: dueCards(4), fresh: freshCards(2), minutes: 0 })).toEqual(['due-1']);
		expect(names({ fresh: freshCards(2), minutes: 0 })).toEqual(['new-1']);
	});

	it('leaves out what is suspended', () => {
		const suspended = new Set<CardId>([cardId('due-1'), cardId('new-1')]);
		const queue = names({ due: dueCards(2), fresh: freshCards(2), suspended });
		expect(queue).toEqual(['due-2', 'new-2']);
	});

	it('does not show siblings back to back', () => {
		const due = [
			dueCard('a.1', 90, 'a'),
			dueCard('a.2', 89, 'a'),
			dueCard('b', 88),
			dueCard('c', 87)
		];
		expect(names({ due })).toEqual(['a.1', 'b', 'a.2', 'c']);
	});

	it('is the same for the same seed; equals change places with another', () => {
		const due = Array.from({ length: 20 }, (_, i) => dueCard(`equal-${i}`, 50));
		expect(names({ due, seed: 1 })).toEqual(names({ due, seed: 1 }));
		expect(names({ due, seed: 1 })).not.toEqual(names({ due, seed: 2 }));
	});
});

describe('spacing siblings', () => {
	const anyGroups = fc.array(fc.constantFrom('a', 'b', 'c', 'd', undefined), { maxLength: 14 });

	it('never leaves neighbours of one group if there is any other way', () => {
		fc.assert(
			fc.property(anyGroups, (groups) => {
				const list = groups.map((group, index) => ({ group, index }));
				const spaced = spaceSiblings(list, ({ group }) => group);
				expect([...spaced].sort((x, y) => x.index - y.index)).toEqual(list);
				const largest = Math.max(
					0,
					...['a', 'b', 'c', 'd'].map((name) => groups.filter((group) => group === name).length)
				);
				if (largest > Math.ceil(list.length / 2)) return;
				const touching = spaced.filter(
					({ group }, at) => at > 0 && group !== undefined && group === spaced[at - 1]?.group
				);
				expect(touching).toEqual([]);
			}),
			{ numRuns: 1000 }
		);
	});

	it('leaves an order alone that is already fine', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 1000 })), (numbers) => {
				const apart = [...new Set(numbers)].map(String);
				expect(spaceSiblings(apart, (name) => name)).toEqual(apart);
			})
		);
	});
});
