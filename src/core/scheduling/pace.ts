/** Seconds an answer takes; a new card takes longer, because its rationales are read. */
export interface Pace {
	readonly due: number;
	readonly fresh: number;
}

/** What most people need, weighed like this many answers of one's own. */
const PRIOR = { seconds: 12, answers: 20 };
const NEW_TAKES = 2.5;

/** Learned from recent days: `ms` is the time spent on `answers` answers. */
export function averageSeconds(
	days: readonly { readonly ms: number; readonly answers: number }[]
): Pace {
	const answers = days.reduce((sum, day) => sum + day.answers, 0);
	const seconds = days.reduce((sum, day) => sum + day.ms, 0) / 1000;
	const due = (PRIOR.seconds * PRIOR.answers + seconds) / (PRIOR.answers + answers);
	return { due, fresh: due * NEW_TAKES };
}
