import { describe, expect, it } from 'vitest';
import { flashcards } from '../builders.ts';
import { answered, answerTo, breakWrites, wholeLog } from '../storage/builders.ts';
import { answerRight, aSession, onScreen, standing } from './builders.ts';

describe('a card answered in another tab', () => {
	it('is shown anew as it stands now, and nothing is stored twice', async () => {
		const { session, app, db } = await aSession();
		await answered(db, app.env, answerTo('vol-001', 'easy'));
		await answerRight(session);
		expect(session).toMatchObject({ phase: 'asking', notice: 'changed-elsewhere' });
		expect(session.saveError).toBeUndefined();
		expect(onScreen(session)).toBe('vol-001');
		expect(session.current?.memory?.reps).toBe(1);
		expect(session.response).toEqual({ kind: 'indices', indices: [] });
		expect(await standing(db)).toEqual(['vol-001 easy']);
		await answerRight(session);
		expect(await standing(db)).toEqual(['vol-001 easy', 'vol-001 good']);
	});
});

describe('when storage fails', () => {
	it('the card and its answer stay on screen, and trying again stores it', async () => {
		const { session, db } = await aSession();
		session.respond({ kind: 'indices', indices: [1] });
		db.close();
		await session.reveal();
		expect(session).toMatchObject({
			phase: 'asking',
			saving: false,
			saveError: { kind: 'storage-unavailable' },
			response: { kind: 'indices', indices: [1] }
		});
		await session.retry();
		expect(session.saveError).toBeDefined();
		await db.open();
		await session.retry();
		expect(session).toMatchObject({ phase: 'revealed', saveError: undefined, correct: false });
		expect(await standing(db)).toEqual(['vol-001 again']);
	});

	it('a grade is kept, and trying again stores it and goes on', async () => {
		const { session, db } = await aSession(flashcards(2));
		await session.reveal();
		db.close();
		await session.grade('hard');
		expect(session).toMatchObject({ phase: 'revealed', done: 0 });
		expect(onScreen(session)).toBe('vol-001');
		await db.open();
		await session.retry();
		expect(await standing(db)).toEqual(['vol-001 hard']);
		expect(onScreen(session)).toBe('vol-002');
	});

	it.each(['suspend', 'flag'] as const)('trying again does %s', async (wish) => {
		const { session, db } = await aSession();
		db.close();
		await session[wish]();
		expect(session.saveError).toBeDefined();
		expect(onScreen(session)).toBe('vol-001');
		await db.open();
		await session.retry();
		expect(session.saveError).toBeUndefined();
		expect(await wholeLog(db)).toHaveLength(1);
	});

	it('trying again takes an answer back', async () => {
		const { session, db } = await aSession();
		await answerRight(session);
		await session.next();
		db.close();
		await session.undo();
		expect(session.saveError).toBeDefined();
		await db.open();
		await session.retry();
		expect(session).toMatchObject({ notice: 'undone', saveError: undefined });
		expect(await standing(db)).toEqual([]);
	});

	it('a device that is full is told from a browser that does not let us save', async () => {
		const { session, db } = await aSession();
		const mend = await breakWrites(db, () => {
			throw new DOMException('no space left', 'QuotaExceededError');
		});
		await answerRight(session);
		expect(session).toMatchObject({ phase: 'asking', saveError: { kind: 'storage-full' } });
		mend();
		await session.retry();
		expect(session.phase).toBe('revealed');
		expect(await standing(db)).toEqual(['vol-001 good']);
	});

	it('the trouble of one card is not carried to the next', async () => {
		const { session, db } = await aSession(flashcards(3));
		db.close();
		await session.flag();
		await db.open();
		await session.skip();
		expect(session.saveError).toBeUndefined();
		await session.retry();
		expect(await wholeLog(db)).toEqual([]);
	});
});
