import { virtual } from '@guidepup/virtual-screen-reader';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExamFacts } from '#core/content/outline.ts';
import { beginExam, prepareForm } from '#state/exams.ts';
import Root from '#ui/App.svelte';
import { aChoice } from '../builders.ts';
import { done } from '../storage/builders.ts';
import { anApp } from '../state/builders.ts';

const user = userEvent.setup();
const exam: ExamFacts = {
	id: 'short',
	title: 'Short',
	region: 'any',
	questions: 2,
	minutes: 10,
	pass: 50,
	passBasis: 'assumed',
	status: 'practice',
	blueprint: [{ title: 'Ethics', weight: 100, tags: ['ethics'] }],
	notes: []
};
const items = ['vol-001', 'vol-002'].map((id) => aChoice({ id, domain: 'ethics', shuffle: false }));

async function sit({ confidence = true } = {}) {
	const app = await anApp({ items, exams: [exam] });
	const id = await done(
		beginExam(app, await prepareForm(app, exam), {
			limit: 600_000,
			...(confidence && { confidence })
		})
	);
	app.router.route = { screen: 'sitting', parts: [id], query: new URLSearchParams() };
	render(Root, { app });
	await screen.findByRole('heading', { name: 'Question 1 of 2' });
	return app;
}

/** Everything a screen reader says from here to the end of the page, one line each. */
async function heard(): Promise<string[]> {
	const main = screen.getByRole('main');
	await virtual.start({ container: main });
	while ((await virtual.lastSpokenPhrase()) !== 'end of main') await virtual.next();
	const phrases = await virtual.spokenPhraseLog();
	await virtual.stop();
	// The time runs while we listen, and each form has an order of its own.
	return phrases.map((phrase) =>
		phrase.replaceAll(/\b\d+:\d\d\b/g, '<time>').replace(/vol-00\d/, 'a question')
	);
}

describe('a simulation', () => {
	beforeAll(() => import('#ui/exam/Sitting.svelte'));
	afterEach(() => virtual.stop());

	it('is heard in this order by who listens to it', async () => {
		await sit();
		await expect((await heard()).join('\n')).toMatchFileSnapshot('transcripts/exam-question.txt');
		await user.keyboard('1n');
		await screen.findByRole('heading', { name: 'Question 2 of 2' });
		await user.keyboard('fr');
		await screen.findByRole('heading', { name: 'Before you hand it in' });
		await expect((await heard()).join('\n')).toMatchFileSnapshot('transcripts/exam-review.txt');
		await user.click(screen.getByRole('button', { name: 'Hand it in' }));
		await user.click(await screen.findByRole('button', { name: 'Yes, hand it in' }));
		await screen.findByRole('heading', { name: 'Your report' });
		await expect(
			(await heard()).map((line) => line.replace(/\w{3} \d.*[AP]M/, '<date>')).join('\n')
		).toMatchFileSnapshot('transcripts/exam-report.txt');
	});

	it('begins each question at its heading, and says what is flagged', async () => {
		await sit();
		await waitFor(() => expect(document.activeElement).toHaveTextContent('Question 1 of 2'));
		await user.keyboard('f');
		await screen.findByRole('heading', { name: 'Question 1 of 2, flagged' });
		await user.keyboard('n');
		await waitFor(() => expect(document.activeElement).toHaveTextContent('Question 2 of 2'));
	});

	it('lets options be struck out and chosen by keyboard', async () => {
		await sit();
		await user.keyboard('{Shift>}[Digit2]{/Shift}');
		expect(await screen.findByRole('button', { name: 'Bring back: B' })).toBeVisible();
		await user.keyboard('3');
		await waitFor(() => expect(screen.getByRole('radio', { name: 'C' })).toBeChecked());
		await user.keyboard('c');
		await waitFor(() => expect(screen.getByRole('radio', { name: 'C' })).not.toBeChecked());
	});

	it('is told by keyboard how sure somebody is, question by question, and it can be taken back', async () => {
		await sit();
		const level = (name: string) => screen.getByRole('radio', { name });
		await user.keyboard('s');
		await waitFor(() => expect(level('Think so')).toBeChecked());
		await user.keyboard('n');
		await screen.findByRole('heading', { name: 'Question 2 of 2' });
		expect(level('Think so')).not.toBeChecked();
		await user.keyboard('a');
		await waitFor(() => expect(level('Sure')).toBeChecked());
		await user.keyboard('a');
		await waitFor(() => expect(level('Sure')).not.toBeChecked());
		await user.keyboard('p');
		await screen.findByRole('heading', { name: 'Question 1 of 2' });
		expect(level('Think so')).toBeChecked();
	});

	it('stores nothing by those keys where nobody asked', async () => {
		const app = await sit({ confidence: false });
		const events = await app.db.events.count();
		await user.keyboard('asd');
		expect(screen.queryByRole('radio', { name: 'Sure' })).toBeNull();
		expect(await app.db.events.count()).toBe(events);
	});
});
