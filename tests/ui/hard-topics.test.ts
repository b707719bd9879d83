import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, describe, vi } from 'vitest';
import ItemView from '#ui/item/ItemView.svelte';
import { aChoice } from '../builders.ts';

const item = aChoice({ about: ['suicide', 'death'] });
const props = {
	item,
	lang: 'en',
	shown: [0, 1, 2],
	response: { kind: 'indices' as const, indices: [] },
	onrespond: () => undefined
};

describe('a question about something hard', () => {
	it('says so before its words, and can be left', async () => {
		const onskip = vi.fn();
		const { container } = render(ItemView, { ...props, revealed: false, onskip });
		const text = container.textContent;
		expect(text).toContain('This question is about suicide and death. You can leave it for later.');
		expect(text.indexOf('suicide and death')).toBeLessThan(text.indexOf('Stem of'));
		await userEvent.setup().click(screen.getByRole('button', { name: 'Not now' }));
		expect(onskip).toHaveBeenCalledOnce();
	});

	it('says nothing more once it is answered', () => {
		render(ItemView, { ...props, revealed: true });
		expect(screen.queryByText(/This question is about/)).toBeNull();
	});

	it('is the only kind that says so', () => {
		render(ItemView, { ...props, item: aChoice(), revealed: false });
		expect(screen.queryByText(/This question is about/)).toBeNull();
	});
});
