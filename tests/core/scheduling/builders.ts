import { cardId, type CardId } from '#core/shared/ids.ts';
import { asStudyDay, type StudyDay } from '#core/shared/study-day.ts';
import {
	defaultScheduler,
	type Grade,
	type MemoryState,
	type SchedulerSettings
} from '#core/scheduling/memory.ts';
import type { Evidence } from '#core/scheduling/fold.ts';
import { review } from '#core/scheduling/review.ts';

export const aCard: CardId = cardId('vol-001');
export const day = (number: number): StudyDay => asStudyDay(number);
export const exact: SchedulerSettings = { ...defaultScheduler, fuzz: false };

export function aMemory(changes: Partial<MemoryState> = {}): MemoryState {
	return {
		phase: 'review',
		stability: 10,
		difficulty: 5,
		step: 0,
		reps: 4,
		lapses: 0,
		lastDay: day(100),
		due: day(110),
		interval: 10,
		itemVersion: 1,
		...changes
	};
}

export function anEvidence(changes: Partial<Evidence> = {}): Evidence {
	return {
		clock: 1,
		device: 'a',
		seq: 1,
		day: day(100),
		grade: 'good',
		mode: 'study',
		itemVersion: 1,
		retention: 0.9,
		...changes
	};
}

/** Answers a card with each grade in turn, every time on the day it falls due. */
export function answeredWhenDue(
	grades: readonly Grade[],
	settings: SchedulerSettings,
	card = aCard
): MemoryState[] {
	const states: MemoryState[] = [];
	for (const grade of grades) {
		const before = states.at(-1);
		states.push(review(before, grade, before?.due ?? day(0), card, settings, 1));
	}
	return states;
}
