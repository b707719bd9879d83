import { cardPart, type Item } from '#core/content/item.ts';
import { emptyResponse, isComplete, isScored, type Response } from '#core/quiz/response.ts';
import { isCorrect } from '#core/quiz/score.ts';
import { shownOrder } from '#core/quiz/presentation.ts';
import { isLeech } from '#core/scheduling/leech.ts';
import {
	defaultScheduler,
	type Grade,
	type MemoryState,
	type SchedulerSettings
} from '#core/scheduling/memory.ts';
import { intervalsByGrade } from '#core/scheduling/preview.ts';
import { requeue } from '#core/scheduling/requeue.ts';
import { whyNow, type Why } from '#core/scheduling/why.ts';
import type { CardId } from '#core/shared/ids.ts';
import { err, type Result } from '#core/shared/result.ts';
import { append, type NothingToUndo } from '#storage/append.ts';
import { revisionOf, type Revision } from '#storage/revision.ts';
import { cardsById, marksOf, memoryOf } from '#storage/queries.ts';
import type { StudyEvent } from '#storage/events.ts';
import { saving, type SaveError } from '#storage/save-error.ts';
import { lastAnswer, retract } from '#storage/undo.ts';
import { answerDraft } from './answer-draft.ts';
import type { App } from './app.svelte.ts';
import type { Found } from './content-store.ts';
import { missedCards } from './missed.ts';
import { planDay, type Wish } from './plan.ts';
import type { PlannedCard } from './planned-card.ts';

/** A card ready to be shown, with everything the screen needs, so that showing it waits for nothing. */
export interface ReadyCard extends Found {
	readonly planned: PlannedCard;
	/** The gap asked for, or `reverse`. */
	readonly part: string | undefined;
	readonly memory: MemoryState | undefined;
	/** The card's history when it was made ready. */
	readonly revision: Revision;
	readonly shown: readonly number[];
	readonly flagged: boolean;
	readonly note: string;
}

export interface Answered {
	readonly planned: PlannedCard;
	readonly item: Item;
	/** The language its words are in. */
	readonly lang: string;
	readonly grade: Grade;
}

type Phase = 'loading' | 'asking' | 'revealed' | 'done' | 'unavailable';

/** What the screen says once, politely. */
export type Notice = 'undone' | 'nothing-to-undo' | 'suspended' | 'skipped' | 'changed-elsewhere';

/** One run through today's cards: the only thing the study screen talks to. */
export class StudySession {
	readonly #app: App;
	readonly #wish: Wish;
	readonly #startedAt: number;
	#queue: readonly PlannedCard[] = $state.raw([]);
	#next: Promise<ReadyCard | undefined> | undefined;
	/** What `#next` is made ready in. */
	#language = '';
	#shownAt = 0;
	/** The answer stored for the card on screen. */
	#event: StudyEvent | undefined;
	/** What could not be stored, to be tried again. */
	#failed: (() => Promise<void>) | undefined;

	phase: Phase = $state('loading');
	current: ReadyCard | undefined = $state.raw();
	response: Response = $state.raw({ kind: 'text', text: '' });
	hints = $state(0);
	/** Something is being stored, or the next card made ready: whatever else is tapped meanwhile is ignored. */
	saving = $state(false);
	saveError: SaveError | undefined = $state.raw();
	notice: Notice | undefined = $state.raw();
	answered: readonly Answered[] = $state.raw([]);
	/** The grade already stored for the card on screen; items scored by choice are stored when checked. */
	stored: Grade | undefined = $state.raw();

