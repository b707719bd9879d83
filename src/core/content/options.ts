import type { Token, Tokens } from 'marked';
import type { Report } from './diagnostics.ts';
import type { Option } from './item.ts';
import type { PlacedToken } from './lex.ts';
import { inlineText, type Block, type Inline } from './rich.ts';
import { isComment, richInline, richText, type LinkSite } from './rich-text.ts';

/** A line that was meant as an option and that Markdown does not read as one. */
const BOX =
	/^(?<indent>[ \t]*)(?:(?<marker>[-*+–—•]|\d{1,9}[.)])(?<gap>[ \t\u00A0]*))?\[(?<inside>[ \t\u00A0]*(?:[xX✓][ \t\u00A0]*)?)\](?<after>.*)$/su;

/** Reports lines that look like an option and are not one. Returns whether there were any. */
export function checkBoxes(body: string, at: number, report: Report): boolean {
	let found = false;
	let fence = false;
	for (const line of body.split('\n')) {
		if (/^ {0,3}(?:```|~~~)/.test(line)) fence = !fence;
		const box = fence ? undefined : BOX.exec(line)?.groups;
		if (box && isBroken(box)) {
			found = true;
			const mark = /[xX✓]/.test(box['inside'] ?? '') ? 'x' : ' ';
			const text = (box['after'] ?? '').trim();
			const place = at + (box['indent']?.length ?? 0);
			if (text === '') report('broken-checkbox', place, 'This option has a box and no text.');
			else
				report(
					'broken-checkbox',
					place,
					'This looks like an option; write it as “- [ ] text” or “- [x] text”.',
					{
						title: 'Rewrite the marker',
						find: line,
						text: `${box['indent'] ?? ''}- [${mark}] ${text}`
					}
				);
		}
		at += line.length + 1;
	}
	return found;
}

function isBroken({ marker, gap = '', inside = '', after = '' }: Record<string, string>): boolean {
	if (/^[([:]/.test(after)) return false; // a link, or its definition
	if (marker === undefined) return inside !== '' && after.trim() !== '';
	const wellMarked = /^(?:[-*+]|\d{1,9}[.)])$/.test(marker) && /^[ \t]+$/.test(gap);
	return !(wellMarked && /^[ xX]$/.test(inside) && /^[ \t]+\S/.test(after));
}

/** A list that holds options: at least one of its entries has a box. */
export function isOptionList(token: Token): token is Tokens.List {
	return token.type === 'list' && (token as Tokens.List).items.some((item) => item.task);
}

/**
 * Reads options from lists and the quotes directly below them. The author may break a list by an
 * unindented `>` under an option; the pieces still make one question.
 */
export function parseOptions(
	parts: readonly PlacedToken[],
	report: Report,
	site: LinkSite
): Option[] {
	const options: (Option & { readonly at: number })[] = [];
	for (const { token, at } of parts) {
		if (token.type === 'blockquote') {
			const last = options.pop();
			if (last)
				options.push({
					...last,
					rationale: [...last.rationale, ...quoted(token as Tokens.Blockquote, at, report, site)]
				});
			continue;
		}
		let itemAt = at;
		for (const item of (token as Tokens.List).items) {
			options.push({ ...parseOption(item, itemAt, report, site), at: itemAt });
			itemAt += item.raw.length;
		}
	}
	checkRepeats(options, report);
	return options.map(({ text, key, rationale }) => ({ text, key, rationale }));
}

function parseOption(item: Tokens.ListItem, at: number, report: Report, site: LinkSite): Option {
	if (!item.task)
		report(
			'broken-checkbox',
			at,
			'This entry stands among the options without a box; begin it with “- [ ]” or “- [x]”.',
			{
				title: 'Add a box',
				find: item.raw.split('\n')[0] ?? '',
				text: (item.raw.split('\n')[0] ?? '').replace(/^(\s*\S+)\s+/, '$1 [ ] ')
			}
		);
	let text: readonly Inline[] = [];
	const rationale: Block[] = [];
	for (const token of item.tokens) {
		if ((token.type === 'text' || token.type === 'paragraph') && text.length === 0)
			text = trimmed(
				richInline('tokens' in token ? (token.tokens ?? []) : [token], at, report, site)
			);
		else if (token.type === 'blockquote')
			rationale.push(...quoted(token as Tokens.Blockquote, at, report, site));
		else if (token.type !== 'space' && token.type !== 'checkbox' && !isComment(token))
			report(
				'option-shape',
				at,
				'An option holds one paragraph of text and, below it, its rationale as a quote (> …).'
			);
	}
	return { text, key: item.checked === true, rationale };
}

function quoted(quote: Tokens.Blockquote, at: number, report: Report, site: LinkSite): Block[] {
	return richText(
		quote.tokens.map((token) => ({ token, at })),
		report,
		site
	);
}

function trimmed(nodes: readonly Inline[]): readonly Inline[] {
	const [first, ...rest] = nodes;
	return typeof first === 'string'
		? [first.trimStart(), ...rest].filter((node) => node !== '')
		: nodes;
}

function checkRepeats(
	options: readonly (Option & { readonly at: number })[],
	report: Report
): void {
	const seen = new Set<string>();
	for (const option of options) {
		const text = inlineText(option.text).replace(/\s+/g, ' ').trim().toLowerCase();
		if (seen.has(text))
			report(
				'repeated-option',
				option.at,
				`The option “${inlineText(option.text).slice(0, 40)}” is there twice.`
			);
		seen.add(text);
	}
}
