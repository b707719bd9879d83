import { describe, expect, it } from 'vitest';
import type { Item } from '#core/content/item.ts';
import { keyOf } from '#core/quiz/response.ts';
import { cardId, itemId, sittingId } from '#core/shared/ids.ts';
import {
	beginPractice,
	PracticeSitting,
	repeatItems,
	type PracticeOptions
} from '#state/practice.svelte.ts';
import type { App } from '#state/app.svelte.ts';
import { practiceHistory } from '#state/sittings.ts';
import { memoryOf } from '#storage/queries.ts';
import { aChoice, aMatch, anOrder, aShort, flashcards } from '../builders.ts';
import { done, wholeLog } from '../storage/builders.ts';
import { anApp, standing } from './builders.ts';

const items: Item[] = [
	aChoice({ id: 'vol-001' }),
	anOrder({ id: 'vol-002' }),
	aMatch({ id: 'vol-003' }),
	aShort({ id: 'vol-004' })
];
const everything: PracticeOptions = { banks: [], domains: [], count: 10, feedback: 'now' };

async function aQuiz(changes: Partial<PracticeOptions> = {}) {
	const app = await anApp({ items: [...items, ...flashcards(9).slice(6)] });
	const begun = await beginPractice(app, { ...everything, ...changes });
	if ('error' in begun) throw new Error('not begun');
	return { app, sitting: await opened(app, begun.sitting) };
}

async function opened(app: App, id: string) {
	const sitting = new PracticeSitting(app, id);
	await sitting.open();
	return sitting;
}

function respondRight(sitting: PracticeSitting) {
	const item = sitting.current?.item;
	if (!item) throw new Error('nothing on screen');
	sitting.respond(
		item.type === 'short'
			? { kind: 'text', text: item.accept[0]! }
			: { kind: 'indices', indices: keyOf(item) }
	);
}

async function answerAll(sitting: PracticeSitting) {
	for (let place = 0; place < sitting.questions.length; place++) {
		sitting.go(place);
		respondRight(sitting);
		await sitting.answer();
	}
}

describe('a quiz', () => {
	it('asks what was drawn, each once, and no flashcards', async () => {
		const { sitting } = await aQuiz();
		const ids = sitting.questions.map(({ item }) => item.id).sort();
		expect(ids).toEqual(items.map(({ id }) => id));
		expect(sitting).toMatchObject({ phase: 'running', place: 0, answeredCount: 0 });
	});

	it('has no more questions than were wanted', async () => {
		const { sitting } = await aQuiz({ count: 2 });
		expect(sitting.questions).toHaveLength(2);
	});

	it('is recorded when it begins, so that a closed tab loses nothing', async () => {
		const { app, sitting } = await aQuiz({ feedback: 'end' });
		expect(await wholeLog(app.db)).toMatchObject([
			{
				kind: 'sitting-started',
				sitting: sitting.id,
				mode: 'practice',
				options: { feedback: 'end' }
			}
		]);
	});

	it('that can not be recorded says so instead of beginning', async () => {
		const app = await anApp({ items });
		app.db.close();
		expect(await beginPractice(app, everything)).toMatchObject({
			error: { kind: 'storage-unavailable' }
		});
	});

	it('of the same questions again is a quiz of its own', async () => {
		const { app, sitting } = await aQuiz();
		const begun = await repeatItems(app, items.slice(0, 2), 'end');
		if ('error' in begun) throw new Error('not begun');
		const again = await opened(app, begun.sitting);
		expect(again.id).not.toBe(sitting.id);
		expect(again.questions.map(({ item }) => item.id)).toEqual(['vol-001', 'vol-002']);
	});

	it('that is not on this device is missing', async () => {
		const sitting = await opened(await anApp({ items }), 'no-such-quiz');
		expect(sitting).toMatchObject({ phase: 'missing', questions: [] });
	});

	it('whose questions have all been withdrawn is missing too', async () => {
		const app = await anApp({ items });
		const id = sittingId('s');
		const gone = [itemId('gone-001')];
		const options = { feedback: 'now' };
		await done(
			app.save({ kind: 'sitting-started', sitting: id, mode: 'practice', items: gone, options })
		);
		expect((await opened(app, id)).phase).toBe('missing');
	});
});

describe('with feedback after each question', () => {
	it('an answer is stored before its key is shown, and the place is kept', async () => {
		const { app, sitting } = await aQuiz();
		respondRight(sitting);
		const answering = sitting.answer();
		expect(sitting).toMatchObject({ saving: true, revealed: false });
		await answering;
		expect(sitting).toMatchObject({ saving: false, revealed: true, place: 0, correctCount: 1 });
		expect(await standing(app.db)).toHaveLength(1);
	});

	it('what is revealed can not be changed or answered again', async () => {
		const { app, sitting } = await aQuiz();
		respondRight(sitting);
		await sitting.answer();
		const { response } = sitting.current!;
		sitting.respond({ kind: 'indices', indices: [2] });
		await sitting.answer();
		expect(sitting.current?.response).toEqual(response);
		expect(await standing(app.db)).toHaveLength(1);
	});

	it('an answer teaches the study plan too', async () => {
		const { app, sitting } = await aQuiz();
		const { id } = sitting.current!.item;
		respondRight(sitting);
		await sitting.answer();
		expect((await memoryOf(app.db, cardId(id)))?.memory).toMatchObject({ reps: 1 });
	});

	it('nothing is stored before something is given', async () => {
		const { app, sitting } = await aQuiz();
		sitting.go(sitting.questions.findIndex(({ item }) => item.type === 'match'));
		await sitting.answer();
		expect(sitting).toMatchObject({ complete: false, revealed: false });
		expect(await standing(app.db)).toEqual([]);
	});
});

