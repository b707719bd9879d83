import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Item } from '#core/content/item.ts';
import { emptyResponse, type Response } from '#core/quiz/response.ts';
import ChoiceAnswer from '#ui/item/ChoiceAnswer.svelte';
import ItemView from '#ui/item/ItemView.svelte';
import MatchAnswer from '#ui/item/MatchAnswer.svelte';
import OrderAnswer from '#ui/item/OrderAnswer.svelte';
import TypedAnswer from '#ui/item/TypedAnswer.svelte';
import {
	aChoice,
	aCloze,
	aFlashcard,
	aMatch,
	aMultiple,
	anOrder,
	aParagraph,
	aTrueFalse,
	type ChoiceItem
} from '../builders.ts';

const user = userEvent.setup();
const rowOf = (text: string | RegExp) => screen.getByText(text).closest('li')!;

describe('options to choose from', () => {
	function choose(item: ChoiceItem, changes: { chosen?: number[]; revealed?: boolean } = {}) {
		const onchoose = vi.fn();
		const shown = item.options.map((_, index) => index).reverse();
		const props = { item, shown, chosen: [], revealed: false, onchoose, ...changes };
		return { onchoose, ...render(ChoiceAnswer, props) };
	}

	it.each([aChoice(), aTrueFalse()])('of a $type item are radio buttons', async (item) => {
		const { onchoose } = choose(item, { chosen: [1] });
		const radios = screen.getAllByRole('radio');
		expect(radios).toHaveLength(item.options.length);
		expect(new Set(radios.map((radio) => radio.getAttribute('name'))).size).toBe(1);
		await user.click(radios.at(-1)!);
		expect(onchoose).toHaveBeenCalledExactlyOnceWith([0]);
	});

	it('of a multiple item are boxes, chosen in the author’s order whatever the order shown', async () => {
		const { onchoose } = choose(aMultiple(), { chosen: [2] });
		await user.click(screen.getByRole('checkbox', { name: 'A' }));
		expect(onchoose).toHaveBeenLastCalledWith([0, 2]);
		await user.click(screen.getByRole('checkbox', { name: 'C' }));
		expect(onchoose).toHaveBeenLastCalledWith([]);
	});

	it('say whether one or several are asked for', () => {
		choose(aChoice());
		expect(screen.getByRole('group', { name: 'Choose one' })).toBeVisible();
		choose(aMultiple());
		expect(screen.getByRole('group', { name: 'Choose all that apply' })).toBeVisible();
	});

	it('stand in the order shown, each with its number for the keyboard', () => {
		choose(aChoice());
		const labels = screen.getAllByRole('radio').map((radio) => radio.closest('label')!.textContent);
		expect(labels.map((label) => label.trim())).toEqual(['C', 'B', 'A']);
		expect(screen.getByRole('radio', { name: 'C' })).toHaveAttribute('data-place', '1');
	});

	it('give nothing away before they are checked', () => {
		const { container } = choose(aChoice(), { chosen: [0] });
		expect(container).not.toHaveTextContent(/About|Best answer|Why/);
		expect(container.querySelector('.key')).toBeNull();
	});

	it('say in words which one is the key and which was chosen', () => {
		choose(aChoice(), { chosen: [1], revealed: true });
		expect(rowOf('A')).toHaveTextContent('✓ Best answer');
		expect(rowOf('A')).not.toHaveTextContent('You chose this');
		expect(rowOf('B')).toHaveTextContent('You chose this');
		expect(rowOf('B')).not.toHaveTextContent('Best answer');
	});

	it('say that the chosen one is the key', () => {
		choose(aChoice(), { chosen: [0], revealed: true });
		expect(rowOf('A')).toHaveTextContent('✓ Best answer. You chose this');
	});

	it('say which further key was missed', () => {
		choose(aMultiple(), { chosen: [0], revealed: true });
		expect(rowOf('A')).toHaveTextContent('Best answer. You chose this');
		expect(rowOf('C')).toHaveTextContent('Also a best answer');
	});

	it('can not be changed once they are checked', () => {
		choose(aChoice(), { revealed: true });
		for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled();
	});

	it('explain the chosen one and the key at once, the others behind “Why”', () => {
		choose(aChoice(), { chosen: [1], revealed: true });
		expect(screen.getByText('About A.').closest('details')).toBeNull();
		expect(screen.getByText('About B.').closest('details')).toBeNull();
		const why = screen.getByText('About C.').closest('details')!;
		expect(why).not.toHaveAttribute('open');
		expect(within(why).getByText('Why')).toBeVisible();
	});
});

