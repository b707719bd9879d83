import { describe, expect, it } from 'vitest';
import { deviceId } from '#core/shared/ids.ts';
import { asStudyDay } from '#core/shared/study-day.ts';
import type { StudyEvent } from '#storage/events.ts';
import { findEvent, readLog } from '#storage/log.ts';
import { sealOldEvents, segmentHash } from '#storage/seal.ts';
import { aDatabase, aProfile, done, wholeLog } from './builders.ts';

function aLog(events: number, device = 'phone'): StudyEvent[] {
	return Array.from({ length: events }, (_, i) => ({
		kind: 'setting-changed',
		key: 'minutes',
		value: i,
		device: deviceId(device),
		seq: i + 1,
		at: i,
		clock: i,
		utcOffset: 0,
		v: 1,
		day: asStudyDay(0)
	}));
}

async function aDatabaseWith(log: readonly StudyEvent[], profile = aProfile()) {
	const db = aDatabase(profile);
	await db.events.bulkAdd(log);
	return db;
}

describe('sealing old events', () => {
	it('changes nothing for whoever reads the log', async () => {
		const log = aLog(330);
		const db = await aDatabaseWith(log);
		expect(await done(sealOldEvents(db, 50, 60))).toBe(Math.floor((log.length - 50) / 60));
		expect(await wholeLog(db)).toEqual(log);
	});

	it('keeps the newest as rows and the older ones in blocks that say where they begin and end', async () => {
		const log = aLog(330);
		const db = await aDatabaseWith(log);
		const made = await done(sealOldEvents(db, 50, 60));
		const segments = await db.segments.toArray();
		expect(segments.map(({ first, last }) => [first, last])).toEqual(
			Array.from({ length: made }, (_, i) => [i * 60 + 1, (i + 1) * 60])
		);
		for (const { events, hash } of segments) expect(segmentHash(events)).toBe(hash);
		expect(await db.events.count()).toBe(log.length - made * 60);
	});

	it('does nothing the second time, and nothing while there is little', async () => {
		const db = await aDatabaseWith(aLog(330));
		await done(sealOldEvents(db, 50, 60));
		expect(await done(sealOldEvents(db, 50, 60))).toBe(0);
		expect(await done(sealOldEvents(db))).toBe(0);
	});

	it('seals each event once when two tabs are idle at the same time', async () => {
		const profile = aProfile();
		const log = aLog(200);
		const [here, there] = [await aDatabaseWith(log, profile), aDatabase(profile)];
		await Promise.all([done(sealOldEvents(here, 20, 40)), done(sealOldEvents(there, 20, 40))]);
		expect(await wholeLog(here)).toEqual(log);
		expect(await here.events.count()).toBeLessThan(60);
	});

	it('keeps the devices of a merged log apart', async () => {
		const [a, b, c] = [aLog(200, 'a'), aLog(75, 'b'), aLog(10, 'c')];
		const db = await aDatabaseWith([...b, ...c, ...a]);
		await done(sealOldEvents(db, 30, 40));
		expect(await wholeLog(db)).toEqual([...a, ...b, ...c]);
	});

	it('finds a single event wherever it is', async () => {
		const log = aLog(200);
		const db = await aDatabaseWith(log);
		await done(sealOldEvents(db, 50, 60));
		for (const event of log) expect(await findEvent(db, event)).toEqual(event);
		const device = deviceId('phone');
		expect(await findEvent(db, { device, seq: 0 })).toBeUndefined();
		expect(await findEvent(db, { device, seq: 9999 })).toBeUndefined();
		expect(await findEvent(db, { device: deviceId('other'), seq: 1 })).toBeUndefined();
	});

	it('does not disturb a reader half-way', async () => {
		const log = aLog(1300);
		const db = await aDatabaseWith(log);
		const read: StudyEvent[] = [];
		for await (const event of readLog(db)) {
			read.push(event);
			if (read.length === 100) await done(sealOldEvents(db, 20, 90));
		}
		expect(read).toEqual(log);
	});
});
