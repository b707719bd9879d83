import type { Confidence } from '#core/quiz/confidence.ts';
import type { Outline } from '#core/content/outline.ts';
import { shownOrders } from '#core/quiz/presentation.ts';
import { emptyResponse, isComplete, type Response } from '#core/quiz/response.ts';
import { isCorrect } from '#core/quiz/score.ts';
import { elapsedOnOpening } from '#core/quiz/sitting-clock.ts';
import { sittingOptions, type SittingOptions } from '#core/quiz/sitting-options.ts';
import { cardId, sittingId, type ItemId, type SittingId } from '#core/shared/ids.ts';
import type { Result } from '#core/shared/result.ts';
import { append, appendAll, type Recorded } from '#storage/append.ts';
import type { Answered, StudyEvent } from '#storage/events.ts';
import { memoriesById, sittingById } from '#storage/queries.ts';
import { sittingRevision, type Revision } from '#storage/revision.ts';
import type { SittingRow } from '#storage/rows.ts';
import type { SaveError } from '#storage/save-error.ts';
import { answerDraft, chosenOf, responseOf } from './answer-draft.ts';
import type { App } from './app.svelte.ts';
import { Clock } from './clock.svelte.ts';
import type { Found } from './content-store.ts';

export interface SittingQuestion extends Found {
	readonly shown: readonly number[];
	readonly response: Response;
	readonly answered: boolean;
	/** Known once the sitting is over. */
	readonly correct: boolean;
	/** Canonical numbers of options struck out. */
	readonly struck: readonly number[];
	readonly flagged: boolean;
	readonly confidence: Confidence | undefined;
	readonly changes: number;
	/** Time on it, all visits, milliseconds. */
	readonly ms: number;
	/** An update has changed its words since it was answered: what was answered does not count. */
	readonly reworded: boolean;
}

type Phase = 'loading' | 'running' | 'paused' | 'review' | 'finished' | 'missing';

/** Milliseconds after which the clock is noted though nothing else was. */
const NOTE_EVERY = 60_000;
/** A visit shorter than this is not worth storing for itself. */
const SHORTEST_VISIT = 1000;

/** A sitting that gives feedback only at its end: an exam simulation or a quiz. Reads itself back from the store. */
export class Sitting {
	readonly #app: App;
	readonly id: SittingId;
	#revision: Revision = '0';
	/** Writes, one after the other. */
	#writes: Promise<unknown> = Promise.resolve();
	#handingIn = false;
	#visited = 0;
	#noted = 0;
	#failed: (() => Promise<void>) | undefined;

	phase: Phase = $state('loading');
	mode: SittingRow['mode'] = $state('practice');
	options: SittingOptions = $state.raw({ feedback: 'end' });
	outline: Outline | undefined = $state.raw();
	startedAt = $state(0);
	questions: readonly SittingQuestion[] = $state.raw([]);
	/** Questions whose content has been withdrawn since. */
	gone = $state(0);
	place = $state(0);
	clock: Clock | undefined = $state.raw();
	saving = $state(false);
	saveError: SaveError | undefined = $state.raw();
	/** What is said once: the time was up, or another tab has gone on with this sitting. */
	notice: 'time-up' | 'changed-elsewhere' | undefined = $state();

	readonly current = $derived(this.questions[this.place]);
	readonly answeredCount = $derived(this.questions.filter(({ answered }) => answered).length);
	readonly unanswered = $derived(places(this.questions, ({ answered }) => !answered));
	readonly flagged = $derived(places(this.questions, (question) => question.flagged));

	constructor(app: App, id: string) {
		this.#app = app;
		this.id = sittingId(id);
	}

	async open(): Promise<void> {
		const { db, content, env, ticks } = this.#app;
		const row = await sittingById(db, this.id);
		if (!row) {
			this.phase = 'missing';
			return;
		}
		this.outline = await content.outline();
		const found = await Promise.all(row.items.map((id) => content.byId(id)));
		const present = found.filter((question) => question !== undefined);
		const orders = shownOrders(
			present.map(({ item }) => item),
			row.sitting
		);
		this.#revision = sittingRevision(row);
		this.mode = row.mode;
		this.options = sittingOptions(row.options);
		this.startedAt = row.startedAt;
		this.gone = row.items.length - present.length;
		this.questions = present.map((question, index) => restored(question, orders[index] ?? [], row));
		if (this.questions.length === 0) {
			this.phase = 'missing';
			return;
		}
		const { limit } = this.options;
		this.clock = new Clock({
			elapsed: elapsedOnOpening(row, this.options, env.now()),
			limit,
			ticks,
			onTimeUp: () => void this.#timeUp()
		});
		if (row.finishedAt !== undefined) {
			this.phase = 'finished';
			return;
		}
		this.phase = 'running';
		this.place = lastTouched(row, this.questions);
		this.#visited = ticks();
		this.clock.start(); // time may be up already
	}

