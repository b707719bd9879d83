import { describe, expect, it, vi } from 'vitest';
import { StudySession } from '#state/study.svelte.ts';
import { aChoice, aCloze, anOrder, aParagraph, aSource, flashcards } from '../builders.ts';
import { answered, answerTo, FakeTime, wholeLog } from '../storage/builders.ts';
import {
	anApp,
	answerRight,
	answerWrong,
	aSession,
	aStartedSession,
	choices,
	gradeCard,
	makeDue,
	onScreen,
	standing
} from './builders.ts';

describe('a session', () => {
	it('begins with the first card of the plan, unanswered', async () => {
		const { session } = await aSession();
		expect(session).toMatchObject({ phase: 'asking', done: 0, remaining: 3, hints: 0 });
		expect(onScreen(session)).toBe('vol-001');
		expect(session.response).toEqual({ kind: 'indices', indices: [] });
	});

	it('is done at once when there is nothing to study', async () => {
		const { session } = await aSession([]);
		expect(session).toMatchObject({ phase: 'done', done: 0, remaining: 0 });
	});

	it('ends after the last card, and knows what was answered', async () => {
		const { session } = await aSession(choices(2));
		await answerRight(session);
		await session.next();
		await answerRight(session);
		await session.next();
		expect(session).toMatchObject({ phase: 'done', done: 2, remaining: 0, current: undefined });
		expect(session.answered.map(({ item, grade }) => `${item.id} ${grade}`)).toEqual([
			'vol-001 good',
			'vol-002 good'
		]);
	});

	it('asks each gap of a cloze item as a card of its own', async () => {
		const { session } = await aSession([aCloze({ id: 'vol-001' })]);
		expect(session.current).toMatchObject({ part: '1' });
		await gradeCard(session, 'easy');
		expect(session.current).toMatchObject({ part: '2' });
	});

	it('begins an order item with its steps as shown, which can be checked as they are', async () => {
		const { session } = await aSession([anOrder()]);
		expect(session.response).toEqual({ kind: 'indices', indices: session.current?.shown });
		expect(session.complete).toBe(true);
	});

	it('reveals hints one after the other, and no more than there are', async () => {
		const hints = [[aParagraph('one')], [aParagraph('two')]];
		const { session } = await aSession([aChoice({ hints })]);
		for (const shown of [1, 2, 2]) {
			session.showHint();
			expect(session.hints).toBe(shown);
		}
	});

	it('passes over cards whose content is gone', async () => {
		const source = aSource({ items: choices(3) });
		const without = aSource({ items: choices(3).slice(2) });
		const app = await anApp({}, { source: { ...source, chunks: without.chunks } });
		const session = await aStartedSession(app);
		expect(onScreen(session)).toBe('vol-003');
		expect(session.remaining).toBe(1);
	});

	it('says that content could not be loaded, and can be started again', async () => {
		const source = aSource({ items: choices(2) });
		const vol = vi.fn(source.chunks['vol']).mockRejectedValueOnce(new TypeError('offline'));
		const app = await anApp({}, { source: { ...source, chunks: { vol } } });
		const session = new StudySession(app, {});
		await expect(session.start()).rejects.toThrow('offline');
		expect(session.phase).toBe('unavailable');
		await session.start();
		expect(session.phase).toBe('asking');
	});

	it('says so too when the next card can not be loaded, and loses no answer', async () => {
		const items = [aChoice({ id: 'vol-001' }), aChoice({ id: 'res-001' })];
		const source = aSource({ items });
		const res = vi
			.fn(source.chunks['res'])
			.mockRejectedValueOnce(new TypeError('offline'))
			.mockRejectedValueOnce(new TypeError('offline'));
		const app = await anApp({}, { source: { ...source, chunks: { ...source.chunks, res } } });
		const session = await aStartedSession(app);
		await answerRight(session);
		await expect(session.next()).rejects.toThrow('offline');
		expect(session).toMatchObject({ phase: 'unavailable', done: 1 });
		await session.start().catch(() => undefined);
		await session.start();
		expect(onScreen(session)).toBe('res-001');
		expect(await standing(app.db)).toEqual(['vol-001 good']);
	});
});

describe('the screen is told', () => {
	it('when each grade brings the card back', async () => {
		const { session } = await aSession(flashcards(1));
		const { again, hard, good, easy } = session.intervals!;
		expect({ again, hard }).toEqual({ again: 0, hard: 0 });
		expect(good).toBeGreaterThan(0);
		expect(easy).toBeGreaterThan(good);
	});

	it('why the card is shown now', async () => {
		const time = new FakeTime();
		const items = flashcards(2);
		const app = await anApp({ items }, { time });
		await makeDue(app.db, time, items.slice(0, 1));
		const session = await aStartedSession(app);
		expect(session.why).toMatchObject({ kind: 'due', lastSeen: 30 });
		await gradeCard(session, 'easy');
		expect(session.why).toEqual({ kind: 'new' });
		await gradeCard(session, 'again');
		expect(session.why).toEqual({ kind: 'again-today' });
	});

	it('how many minutes were spent, at least one', async () => {
		const { session } = await aSession();
		expect(session.minutes).toBe(1);
	});

	it('the time of an answer, but not that of a pause', async () => {
		const time = new FakeTime();
		const app = await anApp({ items: choices(2) }, { time });
		const session = await aStartedSession(app);
		time.at += 3_600_000;
		await answerRight(session);
		expect(await wholeLog(app.db)).toMatchObject([{ ms: 120_000 }]);
	});
});

describe('a card that keeps slipping', () => {
	it.each([
		[7, false],
		[8, true],
		[9, false]
	])('after %i lapses is noticed: %s', async (lapses, noticed) => {
		const time = new FakeTime();
		const app = await anApp({ items: flashcards(1) }, { time });
		await answered(app.db, time, answerTo('vol-001', 'easy'));
		for (let lapse = 0; lapse < lapses; lapse++) {
			time.pass(200);
			await answered(app.db, time, answerTo('vol-001', 'again'));
			await answered(app.db, time, answerTo('vol-001', 'good'));
		}
		time.pass(200);
		const session = await aStartedSession(app);
		expect(session.current?.memory?.lapses).toBe(lapses);
		expect(session.leech).toBe(noticed);
	});
});

describe('a card graded “again”', () => {
	it('returns after eight others in the same session', async () => {
		const { session } = await aSession(flashcards(10));
		await gradeCard(session, 'again');
		for (let other = 0; other < 8; other++) {
			expect(onScreen(session)).not.toBe('vol-001');
			await gradeCard(session, 'easy');
		}
		expect(onScreen(session)).toBe('vol-001');
		expect(session.current?.planned.reason).toBe('again');
	});

	it('returns last when fewer are left, and at once when it is alone', async () => {
		const { session } = await aSession(flashcards(2));
		await gradeCard(session, 'again');
		expect(onScreen(session)).toBe('vol-002');
		await gradeCard(session, 'easy');
		expect(onScreen(session)).toBe('vol-001');
		await gradeCard(session, 'again');
		expect(onScreen(session)).toBe('vol-001');
		expect(session.current?.memory?.reps).toBe(2);
	});

	it('returns with its choices in another order, most of the time', async () => {
		const options = aChoice().options.concat(
			aChoice().options.slice(1),
			aChoice().options.slice(1)
		);
		const { session } = await aSession([aChoice({ options })]);
		const before = session.current?.shown;
		await answerWrong(session);
		await session.next();
		expect(onScreen(session)).toBe('vol-001');
		expect(session.current?.shown).not.toEqual(before);
	});
});
