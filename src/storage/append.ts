import { deviceId } from '#core/shared/ids.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { studyDay } from '#core/shared/study-day.ts';
import type { StudyDatabase } from './database.ts';
import type { EventDraft, EventStamp, StudyEvent } from './events.ts';
import { projectionOf } from './projection.ts';
import type { Revision } from './revision.ts';
import type { DeviceRow } from './rows.ts';
import { saving, type SaveError } from './save-error.ts';
import { transact } from './transaction.ts';

/** Time and place, asked at the moment of writing. */
export interface Surroundings {
	/** Epoch milliseconds. */
	readonly now: () => number;
	/** Minutes east of UTC. */
	readonly utcOffset: () => number;
	/** Local hour at which the study day starts. */
	readonly startHour: () => number;
}

/** Whatever is recorded as it happens; taking back goes its own way. */
export type Recorded = Exclude<EventDraft, { kind: 'retracted' }>;

export interface NothingToUndo {
	readonly kind: 'nothing-to-undo';
}

/**
 * Stores one event and everything that follows from it, in one transaction: all or nothing, also
 * when two tabs write at the same time.
 *
 * @param expected refuses with `changed-elsewhere` if the card or sitting has another history by now
 */
export async function append(
	db: StudyDatabase,
	env: Surroundings,
	draft: Recorded,
	expected?: Revision
): Promise<Result<StudyEvent, SaveError>> {
	const written = await appendAll(db, env, [draft], expected);
	return written.ok ? ok(written.value[0]) : written;
}

/**
 * The same for several events that belong together.
 *
 * @param expected of what the first of them is about
 */
export function appendAll(
	db: StudyDatabase,
	env: Surroundings,
	drafts: readonly [Recorded, ...Recorded[]],
	expected?: Revision
): Promise<Result<readonly [StudyEvent, ...StudyEvent[]], SaveError>> {
	const written = saving(db, () => write(db, env, drafts, expected));
	return written as ReturnType<typeof appendAll>; // only undo can find nothing to do
}

/** The same for every kind of event, undo included; throws what the database throws. */
export async function write(
	db: StudyDatabase,
	env: Surroundings,
	drafts: readonly [EventDraft, ...EventDraft[]],
	expected?: Revision
): Promise<Result<readonly [StudyEvent, ...StudyEvent[]], SaveError | NothingToUndo>> {
	const projections = await Promise.all(drafts.map((draft) => projectionOf(db, draft)));
	const tables = new Set([db.events, db.meta, ...projections.flatMap(({ tables }) => tables)]);
	return transact(db, [...tables], async (tx) => {
		let last = tx.get<DeviceRow>(db.meta, 'device');
		const events: StudyEvent[] = [];
		for (const [index, draft] of drafts.entries()) {
			const projection = projections[index];
			const [row, change] = await Promise.all([last, projection?.read(tx)]);
			if (!change || change.isPointless) return err({ kind: 'nothing-to-undo' as const });
			if (index === 0 && expected !== undefined && expected !== change.revision) {
				return err({ kind: 'changed-elsewhere' as const, memory: change.memory?.memory });
			}
			const stamp = nextStamp(row ?? newDevice(), env);
			const { device, seq, clock } = stamp;
			const event: StudyEvent = { ...draft, ...stamp };
			tx.add(db.events, event);
			tx.put<DeviceRow>(db.meta, { key: 'device', device, seq, clock });
			last = Promise.resolve({ key: 'device', device, seq, clock });
			await change.write(stamp);
			events.push(event);
		}
		return ok(events as unknown as readonly [StudyEvent, ...StudyEvent[]]);
	});
}

function nextStamp(last: DeviceRow, env: Surroundings): EventStamp {
	const at = env.now();
	const utcOffset = env.utcOffset();
	return {
		device: last.device,
		seq: last.seq + 1,
		at,
		clock: Math.max(at, last.clock + 1),
		utcOffset,
		v: 1,
		day: studyDay(at, utcOffset, env.startHour())
	};
}

/** Drawn once per installation; `randomUUID` is missing on pages without HTTPS. */
function newDevice(): DeviceRow {
	const bytes = crypto.getRandomValues(new Uint8Array(10));
	const name = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return { key: 'device', device: deviceId(name), seq: 0, clock: 0 };
}
