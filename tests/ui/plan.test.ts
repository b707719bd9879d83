import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, isoDate, weekday } from '#core/shared/study-day.ts';
import type { SettingChanges } from '#state/settings.ts';
import Root from '#ui/App.svelte';
import { aChoice, anExam } from '../builders.ts';
import { anApp } from '../state/builders.ts';
import { aDatabase, answered, answerTo, done, FakeTime } from '../storage/builders.ts';

const user = userEvent.setup();
const items = Array.from({ length: 60 }, (_, index) =>
	aChoice({ id: `vol-${String(index + 1).padStart(3, '0')}`, domain: 'ethics' })
);

interface Situation extends SettingChanges {
	/** Days to the exam. */
	readonly days?: number;
	/** Days since the only answer. */
	readonly away?: number;
	readonly hash?: string;
}

async function open({ days, away, hash = '', ...settings }: Situation = {}) {
	const time = new FakeTime();
	const db = aDatabase();
	const app = await anApp({ items, exams: [anExam()] }, { time, db, hash });
	if (away !== undefined) {
		await answered(db, time, answerTo('vol-001'));
		time.pass(away);
	}
	const examDay = days === undefined ? undefined : app.today() + days;
	await done(app.setTogether({ ...settings, ...(days !== undefined && { examDay }) }));
	render(Root, { app });
	return app;
}
const seen = (text: string | RegExp) => screen.findByText(text);
const link = (name: string | RegExp) => screen.findByRole('link', { name });

describe('Today, with an exam ahead', () => {
	beforeAll(() => import('#ui/today/TowardExam.svelte'));

	it('says how many days are left, what today holds, and offers a shorter day', async () => {
		await open({ days: 20 });
		expect(await screen.findByRole('heading', { name: '20 days to your exam' })).toBeVisible();
		expect(await seen(/^Today: \d+ new cards/)).toBeVisible();
		expect(await link(/^Study, about \d+ minutes/)).toHaveAttribute('href', '#/study');
		expect(await link('I have only 10 minutes today')).toHaveAttribute(
			'href',
			'#/study?minutes=10'
		);
		expect(await link('See your plan')).toHaveAttribute('href', '#/plan');
	});

	it('welcomes who was away, with nothing piled up', async () => {
		await open({ days: 20, away: 3 });
		expect(await seen(/plan has been made anew/)).toBeVisible();
		expect(await link(/^Study, about/)).toBeVisible();
	});

	it('says nothing of it to who was here the day before yesterday', async () => {
		await open({ days: 20, away: 2 });
		await link(/^Study, about/);
		expect(screen.queryByText(/made anew/)).toBeNull();
	});

	it('lets a day off be one, and lets somebody study all the same', async () => {
		await open({ days: 20, daysOff: [weekday(await anApp().then((app) => app.today()))] });
		expect(await screen.findByRole('heading', { name: 'Your day off' })).toBeVisible();
		expect(screen.queryByRole('link', { name: /^Study, about/ })).toBeNull();
		expect(await link(/^Study anyway/)).toHaveAttribute('href', '#/study?minutes=20');
	});

	it('is short on the eve, and counts no cards', async () => {
		await open({ days: 1 });
		expect(await seen(/A short look is plenty/)).toBeVisible();
		expect(screen.queryByText(/new cards/)).toBeNull();
		expect(await link('A calm ten minutes')).toBeVisible();
	});

	it('asks nothing of anybody on the day itself', async () => {
		await open({ days: 0 });
		expect(await seen(/nothing you must study today/)).toBeVisible();
		expect(screen.queryByRole('link', { name: /^Study, about/ })).toBeNull();
	});
});

describe('Today, after the exam', () => {
	beforeAll(() => import('#ui/today/AfterExam.svelte'));

	it('asks how it went, keeps what is told, and lets it be taken back', async () => {
		const app = await open({ days: -1 });
		await user.click(await screen.findByRole('button', { name: 'Not this time' }));
		expect(await seen(/You can try again/)).toBeVisible();
		expect(app.settings.outcomes).toMatchObject([{ exam: 'x', passed: false }]);
		await user.click(screen.getByRole('button', { name: 'Remove this note' }));
		await waitFor(() => expect(app.settings.outcomes).toEqual([]));
	});

	it('does not answer with what was told of an exam before', async () => {
		await open({ days: -1, outcomes: [{ exam: 'x', day: 3, passed: false }] });
		await screen.findByRole('heading', { name: 'How did it go?' });
		expect(screen.queryByText(/You can try again/)).toBeNull();
	});

	it('goes on with the cards of the day, and the date can be taken away', async () => {
		const app = await open({ days: -1 });
		expect(await link(/^Study, about/)).toBeVisible();
		await user.click(await screen.findByRole('button', { name: 'Take the date away' }));
		await waitFor(() => expect(app.settings.examDay).toBeUndefined());
		expect(await link('I have an exam date')).toBeVisible();
		expect(screen.queryByText('How did it go?')).toBeNull();
		expect(document.activeElement).toHaveTextContent('Today');
	});

	it('stops asking after two months', async () => {
		await open({ days: -61 });
		await link(/^Study, about/);
		expect(screen.queryByText('How did it go?')).toBeNull();
	});
});

describe('the form for an exam', () => {
	beforeAll(() => import('#ui/plan/PlanScreen.svelte'));

	it('says kindly what is to be mended, and leads there', async () => {
		const app = await open({ hash: '#/plan/setup' });
		const date = await screen.findByLabelText(/^Exam date/);
		await user.type(date, isoDate(addDays(app.today(), -2)));
		await user.click(screen.getByRole('button', { name: 'Save' }));
		expect(await seen(/That day has passed/)).toBeVisible();
		await waitFor(() => expect(date).toHaveFocus());
		expect(date).toHaveAttribute('aria-invalid', 'true');
		expect(app.settings.examDay).toBeUndefined();
	});

	it('can be skipped', async () => {
		await open({ hash: '#/plan/setup' });
		expect(await link('Not now')).toHaveAttribute('href', '#/');
		expect(screen.queryByRole('button', { name: 'Take the date away' })).toBeNull();
	});

	it('keeps what was filled in when it could not be stored', async () => {
		const app = await open({ hash: '#/plan/setup' });
		await user.click(await screen.findByRole('checkbox', { name: 'Sunday' }));
		app.db.close();
		await user.click(screen.getByRole('button', { name: 'Save' }));
		expect(await screen.findByRole('alert')).toHaveTextContent('did not let us save');
		expect(screen.getByRole('checkbox', { name: 'Sunday' })).toBeChecked();
		await app.db.open();
		await user.click(screen.getByRole('button', { name: 'Try again' }));
		await waitFor(() => expect(app.settings.daysOff).toEqual([0]));
	});
});
