import { describe, expect, it } from 'vitest';
import { addDays, isoDate, weekday } from '#core/shared/study-day.ts';
import { AimForm } from '#state/aim-form.svelte.ts';
import { wholeLog } from '../storage/builders.ts';
import { anApp } from './builders.ts';

async function aForm() {
	const app = await anApp();
	const form = new AimForm(app, 'x');
	return { app, form, inDays: (days: number) => isoDate(addDays(app.today(), days)) };
}

describe('setting an exam', () => {
	it('stores exam, day, minutes and free days together', async () => {
		const { app, form, inDays } = await aForm();
		form.date = inDays(30);
		form.minutes = 25;
		form.toggle(6);
		form.toggle(0);
		expect(await form.save()).toBe(true);
		expect(app.settings).toMatchObject({
			exam: 'x',
			examDay: addDays(app.today(), 30),
			minutesPerDay: 25,
			daysOff: [0, 6]
		});
	});

	it('needs no day', async () => {
		const { app, form } = await aForm();
		form.minutes = 15;
		expect(await form.save()).toBe(true);
		expect(app.settings.examDay).toBeUndefined();
		expect(app.settings.minutesPerDay).toBe(15);
	});

	it('stores only what was changed', async () => {
		const { app, form, inDays } = await aForm();
		form.date = inDays(9);
		await form.save();
		const before = (await wholeLog(app.db)).length;
		const again = new AimForm(app, 'x');
		again.minutes = 45;
		await again.save();
		expect((await wholeLog(app.db)).slice(before)).toMatchObject([{ key: 'minutesPerDay' }]);
	});

	it('begins with what was set before, but not with a day that has passed', async () => {
		const { app, form, inDays } = await aForm();
		form.date = inDays(3);
		await form.save();
		expect(new AimForm(app, 'x').date).toBe(inDays(3));
		await app.set('examDay', addDays(app.today(), -1));
		expect(new AimForm(app, 'x').date).toBe('');
	});

	it('can take the day away again', async () => {
		const { app, form, inDays } = await aForm();
		form.date = inDays(3);
		await form.save();
		expect(await form.takeAway()).toBe(true);
		expect(app.settings.examDay).toBeUndefined();
		expect(app.settings.minutesPerDay).toBe(20);
	});

	it.each([
		['a day that has passed', { date: 'passed' }, -1, 20, 0],
		['a day too far away to be meant', { date: 'far' }, 4000, 20, 0],
		['no minutes', { minutes: true }, 3, 0, 0],
		['an empty field for minutes', { minutes: true }, 3, NaN, 0],
		['more minutes than a day of study has', { minutes: true }, 3, 500, 0],
		['seven free days a week', { daysOff: true }, 3, 20, 7]
	])('says what is to be mended about %s, and stores nothing', async (...row) => {
		const [, problems, days, minutes, free] = row;
		const { app, form, inDays } = await aForm();
		form.date = inDays(days);
		form.minutes = minutes;
		for (let day = 0; day < free; day++) form.toggle(weekday(addDays(app.today(), day)));
		expect(await form.save()).toBe(false);
		expect(form.problems).toEqual(problems);
		expect(await wholeLog(app.db)).toEqual([]);
	});

	it('is fine with today', async () => {
		const { form, inDays } = await aForm();
		form.date = inDays(0);
		expect(form.problems).toEqual({});
	});

	it('says what is in the way of storing, and tries all of it again', async () => {
		const { app, form, inDays } = await aForm();
		form.date = inDays(30);
		form.minutes = 25;
		app.db.close();
		expect(await form.save()).toBe(false);
		expect(form.saveError?.kind).toBe('storage-unavailable');
		expect(app.settings.minutesPerDay).toBe(20);
		await app.db.open();
		expect(await form.retry()).toBe(true);
		expect(form.saveError).toBeUndefined();
		expect(app.settings).toMatchObject({ minutesPerDay: 25, exam: 'x' });
	});
});
