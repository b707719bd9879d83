import { describe, expect, it } from 'vitest';
import type { Item } from '#core/content/item.ts';
import { defaultChoice, type PracticeChoice } from '#core/quiz/practice-choice.ts';
import { keyOf } from '#core/quiz/response.ts';
import { cardId, itemId, sittingId } from '#core/shared/ids.ts';
import { addressOf, beginPractice, repeatItems } from '#state/practice-begin.ts';
import { PracticeSitting } from '#state/practice.svelte.ts';
import type { App } from '#state/app.svelte.ts';
import { practiceHistory } from '#state/sittings.ts';
import { memoryOf } from '#storage/queries.ts';
import { aChoice, aMatch, aMultiple, anOrder, aShort, flashcards } from '../builders.ts';
import { answered, answerTo, done, FakeTime, wholeLog } from '../storage/builders.ts';
import { anApp, standing } from './builders.ts';

const items: Item[] = [
	aChoice({ id: 'vol-001' }),
	anOrder({ id: 'vol-002' }),
	aMatch({ id: 'vol-003' }),
	aShort({ id: 'vol-004' })
];

/** What is kept back for simulations is a matter of the builder's tests. */
const everything: PracticeChoice = { ...defaultChoice, useKept: true };

async function aQuiz(changes: Partial<PracticeChoice> = {}, asked: readonly Item[] = items) {
	const app = await anApp({ items: [...asked, ...flashcards(9).slice(6)] });
	return { app, sitting: await begun(app, beginPractice(app, { ...everything, ...changes })) };
}

async function begun(app: App, beginning: ReturnType<typeof beginPractice>) {
	return opened(app, await done(beginning));
}

async function opened(app: App, id: string) {
	const sitting = new PracticeSitting(app, id);
	await sitting.open();
	return sitting;
}

const aQuizOf = (app: App, item: Item | undefined, changes: Partial<PracticeChoice> = {}) =>
	begun(app, repeatItems(app, item ? [item] : [], { ...everything, ...changes }));

function respondRight(sitting: PracticeSitting) {
	const item = sitting.current?.item;
	if (!item) throw new Error('nothing on screen');
	sitting.respond(
		item.type === 'short'
			? { kind: 'text', text: item.accept[0]! }
			: { kind: 'indices', indices: keyOf(item) }
	);
}

