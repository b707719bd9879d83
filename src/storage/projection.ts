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
import type { SittingId } from '#core/shared/ids.ts';
import { findEvent } from './log.ts';
import { dayDeltas, writeMemory } from './memory-change.ts';
import { revisionOf, sittingRevision, type Revision } from './revision.ts';
import type { MemoryRow, SittingRow } from './rows.ts';
import type { TableOf, Tx } from './transaction.ts';
import {
	addCounts,
	asEvidence,
	clockedSitting,
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
	respondedSitting,
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
	readonly read: (tx: Tx) => Promise<Change>;
}

interface Change {
	/** The card's row as it is now, where the event is about one. */
	readonly memory?: MemoryRow | undefined;
	/** Of the sitting, where the event is about one. */
	readonly revision?: Revision;
	/** True if what is to be taken back does not stand any more. */
	readonly isPointless?: boolean;
	readonly write: (stamp: EventStamp) => Promise<void>;
}

export async function projectionOf(db: StudyDatabase, draft: EventDraft): Promise<Projection> {
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
		case 'responded':
			return sitting(db, draft.sitting, (row, stamp) =>
				respondedSitting(row, { ...draft, ...stamp })
			);
		case 'sitting-clock':
			return sitting(db, draft.sitting, (row, stamp) =>
				clockedSitting(row, { ...draft, ...stamp })
			);
		case 'sitting-finished':
			return sitting(db, draft.sitting, (row, stamp) =>
				finishedSitting(row, { ...draft, ...stamp })
			);
		default:
			return assertNever(draft);
	}
}

/** The usual case: one row, replaced by what the event makes of it. */
function oneRow<Row>(
	table: TableOf<Row>,
	key: IDBValidKey,
	reduce: (row: Row | undefined, stamp: EventStamp) => Row | undefined,
	revision?: (row: Row | undefined) => Revision
): Projection {
	return {
		tables: [table],
		read: async (tx) => {
			const row = await tx.get(table, key);
			return {
				...(revision && { revision: revision(row) }),
				write: (stamp) => {
					const next = reduce(row, stamp);
					if (next) tx.put(table, next);
					return Promise.resolve();
				}
			};
		}
	};
}

function sitting(
	db: StudyDatabase,
	id: SittingId,
	reduce: (row: SittingRow | undefined, stamp: EventStamp) => SittingRow | undefined
): Projection {
	return oneRow<SittingRow>(db.sittings, id, reduce, sittingRevision);
}

function answered(db: StudyDatabase, draft: Answered): Projection {
	const { card, item, sitting } = draft;
	const isKept = isResponse(draft);
	return {
		tables: [db.memories, db.dueDays, db.days, db.cards, ...(isKept ? [db.sittings] : [])],
		read: async (tx) => {
			const [before, sittingRow] = await Promise.all([
				tx.get<MemoryRow>(db.memories, card),
				isKept && sitting !== null ? tx.get<SittingRow>(db.sittings, sitting) : undefined
			]);
			return {
				memory: before,
				revision: revisionOf(before),
				write: (stamp) => {
					const event = { ...draft, ...stamp };
					const history = withEvidence(before?.history ?? [], asEvidence(event));
					const after = memoryRow(card, item, history);
					const counts = { day: stamp.day, counts: countsOf(draft) };
					const withIt = withResponse(sittingRow, event);
					if (withIt) tx.put(db.sittings, withIt);
					return writeMemory(db, tx, before, after, dayDeltas(before, after, counts));
				}
			};
		}
	};
}

function memoryReset(db: StudyDatabase, draft: MemoryReset): Projection {
	const { card, item } = draft;
	return {
		tables: [db.memories, db.dueDays, db.days, db.cards],
		read: async (tx) => {
			const before = await tx.get<MemoryRow>(db.memories, card);
			return {
				memory: before,
				write: (stamp) => {
					const evidence = asEvidence({ ...draft, ...stamp });
					const after = memoryRow(card, item, withEvidence(before?.history ?? [], evidence));
					return writeMemory(db, tx, before, after, dayDeltas(before, after));
				}
			};
		}
	};
}

async function retracted(db: StudyDatabase, { target }: Retracted): Promise<Projection> {
	// Events never change, so this one is looked for before the transaction begins.
	const event = await findEvent(db, target);
	return {
		tables: [db.memories, db.dueDays, db.days, db.cards, db.sittings],
		read: async (tx) => {
			if (event?.kind !== 'answered' && event?.kind !== 'memory-reset') return pointless;
			const before = await tx.get<MemoryRow>(db.memories, event.card);
			if (!before?.history.some((evidence) => isOf(evidence, target))) return pointless;
			return { memory: before, write: () => takeBack(db, tx, before, event) };
		}
	};
}

const pointless: Change = { isPointless: true, write: () => Promise.resolve() };

async function takeBack(
	db: StudyDatabase,
	tx: Tx,
	before: MemoryRow,
	event: Stamped<Answered | MemoryReset>
): Promise<void> {
	const after = memoryRow(before.card, before.item, withoutEvidence(before.history, event));
	if (event.kind === 'memory-reset') {
		await writeMemory(db, tx, before, after, dayDeltas(before, after));
		return;
	}
	const counts = { day: event.day, counts: addCounts(noCounts, countsOf(event), -1) };
	await Promise.all([
		writeMemory(db, tx, before, after, dayDeltas(before, after, counts)),
		takeBackResponse(db, tx, event)
	]);
}

async function takeBackResponse(
	db: StudyDatabase,
	tx: Tx,
	event: Stamped<Answered>
): Promise<void> {
	if (!isResponse(event) || event.sitting === null) return;
	const row = withoutResponse(await tx.get<SittingRow>(db.sittings, event.sitting), event);
	if (row) tx.put(db.sittings, row);
}
