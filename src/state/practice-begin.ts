import type { Item } from '#core/content/item.ts';
import { drawPractice, select } from '#core/quiz/practice.ts';
import {
	practiceChoice,
	timeLimit,
	wantedCount,
	type PracticeChoice
} from '#core/quiz/practice-choice.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { SittingId } from '#core/shared/ids.ts';
import type { SaveError } from '#storage/save-error.ts';
import type { App } from './app.svelte.ts';
import { practiceItems, standingOf } from './practice-standing.ts';
import { newSittingId } from './sittings.ts';

/** The choice fits no question, or none any more. */
export interface NothingFits {
	readonly kind: 'nothing-fits';
}

/**
 * Draws a quiz and records that it was begun, so that a closed tab loses nothing.
 *
 * @param asked questions that come only where others do not fill the places
 */
export async function beginPractice(
	app: App,
	choice: PracticeChoice,
	asked: readonly Item['id'][] = []
): Promise<Result<SittingId, SaveError | NothingFits>> {
	const [items, standing] = await Promise.all([practiceItems(app), standingOf(app)]);
	const fitting = select(items, choice, standing).items;
	const sitting = newSittingId();
	const count = wantedCount(choice.count, fitting.length);
	const form = drawPractice(fitting, count, sitting, new Set(asked));
	if (form.length === 0) return err({ kind: 'nothing-fits' });
	return begin(app, sitting, form, choice);
}

/** The same questions again, asked in the same way. */
export function repeatItems(
	app: App,
	items: readonly Pick<Item, 'id'>[],
	choice: PracticeChoice
): Promise<Result<SittingId, SaveError>> {
	return begin(app, newSittingId(), items, choice);
}

/** Where a quiz is shown: what gives feedback at the end is answered as a whole, like an exam. */
export function addressOf(sitting: string, feedback: PracticeChoice['feedback']): string {
	return `#/${feedback === 'end' ? 'sitting' : 'practice'}/${sitting}`;
}

/** What a quiz was drawn by, from its stored options; a quiz of an earlier version does not say. */
export function choiceOf(options: unknown): PracticeChoice | undefined {
	if (typeof options !== 'object' || options === null) return undefined;
	return practiceChoice((options as { readonly choice?: unknown }).choice);
}

async function begin(
	app: App,
	sitting: SittingId,
	items: readonly Pick<Item, 'id'>[],
	choice: PracticeChoice
): Promise<Result<SittingId, SaveError>> {
	const limit = timeLimit(choice.clock, items.length);
	const saved = await app.save({
		kind: 'sitting-started',
		sitting,
		mode: 'practice',
		items: items.map(({ id }) => id),
		options: {
			feedback: choice.feedback,
			...(limit !== undefined && { limit, pauses: choice.pauses }),
			...(choice.confidence && { confidence: true }),
			choice
		}
	});
	return saved.ok ? ok(sitting) : saved;
}
