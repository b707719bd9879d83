import type { BlueprintRow } from '#core/content/exam.ts';
import type { Exposure, PastAnswer } from '#core/readiness/evidence.ts';
import type { ReadinessRequest } from '#core/readiness/readiness.ts';
import { cardId, itemId } from '#core/shared/ids.ts';
import { asStudyDay, type StudyDay } from '#core/shared/study-day.ts';

export const day = (number: number): StudyDay => asStudyDay(number);

export function anAnswer(changes: Partial<PastAnswer> = {}): PastAnswer {
	return {
		card: cardId('vol-001'),
		item: itemId('vol-001'),
		domain: 'ethics',
		day: day(100),
		order: 1,
		mode: 'practice',
		correct: true,
		...changes
	};
}

export const blueprint: readonly BlueprintRow[] = [
	{ title: 'Ethics', weight: 50, tags: ['ethics', 'boundaries'] },
	{ title: 'Recovery', weight: 30, tags: ['recovery'] },
	{ title: 'Advocacy', weight: 20, tags: ['advocacy'] }
];

/** First exposures in one domain, the right ones first. */
export function exposures(
	domain: string,
	right: number,
	wrong: number,
	changes: Partial<Exposure> = {}
): Exposure[] {
	return Array.from({ length: right + wrong }, (_, at) => ({
		item: itemId(`${domain}-${at}`),
		domain,
		day: day(100),
		correct: at < right,
		mode: 'exam',
		...changes
	}));
}

/** The same numbers in each domain of `blueprint`. */
export const inAll = (right: number, wrong: number, changes: Partial<Exposure> = {}): Exposure[] =>
	['ethics', 'recovery', 'advocacy'].flatMap((domain) => exposures(domain, right, wrong, changes));

export function aRequest(changes: Partial<ReadinessRequest> = {}): ReadinessRequest {
	return {
		exposures: inAll(30, 10),
		blueprint,
		questions: 100,
		cut: 0.7,
		simulations: 1,
		seed: 'test',
		...changes
	};
}
