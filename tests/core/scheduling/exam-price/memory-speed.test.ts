import { describe, expect, it } from 'vitest';
import { recallAfter } from '#core/scheduling/exam-price/arithmetic.ts';
import { MemorySpeed, stretchOf } from '#core/scheduling/exam-price/memory-speed.ts';
import { seededRng } from '#core/shared/rng.ts';

/** What is learned of somebody whose memories last so many times longer than FSRS thinks. */
function learned(truth: number, answers: number, guess = 0): number {
	const rng = seededRng(`${truth}/${answers}`);
	const speed = new MemorySpeed();
	for (let i = 0; i < answers; i++) {
		const elapsed = 1 + Math.floor(rng() * 20);
		const stability = 1 + rng() * 20;
		const recall = recallAfter(elapsed, stability * truth);
		speed.see(elapsed, stability, rng() < recall + (1 - recall) * guess, guess);
	}
	return speed.multiplier;
}

describe('memory speed', () => {
	it('is 1 before any answer', () => {
		expect(new MemorySpeed().multiplier).toBeCloseTo(1);
	});

	it.each([0.2, 0.5, 1, 2])('finds a learner at %f times the usual', (truth) => {
		expect(learned(truth, 1500) / truth).toBeGreaterThan(0.75);
		expect(learned(truth, 1500) / truth).toBeLessThan(1.33);
	});

	it('is careful after few answers', () => {
		expect(Math.abs(Math.log(learned(0.2, 10)))).toBeLessThan(
			Math.abs(Math.log(learned(0.2, 500)))
		);
	});

	it('is not fooled by lucky guesses', () => {
		expect(learned(0.3, 1500, 0.25)).toBeLessThan(0.6);
	});

	it('stays a number after impossible answers', () => {
		const speed = new MemorySpeed();
		for (let i = 0; i < 500; i++) speed.see(1000, 0.001, true, 0);
		for (let i = 0; i < 500; i++) speed.see(1, 30_000, false, 0);
		expect(Number.isFinite(speed.multiplier)).toBe(true);
	});

	it('is followed only part of the way', () => {
		expect(stretchOf(0.25)).toBeGreaterThan(0.25);
		expect(stretchOf(4)).toBeLessThan(4);
		expect(stretchOf(1)).toBe(1);
	});
});