	/** To be called a few times a second while the sitting is on screen. */
	tick(): void {
		const { clock } = this;
		clock?.look();
		if (clock?.running && clock.elapsed - this.#noted >= NOTE_EVERY) void this.#noteClock();
	}

	respond(response: Response): void {
		const question = this.#open();
		if (!question) return;
		const answered = isGiven(question, response);
		const changed = question.answered && answered && !same(question.response, response);
		this.#change({ response, answered, changes: question.changes + (changed ? 1 : 0) });
		void this.#save(this.place);
	}

	clear(): void {
		const question = this.#open();
		if (!question) return;
		this.#change({
			response: freshResponse(question, question.shown),
			answered: false,
			confidence: undefined
		});
		void this.#save(this.place);
	}

	/** @param option its canonical number */
	strike(option: number): void {
		const question = this.#open();
		if (!question) return;
		const struck = question.struck.includes(option)
			? question.struck.filter((other) => other !== option)
			: [...question.struck, option];
		this.#change({ struck });
		void this.#save(this.place);
	}

	flag(): void {
		const question = this.#open();
		if (!question) return;
		this.#change({ flagged: !question.flagged });
		void this.#save(this.place);
	}

	rate(confidence: Confidence): void {
		const question = this.#open();
		if (!question) return;
		this.#change({ confidence: question.confidence === confidence ? undefined : confidence });
		void this.#save(this.place);
	}

	/** Shows another question, once all before it is stored. */
	async go(place: number): Promise<void> {
		if (place < 0 || place >= this.questions.length || !this.#isOn()) return;
		if (!(await this.#leave())) return;
		this.place = place;
		this.phase = 'running';
	}

	/** The page that lists what is left. */
	async review(): Promise<void> {
		if (this.#isOn() && (await this.#leave())) this.phase = 'review';
	}

	async pause(): Promise<void> {
		if (!this.#isOn() || !this.mayPause) return;
		this.clock?.stop();
		await this.#leave();
		this.phase = 'paused';
		await this.#noteClock();
	}

	resume(): void {
		if (this.phase !== 'paused') return;
		this.phase = 'running';
		this.#visited = this.#app.ticks();
		this.clock?.start();
	}

	get mayPause(): boolean {
		return this.options.pauses === true || this.options.limit === undefined;
	}

	/** The page is hidden or closed: what there is goes into the store, and a clock that may stand still does. */
	async away(): Promise<void> {
		if (this.phase === 'loading' || this.phase === 'finished' || this.phase === 'missing') return;
		if (this.mayPause) this.clock?.stop();
		this.#addTime();
		await this.#writes;
		await this.#noteClock();
	}

	back(): void {
		if (!this.#isOn()) return;
		this.#visited = this.#app.ticks();
		this.clock?.start();
	}

	/** Hands the sitting in: all answers and its end in one piece. */
	async submit(): Promise<void> {
		if (this.phase === 'finished' || this.#handingIn) return;
		this.#handingIn = true;
		try {
			this.#addTime();
			this.clock?.stop();
			await this.#writes;
			await this.#handIn();
		} finally {
			this.#handingIn = false;
		}
	}

	async retry(): Promise<void> {
		const again = this.#failed;
		this.#failed = undefined;
		this.saveError = undefined;
		await again?.();
	}

	async #handIn(): Promise<void> {
		const { db } = this.#app;
		const { id: sitting } = this;
		const memories = await memoriesById(
			db,
			this.questions.map(({ item }) => cardId(item.id))
		);
		const answers = this.questions
			.filter(({ answered }) => answered)
			.map((question) => this.#answer(question, memories.get(cardId(question.item.id))?.memory));
		const done = await this.#write(
			() =>
				appendAll(
					db,
					this.#app.env,
					[{ kind: 'sitting-finished', sitting }, ...answers],
					this.#revision
				),
			() => this.submit()
		);
		if (!done) return;
		this.questions = this.questions.map((question) => ({
			...question,
			correct: question.answered && isCorrect(question.item, question.response)
		}));
		this.phase = 'finished';
	}

	async #timeUp(): Promise<void> {
		if (this.phase === 'finished') return;
		this.notice = 'time-up';
		await this.submit();
	}

	#isOn(): boolean {
		return this.phase === 'running' || this.phase === 'review';
	}

	/** The question on screen while it may be answered. */
	#open(): SittingQuestion | undefined {
		return this.phase === 'running' && !this.#failed ? this.current : undefined;
	}

	#change(change: Partial<SittingQuestion>, place = this.place): void {
		this.questions = this.questions.map((question, index) =>
			index === place ? { ...question, ...change, reworded: false } : question
		);
	}

	#addTime(): number {
		const { current } = this;
		const now = this.#app.ticks();
		const ms = now - this.#visited;
		this.#visited = now;
		if (current && this.phase === 'running' && ms > 0) {
			this.questions = this.questions.map((question) =>
				question === current ? { ...question, ms: question.ms + ms } : question
			);
		}
		return ms;
	}

	/** @returns false when something could not be stored */
	async #leave(): Promise<boolean> {
		if (this.phase === 'running' && this.#addTime() >= SHORTEST_VISIT) void this.#save(this.place);
		await this.#writes;
		return this.saveError === undefined && this.notice !== 'changed-elsewhere';
	}

	#save(place: number): Promise<boolean> {
		const question = this.questions[place];
		if (!question) return Promise.resolve(true);
		this.clock?.look();
		const { answered, response, item, struck, flagged, confidence, changes, ms } = question;
		return this.#record(
			{
				kind: 'responded',
				sitting: this.id,
				item: item.id,
				chosen: answered ? chosenOf(response) : [],
				fingerprint: item.fingerprint,
				struck,
				flagged,
				...(confidence && { confidence }),
				changes,
				ms: Math.round(ms),
				elapsed: this.#elapsed()
			},
			async () => {
				await this.#save(place);
			}
		);
	}

	#noteClock(): Promise<boolean> {
		const elapsed = this.#elapsed();
		return this.#record({ kind: 'sitting-clock', sitting: this.id, elapsed }, async () => {
			await this.#noteClock();
		});
	}

	#elapsed(): number {
		this.#noted = this.clock?.elapsed ?? 0;
		return Math.round(this.#noted);
	}

	/** Behind whatever is being stored, so that events stand in the order in which things were done. */
	#record(draft: Recorded, again: () => Promise<void>): Promise<boolean> {
		const { db, env } = this.#app;
		const save = async () => this.#write(() => append(db, env, draft, this.#revision), again);
		const written = this.#writes.then(save, save);
		this.#writes = written;
		return written;
	}

	async #write(
		save: () => Promise<Result<StudyEvent | readonly StudyEvent[], SaveError>>,
		again: () => Promise<void>
	): Promise<boolean> {
		if (this.notice === 'changed-elsewhere') return false;
		this.saving = true;
		try {
			const saved = await save();
			if (!saved.ok) {
				if (saved.error.kind === 'changed-elsewhere') this.notice = 'changed-elsewhere';
				else {
					this.saveError = saved.error;
					this.#failed = again;
				}
				return false;
			}
			this.saveError = undefined;
			const last = [saved.value].flat().at(-1) as StudyEvent;
			if (last.kind !== 'sitting-clock') this.#revision = sittingRevision({ stamp: last });
			return true;
		} finally {
			this.saving = false;
		}
	}

	#answer(
		{ item, response, shown, confidence, ms }: SittingQuestion,
		memory: Parameters<typeof answerDraft>[1]['memory']
	): Answered {
		const correct = isCorrect(item, response);
		const guessed = confidence === 'guess';
		return answerDraft(this.#app, {
			card: cardId(item.id),
			item,
			response,
			shown,
			mode: this.mode,
			sitting: this.id,
			correct,
			grade: correct && !guessed ? 'good' : 'again',
			...(guessed && { guessed }),
			...(confidence && { confidence }),
			ms,
			memory
		});
	}
}