	readonly remaining = $derived(this.#queue.length);
	readonly done = $derived(this.answered.length);
	readonly scored = $derived(this.current !== undefined && isScored(this.current.item));
	readonly complete = $derived(
		this.current !== undefined && isComplete(this.current.item, this.response)
	);
	readonly correct = $derived(
		this.current !== undefined && isCorrect(this.current.item, this.response, this.current.part)
	);
	readonly intervals = $derived.by(() => {
		const card = this.current;
		if (!card) return undefined;
		return intervalsByGrade(
			card.memory,
			this.#app.today(),
			card.planned.card,
			this.#scheduler(),
			card.item.v
		);
	});
	readonly why: Why | undefined = $derived.by(() => {
		const card = this.current;
		if (!card) return undefined;
		return whyNow({ memory: card.memory, day: this.#app.today(), look: card.planned.look });
	});
	readonly leech = $derived(this.current?.memory !== undefined && isLeech(this.current.memory));

	constructor(app: App, wish: Wish) {
		this.#app = app;
		this.#wish = wish;
		this.#startedAt = app.env.now();
	}

	get minutes(): number {
		return Math.max(1, Math.round((this.#app.env.now() - this.#startedAt) / 60_000));
	}

	async start(): Promise<void> {
		this.phase = 'loading';
		this.current = undefined;
		try {
			this.#queue = await queueFor(this.#app, this.#wish);
			await this.#show(this.#prepare(this.#queue));
		} catch (cause) {
			this.phase = 'unavailable';
			throw cause;
		}
	}

	respond(response: Response): void {
		if (this.phase === 'asking' && !this.saving) this.response = response;
	}

	showHint(): void {
		if (this.current && this.hints < this.current.item.hints.length) this.hints++;
	}

	/** Shows the answer. Items scored by choice are stored here, so that a closed tab loses no answer already seen. */
	async reveal(): Promise<void> {
		if (this.phase !== 'asking' || !this.current || !this.complete || this.saving) return;
		if (!this.scored) {
			this.phase = 'revealed';
			return;
		}
		const grade = this.correct ? 'good' : 'again';
		if (await this.#store(grade, false, () => this.reveal())) {
			this.stored = grade;
			this.phase = 'revealed';
		}
	}

	/** Grades a revealed card and goes on. For a scored item it changes the stored grade: guessed, or easy. */
	async grade(grade: Grade, guessed = false): Promise<void> {
		if (this.phase !== 'revealed' || this.saving) return;
		const again = () => this.grade(grade, guessed);
		if (this.stored !== undefined) {
			if (grade === this.stored && !guessed) return this.next();
			// This very answer, not the newest one: another tab may have given that.
			const own = this.#event;
			if (own && !(await this.#try(() => retract(this.#app.db, this.#app.env, own), again))) return;
			this.stored = undefined;
		}
		if (await this.#store(grade, guessed, again)) {
			this.stored = grade;
			await this.next();
		}
	}

	/** Goes on after a stored answer. */
	async next(): Promise<void> {
		const card = this.current;
		if (!card || this.stored === undefined || this.saving) return;
		const { planned } = card;
		const rest = this.#queue.slice(1);
		const repeats = this.stored === 'again' || this.intervals?.[this.stored] === 0;
		const { item, lang } = card;
		this.answered = [...this.answered, { planned, item, lang, grade: this.stored }];
		const prepared = this.#language === this.#app.content.language ? this.#next : undefined;
		const again: PlannedCard = { ...planned, reason: 'again' };
		this.#queue = repeats ? requeue(rest, again) : rest;
		// The card prepared while this one was on screen is still the next, unless the repeat is all there is.
		await this.#show(rest.length > 0 && prepared ? prepared : this.#prepare(this.#queue));
	}

	async skip(): Promise<void> {
		const [first, ...rest] = this.#queue;
		if (!first || this.saving || this.stored !== undefined || rest.length === 0) return;
		this.#queue = [...rest, first];
		await this.#show(this.#prepare(this.#queue));
		this.notice = 'skipped';
	}

	/** Sets the item aside until it is brought back in the settings. */
	async suspend(): Promise<void> {
		const item = this.current?.item.id;
		if (!item || this.saving) return;
		const save = () => this.#app.save({ kind: 'suspended', item, suspended: true });
		if (!(await this.#try(save, () => this.suspend()))) return;
		this.#queue = this.#queue.filter(({ row }) => row.item !== item);
		await this.#show(this.#prepare(this.#queue));
		this.notice = 'suspended';
	}

	async flag(): Promise<void> {
		const card = this.current;
		if (!card || this.saving) return;
		const flagged = !card.flagged;
		const save = () => this.#app.save({ kind: 'flagged', item: card.item.id, flagged });
		if (await this.#try(save, () => this.flag())) this.#mark(card, { flagged });
	}

	async writeNote(text: string): Promise<void> {
		const card = this.current;
		if (!card || text === card.note) return;
		const save = () => this.#app.save({ kind: 'noted', item: card.item.id, text });
		if (await this.#try(save, () => this.writeNote(text))) this.#mark(card, { note: text });
	}

	/** Takes the newest answer of today back, as often as there are answers, and shows its card again. */
	async undo(): Promise<void> {
		if (this.saving) return;
		const shown = this.current;
		const isOnScreen = this.stored !== undefined;
		const card = await this.#takeBackLast();
		if (card === undefined) return;
		const row = (await cardsById(this.#app.db, [card])).get(card);
		if (!row) return;
		// An answer still on screen is stored, but not counted yet.
		const current = isOnScreen && shown?.planned.card === card ? shown : undefined;
		const last = current ?? this.answered.findLast(({ planned }) => planned.card === card);
		this.answered = this.answered.filter((entry) => entry !== last);
		const memory = (await memoryOf(this.#app.db, card))?.memory;
		const planned: PlannedCard = last?.planned ?? {
			card: row.card,
			row,
			reason: memory ? 'due' : 'new'
		};
		this.#queue = [planned, ...this.#queue.filter((entry) => entry.card !== card)];
		await this.#show(this.#prepare(this.#queue));
		this.notice = 'undone';
	}

	/** Tries to store again what could not be stored. */
	async retry(): Promise<void> {
		const again = this.#failed;
		this.#failed = undefined;
		this.saveError = undefined;
		await again?.();
	}

	/** @returns its card, `undefined` when there is none or it could not be stored */
	async #takeBackLast(): Promise<CardId | undefined> {
		const { db, env } = this.#app;
		let card: CardId | undefined;
		const takeBack = async () => {
			const last = await lastAnswer(db, this.#app.today(), { mode: 'study' });
			card = last?.card;
			return last ? retract(db, env, last) : err({ kind: 'nothing-to-undo' as const });
		};
		const done = await this.#try(
			() => saving(db, takeBack),
			() => this.undo()
		);
		return done ? card : undefined;
	}

	async #store(
		grade: Grade,
		guessed: boolean,
		again: () => Promise<void>
	): Promise<StudyEvent | undefined> {
		const card = this.current;
		if (!card) return undefined;
		const { db, env } = this.#app;
		const { item, memory, planned, shown } = card;
		const { correct, response } = this;
		const save = () =>
			append(
				db,
				env,
				answerDraft(this.#app, {
					card: planned.row.card,
					item,
					response,
					shown,
					mode: 'study',
					correct: this.scored ? correct : null,
					grade,
					...(guessed && { guessed }),
					ms: env.now() - this.#shownAt,
					memory
				}),
				card.revision
			);
		this.#event = await this.#try(save, again);
		return this.#event;
	}

	/**
	 * @param again does the whole of it anew, if it could not be stored
	 * @returns the event stored, `undefined` when none was
	 */
	async #try(
		save: () => Promise<Result<StudyEvent, SaveError | NothingToUndo>>,
		again: () => Promise<void>
	): Promise<StudyEvent | undefined> {
		this.saving = true;
		this.notice = undefined;
		try {
			const saved = await save();
			this.saveError = undefined;
			if (saved.ok) return saved.value;
			if (saved.error.kind === 'nothing-to-undo') this.notice = 'nothing-to-undo';
			else if (saved.error.kind !== 'changed-elsewhere') {
				this.saveError = saved.error;
				this.#failed = again;
			} else {
				await this.#show(this.#prepare(this.#queue));
				this.notice = 'changed-elsewhere';
			}
			return undefined;
		} finally {
			this.saving = false;
		}
	}

	/** Makes the first card of a queue ready; cards whose content is gone are passed over. */
	async #prepare(queue: readonly PlannedCard[]): Promise<ReadyCard | undefined> {
		for (const planned of queue) {
			const { db, content } = this.#app;
			const { row } = planned;
			const [found, remembered, marks] = await Promise.all([
				content.find(row.chunk, row.item),
				memoryOf(db, row.card),
				marksOf(db, row.item)
			]);
			if (!found) continue;
			const memory = remembered?.memory;
			const seed = `${row.card} ${memory?.reps ?? 0}`;
			return {
				...found,
				planned,
				memory,
				revision: revisionOf(remembered),
				part: cardPart(row.card, row.item),
				shown: shownOrder(found.item, seed),
				flagged: marks?.flagged === 1,
				note: marks?.note ?? ''
			};
		}
		return undefined;
	}

	#mark(card: ReadyCard, change: Partial<Pick<ReadyCard, 'flagged' | 'note'>>): void {
		if (this.current?.planned === card.planned) this.current = { ...this.current, ...change };
	}

	async #show(preparing: Promise<ReadyCard | undefined>): Promise<void> {
		this.saving = true;
		try {
			this.#put(await preparing);
		} catch (cause) {
			this.phase = 'unavailable';
			throw cause;
		} finally {
			this.saving = false;
		}
	}

	#put(card: ReadyCard | undefined): void {
		this.hints = 0;
		this.stored = undefined;
		this.notice = undefined;
		this.saveError = undefined;
		this.#failed = undefined;
		this.current = card;
		if (!card) {
			this.#queue = [];
			this.phase = 'done';
			return;
		}
		// What lay before it in the queue had no content any more.
		const place = this.#queue.findIndex((planned) => planned.card === card.planned.card);
		this.#queue = this.#queue.slice(Math.max(0, place));
		this.response = emptyResponse(card.item);
		if (card.item.type === 'order') this.response = { kind: 'indices', indices: card.shown };
		this.phase = 'asking';
		this.#shownAt = this.#app.env.now();
		// After the frame that shows this card, so that reading ahead does not hold it up.
		const rest = this.#queue.slice(1);
		this.#language = this.#app.content.language;
		this.#next = rest.length > 0 ? later().then(() => this.#prepare(rest)) : undefined;
		this.#next?.catch(() => undefined); // said when it is its turn
	}

	#scheduler(): SchedulerSettings {
		return { ...defaultScheduler, desiredRetention: this.#app.settings.desiredRetention };
	}
}

function queueFor(app: App, wish: Wish): Promise<readonly PlannedCard[]> {
	if (wish.missed !== undefined) return missedCards(app, wish.missed);
	return planDay(app, wish).then(({ queue }) => queue);
}

/** Two frames from now. */
function later(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 32));
}
