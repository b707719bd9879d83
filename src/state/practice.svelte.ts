import { cardId, itemId, sittingId, type CardId, type SittingId } from '#core/shared/ids.ts';
import type { Item } from '#core/content/item.ts';
import type { Outline } from '#core/content/outline.ts';
import { drawPractice } from '#core/quiz/practice.ts';
import { emptyResponse, isComplete, type Response } from '#core/quiz/response.ts';
import { shownOrder } from '#core/quiz/presentation.ts';
import { isCorrect } from '#core/quiz/score.ts';
import { retrievability } from '#core/scheduling/fsrs.ts';
import { schedulerName } from '#core/scheduling/memory.ts';
import { memoriesById, sittingById } from '#storage/queries.ts';
import type { MemoryRow, SittingRow } from '#storage/rows.ts';
import type { SaveError } from '#storage/save-error.ts';
import type { App } from './app.svelte.ts';
import type { Found } from './content-store.ts';

export interface PracticeOptions {
	readonly banks: readonly string[];
	readonly domains: readonly string[];
	readonly count: number;
	/** `now` shows rationales after each question, `end` with the result. */
	readonly feedback: 'now' | 'end';
}

const LONGEST_MS = 120_000;

/** Draws a quiz and records that it was begun, so that a closed tab loses nothing. */
export async function beginPractice(
	app: App,
	options: PracticeOptions
): Promise<{ readonly sitting: SittingId } | { readonly error: SaveError }> {
	const sitting = sittingId(crypto.getRandomValues(new Uint32Array(2)).join('-'));
	const items = drawPractice((await app.content.outline()).items, options, sitting);
	return beginSitting(
		app,
		sitting,
		items.map((item) => item.id),
		options.feedback
	);
}

/** The same questions again. */
export async function repeatItems(
	app: App,
	items: readonly Item[],
	feedback: PracticeOptions['feedback']
): Promise<{ readonly sitting: SittingId } | { readonly error: SaveError }> {
	const sitting = sittingId(crypto.getRandomValues(new Uint32Array(2)).join('-'));
	return beginSitting(
		app,
		sitting,
		items.map((item) => item.id),
		feedback
	);
}

async function beginSitting(
	app: App,
	sitting: SittingId,
	items: readonly Item['id'][],
	feedback: PracticeOptions['feedback']
) {
	const saved = await app.save({
		kind: 'sitting-started',
		sitting,
		mode: 'practice',
		items,
		options: { feedback }
	});
	return saved.ok ? { sitting } : { error: saved.error };
}

export interface Question extends Found {
	readonly shown: readonly number[];
	readonly response: Response;
	readonly answered: boolean;
	readonly correct: boolean;
}

/** One quiz: what is asked, what was answered. Reads itself back from the store, so a reload goes on where it was. */
export class PracticeSitting {
	readonly #app: App;
	readonly id: SittingId;
	#shownAt = 0;
	/** As of the beginning: what the answers are expected from. */
	#memories: ReadonlyMap<CardId, MemoryRow> = new Map();

	/** Titles of what the questions lead to. */
	sections: Outline['sections'] = $state.raw({});
	phase: 'loading' | 'running' | 'finished' | 'missing' = $state('loading');
	feedback: 'now' | 'end' = $state('now');
	questions: readonly Question[] = $state.raw([]);
	place = $state(0);
	saving = $state(false);
	saveError: SaveError | undefined = $state.raw();

	readonly current = $derived(this.questions[this.place]);
	readonly complete = $derived(
		this.current !== undefined && isComplete(this.current.item, this.current.response)
	);
	readonly answeredCount = $derived(this.questions.filter(({ answered }) => answered).length);
	readonly correctCount = $derived(this.questions.filter(({ correct }) => correct).length);
	/** Whether the question on screen shows its key and rationales. */
	readonly revealed = $derived(this.feedback === 'now' && this.current?.answered === true);

	constructor(app: App, id: string) {
		this.#app = app;
		this.id = sittingId(id);
	}

