import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach } from 'vitest';
import type { Grade } from '#core/scheduling/memory.ts';
import { bankId, cardId, itemId, packId, type DeviceId } from '#core/shared/ids.ts';
import type { Result } from '#core/shared/result.ts';
import { seededRng } from '#core/shared/rng.ts';
import { append, type Surroundings } from '#storage/append.ts';
import type { PackCard, PackCards } from '#storage/content.ts';
import { StudyDatabase, type StudyDatabaseOptions } from '#storage/database.ts';
import type { Answered, EventDraft, Stamped, StudyEvent } from '#storage/events.ts';
import { readLog } from '#storage/log.ts';
import { retract } from '#storage/undo.ts';

const opened: StudyDatabase[] = [];

/** One browser profile: databases made with the same one share what is stored. */
export const aProfile = () => new IDBFactory();

export function aDatabase(
	profile = aProfile(),
	options: Partial<StudyDatabaseOptions> = {}
): StudyDatabase {
	const db = new StudyDatabase({ indexedDB: profile, IDBKeyRange, ...options });
	opened.push(db);
	return db;
}

afterEach(() => {
	for (const db of opened.splice(0)) db.close();
});

/** Monday, 2 March 2026, 09:00 UTC. */
export const monday = Date.UTC(2026, 2, 2, 9);
const oneDay = 86_400_000;

/** Time that passes only when told to: a few seconds with each look at it, days on request. */
export class FakeTime implements Surroundings {
	at = monday;
	offset = 0;
	now = () => (this.at += 4000);
	utcOffset = () => this.offset;
	startHour = () => 4;
	pass(days: number): void {
		this.at += days * oneDay;
	}
}

export function anAnswer(changes: Partial<Answered> = {}): Answered {
	const item = changes.item ?? itemId('vol-001');
	return {
		kind: 'answered',
		card: cardId(item),
		item,
		itemVersion: 1,
		fingerprint: 'f1',
		mode: 'study',
		sitting: null,
		chosen: [0],
		shown: [1, 0, 2],
		correct: true,
		grade: 'good',
		ms: 5000,
		predicted: null,
		scheduler: 'test',
		retention: 0.9,
		...changes
	};
}

export const answerTo = (item: string, grade: Grade = 'good', changes: Partial<Answered> = {}) =>
	anAnswer({ item: itemId(item), grade, correct: grade !== 'again', ...changes });

/** What must be there. */
export function the<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('missing');
	return value;
}

/** The value of something that must have gone well. */
export async function done<T, E>(result: Promise<Result<T, E>>): Promise<T> {
	const settled = await result;
	if (!settled.ok) throw new Error(`not done: ${JSON.stringify(settled.error)}`);
	return settled.value;
}

export async function answered(
	db: StudyDatabase,
	time: Surroundings,
	draft: Answered
): Promise<Stamped<Answered>> {
	return (await done(append(db, time, draft))) as Stamped<Answered>;
}

export function aPack(
	changes: Partial<PackCards> = {},
	items: readonly string[] = ['a', 'b', 'c']
) {
	const cards: PackCard[] = items.map((item, index) => ({
		card: cardId(item),
		item: itemId(item),
		bank: bankId('vol'),
		rank: index + 1,
		domain: 'ethics'
	}));
	return { pack: packId('own'), version: 'v1', title: 'Own', cards, ...changes };
}

export async function wholeLog(db: StudyDatabase): Promise<StudyEvent[]> {
	const events: StudyEvent[] = [];
	for await (const event of readLog(db)) events.push(event);
	return events;
}

/** Everything that can be computed from the log, as it is stored. */
export async function allViews(db: StudyDatabase) {
	const [memories, dueDays, days, marks, reflections, reads, settings, sittings, cards] =
		await Promise.all([
			db.memories.toArray(),
			db.dueDays.toArray(),
			db.days.toArray(),
			db.marks.toArray(),
			db.reflections.toArray(),
			db.reads.toArray(),
			db.settings.toArray(),
			db.sittings.toArray(),
			db.cards.toArray()
		]);
	return { memories, dueDays, days, marks, reflections, reads, settings, sittings, cards };
}

