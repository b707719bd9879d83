import type { Bank } from '#core/content/bank.ts';
import type { Diagnostic } from '#core/content/diagnostics.ts';
import type { AnswerPart, Item } from '#core/content/item.ts';
import { parsePack, type Pack } from '#core/content/pack.ts';
import { blockText, inlineText, type Block } from '#core/content/rich.ts';

export const TODAY = '2026-11-21';

const moduleText = `---
kind: module
format: 1
id: m02
title: Voluntary participation
lang: en
domain: ethics
order: 2
minutes: 5
---

# Voluntary participation

## What voluntary means
<!-- teaches: V10, V14 -->

The person may start, pause or stop.
`;

/** Front matter of a bank `vol`; `extra` are more lines, or the same keys again with other values. */
export function frontMatter(extra: Readonly<Record<string, string>> = {}): string {
	const keys = {
		kind: 'bank',
		format: '1',
		id: 'vol',
		title: 'Voluntary participation',
		lang: 'en',
		...extra
	};
	return `---\n${Object.entries(keys)
		.map(([key, value]) => `${key}: ${value}\n`)
		.join('')}---\n\n`;
}

/** A pack of these files, beside one module that `See:` links can lead to. */
export function packOf(
	files: Readonly<Record<string, string>>,
	others: readonly string[] = []
): Pack {
	const texts = new Map(Object.entries({ 'modules/voluntary.md': moduleText, ...files }));
	return parsePack({ texts, others }, TODAY);
}

export interface ReadBank {
	readonly bank: Bank;
	readonly items: readonly Item[];
	readonly diagnostics: readonly Diagnostic[];
	readonly codes: readonly string[];
}

/** A bank read as part of a pack. The first line of `body` is line 8. */
export function readBank(body: string, extra: Readonly<Record<string, string>> = {}): ReadBank {
	const pack = packOf({ 'banks/vol.md': frontMatter(extra) + body });
	const bank = pack.banks[0];
	if (!bank) throw new Error('no bank was read');
	const { items, diagnostics } = pack;
	return { bank, items, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

/** The only item of a bank in which nothing is wrong. */
export function readItem(body: string, extra: Readonly<Record<string, string>> = {}): Item {
	const { items, diagnostics } = readBank(body, extra);
	const [item] = items;
	if (!item || items.length > 1 || diagnostics.length > 0)
		throw new Error(`${items.length} items, ${JSON.stringify(diagnostics)}`);
	return item;
}

type OfType<T extends AnswerPart['type']> = Extract<Item, { type: T }>;

/** The item, known to be of a type. */
export function asType<T extends AnswerPart['type']>(item: Item | undefined, type: T): OfType<T> {
	if (item?.type !== type) throw new Error(`${item?.type ?? 'nothing'} is not ${type}`);
	return item as OfType<T>;
}

/** Options as written: the key in upper-case `X`. */
export function optionsOf(item: Item | undefined): readonly string[] {
	if (!item || !('options' in item)) throw new Error('no options');
	return item.options.map(({ key, text }) => `${key ? 'X' : '-'} ${inlineText(text)}`);
}

export const words = (blocks: readonly Block[]): string => blockText(blocks);
