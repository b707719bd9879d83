import { describe, expect, it } from 'vitest';
import { cardId, itemId } from '#core/shared/ids.ts';
import { marksOf, memoryOf } from '#storage/queries.ts';
import { aCloze, flashcards } from '../builders.ts';
import { answered, answerTo, wholeLog } from '../storage/builders.ts';
import {
	answerRight,
	answerWrong,
	aSession,
	aStartedSession,
	choices,
	gradeCard,
	isSetAside,
	onScreen,
	standing
} from './builders.ts';

describe('an answer by choice', () => {
	it('can not be checked before anything is chosen', async () => {
		const { session, db } = await aSession();
		await session.reveal();
		expect(session.phase).toBe('asking');
		expect(await wholeLog(db)).toEqual([]);
	});

	it('is stored before the screen shows what is right', async () => {
		const { session, db } = await aSession();
		session.respond({ kind: 'indices', indices: [0] });
		const revealing = session.reveal();
		expect(session).toMatchObject({ phase: 'asking', saving: true });
		await revealing;
		expect(session).toMatchObject({ phase: 'revealed', saving: false, correct: true });
		expect(await standing(db)).toEqual(['vol-001 good']);
	});

	it('is stored with what was chosen, what was shown and what was expected', async () => {
		const { session, db } = await aSession();
		const shown = session.current?.shown;
		await answerWrong(session);
		expect(await wholeLog(db)).toMatchObject([
			{
				kind: 'answered',
				mode: 'study',
				item: 'vol-001',
				itemVersion: 1,
				fingerprint: 'vol-001-key',
				chosen: [1],
				shown,
				correct: false,
				grade: 'again',
				predicted: null,
				retention: 0.9
			}
		]);
	});

	it('is stored once, however often Check is pressed', async () => {
		const { session, db } = await aSession();
		session.respond({ kind: 'indices', indices: [0] });
		await Promise.all([session.reveal(), session.reveal()]);
		await session.reveal();
		expect(await standing(db)).toEqual(['vol-001 good']);
	});

	it('can not be changed any more while it is stored, nor after', async () => {
		const { session } = await aSession();
		session.respond({ kind: 'indices', indices: [0] });
		const revealing = session.reveal();
		session.respond({ kind: 'indices', indices: [1] });
		await revealing;
		session.respond({ kind: 'indices', indices: [2] });
		expect(session.response).toEqual({ kind: 'indices', indices: [0] });
	});

	it('goes on to the next card once, however often Next is pressed', async () => {
		const { session } = await aSession();
		await answerRight(session);
		await Promise.all([session.next(), session.next()]);
		expect(session).toMatchObject({ done: 1, remaining: 2 });
		expect(onScreen(session)).toBe('vol-002');
	});

	it('that was guessed counts as right, comes back today, and stands only once', async () => {
		const { session, db, app } = await aSession();
		await answerRight(session);
		await session.grade('again', true);
		expect(await standing(db)).toEqual(['vol-001 again']);
		const log = await wholeLog(db);
		expect(log.map(({ kind }) => kind)).toEqual(['answered', 'retracted', 'answered']);
		expect(log[2]).toMatchObject({ guessed: true, correct: true });
		expect((await memoryOf(db, cardId('vol-001')))?.memory).toMatchObject({
			due: app.today(),
			reps: 1
		});
		expect(session).toMatchObject({ done: 1, remaining: 3 });
	});

	it('that was guessed is the one graded anew, also when another tab answered since', async () => {
		const { session, db, app } = await aSession();
		await answerRight(session);
		await answered(db, app.env, answerTo('vol-003', 'easy'));
		await session.grade('again', true);
		expect(await standing(db)).toEqual(['vol-003 easy', 'vol-001 again']);
	});

	it('that was easy is graded anew, and stands only once', async () => {
		const { session, db } = await aSession();
		await answerRight(session);
		await session.grade('easy');
		expect(await standing(db)).toEqual(['vol-001 easy']);
		expect(onScreen(session)).toBe('vol-002');
	});
});

