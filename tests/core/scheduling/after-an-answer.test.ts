import { describe, expect, it } from 'vitest';
import { isLeech } from '#core/scheduling/leech.ts';
import { requeue } from '#core/scheduling/requeue.ts';
import { whyNow } from '#core/scheduling/why.ts';
import { aMemory, day } from './builders.ts';

describe('a card graded “again”', () => {
	it('comes back after eight others', () => {
		const rest = Array.from({ length: 12 }, (_, i) => i);
		expect(requeue(rest, 99).indexOf(99)).toBe(8);
		expect(requeue(rest, 99)).toHaveLength(13);
	});

	it('comes last when fewer are left', () => {
		expect(requeue([1, 2], 99)).toEqual([1, 2, 99]);
		expect(requeue([], 99)).toEqual([99]);
	});

	it('leaves the queue it was given alone', () => {
		const rest = [1, 2];
		requeue(rest, 99, 1);
		expect(rest).toEqual([1, 2]);
	});
});

describe('a leech', () => {
	it('is noticed at eight lapses and then at every fourth', () => {
		const noticed = Array.from({ length: 21 }, (_, lapses) => lapses).filter((lapses) =>
			isLeech({ lapses })
		);
		expect(noticed).toEqual([8, 12, 16, 20]);
	});

	it('can be noticed earlier', () => {
		expect([2, 3, 4, 5].filter((lapses) => isLeech({ lapses }, 3))).toEqual([3, 5]);
		expect([0, 1, 2].filter((lapses) => isLeech({ lapses }, 1))).toEqual([1, 2]);
	});
});

describe('why a card is shown now', () => {
	it('is new', () => {
		expect(whyNow({ day: day(1) })).toEqual({ kind: 'new' });
	});

	it('is what the planner chose it for, toward an exam', () => {
		const look = { kind: 'refresh', today: 0.58, left: 0.45, asked: 0.81 } as const;
		expect(whyNow({ memory: aMemory(), day: day(104), look })).toEqual({ kind: 'exam', look });
		const fresh = { kind: 'new', left: 0.18, asked: 0.7 } as const;
		expect(whyNow({ day: day(1), look: fresh })).toEqual({ kind: 'exam', look: fresh });
	});

	it('is a repeat of today, also of a card the planner chose', () => {
		const memory = aMemory({ lastDay: day(100), due: day(100), interval: 0 });
		const look = { kind: 'new', left: 0.18, asked: 0.7 } as const;
		expect(whyNow({ memory, day: day(100), look })).toEqual({ kind: 'again-today' });
	});

	it('is a repeat of today', () => {
		const memory = aMemory({ lastDay: day(100), due: day(100), interval: 0 });
		expect(whyNow({ memory, day: day(100) })).toEqual({ kind: 'again-today' });
	});

	it('is due, with the chance to remember it', () => {
		const why = whyNow({ memory: aMemory({ stability: 10 }), day: day(110) });
		expect(why).toMatchObject({ kind: 'due', lastSeen: 10 });
		expect(why.kind === 'due' && why.chance).toBeCloseTo(0.9, 6);
	});

	it('was asked for before it is due', () => {
		expect(whyNow({ memory: aMemory(), day: day(104) })).toMatchObject({
			kind: 'early',
			lastSeen: 4,
			dueIn: 6
		});
	});
});