	async open(): Promise<void> {
		const row = await sittingById(this.#app.db, this.id);
		if (!row) {
			this.phase = 'missing';
			return;
		}
		const { db, content } = this.#app;
		const [outline, found, memories] = await Promise.all([
			content.outline(),
			Promise.all(row.items.map((id) => content.byId(id))),
			memoriesById(
				db,
				row.items.map((id) => cardId(id))
			)
		]);
		this.#memories = memories;
		this.sections = outline.sections;
		this.questions = found.flatMap((question) => (question ? [this.#restore(question, row)] : []));
		this.feedback = (row.options as { feedback?: 'now' | 'end' } | null)?.feedback ?? 'now';
		const open = this.questions.findIndex(({ answered }) => !answered);
		this.place = open === -1 ? Math.max(0, this.questions.length - 1) : open;
		if (this.questions.length === 0) this.phase = 'missing';
		else this.phase = row.finishedAt === undefined ? 'running' : 'finished';
		this.#shownAt = this.#app.env.now();
	}

	respond(response: Response): void {
		if (this.revealed || this.saving) return;
		// Another response counts as given only once it is stored.
		this.#change(this.place, { response, answered: false, correct: false });
	}

	/** Stores the answer on screen; only then does the screen move on. */
	async answer(): Promise<void> {
		const question = this.current;
		if (!question || !this.complete || this.saving || this.revealed) return;
		if (question.answered) {
			this.go(this.place + 1);
			return;
		}
		this.saving = true;
		try {
			const saved = await this.#store(question);
			this.saveError = saved.ok ? undefined : saved.error;
			if (!saved.ok) return;
			this.#change(this.place, {
				answered: true,
				correct: isCorrect(question.item, question.response)
			});
			if (this.feedback === 'end') this.go(this.place + 1);
		} finally {
			this.saving = false;
		}
	}

	go(place: number): void {
		if (place < 0 || place >= this.questions.length) return;
		this.place = place;
		this.saveError = undefined;
		this.#shownAt = this.#app.env.now();
	}

	/** Tries to store again what could not be stored: the answer on screen or, once that is, the end. */
	retry(): Promise<void> {
		return this.current?.answered ? this.finish() : this.answer();
	}

	async finish(): Promise<void> {
		const saved = await this.#app.save({ kind: 'sitting-finished', sitting: this.id });
		this.saveError = saved.ok ? undefined : saved.error;
		if (saved.ok) this.phase = 'finished';
	}

	#change(place: number, change: Partial<Question>): void {
		this.questions = this.questions.map((question, index) =>
			index === place ? { ...question, ...change } : question
		);
	}

	#restore(found: Found, row: SittingRow): Question {
		const { item } = found;
		const shown = shownOrder(item, row.sitting);
		const last = row.responses[cardId(item.id)]?.at(-1);
		const fresh =
			item.type === 'order' ? ({ kind: 'indices', indices: shown } as const) : emptyResponse(item);
		const response = last ? responseOf(last.chosen, fresh) : fresh;
		return {
			...found,
			shown,
			response,
			answered: last !== undefined,
			correct: last?.correct === true
		};
	}

	#store({ item, shown, response }: Question) {
		const { env, settings } = this.#app;
		const card = cardId(item.id);
		const memory = this.#memories.get(card)?.memory;
		const correct = isCorrect(item, response);
		return this.#app.save({
			kind: 'answered',
			card,
			item: itemId(item.id),
			itemVersion: item.v,
			fingerprint: item.fingerprint,
			mode: 'practice',
			sitting: this.id,
			chosen:
				response.kind === 'indices'
					? response.indices
					: response.text === ''
						? []
						: [response.text],
			shown,
			correct,
			grade: correct ? 'good' : 'again',
			ms: Math.min(LONGEST_MS, env.now() - this.#shownAt),
			predicted: memory ? retrievability(memory, this.#app.today()) : null,
			scheduler: schedulerName,
			retention: settings.desiredRetention
		});
	}
}

function responseOf(chosen: readonly (number | string)[], fresh: Response): Response {
	if (fresh.kind === 'text') return { kind: 'text', text: String(chosen[0] ?? '') };
	return { kind: 'indices', indices: chosen.map(Number) };
}
