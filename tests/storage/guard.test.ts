import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { append } from '#storage/append.ts';
import { StudyDatabase } from '#storage/database.ts';
import { asSaveError } from '#storage/save-error.ts';
import {
	aDatabase,
	anAnswer,
	answered,
	aProfile,
	breakWrites,
	done,
	FakeTime,
	wholeLog
} from './builders.ts';

/** The app of a later release, with one table more and one less. */
class NewerDatabase extends StudyDatabase {
	constructor(profile: ReturnType<typeof aProfile>) {
		super({ indexedDB: profile, IDBKeyRange });
		this.version(2).stores({ extras: 'id', reads: null });
	}
}

const closedByUpdate = { ok: false, error: { kind: 'closed-by-update' } };

describe('an old page beside a newer app', () => {
	it('lets go of the database, says so, and stores nothing more', async () => {
		const profile = aProfile();
		const onStale = vi.fn();
		const old = aDatabase(profile, { onStale });
		await answered(old, new FakeTime(), anAnswer());
		const newer = new NewerDatabase(profile);
		await newer.open();
		expect(old.stale).toBe(true);
		expect(onStale).toHaveBeenCalledOnce();
		expect(await append(old, new FakeTime(), anAnswer())).toEqual(closedByUpdate);
		expect(await newer.events.count()).toBe(1);
		newer.close();
	});

	it('that starts only now does not open what is newer than itself', async () => {
		const profile = aProfile();
		// Dexie misses the table that is gone and, before we can refuse, adds it and says so.
		vi.spyOn(console, 'warn').mockReturnValue();
		const newer = new NewerDatabase(profile);
		await answered(newer, new FakeTime(), anAnswer());
		newer.close();
		const onStale = vi.fn();
		const old = aDatabase(profile, { onStale });
		expect(await append(old, new FakeTime(), anAnswer())).toEqual(closedByUpdate);
		expect(await append(old, new FakeTime(), anAnswer())).toEqual(closedByUpdate);
		await expect(old.open()).rejects.toThrow(/version 2/);
		expect(onStale).toHaveBeenCalledOnce();
		old.close();

		const newerAgain = new NewerDatabase(profile);
		expect(await answered(newerAgain, new FakeTime(), anAnswer())).toMatchObject({ seq: 2 });
		newerAgain.close();
	});

	it('is closed as well when another page erases everything', async () => {
		const profile = aProfile();
		const [here, there] = [aDatabase(profile), aDatabase(profile)];
		await answered(here, new FakeTime(), anAnswer());
		await there.delete();
		expect(await append(here, new FakeTime(), anAnswer())).toEqual(closedByUpdate);
	});

	it('two pages of the same release share the database', async () => {
		const profile = aProfile();
		const [here, there] = [aDatabase(profile), aDatabase(profile)];
		await answered(here, new FakeTime(), anAnswer());
		await answered(there, new FakeTime(), anAnswer());
		expect([here.stale, there.stale]).toEqual([false, false]);
	});
});

describe('storage that does not work', () => {
	it('says when the device is full, stores nothing of it, and works again with space', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		await answered(db, time, anAnswer());
		const mend = await breakWrites(db, ({ transaction }) => {
			queueMicrotask(() => {
				abort(transaction);
			});
		});
		const change = { kind: 'setting-changed', key: 'theme', value: 'dark' } as const;
		const refused = await append(db, time, change);
		expect(refused).toEqual({ ok: false, error: { kind: 'storage-full' } });
		expect(await wholeLog(db)).toHaveLength(1);
		expect(await db.settings.count()).toBe(0);
		mend();
		expect(await done(append(db, time, change))).toMatchObject({ seq: 2 });
	});

	it('says when there is no storage at all', async () => {
		const broken = { open: () => failingRequest() };
		const db = aDatabase(broken as never);
		const refused = await append(db, new FakeTime(), anAnswer());
		expect(refused).toMatchObject({ ok: false, error: { kind: 'storage-unavailable' } });
	});

	const quota = new DOMException('full', 'QuotaExceededError');
	it.each([
		['the browser’s own error', quota],
		['Dexie’s', new Dexie.QuotaExceededError('full', quota)],
		['a transaction aborted for it', new Dexie.AbortError('aborted', quota)],
		['a bulk write that met it', new Dexie.AbortError('a', new Dexie.BulkError('b', { 0: quota }))]
	])('recognises a full disk in %s', (_, cause) => {
		expect(asSaveError(cause)).toEqual({ kind: 'storage-full' });
	});

	it.each([
		['a mistake of ours', new TypeError('x is not a function')],
		['a key that exists', new Dexie.ConstraintError('exists')],
		['an abort for a mistake of ours', new Dexie.AbortError('aborted', new RangeError('no'))],
		['something odd', 'text']
	])('does not hide %s', (_, cause) => {
		expect(asSaveError(cause)).toBeUndefined();
	});
});

/** What a full disk looks like: every write is accepted, then the transaction can not be kept. */
function abort(transaction: IDBTransaction): void {
	if (transaction.error) return;
	const error = new DOMException('no space', 'QuotaExceededError');
	Object.defineProperty(transaction, 'error', { value: error });
	transaction.abort();
}

function failingRequest() {
	const error = new DOMException('not allowed here', 'SecurityError');
	const request = { error, onerror: undefined as ((event: unknown) => void) | undefined };
	const event = { target: request, preventDefault() {}, stopPropagation() {} };
	setTimeout(() => {
		request.onerror?.(event);
	});
	return request;
}
