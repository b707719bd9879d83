import { Dexie } from 'dexie';
import type { DeviceId } from '#core/shared/ids.ts';
import { hash } from '#core/shared/rng.ts';
import type { Result } from '#core/shared/result.ts';
import type { StudyDatabase } from './database.ts';
import type { StudyEvent } from './events.ts';
import { storing, type SaveError } from './save-error.ts';

/**
 * Moves old events, a block at a time, from rows into segments that never change again: a million
 * rows take 46 s to read, the same events in blocks of a thousand 0.8 s. For idle moments; stopping
 * half-way or calling it again does no harm.
 *
 * @param keep newest events of each device that stay rows, for undo
 * @param block events per segment
 * @returns the number of segments made
 */
export function sealOldEvents(
	db: StudyDatabase,
	keep = 2000,
	block = 1000
): Promise<Result<number, SaveError>> {
	return storing(db, async () => {
		let made = 0;
		for (const device of await devicesOfTail(db)) {
			while (await sealOne(db, device, keep, block)) made++;
		}
		return made;
	});
}

/** What a segment must hash to. */
export function segmentHash(events: readonly StudyEvent[]): string {
	return hash(JSON.stringify(events));
}

function sealOne(
	db: StudyDatabase,
	device: DeviceId,
	keep: number,
	block: number
): PromiseLike<boolean> {
	return db.transaction('rw', [db.events, db.segments], async () => {
		const tail = db.events.where(':id').between([device, Dexie.minKey], [device, Dexie.maxKey]);
		// Counted inside the transaction: another tab may have sealed the same block just now.
		if ((await tail.count()) < keep + block) return false;
		const events = await tail.limit(block).toArray();
		const first = events[0]?.seq;
		const last = events.at(-1)?.seq;
		if (first === undefined || last === undefined) return false;
		await Promise.all([
			db.segments.add({ device, first, last, events, hash: segmentHash(events) }),
			db.events.where(':id').between([device, first], [device, last], true, true).delete()
		]);
		return true;
	});
}

async function devicesOfTail(db: StudyDatabase): Promise<DeviceId[]> {
	const devices: DeviceId[] = [];
	let next = await db.events.orderBy(':id').first();
	while (next) {
		devices.push(next.device);
		next = await db.events.where(':id').above([next.device, Dexie.maxKey]).first();
	}
	return devices;
}
