import { packId } from '#core/shared/ids.ts';
import { studyDay, type StudyDay } from '#core/shared/study-day.ts';
import type { ValueTable } from '#core/scheduling/exam-price/value-table.ts';
import { ok, type Result } from '#core/shared/result.ts';
import { append, appendAll, type Surroundings } from '#storage/append.ts';
import { syncPack } from '#storage/content.ts';
import type { StudyDatabase } from '#storage/database.ts';
import type { EventDraft, StudyEvent } from '#storage/events.ts';
import type { SaveError } from '#storage/save-error.ts';
import { getSettings, installedPack } from '#storage/queries.ts';
import type { ContentStore } from './content-store.ts';
import type { Router } from './router.svelte.ts';
import { defaultSettings, settingsFrom, type SettingChanges, type Settings } from './settings.ts';

/** Undo goes its own way: it can find nothing to do. */
type Draft = Exclude<EventDraft, { kind: 'retracted' }>;

interface Dependencies {
	readonly db: StudyDatabase;
	readonly content: ContentStore;
	readonly router: Router;
	/** Epoch ms. */
	readonly now: () => number;
	/** Minutes east of UTC. */
	readonly utcOffset: () => number;
	/** A clock that nothing sets back, milliseconds. */
	readonly ticks: () => number;
	/** What planning toward an exam day needs; undefined while it is being built, if nobody wants to wait for that. */
	readonly valueTable: (patient: boolean) => Promise<ValueTable | undefined>;
}

/** What every screen shares: the store, the content, the settings and the day. */
export class App {
	readonly db: StudyDatabase;
	readonly content: ContentStore;
	readonly router: Router;
	readonly env: Surroundings;
	readonly ticks: () => number;
	readonly valueTable: Dependencies['valueTable'];
	settings: Settings = $state.raw(defaultSettings);
	/** The session on screen has come to its end: nothing is interrupted any more. */
	sessionOver = $state(false);
	/** Another tab has upgraded the database; this one may only be reloaded. */
	stale = $state(false);
	/** A new version waits; calling it reloads into that version. */
	update: (() => void) | undefined = $state.raw();

	constructor({ db, content, router, now, utcOffset, ticks, valueTable }: Dependencies) {
		this.db = db;
		this.content = content;
		this.router = router;
		this.ticks = ticks;
		this.valueTable = valueTable;
		this.env = { now, utcOffset, startHour: () => this.settings.startHour };
	}

	/** Opens what was stored. Cards are taken over into the store only when they changed. */
	async open(): Promise<void> {
		const { catalog } = this.content;
		const pack = packId(catalog.pack);
		const [settings, installed] = await Promise.all([
			getSettings(this.db),
			installedPack(this.db, pack)
		]);
		this.settings = settingsFrom(settings);
		if (installed?.version === catalog.cardsVersion) return;
		const cards = (await this.content.cards()).map((card, rank) => ({ ...card, rank }));
		const { cardsVersion: version, title } = catalog;
		await syncPack(this.db, { pack, version, title, cards });
	}

	/** @param language of the interface; modules and questions may have been asked for in another */
	showContentIn(language: string): Promise<void> {
		const { contentLanguage } = this.settings;
		return this.content.use(contentLanguage === 'app' ? language : contentLanguage);
	}

	/** Says so for as long as the screen that ends a session stands. */
	endSession(): () => void {
		this.sessionOver = true;
		return () => (this.sessionOver = false);
	}

	today(): StudyDay {
		const { now, utcOffset } = this.env;
		return studyDay(now(), utcOffset(), this.settings.startHour);
	}

	save(draft: Draft): Promise<Result<StudyEvent, SaveError>> {
		return append(this.db, this.env, draft);
	}

	/** What is shown is what is stored: a reload straight afterwards finds it. */
	async set<K extends keyof Settings>(
		key: K,
		value: Settings[K]
	): Promise<Result<StudyEvent, SaveError>> {
		const saved = await this.save({ kind: 'setting-changed', key, value: value ?? null });
		if (saved.ok) this.settings = { ...this.settings, [key]: value };
		return saved;
	}

	/** The same for several that belong together: all of them or none. */
	async setTogether(changes: SettingChanges): Promise<Result<unknown, SaveError>> {
		const [first, ...rest] = Object.entries(changes).map(([key, value]) => ({
			kind: 'setting-changed' as const,
			key,
			value: value ?? null
		}));
		if (!first) return ok(undefined);
		const saved = await appendAll(this.db, this.env, [first, ...rest]);
		if (saved.ok) this.settings = { ...this.settings, ...changes } as Settings;
		return saved;
	}
}