export const viewTables = [
	'memories',
	'dueDays',
	'days',
	'marks',
	'reflections',
	'reads',
	'settings',
	'sittings'
] as const;

/** Does a little of everything, the same for the same seed. */
export async function liveThrough(
	db: StudyDatabase,
	events: number,
	seed: string,
	time = new FakeTime()
): Promise<FakeTime> {
	const rng = seededRng(seed);
	const below = (limit: number) => Math.floor(rng() * limit);
	const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
	const answers: { device: DeviceId; seq: number }[] = [];
	for (let i = 0; i < events; i++) {
		if (rng() < 0.03) time.pass(below(4));
		if (rng() < 0.01) time.offset = pick([-480, -300, 0, 60, 330]);
		const chance = rng();
		if (chance < 0.08 && answers.length > 0) {
			await retract(db, time, chance < 0.04 ? the(answers.at(-1)) : pick(answers));
		} else {
			const event = await done(append(db, time, something(chance, below, pick)));
			if (event.kind === 'answered' || event.kind === 'memory-reset') answers.push(event);
		}
	}
	return time;
}

function something(
	chance: number,
	below: (limit: number) => number,
	pick: <T>(list: readonly T[]) => T
): Exclude<EventDraft, { kind: 'retracted' }> {
	const item = itemId(`item-${String(below(80))}`);
	const module = pick(['m1', 'm2', 'm3']) as never;
	const sitting = `sitting-${String(below(12))}` as never;
	if (chance < 0.1) return { kind: 'memory-reset', card: cardId(item), item };
	if (chance < 0.13) return { kind: 'flagged', item, flagged: below(2) === 0 };
	if (chance < 0.16) return { kind: 'suspended', item, suspended: below(2) === 0 };
	if (chance < 0.19) return { kind: 'noted', item, text: pick(['', 'see page 3', 'ask Ana']) };
	if (chance < 0.21) return { kind: 'reflected', module, prompt: pick(['p1', 'p2']), text: 'x' };
	if (chance < 0.24) return { kind: 'read', module, section: pick(['s1', 's2']), read: true };
	if (chance < 0.27)
		return { kind: 'setting-changed', key: pick(['theme', 'minutes']), value: below(9) };
	if (chance < 0.3)
		return { kind: 'sitting-started', sitting, mode: 'practice', items: [item], options: {} };
	if (chance < 0.32) return { kind: 'sitting-finished', sitting };
	if (chance < 0.33) return { kind: 'sitting-clock', sitting, elapsed: below(9) * 60_000 };
	if (chance < 0.36)
		return {
			kind: 'responded',
			sitting,
			item,
			chosen: [below(4)],
			fingerprint: 'f1',
			struck: [],
			flagged: below(2) === 0,
			changes: 0,
			ms: 4000,
			elapsed: below(9) * 60_000
		};
	const grade = pick(['again', 'hard', 'good', 'good', 'good', 'easy'] as const);
	return answerTo(item, grade, {
		mode: pick(['study', 'study', 'practice', 'exam'] as const),
		sitting: pick([null, sitting]),
		correct: pick([null, grade !== 'again']),
		itemVersion: below(40) === 0 ? 2 : 1,
		retention: pick([0.9, 0.9, 0.85]),
		ms: below(20_000)
	});
}

/**
 * Lets something go wrong with each write, before the browser does it.
 *
 * @returns what mends it
 */
export async function breakWrites(
	db: StudyDatabase,
	fail: (store: IDBObjectStore) => void
): Promise<() => void> {
	await db.open();
	const store = db.backendDB().transaction('meta').objectStore('meta');
	const stores = Object.getPrototypeOf(store) as Record<string, (...args: unknown[]) => unknown>;
	const { add, put, delete: remove } = stores;
	const originals = { add, put, delete: remove };
	for (const [name, original] of Object.entries(originals)) {
		stores[name] = function (this: IDBObjectStore, ...args: unknown[]) {
			fail(this);
			return original?.apply(this, args);
		};
	}
	return () => Object.assign(stores, originals);
}
