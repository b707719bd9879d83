import { assertNever } from '#core/shared/assert-never.ts';
import type { Evidence } from '#core/scheduling/fold.ts';
import type { CardId, DeviceId, ItemId } from '#core/shared/ids.ts';
import type { StudyDay } from '#core/shared/study-day.ts';
import type { Answered, EventKey, MemoryReset, Stamped, StudyEvent } from './events.ts';
import { dayDeltas, dueDeltas } from './memory-change.ts';
import type {
	DayRow,
	DueDayRow,
	MarkRow,
	MemoryRow,
	ReadRow,
	ReflectionRow,
	SettingRow,
	SittingRow
} from './rows.ts';
import {
	addCounts,
	asEvidence,
	clockedSitting,
	countsOf,
	finishedSitting,
	isNothing,
	isOf,
	isResponse,
	markRow,
	memoryRow,
	noCounts,
	readRow,
	reflectionRow,
	respondedSitting,
	settingRow,
	startedSitting,
	withEvidence,
	withoutEvidence,
	withoutResponse,
	withResponse,
	type DayCounts
} from './views.ts';

/** Rows that can be computed from the log, by table name. */
export interface Views {
	readonly memories: readonly MemoryRow[];
	readonly dueDays: readonly DueDayRow[];
	readonly days: readonly DayRow[];
	readonly marks: readonly MarkRow[];
	readonly reflections: readonly ReflectionRow[];
	readonly reads: readonly ReadRow[];
	readonly settings: readonly SettingRow[];
	readonly sittings: readonly SittingRow[];
}

/** Where a device's log ends. */
export interface LogEnd {
	readonly seq: number;
	readonly clock: number;
}

/**
 * Builds every view while the log streams by; only the views are kept, never the events. Devices
 * may come in any order, each one's events in theirs.
 */
export class LogFold {
	readonly #histories = new Map<CardId, { readonly item: ItemId; history: Evidence[] }>();
	readonly #days = new Map<StudyDay, DayCounts>();
	readonly #marks = new Map<ItemId, MarkRow>();
	readonly #reflections = new Map<string, ReflectionRow>();
	readonly #reads = new Map<string, ReadRow>();
	readonly #settings = new Map<string, SettingRow>();
	readonly #sittings = new Map<string, SittingRow>();
	readonly #retracted: EventKey[] = [];
	readonly #ends = new Map<DeviceId, LogEnd>();

	/** What was taken back. A target may come after its retraction, so they wait for the end. */
	get retracted(): readonly EventKey[] {
		return this.#retracted;
	}

	get ends(): ReadonlyMap<DeviceId, LogEnd> {
		return this.#ends;
	}

	take(event: StudyEvent): void {
		this.#ends.set(event.device, { seq: event.seq, clock: event.clock });
		switch (event.kind) {
			case 'answered':
				this.#remember(event);
				this.#count(event, 1);
				if (isResponse(event)) this.#sitting(event, (row) => withResponse(row, event));
				return;
			case 'memory-reset':
				this.#remember(event);
				return;
			case 'retracted':
				this.#retracted.push(event.target);
				return;
			case 'flagged':
			case 'suspended':
			case 'noted':
				update(this.#marks, event.item, (row) => markRow(row, event));
				return;
			case 'reflected':
				update(this.#reflections, pair(event.module, event.prompt), (row) =>
					reflectionRow(row, event)
				);
				return;
			case 'read':
				update(this.#reads, pair(event.module, event.section), (row) => readRow(row, event));
				return;
			case 'setting-changed':
				update(this.#settings, event.key, (row) => settingRow(row, event));
				return;
			case 'sitting-started':
				this.#sitting(event, (row) => startedSitting(row, event));
				return;
			case 'responded':
				this.#sitting(event, (row) => respondedSitting(row, event));
				return;
			case 'sitting-clock':
				this.#sitting(event, (row) => clockedSitting(row, event));
				return;
			case 'sitting-finished':
				this.#sitting(event, (row) => finishedSitting(row, event));
				return;
			default:
				assertNever(event);
		}
	}

	/** Takes an answer or reset back; once, however often it was retracted. */
	takeBack(event: StudyEvent | undefined): void {
		if (event?.kind !== 'answered' && event?.kind !== 'memory-reset') return;
		const entry = this.#histories.get(event.card);
		if (!entry?.history.some((evidence) => isOf(evidence, event))) return;
		entry.history = withoutEvidence(entry.history, event);
		if (event.kind === 'memory-reset') return;
		this.#count(event, -1);
		if (isResponse(event)) this.#sitting(event, (row) => withoutResponse(row, event));
	}

	/** Each card is folded here, once, whatever the number of its answers. */
	views(): Views {
		const days = new Map(this.#days);
		const dueDays = new Map<StudyDay, number>();
		const memories: MemoryRow[] = [];
		for (const [card, { item, history }] of this.#histories) {
			const row = memoryRow(card, item, withEvidence(history));
			if (!row) continue;
			memories.push(row);
			for (const [day, delta] of dueDeltas(undefined, row)) {
				dueDays.set(day, (dueDays.get(day) ?? 0) + delta);
			}
			for (const [day, delta] of dayDeltas(undefined, row)) {
				days.set(day, addCounts(days.get(day) ?? noCounts, delta));
			}
		}
		return {
			memories,
			dueDays: [...dueDays].map(([day, count]) => ({ day, count })),
			days: [...days]
				.filter(([, counts]) => !isNothing(counts))
				.map(([day, counts]) => ({ day, ...counts })),
			marks: [...this.#marks.values()],
			reflections: [...this.#reflections.values()],
			reads: [...this.#reads.values()],
			settings: [...this.#settings.values()],
			sittings: [...this.#sittings.values()]
		};
	}

	#remember(event: Stamped<Answered | MemoryReset>): void {
		const entry = this.#histories.get(event.card) ?? { item: event.item, history: [] };
		entry.history.push(asEvidence(event));
		this.#histories.set(event.card, entry);
	}

	#count(event: Stamped<Answered>, sign: 1 | -1): void {
		update(this.#days, event.day, (row = noCounts) => addCounts(row, countsOf(event), sign));
	}

	#sitting(
		{ sitting }: { readonly sitting: string | null },
		reduce: (row: SittingRow | undefined) => SittingRow | undefined
	): void {
		if (sitting !== null) update(this.#sittings, sitting, reduce);
	}
}

function update<Key, Row>(
	rows: Map<Key, Row>,
	key: Key,
	reduce: (row: Row | undefined) => Row | undefined
): void {
	const row = reduce(rows.get(key));
	if (row !== undefined) rows.set(key, row);
}

function pair(first: string, second: string): string {
	return JSON.stringify([first, second]);
}
