import { deviceId, type CardId } from '#core/shared/ids.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { studyDay } from '#core/shared/study-day.ts';
import type { StudyDatabase } from './database.ts';
import type { EventDraft, EventStamp, StudyEvent } from './events.ts';
import { projectionOf } from './projection.ts';
import type { DeviceRow, MemoryRow } from './rows.ts';
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

/** What the screen showed, so that an answer to something else is noticed. */
export interface Expected {
	readonly card: CardId;
	readonly revision: Revision;
}

/** Names a state of a card's history; changes with every answer and every undo. */
export type Revision = string;

export interface NothingToUndo {
	readonly kind: 'nothing-to-undo';
}

export function revisionOf(row: Pick<MemoryRow, 'history'> | undefined): Revision {
	const last = row?.history.at(-1);
	return last && row ? `${String(row.history.length)}/${last.device}/${String(last.seq)}` : '0';
}

/**
 * Stores one event and everything that follows from it, in one transaction: all or nothing, also
 * when two tabs write at the same time.
 *
 * @param expected refuses with `changed-elsewhere` if the card has another history by now
 */
export function append(
	db: StudyDatabase,
	env: Surroundings,
	draft: Exclude<EventDraft, { kind: 'retracted' }>,
	expected?: Expected
): Promise<Result<StudyEvent, SaveError>> {
	const written = saving(db, () => write(db, env, draft, expected));
	return written as Promise<Result<StudyEvent, SaveError>>; // only undo can find nothing to do
}

/** The same for every kind of event, undo included; throws what the database throws. */
export async function write(
	db: StudyDatabase,
	env: Surroundings,
	draft: EventDraft,
	expected?: Expected
): Promise<Result<StudyEvent, SaveError | NothingToUndo>> {
	const projection = await projectionOf(db, draft);
	return transact(db, [db.events, db.meta, ...projection.tables], async (tx) => {
		const [last, change] = await Promise.all([
			tx.get<DeviceRow>(db.meta, 'device'),
			projection.read(tx)
		]);
		if (change.isPointless) return err({ kind: 'nothing-to-undo' as const });
		if (expected && expected.revision !== revisionOf(change.memory)) {
			return err({ kind: 'changed-elsewhere' as const, memory: change.memory?.memory });
		}
		const stamp = nextStamp(last ?? newDevice(), env);
		const { device, seq, clock } = stamp;
		const event: StudyEvent = { ...draft, ...stamp };
		tx.add(db.events, event);
		tx.put<DeviceRow>(db.meta, { key: 'device', device, seq, clock });
		await change.write(stamp);
		return ok(event);
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
