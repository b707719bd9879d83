import type { Confidence } from '#core/quiz/confidence.ts';
import { cardId, sittingId, type CardId, type SittingId } from '#core/shared/ids.ts';
import type { Outline } from '#core/content/outline.ts';
import type { PracticeChoice } from '#core/quiz/practice-choice.ts';
import { emptyResponse, isComplete, type Response } from '#core/quiz/response.ts';
import { shownOrder } from '#core/quiz/presentation.ts';
import { credit, isCorrect } from '#core/quiz/score.ts';
import { sittingOptions, type SittingOptions } from '#core/quiz/sitting-options.ts';
import { append, appendAll, type Recorded } from '#storage/append.ts';
import type { Answered } from '#storage/events.ts';
import { memoriesById, sittingById } from '#storage/queries.ts';
import { revisionOf } from '#storage/revision.ts';
import type { MemoryRow, SittingResponse, SittingRow } from '#storage/rows.ts';
import type { SaveError } from '#storage/save-error.ts';
import { answerDraft, responseOf } from './answer-draft.ts';
import type { App } from './app.svelte.ts';
import type { Found } from './content-store.ts';
import { choiceOf } from './practice-begin.ts';
import { PracticeClock } from './practice-clock.svelte.ts';

export interface Question extends Found {
	readonly shown: readonly number[];
	readonly response: Response;
	/** Something was done with it, so that it goes into the store when the time is up. */
	readonly touched: boolean;
	readonly confidence: Confidence | undefined;
	readonly answered: boolean;
	readonly correct: boolean;
	/** 0–1: of several keys some may have been found. */
	readonly credit: number;
}

/** Milliseconds after which the clock is noted though nothing else was. */
const NOTE_EVERY = 60_000;

/** One quiz with feedback after each question. Reads itself back from the store, so a reload goes on where it was. */
export class PracticeSitting {
	readonly #app: App;
	readonly id: SittingId;
	#shownAt = 0;
	#noted = 0;
	/** As last read: what the answers are expected from. */
	#memories: ReadonlyMap<CardId, MemoryRow> = new Map();
	/** The page is hidden. */
	#away = false;

	/** Titles of what the questions lead to. */
	sections: Outline['sections'] = $state.raw({});
	/** `elsewhere`: it is answered as a whole, on a screen of its own. */
	phase: 'loading' | 'running' | 'finished' | 'missing' | 'elsewhere' = $state('loading');
	options: SittingOptions = $state.raw({ feedback: 'now' });
	/** What it was drawn by; a quiz of an earlier version has none. */
	choice: PracticeChoice | undefined = $state.raw();
	clock: PracticeClock | undefined = $state.raw();
	questions: readonly Question[] = $state.raw([]);
	/** Questions whose content has been withdrawn since. */
	gone = $state(0);
	place = $state(0);
	paused = $state(false);
	timeUp = $state(false);
	/** Another tab has answered the question on screen. */
	answeredElsewhere = $state(false);
	saving = $state(false);
	saveError: SaveError | undefined = $state.raw();

	readonly current = $derived(this.questions[this.place]);
	readonly complete = $derived(
		this.current !== undefined && isComplete(this.current.item, this.current.response)
	);
	readonly answeredCount = $derived(this.questions.filter(({ answered }) => answered).length);
	readonly correctCount = $derived(this.questions.filter(({ correct }) => correct).length);
	/** Whether the question on screen shows its key and rationales. */
	readonly revealed = $derived(this.current?.answered === true);
	/** Questions the result is about: all that there was time for, or those answered before it was ended. */
	readonly counted = $derived(
		this.timeUp ? this.questions : this.questions.filter(({ answered }) => answered)
	);
	/** Sum of credit. */
	readonly points = $derived(this.questions.reduce((sum, { credit }) => sum + credit, 0));

	constructor(app: App, id: string) {
		this.#app = app;
		this.id = sittingId(id);
	}

