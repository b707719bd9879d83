import type { ExamFacts } from '#core/content/outline.ts';
import { drawForm, type Form } from '#core/quiz/form.ts';
import type { SittingOptions } from '#core/quiz/sitting-options.ts';
import { cardId, type SittingId } from '#core/shared/ids.ts';
import type { Result } from '#core/shared/result.ts';
import { ok } from '#core/shared/result.ts';
import { finishedSittings, memoriesById } from '#storage/queries.ts';
import type { App } from './app.svelte.ts';
import type { SaveError } from './save-error.ts';
import { newSittingId } from './sittings.ts';

/** A form drawn and not yet begun. Its id is the seed: the same sitting always has the same questions. */
export interface PreparedForm extends Form {
	readonly exam: ExamFacts;
	readonly sitting: SittingId;
	/** The first simulation asks questions that study has kept back. */
	readonly isFirst: boolean;
}

export async function prepareForm(app: App, exam: ExamFacts): Promise<PreparedForm> {
	const { items } = await app.content.outline();
	const cards = items.map(({ id }) => cardId(id));
	const [memories, finished] = await Promise.all([
		memoriesById(app.db, cards),
		finishedSittings(app.db, 'exam')
	]);
	const sitting = newSittingId();
	const form = drawForm(items, {
		questions: exam.questions ?? 0,
		blueprint: exam.blueprint,
		met: (id) => memories.get(cardId(id))?.history.length ?? 0,
		seed: sitting
	});
	return { ...form, exam, sitting, isFirst: finished === 0 };
}

/** What the candidate chooses before the first question. */
export type SittingChoices = Pick<SittingOptions, 'limit' | 'pauses' | 'confidence'>;

export async function beginExam(
	app: App,
	{ exam, sitting, items, domains }: PreparedForm,
	choices: SittingChoices
): Promise<Result<SittingId, SaveError>> {
	const options: SittingOptions = {
		feedback: 'end',
		...choices,
		exam: exam.id,
		...(exam.pass !== undefined && { cut: exam.pass / 100 }),
		domains
	};
	const saved = await app.save({
		kind: 'sitting-started',
		sitting,
		mode: 'exam',
		items,
		options: { ...options, domains: domains.map((domain) => ({ ...domain })) }
	});
	return saved.ok ? ok(sitting) : saved;
}