const choose = (sitting: PracticeSitting, ...indices: number[]) =>
	sitting.respond({ kind: 'indices', indices });

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

	it('has as many questions as were wanted, fewer where there are not so many', async () => {
		const many = Array.from({ length: 9 }, (_, index) => anOrder({ id: `vol-01${index}` }));
		expect((await aQuiz({ count: 5 }, many)).sitting.questions).toHaveLength(5);
		expect((await aQuiz({ count: 10 }, many)).sitting.questions).toHaveLength(9);
		expect((await aQuiz({ count: 'all' }, many)).sitting.questions).toHaveLength(9);
	});

	it('is recorded with its choice when it begins, so that a closed tab loses nothing', async () => {
		const { app, sitting } = await aQuiz({ feedback: 'end', confidence: true, clock: 'pace' });
		expect(await wholeLog(app.db)).toMatchObject([
			{
				kind: 'sitting-started',
				sitting: sitting.id,
				mode: 'practice',
				options: {
					feedback: 'end',
					limit: 5 * 60_000,
					pauses: true,
					confidence: true,
					choice: { clock: 'pace', count: 10 }
				}
			}
		]);
	});

	it('that can not be recorded says so instead of beginning', async () => {
		const app = await anApp({ items });
		app.db.close();
		await expect(repeatItems(app, items, everything)).resolves.toMatchObject({
			error: { kind: 'storage-unavailable' }
		});
	});

	it('that fits no question does not begin', async () => {
		const app = await anApp({ items });
		const filter = { ...everything.filter, states: ['flagged'] };
		expect(await beginPractice(app, { ...everything, filter })).toMatchObject({
			error: { kind: 'nothing-fits' }
		});
		expect(await wholeLog(app.db)).toEqual([]);
	});

	it('of the same questions again is a quiz of its own', async () => {
		const { app, sitting } = await aQuiz();
		const again = await begun(app, repeatItems(app, items.slice(0, 2), everything));
		expect(again.id).not.toBe(sitting.id);
		expect(again.questions.map(({ item }) => item.id)).toEqual(['vol-001', 'vol-002']);
	});

	it('with the same filters asks other questions first', async () => {
		const many = Array.from({ length: 9 }, (_, index) => anOrder({ id: `vol-01${index}` }));
		const { app, sitting } = await aQuiz({ count: 5 }, many);
		const asked = sitting.questions.map(({ item }) => item.id);
		expect(sitting.choice).toMatchObject({ count: 5, useKept: true });
		const next = await begun(app, beginPractice(app, sitting.choice!, asked));
		const ids = next.questions.map(({ item }) => item.id);
		expect(ids.filter((id) => !asked.includes(id))).toHaveLength(4);
		expect(ids).toHaveLength(5);
	});

	it('that gives feedback at the end is answered on a screen of its own', async () => {
		const { sitting } = await aQuiz({ feedback: 'end', clock: 1 });
		expect(sitting).toMatchObject({ phase: 'elsewhere', clock: undefined });
		expect(addressOf('s', 'end')).toBe('#/sitting/s');
		expect(addressOf('s', 'now')).toBe('#/practice/s');
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

describe('an answer', () => {
	it('is stored before its key is shown, and the place is kept', async () => {
		const { app, sitting } = await aQuiz();
		respondRight(sitting);
		const answering = sitting.answer();
		expect(sitting).toMatchObject({ saving: true, revealed: false });
		await answering;
		expect(sitting).toMatchObject({ saving: false, revealed: true, place: 0, correctCount: 1 });
		expect(await standing(app.db)).toHaveLength(1);
	});

	it('that is revealed can not be changed or given again', async () => {
		const { app, sitting } = await aQuiz();
		respondRight(sitting);
		await sitting.answer();
		const { response } = sitting.current!;
		choose(sitting, 2);
		sitting.rate('sure');
		await sitting.answer();
		expect(sitting.current).toMatchObject({ response, confidence: undefined });
		expect(await standing(app.db)).toHaveLength(1);
	});

	it('is not stored before something is given', async () => {
		const { app, sitting } = await aQuiz();
		sitting.go(sitting.questions.findIndex(({ item }) => item.type === 'match'));
		await sitting.answer();
		expect(sitting).toMatchObject({ complete: false, revealed: false });
		expect(await standing(app.db)).toEqual([]);
	});

	it('is stored with what was given, the time it took and the quiz it belongs to', async () => {
		const { app } = await aQuiz();
		const sitting = await aQuizOf(app, items[0]);
		choose(sitting, 1);
		await sitting.answer();
		const last = (await wholeLog(app.db)).at(-1);
		expect(last).toMatchObject({
			kind: 'answered',
			mode: 'practice',
			sitting: sitting.id,
			chosen: [1],
			correct: false,
			grade: 'again'
		});
		expect(last).toHaveProperty('ms', expect.any(Number));
		expect(last).not.toHaveProperty('confidence');
	});

	it('leaves the place within the quiz', async () => {
		const { sitting } = await aQuiz();
		sitting.go(-1);
		expect(sitting.place).toBe(0);
		sitting.go(99);
		expect(sitting.place).toBe(0);
	});
});

describe('as evidence for memory', () => {
	it('an answer teaches the study plan too', async () => {
		const { app, sitting } = await aQuiz();
		const { id } = sitting.current!.item;
		respondRight(sitting);
		await sitting.answer();
		expect((await memoryOf(app.db, cardId(id)))?.memory).toMatchObject({ reps: 1 });
	});

	it('only the first answer of a study day counts, though every answer is an event', async () => {
		const time = new FakeTime();
		const app = await anApp({ items }, { time });
		const answerOnce = async () => {
			const sitting = await aQuizOf(app, items[0]);
			respondRight(sitting);
			await sitting.answer();
			return (await memoryOf(app.db, cardId('vol-001')))?.memory;
		};
		const first = await answerOnce();
		expect(await answerOnce()).toEqual(first);
		time.pass(1);
		expect(await answerOnce()).toMatchObject({ reps: 2 });
		expect(await standing(app.db)).toHaveLength(3);
	});

	it('a right answer called a guess is not known yet, though it counts as right', async () => {
		const { app } = await aQuiz();
		const sitting = await aQuizOf(app, items[0], { confidence: true });
		choose(sitting, 0);
		sitting.rate('guess');
		await sitting.answer();
		expect(sitting).toMatchObject({ correctCount: 1, points: 1 });
		expect((await wholeLog(app.db)).at(-1)).toMatchObject({
			correct: true,
			grade: 'again',
			guessed: true,
			confidence: 'guess'
		});
	});
});

describe('how sure somebody is', () => {
	it('is stored with the answer, and there after a reload', async () => {
		const { app } = await aQuiz();
		const sitting = await aQuizOf(app, items[0], { confidence: true });
		expect(sitting.options.confidence).toBe(true);
		choose(sitting, 1);
		sitting.rate('sure');
		await sitting.answer();
		expect((await opened(app, sitting.id)).current).toMatchObject({ confidence: 'sure' });
		expect(await memoryOf(app.db, cardId('vol-001'))).toMatchObject({
			missed: 1,
			overconfident: 1
		});
	});

	it('can be left open, said again to take it back, or said otherwise', async () => {
		const { sitting } = await aQuiz({ confidence: true });
		const said = () => sitting.current?.confidence;
		sitting.rate('sure');
		sitting.rate('think');
		expect(said()).toBe('think');
		sitting.rate('think');
		expect(said()).toBeUndefined();
	});
});

describe('where several are to be chosen', () => {
	const several = [aMultiple({ id: 'vol-001' }), aChoice({ id: 'vol-002' })];

	it('some of the keys give some of the point, and the answer counts as not right', async () => {
		const { app } = await aQuiz({}, several);
		const sitting = await aQuizOf(app, several[0]);
		choose(sitting, 0);
		await sitting.answer();
		expect(sitting).toMatchObject({ points: 0.5, correctCount: 0 });
		expect((await opened(app, sitting.id)).points).toBe(0.5);
		expect((await wholeLog(app.db)).at(-1)).toMatchObject({ correct: false, grade: 'again' });
	});

	it('what was not right then does not become it by an edit, and what was right stays so', async () => {
		const { app } = await aQuiz({}, several);
		const [missed, right] = [await aQuizOf(app, several[0]), await aQuizOf(app, several[1])];
		choose(missed, 0, 1);
		await missed.answer();
		respondRight(right);
		await right.answer();
		const edited = [
			aMultiple({
				id: 'vol-001',
				options: aMultiple().options.map((o, i) => ({ ...o, key: i < 2 }))
			}),
			aChoice({ id: 'vol-002', options: aChoice().options.map((o, i) => ({ ...o, key: i === 1 })) })
		];
		const later = await anApp({ items: edited, version: 'v2' }, { db: app.db });
		expect(await opened(later, missed.id)).toMatchObject({ points: 0, correctCount: 0 });
		expect(await opened(later, right.id)).toMatchObject({ points: 1, correctCount: 1 });
	});
});

describe('a quiz that is opened again', () => {
	it('goes on at the first open question, with the same order of everything', async () => {
		const { app, sitting } = await aQuiz();
		respondRight(sitting);
		await sitting.answer();
		const again = await opened(app, sitting.id);
		expect(again).toMatchObject({ phase: 'running', place: 1, answeredCount: 1 });
		expect(again.questions).toEqual(sitting.questions);
	});

	it('shows every answer as it was given, right and wrong', async () => {
		const { app, sitting } = await aQuiz();
		await answerAll(sitting);
		const wrong = await aQuizOf(app, items[0]);
		choose(wrong, 1);
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

	it('leaves out questions that were withdrawn meanwhile, and says how many', async () => {
		const { app, sitting } = await aQuiz();
		const fewer = await anApp({ items: items.slice(1), version: 'v2' }, { db: app.db });
		const again = await opened(fewer, sitting.id);
		expect(again.questions).toHaveLength(3);
		expect(again.gone).toBe(1);
	});
});

describe('a quiz that is ended early', () => {
	it('is about the questions answered', async () => {
		const { app, sitting } = await aQuiz();
		respondRight(sitting);
		await sitting.answer();
		await sitting.finish();
		expect(sitting.counted).toHaveLength(1);
		expect((await opened(app, sitting.id)).counted).toHaveLength(1);
		expect(await practiceHistory(app)).toMatchObject([{ correct: 1, counted: 1, total: 4 }]);
	});
});

describe('in a second tab', () => {
	it('an answer given there stands, and is shown here instead of a second one', async () => {
		const { app, sitting } = await aQuiz();
		const other = await opened(app, sitting.id);
		respondRight(other);
		await other.answer();
		sitting.respond(
			sitting.current!.response.kind === 'text'
				? { kind: 'text', text: 'something else' }
				: { kind: 'indices', indices: [2, 1, 0] }
		);
		await sitting.answer();
		expect(sitting).toMatchObject({ answeredElsewhere: true, revealed: true, correctCount: 1 });
		expect(await standing(app.db)).toHaveLength(1);
		sitting.go(1);
		expect(sitting.answeredElsewhere).toBe(false);
	});

	it('a card studied there meanwhile is answered here all the same', async () => {
		const { app } = await aQuiz();
		const sitting = await aQuizOf(app, items[0]);
		await answered(app.db, app.env, answerTo('vol-001'));
		choose(sitting, 0);
		await sitting.answer();
		expect(sitting).toMatchObject({ answeredElsewhere: false, revealed: true, correctCount: 1 });
		expect(await standing(app.db)).toHaveLength(2);
	});
});

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
		const { app, sitting } = await aQuiz();
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
		const wrong = await aQuizOf(app, items[0]);
		choose(wrong, 1);
		await wrong.answer();
		expect(await practiceHistory(app)).toMatchObject([
			{ id: wrong.id, finished: false, answered: 1, correct: 0, total: 1, feedback: 'now' },
			{ id: sitting.id, finished: true, answered: 4, correct: 4, total: 4, counted: 4 }
		]);
	});
});
