import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#core/content/diagnostics.ts';
import type { Module } from '#core/content/module.ts';
import type { Block } from '#core/content/rich.ts';
import { frontMatter, packOf, words } from '../../builders.ts';

const front = frontMatter({
	kind: 'module',
	id: 'm01',
	domain: 'ethics',
	order: '1',
	minutes: '3'
});

function readModule(body: string): { module: Module; diagnostics: readonly Diagnostic[] } {
	const pack = packOf(
		{
			'modules/values.md': `${front}${body}`,
			'banks/vol.md': `${frontMatter()}### vol-001\n\nWhat?\n\n> **Answer:** That.\n`
		},
		['img/circle.svg', 'img/a b.svg']
	);
	const module = pack.modules.find(({ id }) => id === 'm01');
	if (!module) throw new Error('no module was read');
	return { module, diagnostics: pack.diagnostics };
}

function blocksOf(body: string): readonly Block[] {
	const { module, diagnostics } = readModule(body);
	expect(diagnostics).toEqual([]);
	return module.intro;
}

describe('a module', () => {
	it('has sections with anchors as a Git host makes them', () => {
		const { module } = readModule(
			'# Values\n\nHello.\n\n## What *is* a value?\n<!-- teaches: V01, V02 V03 -->\n\nA.\n\n### Deeper\n\n## Deeper\n\n## Zwei Wörter\n'
		);
		expect(words(module.intro)).toBe('Hello.');
		expect(module.sections.map(({ id, title, teaches }) => [id, title, teaches])).toEqual([
			['what-is-a-value', 'What is a value?', ['V01', 'V02', 'V03']],
			['deeper-1', 'Deeper', []],
			['zwei-wörter', 'Zwei Wörter', []]
		]);
		expect([...module.anchors].sort()).toEqual([
			'deeper',
			'deeper-1',
			'what-is-a-value',
			'zwei-wörter'
		]);
	});

	it.each(['note', 'tip', 'important', 'warning', 'caution'])('may hold a %s', (tone) => {
		expect(blocksOf(`> [!${tone.toUpperCase()}]\n> Choice is *real*.\n>\n> - a\n`)).toMatchObject([
			{ kind: 'alert', tone, children: [{ kind: 'paragraph' }, { kind: 'list' }] }
		]);
	});

	it('has no alert of another name', () => {
		expect(blocksOf('> [!HINT]\n> Choice.\n')).toMatchObject([{ kind: 'quote' }]);
	});

	it('asks for private reflection, under a key that lasts as long as its words', () => {
		const [first] = blocksOf('> **Reflect:** When did you *choose*?\n');
		const [again] = blocksOf('New text above.\n\n> **Reflect:** When did you choose?\n').slice(1);
		const [other] = blocksOf('> **Reflect:** When did you leave?\n');
		expect(first).toMatchObject({ kind: 'reflect' });
		expect(words(first ? [first] : [])).toBe('When did you choose?');
		const keyOf = (block?: Block) => (block?.kind === 'reflect' ? block.key : '');
		expect(keyOf(first)).toBe(keyOf(again));
		expect(keyOf(first)).not.toBe(keyOf(other));
	});

	it('shows a question in place', () => {
		expect(blocksOf('Check: [vol-001](../banks/vol.md#vol-001)\n')).toEqual([
			{ kind: 'check', item: 'vol-001' }
		]);
	});

	it.each([
		['../banks/vol.md#vol-009', 'link-section'],
		['../banks/vol.md', 'link-section'],
		['../banks/voll.md#vol-001', 'link-file'],
		['values.md#a', 'link-file'],
		['https://example.org/#vol-001', 'link-file'],
		['../../outside.md#vol-001', 'link-file']
	])('is told when a Check leads to %s', (href, code) => {
		expect(readModule(`Check: [x](${href})\n`).diagnostics).toMatchObject([{ code }]);
	});

	it('keeps every kind of block', () => {
		const text =
			'A **b** *c* ~~d~~ `e`  \nf\n\n1. g\n   - h\n\n3) i\n\n```\nj\n```\n\n| k | l |\n|---|---|\n| m | n |\n\n***\n\n> o\n\n### p\n';
		expect(blocksOf(text).map(({ kind }) => kind)).toEqual([
			'paragraph',
			'list',
			'list',
			'code',
			'table',
			'rule',
			'quote',
			'heading'
		]);
	});

	it('reads character references and escapes as characters', () => {
		const [block] = blocksOf(
			'Tom &amp; Ana &lt;3 &#233; &#x1F600; &nope; \\*not bold\\* `&amp;`\n'
		);
		expect(words(block ? [block] : [])).toBe('Tom & Ana <3 é 😀 &nope; *not bold* &amp;');
	});
});

