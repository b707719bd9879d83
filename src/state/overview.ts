import { addDays, type StudyDay } from '#core/shared/study-day.ts';
import { cardCounts, dayCounters, dueForecast } from '#storage/queries.ts';
import type { DayRow, DueDayRow } from '#storage/rows.ts';
import type { App } from './app.svelte.ts';

const AHEAD = 14;
const RECENT = 28;

export interface Overview {
	readonly today: StudyDay;
	readonly met: number;
	readonly total: number;
	/** One entry a day, today first; what is already due counts for today. */
	readonly ahead: readonly DueDayRow[];
	/** One entry a day, oldest first, days without study included. */
	readonly recent: readonly DayRow[];
}

export async function overview(app: App): Promise<Overview> {
	const { db } = app;
	const today = app.today();
	const [counts, due, days] = await Promise.all([
		cardCounts(db),
		dueForecast(db, 0 as StudyDay, addDays(today, AHEAD - 1)),
		dayCounters(db, addDays(today, 1 - RECENT), today)
	]);
	const ahead = Array.from({ length: AHEAD }, (_, offset) => {
		const day = addDays(today, offset);
		const rows = due.filter((row) => row.day === day || (offset === 0 && row.day < day));
		return { day, count: rows.reduce((sum, { count }) => sum + count, 0) };
	});
	const recent = Array.from({ length: RECENT }, (_, index) => {
		const day = addDays(today, index + 1 - RECENT);
		return (
			days.find((row) => row.day === day) ?? {
				day,
				answers: 0,
				correct: 0,
				again: 0,
				ms: 0,
				newCards: 0
			}
		);
	});
	return { today, ...counts, ahead, recent };
}
