import { describe, expect, it } from 'vitest';
import { averageSeconds } from '#core/scheduling/pace.ts';

const aDay = (answers: number, seconds: number) => ({ answers, ms: answers * seconds * 1000 });

describe('the pace', () => {
	it('is 12 seconds for a due card and 30 for a new one before anything is known', () => {
		expect(averageSeconds([])).toEqual({ due: 12, fresh: 30 });
	});

	it('is hardly moved by one slow answer', () => {
		expect(averageSeconds([aDay(1, 120)]).due).toBeCloseTo(17.1, 1);
	});

	it('lies halfway after as many answers as what most people need is weighed', () => {
		expect(averageSeconds([aDay(20, 4)]).due).toBe(8);
	});

	it('becomes one’s own with time', () => {
		const days = Array.from({ length: 14 }, () => aDay(100, 6));
		expect(averageSeconds(days).due).toBeCloseTo(6, 0);
	});

	it('counts answers, not days', () => {
		const one = averageSeconds([aDay(30, 5), aDay(10, 9)]);
		expect(one).toEqual(averageSeconds([aDay(40, 6)]));
	});

	it('always gives a new card two and a half times as long', () => {
		for (const seconds of [0, 1, 60]) {
			const { due, fresh } = averageSeconds([aDay(50, seconds)]);
			expect(fresh).toBe(due * 2.5);
		}
	});
});
