import { Dexie } from 'dexie';
import type { StudyDatabase } from './database.ts';
import type { EventKey, StudyEvent } from './events.ts';
import type { SegmentRow } from './rows.ts';

/** Rows read at a time from the tail. */
const chunk = 1000;

/** Every event, sealed or not, by device and then seq: with a single device, in the order of time. */
export async function* readLog(db: StudyDatabase): AsyncGenerator<StudyEvent, void, undefined> {
	let block = await blockAfter(db);
	while (block) {
		yield* block.events;
		block = await blockAfter(db, block.events.at(-1));
	}
}

export interface Block {
	/** At least one. */
	readonly events: readonly StudyEvent[];
	/** Where they are from, unless from the tail. */
	readonly segment?: SegmentRow;
}

/**
 * The next events of the log: a segment, or a part of the tail. Segments and tail are looked up
 * together, so nothing is missed or read twice when events are sealed between two calls.
 *
 * @param last where the block before ended
 * @returns undefined at the end
 */
export function blockAfter(db: StudyDatabase, last?: EventKey): PromiseLike<Block | undefined> {
	return db.transaction('r', [db.events, db.segments], async () => {
		const from = last ? [last.device, last.seq] : Dexie.minKey;
		const segment = await db.segments.where(':id').above(from).first();
		if (segment && follows(segment.events[0], last)) return { events: segment.events, segment };
		const tail = await db.events.where(':id').above(from).limit(chunk).toArray();
		if (last && !follows(tail[0], last)) {
			// Either the log of this device ends here, or what follows was sealed since the block
			// before was read, together with a part of that block.
			const sealed = await segmentOf(db, { device: last.device, seq: last.seq + 1 });
			if (sealed) return { events: sealed.events.filter(({ seq }) => seq > last.seq) };
		}
		const before = segment ? tail.filter((event) => comesBefore(event, startOf(segment))) : tail;
		if (before.length > 0) return { events: before };
		return segment && { events: segment.events, segment };
	});
}

/** One event, wherever it is kept by now. */
export async function findEvent(db: StudyDatabase, key: EventKey): Promise<StudyEvent | undefined> {
	const recent = await db.events.get([key.device, key.seq]);
	if (recent) return recent;
	const segment = await segmentOf(db, key);
	return segment?.events.find(({ seq }) => seq === key.seq);
}

/** The segment an event would be in. */
async function segmentOf(
	db: StudyDatabase,
	{ device, seq }: EventKey
): Promise<SegmentRow | undefined> {
	const segment = await db.segments.where(':id').belowOrEqual([device, seq]).last();
	return segment?.device === device && segment.last >= seq ? segment : undefined;
}

function comesBefore(a: EventKey, b: EventKey): boolean {
	return a.device === b.device ? a.seq < b.seq : a.device < b.device;
}

function startOf({ device, first }: SegmentRow): EventKey {
	return { device, seq: first };
}

function follows(event: StudyEvent | undefined, last: EventKey | undefined): boolean {
	return event?.device === last?.device && event?.seq === (last?.seq ?? 0) + 1;
}
