import { recentSittings } from '#storage/queries.ts';
import type { App } from './app.svelte.ts';

export interface SittingSummary {
	readonly id: string;
	/** Epoch ms. */
	readonly startedAt: number;
	readonly finished: boolean;
	readonly answered: number;
	readonly correct: number;
	readonly total: number;
}

/** The newest quizzes, finished or not. */
export async function practiceHistory(app: App, limit = 20): Promise<SittingSummary[]> {
	const rows = await recentSittings(app.db, limit);
	return rows
		.filter(({ mode }) => mode === 'practice')
		.map((row) => {
			const last = Object.values(row.responses).map((answers) => answers.at(-1));
			return {
				id: row.sitting,
				startedAt: row.startedAt,
				finished: row.finishedAt !== undefined,
				answered: last.filter((answer) => answer !== undefined).length,
				correct: last.filter((answer) => answer?.correct).length,
				total: row.items.length
			};
		});
}