describe('steps to put in order', () => {
	function order(now: number[], revealed = false) {
		const onorder = vi.fn();
		const view = render(OrderAnswer, { item: anOrder(), order: now, revealed, onorder });
		onorder.mockImplementation((next: number[]) => view.rerender({ order: next }));
		return { onorder, ...view };
	}
	const up = (step: string) => screen.getByRole('button', { name: `Move up: ${step}` });
	const down = (step: string) => screen.getByRole('button', { name: `Move down: ${step}` });
	const rows = () =>
		screen.getAllByRole('listitem').map((row) => row.querySelector('.text')!.textContent);

	it('move by their buttons', async () => {
		const { onorder } = order([2, 1, 0]);
		await user.click(up('then'));
		expect(onorder).toHaveBeenLastCalledWith([1, 2, 0]);
		expect(rows().map((row) => row.trim())).toEqual(['1. then', '2. last', '3. first']);
		await user.click(down('last'));
		expect(onorder).toHaveBeenLastCalledWith([1, 0, 2]);
	});

	it('have their new place read out', async () => {
		order([2, 1, 0]);
		await user.click(down('last'));
		expect(screen.getByRole('status')).toHaveTextContent('last: now 2 of 3');
	});

	it('can not leave the list at its ends', () => {
		order([2, 1, 0]);
		expect(up('last')).toBeDisabled();
		expect(down('last')).toBeEnabled();
		expect(down('first')).toBeDisabled();
		expect(up('first')).toBeEnabled();
	});

	it('keep the focus while they move, so that a key can be pressed again', async () => {
		order([2, 1, 0]);
		up('first').focus();
		await user.keyboard('{Enter}');
		expect(up('first')).toHaveFocus();
		await user.keyboard('{Enter}');
		expect(rows()[0]).toContain('first');
		expect(down('first')).toHaveFocus();
	});

	it('can not be moved once they are checked; the order that fits is shown', () => {
		order([2, 1, 0], true);
		expect(screen.queryByRole('button')).toBeNull();
		const solution = screen.getByRole('heading', {
			name: 'The order that fits'
		}).nextElementSibling!;
		expect([...solution.children].map((step) => step.textContent.trim())).toEqual([
			'first',
			'then',
			'last'
		]);
	});

	it('need no other solution when they are right', () => {
		order([0, 1, 2], true);
		expect(screen.queryByRole('heading')).toBeNull();
	});
});

describe('pairs to match', () => {
	function match(chosen: number[], revealed = false) {
		const onchoose = vi.fn();
		const props = { item: aMatch(), shown: [3, 1, 0, 2], chosen, revealed, onchoose };
		return { onchoose, ...render(MatchAnswer, props) };
	}

	it('offer every right-hand cell, extras too, in the order shown', () => {
		match([-1, -1, -1]);
		const [first] = screen.getAllByRole('combobox');
		const offered = within(first!).getAllByRole('option');
		expect(offered.map(({ textContent }) => textContent)).toEqual([
			'Choose…',
			'cuatro',
			'dos',
			'uno',
			'tres'
		]);
	});

	it('are named by their left-hand cell and show what was chosen', () => {
		match([0, 3, -1]);
		expect(screen.getByRole('combobox', { name: /^one/ })).toHaveDisplayValue('uno');
		expect(screen.getByRole('combobox', { name: /^two/ })).toHaveDisplayValue('cuatro');
		expect(screen.getByRole('combobox', { name: /^three/ })).toHaveDisplayValue('Choose…');
	});

	it('are chosen one by one', async () => {
		const { onchoose } = match([-1, 1, -1]);
		await user.selectOptions(screen.getByRole('combobox', { name: /^one/ }), 'cuatro');
		expect(onchoose).toHaveBeenLastCalledWith([3, 1, -1]);
	});

	it('say in words which is right, and what belongs to the others', () => {
		match([0, 2, 1], true);
		const [one, two] = screen.getAllByRole('listitem');
		expect(one!.querySelector('.why')).toHaveTextContent('✓ Yes uno is one');
		expect(two!.querySelector('.why')).toHaveTextContent('Best answer: dos');
		for (const select of screen.getAllByRole('combobox')) expect(select).toBeDisabled();
	});
});

