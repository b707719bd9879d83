import type { Rng } from '#core/shared/rng.ts';
import { between, logistic, normal } from './chance.ts';

/** What one learner remembers of concepts, as a truth that no estimator sees. Days may be fractions. */
export interface Memory {
	/** Chance of recall, 0–1; 0 for what was never met. */
	recall(concept: number, day: number): number;
	/** The concept was met: asked, answered and explained. */
	meet(concept: number, day: number, recalled: boolean): void;
}

export interface MemoryModel {
	readonly name: string;
	learner(rng: Rng): Memory;
}

/**
 * Forgetting by a power of time over a stability that grows with each recall, more so the nearer it was
 * to being forgotten. In the manner of FSRS with none of its parameters; people differ threefold.
 */
export const stabilityModel: MemoryModel = {
	name: 'A: growing stability',
	learner(rng) {
		const speed = Math.exp(normal(rng) * 0.6);
		const traces = new Map<number, { stability: number; day: number }>();
		const recall = (concept: number, day: number) => {
			const trace = traces.get(concept);
			return trace ? (1 + (day - trace.day) / (4 * trace.stability)) ** -0.5 : 0;
		};
		return {
			recall,
			meet(concept, day, recalled) {
				const before = traces.get(concept);
				const spacing = 1 - recall(concept, day);
				const stability = !before
					? Math.max(0.3, speed * 3 * Math.exp(normal(rng) * 0.7))
					: recalled
						? before.stability * (1 + 6 * spacing)
						: Math.max(0.3, before.stability * 0.4);
				traces.set(concept, { stability, day });
			}
		};
	}
};

/**
 * ACT-R: activation is the logarithm of the summed powers of the ages of all meetings, and recall a
 * logistic of it (Anderson and Schooler, 1991). People differ in decay and threshold.
 */
export const activationModel: MemoryModel = {
	name: 'B: ACT-R power law',
	learner(rng) {
		const decay = between(rng, 0.3, 0.6);
		const threshold = -1 + 0.4 * normal(rng);
		const meetings = new Map<number, number[]>();
		return {
			recall(concept, day) {
				const days = meetings.get(concept);
				if (!days) return 0;
				const sum = days.reduce((total, then) => total + Math.max(day - then, 0.02) ** -decay, 0);
				return logistic((Math.log(sum) - threshold) / 0.4);
			},
			meet(concept, day) {
				const days = meetings.get(concept);
				if (days) days.push(day);
				else meetings.set(concept, [day]);
			}
		};
	}
};