describe('with feedback at the end', () => {
	it('an answer moves on and reveals nothing', async () => {
		const { sitting } = await aQuiz({ feedback: 'end' });
		respondRight(sitting);
		await sitting.answer();
		expect(sitting).toMatchObject({ place: 1, revealed: false, answeredCount: 1 });
		sitting.go(0);
		expect(sitting.revealed).toBe(false);
	});

	it('an answer can be changed until the end; the last one counts', async () => {
		const { app, sitting } = await aQuiz({ feedback: 'end' });
		const place = sitting.questions.findIndex(({ item }) => item.type === 'single');
		for (const indices of [[1], [0]]) {
			sitting.go(place);
			sitting.respond({ kind: 'indices', indices });
			await sitting.answer();
		}
		expect(sitting.questions[place]).toMatchObject({ answered: true, correct: true });
		expect((await opened(app, sitting.id)).questions[place]).toMatchObject({ correct: true });
	});

	it('a changed answer counts only once it is stored', async () => {
		const { app, sitting } = await aQuiz({ feedback: 'end' });
		respondRight(sitting);
		await sitting.answer();
		sitting.go(0);
		sitting.respond({ kind: 'indices', indices: [] });
		expect(sitting).toMatchObject({ answeredCount: 0, correctCount: 0 });
		expect(await opened(app, sitting.id)).toMatchObject({ answeredCount: 1, correctCount: 1 });
	});

	it('going over an answer again without changing it stores nothing', async () => {
		const { app, sitting } = await aQuiz({ feedback: 'end' });
		respondRight(sitting);
		await sitting.answer();
		sitting.go(0);
		await sitting.answer();
		expect(sitting.place).toBe(1);
		expect(await standing(app.db)).toHaveLength(1);
	});

	it('the place stays within the quiz', async () => {
		const { sitting } = await aQuiz({ feedback: 'end' });
		sitting.go(-1);
		expect(sitting.place).toBe(0);
		sitting.go(99);
		expect(sitting.place).toBe(0);
	});
});

describe('a quiz that is opened again', () => {
	it('goes on at the first open question, with the same order of everything', async () => {
		const { app, sitting } = await aQuiz({ feedback: 'end' });
		respondRight(sitting);
		await sitting.answer();
		const again = await opened(app, sitting.id);
		expect(again).toMatchObject({ phase: 'running', feedback: 'end', place: 1, answeredCount: 1 });
		expect(again.questions).toEqual(sitting.questions);
	});

	it('shows every answer as it was given, right and wrong', async () => {
		const { app, sitting } = await aQuiz();
		await answerAll(sitting);
		const wrong = await aQuizOfOne(app);
		wrong.respond({ kind: 'indices', indices: [1] });
		await wrong.answer();
		const again = await opened(app, sitting.id);
		expect(again.questions).toEqual(sitting.questions);
		expect(again).toMatchObject({ correctCount: 4, place: 3, revealed: true });
		expect(await opened(app, wrong.id)).toMatchObject({ answeredCount: 1, correctCount: 0 });
	});

	it('is finished if it was', async () => {
		const { app, sitting } = await aQuiz();
		await answerAll(sitting);
		await sitting.finish();
		expect(sitting.phase).toBe('finished');
		expect((await opened(app, sitting.id)).phase).toBe('finished');
	});

	it('leaves out questions that were withdrawn meanwhile', async () => {
		const { app, sitting } = await aQuiz();
		const fewer = await anApp({ items: items.slice(1), version: 'v2' }, { db: app.db });
		expect((await opened(fewer, sitting.id)).questions).toHaveLength(3);
	});
});

async function aQuizOfOne(app: App) {
	const begun = await repeatItems(app, items.slice(0, 1), 'now');
	if ('error' in begun) throw new Error('not begun');
	return opened(app, begun.sitting);
}

describe('when storage fails', () => {
	it('the answer stays on screen, and trying again stores it', async () => {
		const { app, sitting } = await aQuiz();
		respondRight(sitting);
		const { response } = sitting.current!;
		app.db.close();
		await sitting.answer();
		expect(sitting).toMatchObject({ revealed: false, saveError: { kind: 'storage-unavailable' } });
		expect(sitting.current?.response).toEqual(response);
		await app.db.open();
		await sitting.retry();
		expect(sitting).toMatchObject({ revealed: true, saveError: undefined });
		expect(await standing(app.db)).toHaveLength(1);
	});

	it('the end can be tried again too', async () => {
		const { app, sitting } = await aQuiz({ feedback: 'end' });
		await answerAll(sitting);
		app.db.close();
		await sitting.finish();
		expect(sitting).toMatchObject({ phase: 'running', saveError: { kind: 'storage-unavailable' } });
		await app.db.open();
		await sitting.retry();
		expect(sitting).toMatchObject({ phase: 'finished', saveError: undefined });
	});
});

describe('earlier quizzes', () => {
	it('are listed newest first, with what was answered and what was right', async () => {
		const { app, sitting } = await aQuiz();
		await answerAll(sitting);
		await sitting.finish();
		const wrong = await aQuizOfOne(app);
		wrong.respond({ kind: 'indices', indices: [1] });
		await wrong.answer();
		expect(await practiceHistory(app)).toMatchObject([
			{ id: wrong.id, finished: false, answered: 1, correct: 0, total: 1 },
			{ id: sitting.id, finished: true, answered: 4, correct: 4, total: 4 }
		]);
	});
});
