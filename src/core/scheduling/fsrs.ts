/**
 * The only file that knows ts-fsrs. Elapsed time is always our own count of study days: the library
 * counts days by UTC date, which disagrees for evening and night answers.
 *
 * @see https://github.com/open-spaced-repetition/ts-fsrs — FSRS-6, default weights
 */
import { FSRSAlgorithm, Rating, type Grade as FsrsGrade } from 'ts-fsrs';
import { daysBetween, type StudyDay } from '../shared/study-day.ts';
import type { Grade, MemoryState, Trace } from './memory.ts';

const ratings: Record<Grade, FsrsGrade> = {
	again: Rating.Again,
	hard: Rating.Hard,
	good: Rating.Good,
	easy: Rating.Easy
};

const fsrs = /* @__PURE__ */ new FSRSAlgorithm({ enable_short_term: true });
const longTermOnly = /* @__PURE__ */ new FSRSAlgorithm({ enable_short_term: false });

/** The 21 weights of FSRS-6, for who computes many states at once. */
export const weights: readonly number[] = fsrs.parameters.w;

/**
 * @param before undefined for a first answer
 * @param elapsedDays whole study days since the last answer, ≥ 0
 * @param sameDayLearning false treats a second answer on one day like any other
 */
export function nextMemory(
	before: Trace | undefined,
	elapsedDays: number,
	grade: Grade,
	sameDayLearning = true
): Trace {
	const algorithm = sameDayLearning ? fsrs : longTermOnly;
	const trace = before && { stability: before.stability, difficulty: before.difficulty };
	const { stability, difficulty } = algorithm.next_state(
		trace ?? null,
		elapsedDays,
		ratings[grade]
	);
	return { stability, difficulty };
}

/** Chance of recall after so many days without an answer, 0–1. */
function recallAfter(elapsedDays: number, stability: number): number {
	return fsrs.forgetting_curve(elapsedDays, stability);
}

/** Chance of recall on a day, 0–1; 1 on the day of the last answer. */
export function retrievability(
	memory: Pick<MemoryState, 'stability' | 'lastDay'>,
	day: StudyDay
): number {
	return recallAfter(daysBetween(memory.lastDay, day), memory.stability);
}

/**
 * Days until the chance of recall falls to `retention`, rounded, at least 1.
 * What the library's `next_interval` computes, with the retention as an argument.
 *
 * @throws {RangeError} if `retention` is not in (0, 1)
 */
export function intervalFor(stability: number, retention: number): number {
	if (!(retention > 0 && retention < 1)) {
		throw new RangeError(`desired retention must be between 0 and 1: ${retention}`);
	}
	return Math.max(1, Math.round(stability * fsrs.calculate_interval_modifier(retention)));
}