describe('a link', () => {
	it.each([
		['https://example.org/a?b=1&amp;c=2', 'https://example.org/a?b=1&c=2'],
		['HTTP://example.org', 'HTTP://example.org'],
		['mailto:us@example.org', 'mailto:us@example.org'],
		['tel:988', 'tel:988'],
		['#here', '#here'],
		['../banks/vol.md#vol-001', '../banks/vol.md#vol-001']
	])('may lead to %s', (href, kept) => {
		expect(blocksOf(`[x](${href})\n\n### Here\n`)[0]).toEqual({
			kind: 'paragraph',
			children: [{ kind: 'link', href: kept, children: ['x'] }]
		});
	});

	it.each([
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'<java\tscript:alert(1)>',
		'<\u0001javascript:alert(1)>',
		'< javascript:alert(1)>',
		'java&#115;cript:alert(1)',
		'&#106;avascript:alert(1)',
		'&#x6A;avascript:alert(1)',
		'&#0000106avascript&#58;alert(1)'.replace('106a', '106;a'),
		'javascript&colon;alert(1)',
		'java&Tab;script:alert(1)',
		'java&NewLine;script:alert(1)',
		'java&#10;script:alert(1)',
		'data:text/html;base64,PHNjcmlwdD4=',
		'vbscript:msgbox(1)',
		'file:///etc/passwd',
		'blob:https://example.org/1',
		'//example.org/x',
		'/\\example.org/x',
		'\\\\\\\\example.org\\\\x'
	])('may not lead to %j', (href) => {
		const { module, diagnostics } = readModule(`A [way **in**](${href}) here.\n`);
		expect(diagnostics).toMatchObject([{ code: 'link-scheme', line: 12, column: 3 }]);
		expect(JSON.stringify(module.intro)).not.toContain('"link"');
		expect(words(module.intro)).toBe('A way in here.');
	});

	it.each(['<javascript:alert(1)>', '[x]\n\n[x]: javascript:alert(1)', '[x][y]\n\n[y]: data:,a'])(
		'in the form %j may not either',
		(text) => {
			const { module, diagnostics } = readModule(`${text}\n`);
			expect(diagnostics.map(({ code }) => code)).toEqual(['link-scheme']);
			expect(JSON.stringify(module.intro)).not.toContain('"link"');
		}
	);

	it('is told at its own place, also inside quotes, lists and tables', () => {
		const { diagnostics } = readModule(
			'> One\n> > two [a](vbscript:1)\n\n- three\n  - four\n    > and [b](vbscript:1)\n\n| c | d |\n|---|---|\n| e | [f](vbscript:1) |\n'
		);
		expect(diagnostics.map(({ line, column }) => [line, column])).toEqual([
			[13, 9],
			[17, 11],
			[21, 7]
		]);
	});

	it('may hold letters written in the way of addresses', () => {
		const { diagnostics } = readModule('![Two people](../img/a%20b.svg)\n');
		expect(diagnostics).toEqual([]);
	});
});

describe('a picture', () => {
	it('is a file of the pack with words for it', () => {
		expect(blocksOf('![Chairs in a *circle*](../img/circle.svg)\n')).toEqual([
			{
				kind: 'paragraph',
				children: [{ kind: 'image', src: '../img/circle.svg', alt: 'Chairs in a *circle*' }]
			}
		]);
	});

	it.each([
		'https://example.org/a.png',
		'//example.org/a.png',
		'data:image/png;base64,AAAA',
		'<ht\ttps://example.org/a.png>',
		'https&#58;//example.org/a.png',
		'/\\example.org/a.png'
	])('may not come from %j', (src) => {
		const { module, diagnostics } = readModule(`![A circle](${src})\n`);
		expect(diagnostics.map(({ code }) => code)).toEqual(['image-remote']);
		expect(module.intro).toEqual([{ kind: 'paragraph', children: ['A circle'] }]);
	});

	it('that is missing is told', () => {
		expect(readModule('![A circle](../img/circel.svg)\n').diagnostics).toMatchObject([
			{ code: 'link-file', fix: { title: 'Did you mean img/circle.svg?' } }
		]);
	});
});

describe('raw HTML', () => {
	it.each([
		'<b>bold</b>',
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'<!-- a --><script>alert(1)</script>',
		'<!DOCTYPE html>',
		'<?php echo 1 ?>',
		'<![CDATA[ x ]]>',
		'<!-- never closed'
	])('%j is told, and shown as text', (html) => {
		const { module, diagnostics } = readModule(`${html}\n`);
		expect(diagnostics.every(({ code }) => code === 'raw-html')).toBe(true);
		expect(diagnostics.length).toBeGreaterThan(0);
		expect(words(module.intro)).toBe(html);
	});
});

describe('the words of a tree', () => {
	it('are those of all its parts, a line a block', () => {
		const text =
			'A **b** ![c](../img/circle.svg)  \nd\n\n- e\n- f\n\n```\ng\n```\n\n| h | i |\n|---|---|\n| j | k |\n\n---\n\n> [!TIP]\n> l\n\n> **Reflect:** m\n';
		expect(words(blocksOf(text))).toBe('A b c d\ne\nf\ng\nh i\nj k\nl\nm');
	});
});
