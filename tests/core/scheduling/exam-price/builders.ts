import type { ExamItem, ExamPlanRequest } from '#core/scheduling/exam-price/course.ts';
import { buildValueTable } from '#core/scheduling/exam-price/value-table.ts';
import { asStudyDay } from '#core/shared/study-day.ts';

/** Built once for all tests of a file: it takes a second or two. */
export const table = buildValueTable();

export const TODAY = asStudyDay(20_000);

export const fresh = (count: number, change: Partial<ExamItem> = {}): ExamItem[] =>
	Array.from({ length: count }, () => ({ weight: 1, ...change }));

/** Items answered so many days ago, of a memory that lasts so many days. */
export const seen = (
	count: number,
	stability: number,
	daysAgo: number,
	difficulty = 5
): ExamItem[] =>
	fresh(count, { trace: { stability, difficulty }, lastDay: asStudyDay(TODAY - daysAgo) });

/** 25 minutes a day, 14 days to the exam. */
export function aRequest(
	items: readonly ExamItem[],
	{ daysLeft = 14, ...change }: Partial<ExamPlanRequest> & { readonly daysLeft?: number } = {}
): ExamPlanRequest {
	return {
		items,
		day: TODAY,
		examDay: asStudyDay(TODAY + daysLeft),
		table,
		secondsToday: 1500,
		secondsPerDay: 1500,
		attendance: 0.85,
		pace: 1,
		firstRight: 0.6,
		stretch: 1,
		seed: 'test',
		...change
	};
}
