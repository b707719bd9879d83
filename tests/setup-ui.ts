import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';
import 'fake-indexeddb/auto';
import { vi } from 'vitest';

// Screens are worked through as people do; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });
configure({ asyncUtilTimeout: 5000 });

// jsdom knows the element but not how it opens: the parts of it that components rely on.
const dialog = HTMLDialogElement.prototype as Partial<HTMLDialogElement>;
if (!dialog.showModal) {
	const openers = new WeakMap<HTMLDialogElement, Element | null>();
	Object.assign(dialog, {
		showModal(this: HTMLDialogElement) {
			openers.set(this, document.activeElement);
			this.open = true;
			this.querySelector<HTMLElement>('input, textarea, select, button, a[href]')?.focus();
			this.addEventListener('submit', (event) => {
				event.preventDefault(); // form method="dialog"
				this.close();
			});
			this.addEventListener('keydown', ({ key }) => {
				if (key === 'Escape') this.close();
			});
		},
		close(this: HTMLDialogElement) {
			if (!this.open) return;
			this.open = false;
			const opener = openers.get(this);
			if (opener instanceof HTMLElement) opener.focus();
			setTimeout(() => this.dispatchEvent(new Event('close'))); // a task of its own, as in browsers
		}
	});
}
// It has no layout, so there is nowhere to scroll to.
window.scrollTo = () => undefined;
