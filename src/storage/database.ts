import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { CardId, DeviceId, ItemId, ModuleId, PackId, SittingId } from '#core/shared/ids.ts';
import type { StudyDay } from '#core/shared/study-day.ts';
import type { StudyEvent } from './events.ts';
import type {
	CardRow,
	DayRow,
	DeviceRow,
	DueDayRow,
	ItemRow,
	MarkRow,
	MemoryRow,
	PackRow,
	ReadRow,
	ReflectionRow,
	SegmentRow,
	SettingRow,
	SittingRow
} from './rows.ts';

export interface StudyDatabaseOptions extends Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> {
	readonly name?: string;
	/** Called once when this page must be reloaded before it can store anything again. */
	readonly onStale?: () => void;
}

export class StudyDatabase extends Dexie {
	/** The newest events as rows; `segments` holds the older ones. */
	declare readonly events: Table<StudyEvent, [DeviceId, number]>;
	declare readonly segments: Table<SegmentRow, [DeviceId, number]>;
	declare readonly meta: Table<DeviceRow, 'device'>;
	declare readonly memories: Table<MemoryRow, CardId>;
	declare readonly dueDays: Table<DueDayRow, StudyDay>;
	declare readonly days: Table<DayRow, StudyDay>;
	declare readonly marks: Table<MarkRow, ItemId>;
	declare readonly reflections: Table<ReflectionRow, [ModuleId, string]>;
	declare readonly reads: Table<ReadRow, [ModuleId, string]>;
	declare readonly settings: Table<SettingRow, string>;
	declare readonly sittings: Table<SittingRow, SittingId>;
	declare readonly cards: Table<CardRow, CardId>;
	declare readonly packs: Table<PackRow, PackId>;
	declare readonly items: Table<ItemRow, ItemId>;

	#stale = false;
	readonly #onStale: () => void;

	constructor({ name = 'alongside', onStale = () => {}, ...engine }: StudyDatabaseOptions = {}) {
		super(name, {
			...engine,
			// In a simulated power loss the default lost every answer of the last half minute.
			chromeTransactionDurability: 'strict',
			// Rows are read once and kept by the screens; a second copy would only cost memory.
			cache: 'disabled'
		});
		this.#onStale = onStale;
		this.version(1).stores({
			events: '[device+seq]',
			segments: '[device+first]',
			meta: 'key',
			memories: 'card, memory.due, missed, overconfident',
			dueDays: 'day',
			days: 'day',
			marks: 'item, flagged, suspended',
			reflections: '[module+prompt]',
			reads: '[module+section]',
			settings: 'key',
			sittings: 'sitting, startedAt, [mode+finishedAt]',
			cards: 'card, waiting, pack, group',
			packs: 'pack',
			items: 'id, pack'
		});
		this.#guard();
	}

	/** True once another page has opened a newer version of the database, or erased it. */
	get stale(): boolean {
		return this.#stale;
	}

	/**
	 * Left to itself, Dexie opens a newer database with an older schema and writes rows the newer app
	 * does not expect. So an old page stays closed, and one that comes too late does not open.
	 */
	#guard(): void {
		this.on('versionchange', () => {
			this.#markStale();
			this.close({ disableAutoOpen: true });
			return false; // Dexie's own handler would reopen
		});
		const refuseNewer = () => {
			// Dexie stores version × 10, and counts up by one when it had to patch a schema.
			const installed = Math.floor(this.backendDB().version / 10);
			if (installed <= this.verno) return;
			this.#markStale();
			throw new Dexie.VersionError(`the database is of version ${String(installed)}`);
		};
		this.on('ready', refuseNewer, true);
	}

	#markStale(): void {
		if (this.#stale) return;
		this.#stale = true;
		this.#onStale();
	}
}
