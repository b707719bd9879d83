import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Modal from '#ui/parts/Modal.svelte';

const user = userEvent.setup();
const children = createRawSnippet(() => ({ render: () => '<p>Words.</p>' }));
const opener = document.createElement('button');
afterEach(() => opener.remove());

function open() {
	document.body.append(opener);
	opener.focus();
	const onclose = vi.fn();
	return { onclose, ...render(Modal, { title: 'Help', onclose, children }) };
}

describe('a dialog', () => {
	it('is named by its title and takes the focus', () => {
		open();
		const dialog = screen.getByRole('dialog', { name: 'Help' });
		expect(dialog).toHaveTextContent('Words.');
		expect(dialog).toContainElement(document.activeElement as HTMLElement);
	});

	it.each([
		['its button', () => user.click(screen.getByRole('button', { name: 'Close' }))],
		['Escape', () => user.keyboard('{Escape}')]
	])('is closed by %s, says so once, and gives the focus back', async (_, close) => {
		const { onclose } = open();
		await close();
		expect(onclose).toHaveBeenCalledOnce();
		expect(opener).toHaveFocus();
	});

	it('gives the focus back when its screen goes away', () => {
		const { unmount } = open();
		unmount();
		expect(opener).toHaveFocus();
	});
});
