import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const colours = new Map(
	[...css.matchAll(/--color-([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
		([, name, light, dark]) => [name, { light: light!, dark: dark! }]
	)
);

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const share = parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** 1 for equal colours to 21 for black on white. */
function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light! + 0.05) / (dark! + 0.05);
}

const texts = ['text', 'muted', 'accent', 'warm', 'good'];
const grounds = ['ground', 'surface', 'sunken'];
const pairs: readonly [string, string, number][] = [
	...texts.flatMap((text) => grounds.map((on) => [text, on, 4.5] as [string, string, number])),
	...['accent', 'warm', 'good'].flatMap((tone) =>
		[tone, 'text', 'muted'].map((text) => [text, `${tone}-soft`, 4.5] as [string, string, number])
	),
	['on-accent', 'accent', 4.5],
	...['line', 'focus'].flatMap((line) =>
		['ground', 'surface'].map((on) => [line, on, 3] as [string, string, number])
	)
];

describe('contrast', () => {
	it('is measured by the formula everyone uses', () => {
		expect(contrast('#000000', '#ffffff')).toBe(21);
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	});

	it.each(pairs)('of %s on %s is at least %d in both schemes', (front, back, least) => {
		for (const scheme of ['light', 'dark'] as const)
			expect(
				contrast(colours.get(front)![scheme], colours.get(back)![scheme]),
				scheme
			).toBeGreaterThanOrEqual(least);
	});
});

describe('the tokens', () => {
	it('write every colour once, for both schemes', () => {
		const names = [...css.matchAll(/--color-([\w-]+):/g)].map(([, name]) => name);
		expect(names).toEqual([...colours.keys()]);
	});

	it('leave room for a finger: 44 px at the usual text size', () => {
		const [, rem] = /--size-target:\s*([\d.]+)rem/.exec(css) ?? [];
		expect(Number(rem) * 16).toBeGreaterThanOrEqual(44);
	});
});
