import { practiceChoice, type PracticeChoice } from '#core/quiz/practice-choice.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Json } from '#storage/events.ts';
import { getSettings } from '#storage/queries.ts';
import { saving, type SaveError } from '#storage/save-error.ts';
import type { App } from './app.svelte.ts';
import { mostPracticeSets, settingsFrom } from './settings.ts';

/** A choice saved by name. A type, not an interface, so that it can be stored as JSON. */
export type PracticeSet = {
	readonly id: string;
	readonly name: string;
	readonly choice: PracticeChoice;
};

export const longestName = 60;

type Stored = readonly Json[];
/** What the screen says once, politely. */
type Notice = {
	readonly kind: 'saved' | 'renamed' | 'deleted' | 'restored' | 'full';
	readonly name: string;
};

/** The choices somebody saved by name. */
export class SavedSets {
	readonly #app: App;
	/** Takes back the last change of name or the last deletion. */
	#undo: ((sets: Stored) => Stored) | undefined = $state.raw();
	notice: Notice | undefined = $state.raw();
	saveError: SaveError | undefined = $state.raw();

	/** Those that this version understands, as they were put. */
	readonly list: readonly PracticeSet[] = $derived.by(() =>
		(this.#app.settings.practiceSets ?? []).flatMap((one) => setFrom(one) ?? [])
	);
	readonly canUndo = $derived(this.#undo !== undefined);
	/** There is no room for another one. */
	readonly full = $derived.by(
		() => (this.#app.settings.practiceSets ?? []).length >= mostPracticeSets
	);

	constructor(app: App) {
		this.#app = app;
	}

	save(name: string, choice: PracticeChoice): Promise<void> {
		const id = crypto.getRandomValues(new Uint32Array(2)).join('-');
		const set = { id, name: tidy(name), choice };
		if (set.name === '') return Promise.resolve();
		return this.#do({ kind: 'saved', name: set.name }, (sets) => [...sets, set]);
	}

	rename(id: string, name: string): Promise<void> {
		const before = this.list.find((set) => set.id === id);
		const wanted = tidy(name);
		if (!before || wanted === '' || wanted === before.name) return Promise.resolve();
		const rename = (to: string) => (sets: Stored) => sets.map((one) => renamed(one, id, to));
		return this.#do({ kind: 'renamed', name: wanted }, rename(wanted), rename(before.name));
	}

	delete(id: string): Promise<void> {
		const set = this.list.find((one) => one.id === id);
		if (!set) return Promise.resolve();
		let place = 0;
		return this.#do(
			{ kind: 'deleted', name: set.name },
			(sets) => {
				place = sets.findIndex((one) => setFrom(one)?.id === id);
				return sets.filter((one) => setFrom(one)?.id !== id);
			},
			(sets) => [...sets.slice(0, place), set, ...sets.slice(place)]
		);
	}

	async undo(): Promise<void> {
		const undo = this.#undo;
		const name = this.notice?.name ?? '';
		if (undo) await this.#do({ kind: 'restored', name }, undo);
	}

	async #do(
		notice: Notice,
		change: (sets: Stored) => Stored,
		undo?: (sets: Stored) => Stored
	): Promise<void> {
		const changed = await this.#change(change);
		this.saveError = changed.ok ? undefined : changed.error;
		const isDone = changed.ok && changed.value === 'done';
		this.notice = !changed.ok ? undefined : isDone ? notice : { ...notice, kind: 'full' };
		this.#undo = isDone ? undo : undefined;
	}

	/** Starts from what is stored now: another tab may have changed it. What is not understood stays as it is. */
	async #change(change: (sets: Stored) => Stored): Promise<Result<'done' | 'full', SaveError>> {
		const { db } = this.#app;
		const read = await saving<Stored, SaveError>(db, async () =>
			ok(settingsFrom(await getSettings(db)).practiceSets ?? [])
		);
		if (!read.ok) return err(read.error);
		const sets = change(read.value);
		if (sets.length > mostPracticeSets) return ok('full');
		const saved = await this.#app.set('practiceSets', sets);
		return saved.ok ? ok('done') : saved;
	}
}

function renamed(stored: Json, id: string, name: string): Json {
	const set = setFrom(stored);
	return set?.id === id ? { ...set, name } : stored;
}

function setFrom(stored: unknown): PracticeSet | undefined {
	if (typeof stored !== 'object' || stored === null) return undefined;
	const { id, name, choice: from } = stored as Partial<Record<string, unknown>>;
	const choice = practiceChoice(from);
	if (typeof id !== 'string' || typeof name !== 'string' || !choice) return undefined;
	return { id, name, choice };
}

function tidy(name: string): string {
	return name.trim().replace(/\s+/g, ' ').slice(0, longestName);
}
