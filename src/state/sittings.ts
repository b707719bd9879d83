import { sittingId, type SittingId } from '#core/shared/ids.ts';
import { sittingOptions, type SittingOptions } from '#core/quiz/sitting-options.ts';
import { recentSittings } from '#storage/queries.ts';
import type { SittingRow } from '#storage/rows.ts';
import type { App } from './app.svelte.ts';

export interface SittingSummary {
	readonly id: string;
	/** Epoch ms. */
	readonly startedAt: number;
	readonly finished: boolean;
	readonly answered: number;
	readonly correct: number;
	readonly total: number;
	/** Questions the result is about: a quiz that was ended early is about those answered. */
	readonly counted: number;
	/** Says which screen shows it. */
	readonly feedback: SittingOptions['feedback'];
}

/** The newest quizzes, finished or not. */
export function practiceHistory(app: App, limit = 20): Promise<SittingSummary[]> {
	return sittingHistory(app, 'practice', limit);
}

export async function sittingHistory(
	app: App,
	wanted: SittingRow['mode'],
	limit = 50
): Promise<SittingSummary[]> {
	const rows = await recentSittings(app.db, limit);
	return rows
		.filter(({ mode }) => mode === wanted)
		.map((row) => {
			const last = Object.values(row.responses).map((answers) => answers.at(-1));
			const { feedback, limit = Infinity } = sittingOptions(row.options);
			const isWhole = feedback === 'end' || (row.elapsed ?? 0) >= limit;
			return {
				id: row.sitting,
				startedAt: row.startedAt,
				finished: row.finishedAt !== undefined,
				answered: row.drafts
					? Object.values(row.drafts).filter(({ chosen }) => chosen.length > 0).length
					: last.filter((answer) => answer !== undefined).length,
				correct: last.filter((answer) => answer?.correct).length,
				total: row.items.length,
				counted: isWhole ? row.items.length : last.length,
				feedback
			};
		});
}

/** Drawn by chance: it is the seed of what the sitting asks, too. */
export function newSittingId(): SittingId {
	return sittingId(crypto.getRandomValues(new Uint32Array(2)).join('-'));
}