	async open(): Promise<void> {
		const row = await this.#read();
		if (!row || this.questions.length === 0) {
			this.phase = 'missing';
			return;
		}
		if (this.options.feedback === 'end') {
			this.phase = 'elsewhere';
			return;
		}
		const open = this.questions.findIndex(({ answered }) => !answered);
		this.place = open === -1 ? Math.max(0, this.questions.length - 1) : open;
		this.#shownAt = this.#app.ticks();
		const { limit } = this.options;
		if (row.finishedAt !== undefined) {
			this.timeUp = limit !== undefined && (row.elapsed ?? 0) >= limit;
			this.phase = 'finished';
			return;
		}
		this.phase = 'running';
		if (limit === undefined) return;
		this.clock = new PracticeClock(this.#app, row, this.options, () => void this.#onTimeUp());
		this.#noted = this.clock.elapsed;
		this.#setClock(); // the time may be up already
	}

	/** To be called a few times a second while the quiz is on screen. */
	tick(): void {
		const { clock } = this;
		clock?.tick();
		if (clock && clock.elapsed - this.#noted >= NOTE_EVERY) void this.#noteClock();
	}

	respond(response: Response): void {
		if (this.#isClosed() || this.timeUp) return;
		this.#change(this.place, { response, touched: true });
	}

	/** Says how sure the person is; saying the same again takes it back. */
	rate(confidence: Confidence): void {
		if (this.#isClosed() || this.timeUp || !this.current) return;
		const same = this.current.confidence === confidence;
		this.#change(this.place, { confidence: same ? undefined : confidence });
	}

	/** Stores the answer on screen; only then does it show its key. */
	async answer(): Promise<void> {
		if (!this.complete || this.#isClosed()) return;
		this.saving = true;
		try {
			await this.#store();
		} finally {
			this.saving = false;
		}
		this.#setClock();
		if (this.timeUp && !this.saveError) await this.finish();
	}

	go(place: number): void {
		if (place < 0 || place >= this.questions.length || this.paused) return;
		this.place = place;
		this.saveError = undefined;
		this.answeredElsewhere = false;
		this.#shownAt = this.#app.ticks();
		this.#setClock();
	}

	/** Tries to store again what could not be stored: the answer on screen or, once that is, the end. */
	retry(): Promise<void> {
		return this.#hasOpenAnswer() ? this.answer() : this.finish();
	}

	/** Ends it, wherever it stands. */
	async finish(): Promise<void> {
		if (this.phase !== 'running') return;
		const { db, env } = this.#app;
		const { id: sitting, clock } = this;
		const elapsed = Math.round(clock?.elapsed ?? 0);
		// In one piece, so that a quiz whose time is up is known as such for ever.
		const time: Recorded[] = clock ? [{ kind: 'sitting-clock', sitting, elapsed }] : [];
		const saved = await appendAll(db, env, [{ kind: 'sitting-finished', sitting }, ...time]);
		this.saveError = saved.ok ? undefined : saved.error;
		if (saved.ok) this.phase = 'finished';
	}

	get mayPause(): boolean {
		return this.phase === 'running' && this.clock?.pauses === true;
	}

	pause(wanted: boolean): void {
		if (!this.mayPause) return;
		this.paused = wanted;
		this.#setClock();
		if (wanted) void this.#noteClock();
	}

	/** The page is hidden, left or shown again. */
	away(away: boolean): void {
		if (this.phase !== 'running' || !this.clock) return;
		this.#away = away;
		this.#setClock();
		if (away) void this.#noteClock();
	}

	#isClosed(): boolean {
		return this.revealed || this.saving || this.paused || this.phase !== 'running';
	}

	#hasOpenAnswer(): boolean {
		return this.current?.touched === true && !this.current.answered && this.complete;
	}

	/** Where it may stand still, it does so while nothing is asked: paused, away, or reading rationales. */
	#setClock(): void {
		const isAsking = !this.paused && !this.#away && !this.revealed;
		if (this.phase === 'running' && !this.timeUp) this.clock?.run(isAsking || !this.clock.pauses);
	}

	async #onTimeUp(): Promise<void> {
		this.timeUp = true; // from here nothing can be changed, only stored
		this.paused = false;
		if (this.saving) return; // goes on to the end by itself
		if (this.#hasOpenAnswer()) await this.answer();
		else await this.finish();
	}

	/** The clock is no reason to interrupt anybody: what could not be noted is noted next time. */
	async #noteClock(): Promise<void> {
		const elapsed = Math.round(this.clock?.elapsed ?? 0);
		if (elapsed <= this.#noted) return;
		this.#noted = elapsed;
		await this.#app.save({ kind: 'sitting-clock', sitting: this.id, elapsed });
	}

	#change(place: number, change: Partial<Question>): void {
		this.questions = this.questions.map((question, index) =>
			index === place ? { ...question, ...change } : question
		);
	}

	async #read(): Promise<SittingRow | undefined> {
		const { db, content } = this.#app;
		const row = await sittingById(db, this.id);
		if (!row) return undefined;
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
		this.options = sittingOptions(row.options);
		this.choice = choiceOf(row.options);
		this.questions = found.flatMap((question) => (question ? [restored(question, row)] : []));
		this.gone = row.items.length - this.questions.length;
		return row;
	}

