import { seededRng } from '../../shared/rng.ts';
import { addDays, daysBetween, type StudyDay } from '../../shared/study-day.ts';
import { nextMemory } from '../fsrs.ts';
import type { ExamItem, ExamPlanRequest } from './course.ts';
import { planExamDay } from './plan.ts';

/** What one day of the plan is likely to hold. */
export interface DayAhead {
	readonly day: StudyDay;
	/** Of study, at the person's own pace. */
	readonly minutes: number;
	/** Looks at items never answered, at those that slip, and for the last time. */
	readonly fresh: number;
	readonly refresh: number;
	readonly last: number;
}

/**
 * The plan played through with answers by chance, from today: one way it may go, not a promise.
 *
 * @param count of days, today included; it ends with the day before the exam
 * @param isOff days without study
 */
export function daysAhead(
	request: ExamPlanRequest,
	count: number,
	isOff: (day: StudyDay) => boolean
): DayAhead[] {
	const rng = seededRng(`${request.seed} ahead`);
	const items: ExamItem[] = [...request.items];
	const days: DayAhead[] = [];
	for (let nth = 0; nth < count; nth++) {
		const day = addDays(request.day, nth);
		if (nth > 0 && day >= request.examDay) break;
		const secondsToday = isOff(day) ? 0 : nth === 0 ? request.secondsToday : request.secondsPerDay;
		const { queue } = planExamDay({ ...request, items, day, secondsToday, seed: day });
		const kinds = { fresh: 0, refresh: 0, last: 0 };
		let seconds = 0;
		for (const { at, chances, isLast, seconds: each } of queue) {
			kinds[chances.today === undefined ? 'fresh' : isLast ? 'last' : 'refresh']++;
			seconds += each * request.pace;
			const item = items[at] as ExamItem;
			const isRight = rng() < (chances.today ?? request.firstRight);
			const elapsed = item.lastDay === undefined ? 0 : daysBetween(item.lastDay, day);
			const trace = nextMemory(item.trace, elapsed, isRight ? 'good' : 'again');
			items[at] = { ...item, trace, lastDay: day };
		}
		days.push({ day, minutes: seconds / 60, ...kinds });
	}
	return days;
}
