import type { Block } from './rich.ts';

/** Keys of the private prompts in some text, in their order. */
export function reflectKeys(blocks: readonly Block[]): string[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'reflect') return [block.key];
		if (block.kind === 'list') return block.items.flatMap(reflectKeys);
		if (block.kind === 'quote' || block.kind === 'alert') return reflectKeys(block.children);
		return [];
	});
}

/** The same text with these keys for its prompts, one by one; a prompt without one keeps its own. */
export function withReflectKeys(blocks: readonly Block[], keys: readonly string[]): Block[] {
	const left = [...keys];
	const change = (list: readonly Block[]): Block[] =>
		list.map((block) => {
			if (block.kind === 'reflect') return { ...block, key: left.shift() ?? block.key };
			if (block.kind === 'list') return { ...block, items: block.items.map(change) };
			if (block.kind === 'quote' || block.kind === 'alert')
				return { ...block, children: change(block.children) };
			return block;
		});
	return change(blocks);
}