function places(
	questions: readonly SittingQuestion[],
	wanted: (question: SittingQuestion) => boolean
): number[] {
	return questions.flatMap((question, place) => (wanted(question) ? [place] : []));
}

function restored(found: Found, shown: readonly number[], row: SittingRow): SittingQuestion {
	const { item } = found;
	const draft = row.drafts?.[item.id];
	const fresh = freshResponse(found, shown);
	const stands = draft?.fingerprint === item.fingerprint;
	const response = stands ? responseOf(draft.chosen, fresh) : fresh;
	// What was right on the day stays right, whatever has become of the question.
	const given = row.responses[cardId(item.id)]?.at(-1);
	return {
		...found,
		shown,
		response,
		answered: given !== undefined || (stands && draft.chosen.length > 0),
		correct: given?.correct === true,
		struck: stands ? draft.struck : [],
		flagged: draft?.flagged ?? false,
		confidence: stands ? draft.confidence : undefined,
		changes: draft?.changes ?? 0,
		ms: draft?.ms ?? 0,
		reworded: draft !== undefined && !stands
	};
}

function freshResponse({ item }: Found, shown: readonly number[]): Response {
	return item.type === 'order' ? { kind: 'indices', indices: shown } : emptyResponse(item);
}

function isGiven({ item }: Found, response: Response): boolean {
	if (response.kind === 'text') return response.text.trim() !== '';
	return isComplete(item, response);
}

function same(a: Response, b: Response): boolean {
	return JSON.stringify(chosenOf(a)) === JSON.stringify(chosenOf(b));
}

/** Where the person was: the question that something was done with last. */
function lastTouched(row: SittingRow, questions: readonly SittingQuestion[]): number {
	const clock = (id: ItemId) => row.drafts?.[id]?.stamp.clock ?? 0;
	const newest = Math.max(0, ...questions.map(({ item }) => clock(item.id)));
	return Math.max(
		0,
		questions.findIndex(({ item }) => newest > 0 && clock(item.id) === newest)
	);
}