describe('a word to type', () => {
	function type(text: string, revealed = false) {
		const ontype = vi.fn();
		const accepted = ['recovery', 'recuperación'];
		return { ontype, ...render(TypedAnswer, { text, accepted, revealed, ontype }) };
	}

	it('is asked for without saying what is accepted', async () => {
		const { ontype, container } = type('');
		expect(container).not.toHaveTextContent('recovery');
		await user.type(screen.getByRole('textbox', { name: /Your answer/ }), 'hope');
		expect(ontype).toHaveBeenCalled();
	});

	it('is not corrected by the browser', () => {
		type('');
		const input = screen.getByRole('textbox');
		expect(input).toHaveAttribute('spellcheck', 'false');
		expect(input).toHaveAttribute('autocomplete', 'off');
	});

	it.each([
		['Recovery', 'That is it.'],
		['recovry', 'That is it, but for a slip of the keyboard.'],
		['therapy', 'Compare it with the answer below.']
	])('typed as %s is judged in words', (text, words) => {
		const { container } = type(text, true);
		expect(container).toHaveTextContent(`You wrote: ${text}`);
		expect(screen.getByText(new RegExp(words))).toBeVisible();
		expect(screen.getByText('recovery')).toBeVisible();
	});

	it('left empty is not judged, only answered', () => {
		const { container } = type(' ', true);
		expect(container).not.toHaveTextContent('You wrote');
		expect(container).toHaveTextContent('Answer recovery recuperación');
	});
});

describe('an item', () => {
	function show(
		item: Item,
		changes: { part?: string; revealed?: boolean; response?: Response } = {}
	) {
		const fixed = { item, lang: 'en', shown: [], response: emptyResponse(item) };
		const props = { ...fixed, revealed: false, ...changes };
		return render(ItemView, { ...props, onrespond: () => undefined }).container;
	}

	it('with gaps hides only the one that is asked for', () => {
		const container = show(aCloze(), { part: '2' });
		expect(container.querySelector('.stem')).toHaveTextContent('In recovery there is gap');
	});

	it('with gaps shows what belongs there once it is revealed', () => {
		const container = show(aCloze(), { part: '2', revealed: true });
		expect(container.querySelector('mark')).toHaveTextContent('hope');
	});

	it('keeps the spaces around its gaps', () => {
		const container = show(aCloze(), { part: '2', revealed: true });
		expect(container.querySelector('.stem p')?.textContent).toBe('In recovery there is hope');
	});

	it('on a card can be asked from its back', () => {
		const card = aFlashcard({ reverse: true });
		const container = show(card, { part: 'reverse' });
		expect(container).toHaveTextContent('Which question does this answer? Answer of vol-001');
		expect(container).not.toHaveTextContent('Stem of');
	});

	it('shows its answer, explanation and where to read only once revealed', () => {
		const card = aFlashcard({
			explanation: [aParagraph('In short.')],
			see: [{ title: 'Rights', module: 'm02', section: 'rights' }]
		});
		const before = show(card);
		expect(before).not.toHaveTextContent(/Answer|In short|Rights/);
		const after = show(card, { revealed: true });
		expect(after).toHaveTextContent('Answer of vol-001');
		expect(after).toHaveTextContent('In short.');
		expect(screen.getByRole('link', { name: 'Read: Rights' })).toHaveAttribute(
			'href',
			'#/learn/m02/rights'
		);
	});
});
