import type { Table } from 'dexie';
import { assertNever } from '#core/shared/assert-never.ts';
import type { StudyDatabase } from './database.ts';
import type {
	Answered,
	EventDraft,
	EventStamp,
	MemoryReset,
	Retracted,
	Stamped
} from './events.ts';
import { findEvent } from './log.ts';
import { dayDeltas, writeMemory } from './memory-change.ts';
import type { MemoryRow } from './rows.ts';
import {
	addCounts,
	asEvidence,
	countsOf,
	finishedSitting,
	isOf,
	isResponse,
	markRow,
	memoryRow,
	noCounts,
	readRow,
	reflectionRow,
	settingRow,
	startedSitting,
	withEvidence,
	withoutEvidence,
	withoutResponse,
	withResponse
} from './views.ts';

/** What an event does to the views, in two steps: all reads first, then all writes. */
export interface Projection {
	/** Beside the log itself. */
	readonly tables: readonly Table[];
	readonly read: () => Promise<Change>;
}

interface Change {
	/** The card's row as it is now, where the event is about one. */
	readonly memory?: MemoryRow | undefined;
	/** True if what is to be taken back does not stand any more. */
	readonly isPointless?: boolean;
	readonly write: (stamp: EventStamp) => Promise<unknown>;
}

export function projectionOf(db: StudyDatabase, draft: EventDraft): Projection {
	switch (draft.kind) {
		case 'answered':
			return answered(db, draft);
		case 'memory-reset':
			return memoryReset(db, draft);
		case 'retracted':
			return retracted(db, draft);
		case 'flagged':
		case 'suspended':
		case 'noted':
			return oneRow(db.marks, draft.item, (row, stamp) => markRow(row, { ...draft, ...stamp }));
		case 'reflected':
			return oneRow(db.reflections, [draft.module, draft.prompt], (row, stamp) =>
				reflectionRow(row, { ...draft, ...stamp })
			);
		case 'read':
			return oneRow(db.reads, [draft.module, draft.section], (row, stamp) =>
				readRow(row, { ...draft, ...stamp })
			);
		case 'setting-changed':
			return oneRow(db.settings, draft.key, (row, stamp) =>
				settingRow(row, { ...draft, ...stamp })
			);
		case 'sitting-started':
			return oneRow(db.sittings, draft.sitting, (row, stamp) =>
				startedSitting(row, { ...draft, ...stamp })
			);
		case 'sitting-finished':
			return oneRow(db.sittings, draft.sitting, (row, stamp) =>
				finishedSitting(row, { ...draft, ...stamp })
			);
		default:
			return assertNever(draft);
	}
}

/** The usual case: one row, replaced by what the event makes of it. */
function oneRow<Row, Key>(
	table: Table<Row, Key>,
	key: NoInfer<Key>,
	reduce: (row: Row | undefined, stamp: EventStamp) => Row | undefined
): Projection {
	return {
		tables: [table],
		read: async () => {
			const row = await table.get(key);
			return {
				write: async (stamp) => {
					const next = reduce(row, stamp);
					if (next) await table.put(next);
				}
			};
		}
	};
}

function answered(db: StudyDatabase, draft: Answered): Projection {
	const { card, item, sitting } = draft;
	const isKept = isResponse(draft);
	return {
		tables: [db.memories, db.dueDays, db.days, db.cards, ...(isKept ? [db.sittings] : [])],
		read: async () => {
			const [before, sittingRow] = await Promise.all([
				db.memories.get(card),
				isKept && sitting !== null ? db.sittings.get(sitting) : undefined
			]);
			return {
				memory: before,
				write: (stamp) => {
					const event = { ...draft, ...stamp };
					const history = withEvidence(before?.history ?? [], asEvidence(event));
					const after = memoryRow(card, item, history);
					const counts = { day: stamp.day, counts: countsOf(draft) };
					const withIt = withResponse(sittingRow, event);
					return Promise.all([
						writeMemory(db, before, after, dayDeltas(before, after, counts)),
						withIt && db.sittings.put(withIt)
					]);
				}
			};
		}
	};
}

function memoryReset(db: StudyDatabase, draft: MemoryReset): Projection {
	const { card, item } = draft;
	return {
		tables: [db.memories, db.dueDays, db.days, db.cards],
		read: async () => {
			const before = await db.memories.get(card);
			return {
				memory: before,
				write: (stamp) => {
					const evidence = asEvidence({ ...draft, ...stamp });
					const after = memoryRow(card, item, withEvidence(before?.history ?? [], evidence));
					return writeMemory(db, before, after, dayDeltas(before, after));
				}
			};
		}
	};
}

function retracted(db: StudyDatabase, { target }: Retracted): Projection {
	return {
		tables: [db.segments, db.memories, db.dueDays, db.days, db.cards, db.sittings],
		read: async () => {
			const event = await findEvent(db, target);
			if (event?.kind !== 'answered' && event?.kind !== 'memory-reset') return pointless;
			const before = await db.memories.get(event.card);
			if (!before?.history.some((evidence) => isOf(evidence, target))) return pointless;
			return { memory: before, write: () => takeBack(db, before, event) };
		}
	};
}

const pointless: Change = { isPointless: true, write: () => Promise.resolve() };

async function takeBack(
	db: StudyDatabase,
	before: MemoryRow,
	event: Stamped<Answered | MemoryReset>
): Promise<void> {
	const after = memoryRow(before.card, before.item, withoutEvidence(before.history, event));
	if (event.kind === 'memory-reset') {
		await writeMemory(db, before, after, dayDeltas(before, after));
		return;
	}
	const counts = { day: event.day, counts: addCounts(noCounts, countsOf(event), -1) };
	await Promise.all([
		writeMemory(db, before, after, dayDeltas(before, after, counts)),
		takeBackResponse(db, event)
	]);
}

async function takeBackResponse(db: StudyDatabase, event: Stamped<Answered>): Promise<void> {
	if (!isResponse(event) || event.sitting === null) return;
	const row = withoutResponse(await db.sittings.get(event.sitting), event);
	if (row) await db.sittings.put(row);
}
