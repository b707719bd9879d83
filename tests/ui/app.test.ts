import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import Root from '#ui/App.svelte';
import { flashcards } from '../builders.ts';
import { anApp } from '../state/builders.ts';

const user = userEvent.setup();

describe('the frame of every screen', () => {
	it('keeps a dialog open when the one before it reports, late, that it is closed', async () => {
		const app = await anApp({ items: flashcards(1) });
		render(Root, { app });
		await user.click(screen.getByRole('button', { name: /Crisis help/ }));
		const crisis = await screen.findByRole<HTMLDialogElement>('dialog');
		const reported = new Promise((resolve) => crisis.addEventListener('close', resolve));
		crisis.close();
		await fireEvent.keyDown(document.body, { key: '?' });
		await reported;
		await tick();
		expect(screen.getByRole('dialog')).toHaveTextContent('Undo the last answer');
	});
});