	async #store(): Promise<void> {
		const question = this.current;
		if (!question) return;
		const { db, env } = this.#app;
		const { item, response } = question;
		const revision = revisionOf(this.#memories.get(cardId(item.id)));
		const saved = await append(db, env, this.#draft(question), revision);
		if (saved.ok) {
			this.saveError = undefined;
			this.#change(this.place, {
				answered: true,
				correct: isCorrect(item, response),
				credit: credit(item, response)
			});
		} else if (saved.error.kind === 'changed-elsewhere') await this.#catchUp(question);
		else this.saveError = saved.error;
	}

	/** The card was answered in another tab: in this quiz, which then stands, or elsewhere, which changes nothing here. */
	async #catchUp({ response, confidence }: Question): Promise<void> {
		await this.#read();
		if (this.current?.answered) {
			this.answeredElsewhere = true;
			return;
		}
		this.#change(this.place, { response, confidence, touched: true });
		await this.#store();
	}

	#draft({ item, shown, response, confidence }: Question): Answered {
		const card = cardId(item.id);
		const correct = isCorrect(item, response);
		const guessed = confidence === 'guess';
		return answerDraft(this.#app, {
			card,
			item,
			response,
			shown,
			mode: 'practice',
			sitting: this.id,
			correct,
			// A right guess counts as right, and is not yet known.
			grade: correct && !guessed ? 'good' : 'again',
			...(guessed && { guessed }),
			...(confidence && { confidence }),
			ms: Math.round(this.#app.ticks() - this.#shownAt),
			memory: this.#memories.get(card)?.memory
		});
	}
}

function restored(found: Found, row: SittingRow): Question {
	const { item } = found;
	const shown = shownOrder(item, row.sitting);
	const fresh =
		item.type === 'order' ? ({ kind: 'indices', indices: shown } as const) : emptyResponse(item);
	const last = row.responses[cardId(item.id)]?.at(-1);
	const response = last ? responseOf(last.chosen, fresh) : fresh;
	return {
		...found,
		shown,
		response,
		touched: last !== undefined,
		confidence: last?.confidence,
		answered: last !== undefined,
		correct: last?.correct === true,
		credit: last ? creditOf(found, response, last) : 0
	};
}

/** What was right on the day stays right, and what was not does not become it, whatever was edited since. */
function creditOf({ item }: Found, response: Response, { correct }: SittingResponse): number {
	if (correct) return 1;
	const worth = credit(item, response);
	return worth < 1 ? worth : 0;
}
