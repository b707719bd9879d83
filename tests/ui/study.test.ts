import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '#core/content/item.ts';
import GradeBar from '#ui/study/GradeBar.svelte';
import Root from '#ui/App.svelte';
import { aChoice, flashcards } from '../builders.ts';
import { anApp, answerRight, answerWrong, aStartedSession, standing } from '../state/builders.ts';

const user = userEvent.setup();

async function aGradeBar(items: readonly Item[]) {
	const app = await anApp({ items });
	const session = await aStartedSession(app);
	return { app, session };
}

describe('the grades', () => {
	it('each say when the card comes back', async () => {
		const { session } = await aGradeBar(flashcards(1));
		await session.reveal();
		render(GradeBar, { session });
		const group = screen.getByRole('group', { name: 'How well did you know it?' });
		const names = within(group)
			.getAllByRole('button')
			.map((button) => button.textContent);
		expect(names).toHaveLength(4);
		expect(names[0]).toMatch(/Again.*later today/);
		expect(names[1]).toMatch(/Hard.*later today/);
		expect(names[2]).toMatch(/Good.*(tomorrow|in \d+ days)/);
		expect(names[3]).toMatch(/Easy.*in \d+ days/);
	});

	it('have their keys 1 to 4', async () => {
		const { session } = await aGradeBar(flashcards(1));
		await session.reveal();
		render(GradeBar, { session });
		const keys = screen
			.getAllByRole('button')
			.map((button) => button.getAttribute('aria-keyshortcuts'));
		expect(keys).toEqual(['1', '2', '3', '4']);
	});

	it('of a right choice are given; it can be called guessed or easy', async () => {
		const { app, session } = await aGradeBar([aChoice()]);
		await answerRight(session);
		render(GradeBar, { session });
		expect(screen.getByRole('status')).toHaveTextContent(/✓ Yes.*comes back/);
		expect(screen.getByRole('button', { name: /It was easy.*in \d+ days/ })).toBeVisible();
		await user.click(screen.getByRole('button', { name: /I guessed.*later today/ }));
		await waitFor(async () => expect(await standing(app.db)).toEqual(['vol-001 again']));
	});

	it('of a wrong choice are given too, kindly, and can not be talked up', async () => {
		const { session } = await aGradeBar([aChoice()]);
		await answerWrong(session);
		render(GradeBar, { session });
		expect(screen.getByRole('status')).toHaveTextContent('Not yet comes back later today');
		expect(screen.getAllByRole('button').map(({ textContent }) => textContent.trim())).toEqual([
			'Next'
		]);
	});
});

describe('the study screen', () => {
	// The screen is a chunk of its own; its first load is not what these tests are about.
	beforeAll(() => import('#ui/study/Study.svelte'));

	async function study(items: readonly Item[]) {
		const app = await anApp({ items }, { hash: '#/study' });
		render(Root, { app });
		await screen.findByRole('button', { name: /Show answer|Check/ });
		return app;
	}

	it('is worked through by keyboard alone', async () => {
		const app = await study([
			aChoice({ id: 'vol-001', shuffle: false }),
			...flashcards(2).slice(1)
		]);
		await user.keyboard('1{Enter}');
		await screen.findByRole('button', { name: 'Next' });
		await user.keyboard('{Enter}');
		await screen.findByText('Stem of vol-002');
		await user.keyboard(' ');
		await screen.findByText('Answer of vol-002');
		await user.keyboard('4');
		await screen.findByRole('heading', { name: 'That is enough for now' });
		expect(await standing(app.db)).toEqual(['vol-001 good', 'vol-002 easy']);
	});

	it('begins each card at its heading', async () => {
		await study(flashcards(2));
		await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
		await user.keyboard(' 4');
		await screen.findByText('Stem of vol-002');
		await waitFor(() => expect(document.activeElement).toHaveTextContent('1 done, 1 to go'));
	});

	it('leaves the focus where it is when a card is flagged', async () => {
		await study(flashcards(2));
		await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
		await user.click(screen.getByRole('button', { name: 'Flag' }));
		const flagged = await screen.findByRole('button', { name: /Flagged/ });
		expect(flagged).toHaveAttribute('aria-pressed', 'true');
		expect(flagged).toHaveFocus();
	});

	it('keeps a private note when its dialog is closed', async () => {
		await study(flashcards(2));
		await user.click(screen.getByRole('button', { name: 'Note' }));
		await user.type(screen.getByRole('textbox', { name: 'Your private note' }), 'ask Ana');
		await user.click(screen.getByRole('button', { name: 'Close' }));
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(await screen.findByRole('button', { name: 'Note ✎' })).toBeVisible();
	});

	it('says what is in the way of storing, and tries again', async () => {
		const app = await study([aChoice({ shuffle: false })]);
		app.db.close();
		await user.keyboard('1{Enter}');
		expect(await screen.findByRole('alert')).toHaveTextContent('did not let us save');
		expect(screen.getByRole('radio', { name: 'A' })).toBeChecked();
		await app.db.open();
		await user.click(screen.getByRole('button', { name: 'Try again' }));
		expect(await screen.findByText(/Best answer/)).toBeVisible();
		expect(screen.queryByRole('alert')).toBeNull();
	});
});
