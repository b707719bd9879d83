import type { CardId } from '../shared/ids.ts';
import { addDays, asStudyDay, daysBetween, type StudyDay } from '../shared/study-day.ts';
import { intervalFor, nextMemory } from './fsrs.ts';
import { fuzzed, fuzzFactor } from './fuzz.ts';
import type { Grade, MemoryState, SchedulerSettings, Trace } from './memory.ts';

/**
 * Applies one grade to a card's memory state.
 *
 * Pure: the same arguments always give the same result, so a log of answers can be replayed.
 *
 * @param before undefined if the card was never answered
 * @param day study day of the answer; one before the last answer (travel) counts as the same day
 * @param itemVersion the version answered; a higher one than before starts the memory anew
 * @throws {RangeError} if `desiredRetention` is not in (0, 1)
 */
export function review(
	before: MemoryState | undefined,
	grade: Grade,
	day: StudyDay,
	card: CardId,
	settings: SchedulerSettings,
	itemVersion: number
): MemoryState {
	const known = before && before.itemVersion >= itemVersion ? before : undefined;
	const elapsed = known ? daysBetween(known.lastDay, day) : 0;
	const place = nextPlace(known, grade, settings);
	const trace = nextMemory(known, elapsed, grade);
	const reps = (known?.reps ?? 0) + 1;
	const interval =
		place.phase === 'review'
			? wholeDays(known, trace, grade, elapsed, settings, fuzzFactor(card, reps))
			: 0;
	const lastDay = known ? asStudyDay(Math.max(known.lastDay, day)) : day;
	return {
		...place,
		...trace,
		reps,
		lapses: (known?.lapses ?? 0) + (known?.phase === 'review' && grade === 'again' ? 1 : 0),
		lastDay,
		due: interval === 0 ? day : addDays(lastDay, interval),
		interval,
		itemVersion: known?.itemVersion ?? itemVersion
	};
}

/** Phases and steps as in Anki and the reference implementations. */
function nextPlace(
	before: MemoryState | undefined,
	grade: Grade,
	settings: SchedulerSettings
): Pick<MemoryState, 'phase' | 'step'> {
	if (before?.phase === 'review') {
		return grade === 'again' && settings.relearningSteps > 0
			? { phase: 'relearning', step: 0 }
			: { phase: 'review', step: 0 };
	}
	const phase = before?.phase ?? 'learning';
	const steps = phase === 'learning' ? settings.learningSteps : settings.relearningSteps;
	const step = stepAfter(before?.step ?? 0, grade);
	return step < steps ? { phase, step } : { phase: 'review', step: 0 };
}

function stepAfter(step: number, grade: Grade): number {
	switch (grade) {
		case 'again':
			return 0;
		case 'hard':
			return step;
		case 'good':
			return step + 1;
		case 'easy':
			return Infinity;
	}
}

/** Interval of a card that is learned: at least one day, longer for a better grade. */
function wholeDays(
	before: MemoryState | undefined,
	trace: Trace,
	grade: Grade,
	elapsed: number,
	{ desiredRetention, maximumInterval, fuzz }: SchedulerSettings,
	factor: number
): number {
	const days = ({ stability }: Trace) => {
		const interval = Math.min(intervalFor(stability, desiredRetention), maximumInterval);
		return fuzz ? fuzzed(interval, factor, elapsed, maximumInterval) : interval;
	};
	if (before?.phase !== 'review') return days(trace);
	// Rounding and fuzz may make two grades equal; choosing the better one must be worth something.
	const of = (other: Grade) => days(other === grade ? trace : nextMemory(before, elapsed, other));
	const atMost = (interval: number) => Math.min(interval, maximumInterval);
	const plainGood = of('good');
	const hard = Math.min(of('hard'), plainGood);
	if (grade === 'again') return Math.min(days(trace), hard);
	if (grade === 'hard') return hard;
	const good = atMost(Math.max(plainGood, hard + 1));
	return grade === 'good' ? good : atMost(Math.max(of('easy'), good + 1));
}
