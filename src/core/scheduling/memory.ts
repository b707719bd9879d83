import type { StudyDay } from '../shared/study-day.ts';

export const grades = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof grades)[number];

/** What FSRS keeps of a card. */
export interface Trace {
	/** Days until retrievability falls to 0.9; above 0. */
	readonly stability: number;
	/** 1 (easy) to 10 (hard). */
	readonly difficulty: number;
}

/** What the scheduler knows about one card for one candidate. No state means: never answered. */
export interface MemoryState extends Trace {
	readonly phase: 'learning' | 'review' | 'relearning';
	/** Steps done of the phase, 0 … steps − 1; always 0 in review. */
	readonly step: number;
	/** Times answered. */
	readonly reps: number;
	/** Times a known card was graded "again". */
	readonly lapses: number;
	/** The study day of the last answer. */
	readonly lastDay: StudyDay;
	readonly due: StudyDay;
	/** Whole days from the last answer to `due`; 0 means again today. */
	readonly interval: number;
	/** The author's version of the item it is a memory of. */
	readonly itemVersion: number;
}

export interface SchedulerSettings {
	/** The chance of recall at which a card falls due; in (0, 1). */
	readonly desiredRetention: number;
	/** Good answers on the first day until a new card counts as learned. */
	readonly learningSteps: number;
	/** Good answers until a forgotten card counts as known again. */
	readonly relearningSteps: number;
	/** Days. */
	readonly maximumInterval: number;
	/** Spreads cards learned together over neighbouring days. */
	readonly fuzz: boolean;
}

export const defaultScheduler: SchedulerSettings = {
	desiredRetention: 0.9,
	learningSteps: 1,
	relearningSteps: 1,
	maximumInterval: 36_500,
	fuzz: true
};

/** Stored with every answer, so that a log says what computed its intervals. */
export const schedulerName = 'fsrs-6/ts-fsrs-5.4.2';
