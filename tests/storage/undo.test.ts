import { describe, expect, it } from 'vitest';
import { cardId, deviceId, itemId, sittingId } from '#core/shared/ids.ts';
import { append } from '#storage/append.ts';
import { revisionOf } from '#storage/revision.ts';
import { syncPack } from '#storage/content.ts';
import type { StudyDatabase } from '#storage/database.ts';
import { memoryOf } from '#storage/queries.ts';
import { sealOldEvents } from '#storage/seal.ts';
import { lastAnswer, retract } from '#storage/undo.ts';
import {
	aDatabase,
	allViews,
	anAnswer,
	answered,
	answerTo,
	aPack,
	aProfile,
	done,
	FakeTime,
	the,
	wholeLog
} from './builders.ts';

const grades = ['good', 'again', 'good', 'easy', 'hard'] as const;
const items = ['a', 'b', 'a', 'c', 'a'] as const;

/** Five answers to three cards, with a look at everything before each. */
async function fiveAnswers(db: StudyDatabase, time: FakeTime) {
	await done(syncPack(db, aPack()));
	const looks: Awaited<ReturnType<typeof allViews>>[] = [];
	for (const [i, item] of items.entries()) {
		looks.push(await allViews(db));
		await answered(db, time, answerTo(item, grades[i]));
	}
	return looks;
}

async function undoLast(db: StudyDatabase, time: FakeTime) {
	const last = await lastAnswer(db, today);
	if (!last) return false;
	await done(retract(db, time, last));
	return true;
}

const today = (await answered(aDatabase(), new FakeTime(), anAnswer())).day;

describe('undo', () => {
	it('puts everything back as it was, step by step, to the very beginning', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const looks = await fiveAnswers(db, time);
		for (const look of looks.reverse()) {
			expect(await undoLast(db, time)).toBe(true);
			expect(await allViews(db)).toEqual(look);
		}
		expect(await undoLast(db, time)).toBe(false);
	});

	it('never removes anything from the log', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		await fiveAnswers(db, time);
		await undoLast(db, time);
		const log = await wholeLog(db);
		expect(log).toHaveLength(6);
		expect(log[5]).toMatchObject({ kind: 'retracted', target: { seq: 5 } });
	});

	it('works after a reload', async () => {
		const profile = aProfile();
		const time = new FakeTime();
		const before = aDatabase(profile);
		const looks = await fiveAnswers(before, time);
		before.close();
		const after = aDatabase(profile);
		await undoLast(after, time);
		await undoLast(after, time);
		expect(await allViews(after)).toEqual(looks[3]);
	});

	it('works for an answer that has been sealed', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		await fiveAnswers(db, time);
		const last = await lastAnswer(db, today);
		await done(sealOldEvents(db, 0, 5));
		expect(await db.events.count()).toBe(0);
		await done(retract(db, time, the(last)));
		expect((await memoryOf(db, cardId('a')))?.history).toHaveLength(2);
	});

	it('goes on where it stopped after new answers', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const looks = await fiveAnswers(db, time);
		await undoLast(db, time);
		await answered(db, time, answerTo('b', 'easy'));
		await undoLast(db, time);
		await undoLast(db, time);
		expect(await allViews(db)).toEqual(looks[3]);
	});

	it('takes back an answer that is not the card’s last one', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const first = await answered(db, time, answerTo('a', 'again'));
		time.pass(1);
		await answered(db, time, answerTo('a', 'good'));
		await done(retract(db, time, first));
		const { days, memories } = await allViews(db);
		expect(memories[0]?.memory).toMatchObject({ reps: 1 });
		expect(days).toMatchObject([{ day: first.day + 1, answers: 1, newCards: 1 }]);
	});

	it('takes a response out of its sitting and brings the earlier one back', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const sitting = sittingId('s');
		const start = {
			kind: 'sitting-started',
			sitting,
			mode: 'exam',
			items: [],
			options: {}
		} as const;
		await done(append(db, time, start));
		const first = await answered(db, time, answerTo('a', 'again', { mode: 'exam', sitting }));
		const second = await answered(db, time, answerTo('a', 'good', { mode: 'exam', sitting }));
		await done(retract(db, time, second));
		const responses = async () => (await db.sittings.get(sitting))?.responses;
		expect(await responses()).toMatchObject({ a: [{ seq: first.seq }] });
		await done(retract(db, time, first));
		expect(await responses()).toEqual({});
	});

	it('brings a reset memory back', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		await answered(db, time, answerTo('a'));
		const before = await allViews(db);
		const card = cardId('a');
		const reset = await done(append(db, time, { kind: 'memory-reset', card, item: itemId('a') }));
		await done(retract(db, time, reset));
		expect(await allViews(db)).toEqual(before);
	});

	it('finds nothing to do for what does not stand, and writes nothing', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const answer = await answered(db, time, anAnswer());
		const item = itemId('a');
		const flag = await done(append(db, time, { kind: 'flagged', item, flagged: true }));
		await done(retract(db, time, answer));
		const nothing = { ok: false, error: { kind: 'nothing-to-undo' } };
		expect(await retract(db, time, answer)).toEqual(nothing);
		expect(await retract(db, time, flag)).toEqual(nothing);
		expect(await retract(db, time, { device: deviceId('?'), seq: 1 })).toEqual(nothing);
		expect(await wholeLog(db)).toHaveLength(3);
	});

	it('of one tab is noticed by the other, even when the number of answers is the same', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const shown = await answered(db, time, anAnswer());
		const card = cardId('vol-001');
		const revision = revisionOf(await memoryOf(db, card));
		await done(retract(db, time, shown));
		await answered(db, time, anAnswer());
		const late = await append(db, time, anAnswer(), revision);
		expect(late).toMatchObject({ ok: false, error: { kind: 'changed-elsewhere' } });
	});
});

describe('the last answer', () => {
	it('is of this study day', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const { day } = await answered(db, time, anAnswer());
		expect(await lastAnswer(db, day)).toMatchObject({ seq: 1 });
		time.pass(1);
		expect(await lastAnswer(db, (day + 1) as typeof day)).toBeUndefined();
	});

	it('can be asked for within a sitting or a mode', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		const sitting = sittingId('s');
		await answered(db, time, answerTo('a', 'good', { mode: 'practice', sitting }));
		await answered(db, time, answerTo('b'));
		expect(await lastAnswer(db, today, { sitting })).toMatchObject({ card: 'a' });
		expect(await lastAnswer(db, today, { mode: 'study' })).toMatchObject({ card: 'b' });
		expect(await lastAnswer(db, today, { mode: 'exam' })).toBeUndefined();
		expect(await lastAnswer(db, today)).toMatchObject({ card: 'b' });
	});

	it('is found behind many other events, and on a device that has none', async () => {
		const db = aDatabase();
		const time = new FakeTime();
		expect(await lastAnswer(db, today)).toBeUndefined();
		await answered(db, time, anAnswer());
		for (let value = 0; value < 50; value++) {
			await done(append(db, time, { kind: 'setting-changed', key: 'k', value }));
		}
		expect(await lastAnswer(db, today)).toMatchObject({ seq: 1 });
	});
});
