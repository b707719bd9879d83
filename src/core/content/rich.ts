/**
 * Rich text as a small tree of allow-listed node kinds. Content never becomes HTML: one component
 * turns these nodes into elements, so a hostile file has nothing to inject into.
 */

/** What stands inside a paragraph. A plain string is text. */
export type Inline =
	| string
	| { readonly kind: 'strong' | 'emphasis' | 'strike'; readonly children: readonly Inline[] }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
	| { readonly kind: 'image'; readonly src: string; readonly alt: string }
	| { readonly kind: 'break' }
	/** One gap of a cloze item; `label` names the card that asks for it. */
	| { readonly kind: 'blank'; readonly label: string };

export type AlertTone = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** What stands on lines of its own. */
export type Block =
	| { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
	| {
			readonly kind: 'heading';
			readonly level: number;
			readonly id: string;
			readonly children: readonly Inline[];
	  }
	| {
			readonly kind: 'list';
			readonly ordered: boolean;
			readonly start: number;
			readonly items: readonly (readonly Block[])[];
	  }
	| { readonly kind: 'quote'; readonly children: readonly Block[] }
	| { readonly kind: 'alert'; readonly tone: AlertTone; readonly children: readonly Block[] }
	/** A private prompt; `key` is stable while its wording is. */
	| { readonly kind: 'reflect'; readonly key: string; readonly children: readonly Block[] }
	/** Shows one item in place. */
	| { readonly kind: 'check'; readonly item: string }
	| { readonly kind: 'code'; readonly text: string }
	| {
			readonly kind: 'table';
			readonly head: readonly (readonly Inline[])[];
			readonly rows: readonly (readonly (readonly Inline[])[])[];
	  }
	| { readonly kind: 'rule' };

/** The words of a piece of rich text, without its markup. A blank reads as `…`. */
export function inlineText(nodes: readonly Inline[]): string {
	return nodes
		.map((node) => {
			if (typeof node === 'string') return node;
			switch (node.kind) {
				case 'code':
					return node.text;
				case 'image':
					return node.alt;
				case 'break':
					return ' ';
				case 'blank':
					return '…';
				default:
					return inlineText(node.children);
			}
		})
		.join('');
}

/** The words of some blocks, one line a block. */
export function blockText(blocks: readonly Block[]): string {
	return blocks
		.map((block) => {
			switch (block.kind) {
				case 'paragraph':
				case 'heading':
					return inlineText(block.children);
				case 'list':
					return block.items.map(blockText).join('\n');
				case 'quote':
				case 'alert':
				case 'reflect':
					return blockText(block.children);
				case 'code':
					return block.text;
				case 'table':
					return [block.head, ...block.rows].map((row) => row.map(inlineText).join(' ')).join('\n');
				case 'check':
				case 'rule':
					return '';
			}
		})
		.filter((text) => text !== '')
		.join('\n');
}
