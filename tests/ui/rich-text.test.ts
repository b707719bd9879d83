import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '#core/content/rich.ts';
import Inlines from '#ui/parts/Inlines.svelte';
import RichText from '#ui/parts/RichText.svelte';
import { aParagraph, readItem } from '../builders.ts';

/** The text as shown; Svelte's own markers are comments and do not count. */
function inline(...nodes: Inline[]): HTMLElement {
	return render(Inlines, { nodes }).container;
}
const rich = (...blocks: Block[]) => render(RichText, { blocks }).container;
const markup = (element: Element) => element.innerHTML.replaceAll(/<!--.*?-->/g, '');

const strong = (text: string): Inline => ({ kind: 'strong', children: [text] });
const emphasis = (text: string): Inline => ({ kind: 'emphasis', children: [text] });

describe('text in a line', () => {
	it.each([
		[['a ', strong('b'), ' c'], 'a b c'],
		[['a', strong('b'), 'c'], 'abc'],
		[['(', emphasis('a'), '), ', strong('b'), '.'], '(a), b.'],
		[[strong('a'), ' ', emphasis('b')], 'a b'],
		[['say ', { kind: 'code', text: ' x ' }, '!'], 'say  x !'],
		[['a ', { kind: 'link', href: '#/learn', children: ['b ', strong('c')] }, ', d'], 'a b c, d'],
		[['In ', { kind: 'blank', label: '1' }, '.'], 'In ….']
	] satisfies [Inline[], string][])('keeps its spaces exactly: %j', (nodes, text) => {
		// toHaveTextContent would collapse the very spaces in question.
		expect(inline(...nodes).textContent.trim()).toBe(text);
	});

	it('keeps its markup close to its words', () => {
		const container = inline('a ', strong('b'), ' c');
		expect(markup(container).trim()).toBe('a <strong>b</strong> c');
	});

	it('breaks where the author broke it, and strikes what was struck', () => {
		const strike: Inline = { kind: 'strike', children: ['not'] };
		expect(markup(inline('a', { kind: 'break' }, strike)).trim()).toBe('a<br><s>not</s>');
	});

	it('shows an image with its words, loaded when it is near', () => {
		inline({ kind: 'image', src: 'map.png', alt: 'A map' });
		expect(screen.getByRole('img', { name: 'A map' })).toHaveAttribute('loading', 'lazy');
	});
});

describe('a link', () => {
	const link = (href: string) => {
		inline({ kind: 'link', href, children: ['Read'] });
		return screen.getByRole('link', { name: 'Read' });
	};

	it('that leaves the app says nothing of where it was clicked, and keeps the app open', () => {
		const external = link('https://example.org/page');
		expect(external).toHaveAttribute('href', 'https://example.org/page');
		expect(external).toHaveAttribute('rel', expect.stringContaining('noreferrer'));
		expect(external).toHaveAttribute('target', '_blank');
	});

	it('within the app stays in it', () => {
		const internal = link('#/learn/m02');
		expect(internal).toHaveAttribute('href', '#/learn/m02');
		expect(internal).not.toHaveAttribute('rel');
		expect(internal).not.toHaveAttribute('target');
	});
});

describe('hostile text', () => {
	const attack = '<img src=x onerror=alert(1)><script>alert(2)</script>';

	it.each<[string, Block]>([
		['a paragraph', aParagraph(attack)],
		['bold text', { kind: 'paragraph', children: [strong(attack)] }],
		['code', { kind: 'code', text: attack }],
		['a heading', { kind: 'heading', level: 3, id: 'x', children: [attack] }],
		['a table', { kind: 'table', head: [[attack]], rows: [] }]
	])('in %s is shown as text', (_, block) => {
		const container = rich(block);
		expect(container).toHaveTextContent(attack);
		expect(container.querySelector('img, script')).toBeNull();
	});

	it('written by an author comes out as text, all the way from Markdown', () => {
		const item = readItem(
			'### vol-001\n\nWhy \\<img src=x onerror=alert(1)>?\n\n- [x] Yes\n- [ ] No\n'
		);
		const container = rich(...item.stem);
		expect(container).toHaveTextContent('Why <img src=x onerror=alert(1)>?');
		expect(container.querySelector('img')).toBeNull();
	});
});

describe('blocks', () => {
	it.each([
		[1, 'H3'],
		[2, 'H3'],
		[3, 'H3'],
		[4, 'H4'],
		[6, 'H6'],
		[7, 'H6']
	])('a heading of level %i becomes %s, below the headings of the screen', (level, tag) => {
		rich({ kind: 'heading', level, id: 'here', children: ['Title'] });
		const heading = screen.getByRole('heading', { name: 'Title' });
		expect(heading.tagName).toBe(tag);
		expect(heading).toHaveAttribute('id', 'here');
	});

	it('a list keeps its numbers', () => {
		const items = [[aParagraph('three')], [aParagraph('four')]];
		rich({ kind: 'list', ordered: true, start: 3, items });
		expect(screen.getByRole('list')).toHaveAttribute('start', '3');
		expect(screen.getAllByRole('listitem').map((item) => item.textContent.trim())).toEqual([
			'three',
			'four'
		]);
	});

	it('an alert says in words what it is', () => {
		const container = rich({ kind: 'alert', tone: 'warning', children: [aParagraph('Slow.')] });
		expect(container.querySelector('aside')).toHaveTextContent('Take care Slow.');
	});

	it('a table has its headings, and scrolls within the page', () => {
		const rows = [[['one'], ['two']]];
		const container = rich({ kind: 'table', head: [['A'], ['B']], rows });
		expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
			'A',
			'B'
		]);
		expect(screen.getAllByRole('cell')).toHaveLength(2);
		expect(container.querySelector('.scroll > table')).not.toBeNull();
	});

	it('a private prompt is plain text where nothing can be written, a check is nothing', () => {
		const container = rich(
			{ kind: 'reflect', key: 'k', children: [aParagraph('What helped you?')] },
			{ kind: 'check', item: 'vol-001' },
			{ kind: 'rule' },
			{ kind: 'quote', children: [aParagraph('Quoted.')] }
		);
		expect([...container.children].map(({ tagName }) => tagName)).toEqual([
			'P',
			'HR',
			'BLOCKQUOTE'
		]);
		expect(container).toHaveTextContent('What helped you?');
	});
});