describe('a card judged by its learner', () => {
	it('is stored with its grade, and not before', async () => {
		const { session, db } = await aSession(flashcards(2));
		await session.reveal();
		expect(session.phase).toBe('revealed');
		expect(await wholeLog(db)).toEqual([]);
		await session.grade('hard');
		expect(await wholeLog(db)).toMatchObject([{ grade: 'hard', correct: null, chosen: [] }]);
	});

	it('can not be graded before its answer is shown', async () => {
		const { session, db } = await aSession(flashcards(2));
		await session.grade('easy');
		expect(await wholeLog(db)).toEqual([]);
	});

	it('is graded once, however fast the keys are', async () => {
		const { session, db } = await aSession(flashcards(3));
		await session.reveal();
		await Promise.all([session.grade('easy'), session.grade('again')]);
		expect(await standing(db)).toEqual(['vol-001 easy']);
		expect(session).toMatchObject({ done: 1, remaining: 2, phase: 'asking' });
	});

	it('keeps what was typed into a gap', async () => {
		const { session, db } = await aSession([aCloze()]);
		session.respond({ kind: 'text', text: 'recovry' });
		await gradeCard(session);
		expect(await wholeLog(db)).toMatchObject([{ chosen: ['recovry'], correct: null }]);
	});
});

describe('a card can be', () => {
	it('skipped: it comes at the end, and nothing is stored', async () => {
		const { session, db } = await aSession();
		await session.skip();
		expect(onScreen(session)).toBe('vol-002');
		expect(session).toMatchObject({ notice: 'skipped', remaining: 3 });
		await session.skip();
		await session.skip();
		expect(onScreen(session)).toBe('vol-001');
		expect(await wholeLog(db)).toEqual([]);
	});

	it('skipped neither when it is the last one nor once its answer is stored', async () => {
		const { session } = await aSession(choices(2));
		await answerRight(session);
		await session.skip();
		expect(onScreen(session)).toBe('vol-001');
		await session.next();
		await session.skip();
		expect(onScreen(session)).toBe('vol-002');
	});

	it('set aside, with all cards of its item', async () => {
		const items = [aCloze({ id: 'vol-001' }), ...flashcards(2).slice(1)];
		const { session, db } = await aSession(items);
		await session.suspend();
		expect(onScreen(session)).toBe('vol-002');
		expect(session).toMatchObject({ notice: 'suspended', remaining: 1 });
		expect(await isSetAside(db, 'vol-001')).toBe(true);
		await gradeCard(session, 'easy');
		expect(session.phase).toBe('done');
	});

	it('flagged, and the flag taken off again, without losing what was chosen', async () => {
		const { session, db } = await aSession();
		session.respond({ kind: 'indices', indices: [2] });
		await session.flag();
		expect(session.current?.flagged).toBe(true);
		expect(session.response).toEqual({ kind: 'indices', indices: [2] });
		await session.flag();
		expect(session.current?.flagged).toBe(false);
		expect((await wholeLog(db)).map(({ kind }) => kind)).toEqual(['flagged', 'flagged']);
	});

	it('given a note, which is there the next time', async () => {
		const { session, app } = await aSession();
		await session.writeNote('see page 3');
		expect(session.current?.note).toBe('see page 3');
		await session.writeNote('see page 3');
		expect(await wholeLog(app.db)).toHaveLength(1);
		const later = await aStartedSession(app);
		expect(later.current).toMatchObject({ note: 'see page 3', flagged: false });
	});

	it('given a note while the next one is on its way, without bringing it back', async () => {
		const { session, app } = await aSession();
		await answerRight(session);
		await Promise.all([session.next(), session.writeNote('late')]);
		expect(onScreen(session)).toBe('vol-002');
		expect(session.current?.note).toBe('');
		expect(await marksOf(app.db, itemId('vol-001'))).toMatchObject({ note: 'late' });
	});
});
