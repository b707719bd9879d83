import { describe, expect, it } from 'vitest';
import type { Item } from '#core/content/item.ts';
import { cardId } from '#core/shared/ids.ts';
import { memoryOf } from '#storage/queries.ts';
import { aChoice, flashcards } from '../builders.ts';
import { aDatabase, answered, answerTo, aProfile, FakeTime } from '../storage/builders.ts';
import {
	anApp,
	answerRight,
	answerWrong,
	aSession,
	aStartedSession,
	gradeCard,
	onScreen,
	standing
} from './builders.ts';

/** The same profile, a little later, in a page that was opened anew. */
async function reloaded(
	profile: ReturnType<typeof aProfile>,
	time: FakeTime,
	items: readonly Item[]
) {
	const app = await anApp({ items }, { db: aDatabase(profile), time });
	return { app, session: await aStartedSession(app) };
}

describe('undo', () => {
	it('takes the last answer back and shows its card unanswered', async () => {
		const { session, db } = await aSession();
		await answerRight(session);
		await session.next();
		await session.undo();
		expect(onScreen(session)).toBe('vol-001');
		expect(session).toMatchObject({ phase: 'asking', notice: 'undone', done: 0, remaining: 3 });
		expect(await standing(db)).toEqual([]);
		expect(await memoryOf(db, cardId('vol-001'))).toBeUndefined();
	});

	it('takes back an answer whose rationale is still on screen', async () => {
		const { session, db } = await aSession();
		await answerWrong(session);
		await session.undo();
		expect(onScreen(session)).toBe('vol-001');
		expect(session).toMatchObject({ phase: 'asking', done: 0, remaining: 3, stored: undefined });
		expect(await standing(db)).toEqual([]);
	});

	it('goes back as many answers as there are, and says when there is none left', async () => {
		const { session, db } = await aSession(flashcards(4));
		for (let i = 0; i < 4; i++) await gradeCard(session, 'easy');
		expect(session.phase).toBe('done');
		for (const card of ['vol-004', 'vol-003', 'vol-002', 'vol-001']) {
			await session.undo();
			expect(onScreen(session)).toBe(card);
		}
		expect(session).toMatchObject({ done: 0, remaining: 4 });
		expect(await standing(db)).toEqual([]);
		await session.undo();
		expect(session.notice).toBe('nothing-to-undo');
		expect(onScreen(session)).toBe('vol-001');
	});

	it('of “again” takes its repeat out of the session too', async () => {
		const { session } = await aSession(flashcards(3));
		await gradeCard(session, 'again');
		expect(session.remaining).toBe(3);
		await session.undo();
		expect(session.remaining).toBe(3);
		expect(onScreen(session)).toBe('vol-001');
	});

	it('of a repeat still on screen keeps the first answer, and its count', async () => {
		const { session, db } = await aSession([aChoice()]);
		await answerWrong(session);
		await session.next();
		await answerRight(session);
		await session.undo();
		expect(session).toMatchObject({ done: 1, remaining: 1 });
		expect(await standing(db)).toEqual(['vol-001 again']);
		await session.undo();
		expect(session).toMatchObject({ done: 0, remaining: 1 });
	});

	it('goes on in a new session after a reload', async () => {
		const profile = aProfile();
		const time = new FakeTime();
		const items = flashcards(4);
		const before = await reloaded(profile, time, items);
		for (let i = 0; i < 3; i++) await gradeCard(before.session, 'easy');
		before.app.db.close();

		const { session, app } = await reloaded(profile, time, items);
		expect(onScreen(session)).toBe('vol-004');
		for (const card of ['vol-003', 'vol-002', 'vol-001']) {
			await session.undo();
			expect(onScreen(session)).toBe(card);
			expect(session.current?.memory).toBeUndefined();
		}
		expect(await standing(app.db)).toEqual([]);
		await session.undo();
		expect(session.notice).toBe('nothing-to-undo');
	});

	it('finds nothing on a day without answers, and touches no quiz', async () => {
		const { session, app } = await aSession();
		await answered(app.db, new FakeTime(), answerTo('vol-009', 'good', { mode: 'practice' }));
		await session.undo();
		expect(session.notice).toBe('nothing-to-undo');
		expect(await standing(app.db)).toHaveLength(1);
	});

	it('leaves yesterday alone', async () => {
		const time = new FakeTime();
		const app = await anApp({ items: flashcards(2) }, { time });
		await gradeCard(await aStartedSession(app), 'easy');
		time.pass(1);
		const session = await aStartedSession(app);
		await session.undo();
		expect(session.notice).toBe('nothing-to-undo');
		expect(await standing(app.db)).toEqual(['vol-001 easy']);
	});
});
