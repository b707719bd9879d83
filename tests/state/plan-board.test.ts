import { describe, expect, it } from 'vitest';
import { addDays } from '#core/shared/study-day.ts';
import { PlanBoard } from '#state/plan-board.svelte.ts';
import { aChoice, anExam } from '../builders.ts';
import { table } from '../core/scheduling/exam-price/builders.ts';
import { done } from '../storage/builders.ts';
import { anApp } from './builders.ts';

const items = Array.from({ length: 60 }, (_, index) =>
	aChoice({ id: `vol-${String(index + 1).padStart(3, '0')}`, domain: 'ethics' })
);

async function aBoard({ hasDay = true, hasTable = true } = {}) {
	const app = await anApp(
		{ items, exams: [anExam({ pass: 70 })] },
		hasTable ? { valueTable: table } : {}
	);
	if (hasDay) await done(app.set('examDay', addDays(app.today(), 10)));
	const board = new PlanBoard(app);
	return { app, board };
}

describe('the plan on its screen', () => {
	it('is made anew with other minutes, which are stored', async () => {
		const { app, board } = await aBoard();
		await board.load();
		const before = board.plan!.now;
		await board.choose(5);
		expect(app.settings.minutesPerDay).toBe(5);
		expect(board.plan!.now.minutes).toBe(5);
		expect(board.plan!.now.expected).toBeLessThan(before.expected);
		expect(board.replanned).toBe(true);
	});

	it('stays where it is until the next one is ready', async () => {
		const { board } = await aBoard();
		await board.load();
		const choosing = board.choose(5);
		expect(board.phase).toBe('ready');
		expect(board.planning).toBe(true);
		await choosing;
		expect(board.planning).toBe(false);
	});

	it('is none without an exam day', async () => {
		const { board } = await aBoard({ hasDay: false });
		await board.load();
		expect(board.phase).toBe('none');
	});

	it('says so when it cannot be worked out', async () => {
		const { board } = await aBoard({ hasTable: false });
		await expect(board.load()).rejects.toThrow();
		expect(board.phase).toBe('unavailable');
	});

	it('stands as it was when the choice could not be stored, and tries again', async () => {
		const { app, board } = await aBoard();
		await board.load();
		app.db.close();
		await board.choose(5);
		expect(board.saveError?.kind).toBe('storage-unavailable');
		expect(board.plan!.now.minutes).toBe(20);
		await app.db.open();
		await board.retry();
		expect(board.saveError).toBeUndefined();
		expect(board.plan!.now.minutes).toBe(5);
	});
});
