import type { CardId } from '../shared/ids.ts';
import type { StudyDay } from '../shared/study-day.ts';
import type { Grade, MemoryState, SchedulerSettings } from './memory.ts';
import { review } from './review.ts';

/** What each grade would lead to, in days; 0 means later today. For the grade buttons. */
export function intervalsByGrade(
	before: MemoryState | undefined,
	day: StudyDay,
	card: CardId,
	settings: SchedulerSettings,
	itemVersion: number
): Record<Grade, number> {
	const after = (grade: Grade) => review(before, grade, day, card, settings, itemVersion).interval;
	return { again: after('again'), hard: after('hard'), good: after('good'), easy: after('easy') };
}
