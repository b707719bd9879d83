import type { Token, Tokens } from 'marked';
import { GAP_RUN } from './cloze.ts';
import type { Report } from './diagnostics.ts';
import type { PlacedToken } from './lex.ts';
import { blockText, inlineText, type AlertTone, type Block, type Inline } from './rich.ts';
import { hash } from '../shared/rng.ts';
import { slugger, type Slugger } from './slug.ts';

const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/;
const CHECK = /^Check:[ \t]*\[[^\]\n]*\]\(([^)\s]*)\)[ \t]*$/;
/** Anything with a scheme but these is refused; what has none is a path inside the pack. */
const SAFE_SCHEME = /^(?:https?|mailto|tel):/i;
/** A scheme, or one of the ways to write a host without one. */
const LEADS_OUT = /^(?:[a-z][\w+.-]*:|[\\/]{2}|\\)/i;
/** How far into a quote or list the text of one of its pieces is looked for. */
const NEAR = 8000;

/** What turns a path of the author's into one of the app's; `undefined` when it leads nowhere. */
export interface LinkSite {
	/** A link target as written, with where it stands, for the checks across files. */
	onLink?(href: string, at: number, use: 'link' | 'image' | 'check'): void;
	/** Names of the cloze gaps in the order of their places. */
	readonly gaps?: readonly string[];
	/** The whole file, to find places inside quotes and lists. */
	readonly text?: string;
}

/** Turns Markdown blocks into the rich-text tree and reports what may not stand in content. */
export function richText(
	tokens: readonly PlacedToken[],
	report: Report,
	site: LinkSite = {}
): Block[] {
	return new Converter(report, site).blocks(tokens);
}

export function richInline(
	tokens: readonly Token[],
	at: number,
	report: Report,
	site: LinkSite = {}
): Inline[] {
	return new Converter(report, site).inlines(tokens, at);
}

class Converter {
	readonly #report: Report;
	readonly #site: LinkSite;
	readonly #slugs: Slugger = slugger();
	#gap = 0;
	#found = 0;

	constructor(report: Report, site: LinkSite) {
		this.#report = report;
		this.#site = site;
	}

	blocks(tokens: readonly PlacedToken[]): Block[] {
		return tokens.flatMap(({ token, at }) => this.#block(token, at));
	}

	/** Blocks inside a container. Their raw text has lost its indent, so places are those of the container. */
	#inside(tokens: readonly Token[] | undefined, at: number): Block[] {
		return (tokens ?? []).flatMap((token) => this.#block(token, at));
	}

	#block(token: Token, at: number): Block[] {
		switch (token.type) {
			case 'paragraph': {
				const check = CHECK.exec(token.raw.trim())?.[1];
				if (check !== undefined) {
					this.#site.onLink?.(check, this.#place(token.raw, at), 'check');
					return [{ kind: 'check', item: check.split('#')[1] ?? '' }];
				}
				return paragraph(this.inlines(token.tokens, at));
			}
			case 'text': // the only paragraph of a tight list item
				return paragraph(this.inlines('tokens' in token ? token.tokens : [token], at));
			case 'heading': {
				if (!token.raw.trimStart().startsWith('#'))
					this.#report(
						'divider-heading',
						this.#place(token.raw, at),
						'The line below turned this text into a heading; put a blank line before the divider.',
						{
							title: 'Add a blank line'
						}
					);
				const children = this.inlines(token.tokens, at);
				return [
					{
						kind: 'heading',
						level: (token as Tokens.Heading).depth,
						id: this.#slugs(inlineText(children)),
						children
					}
				];
			}
			case 'list': {
				const list = token as Tokens.List;
				let itemAt = at;
				const items = list.items.map((item) => {
					const blocks = this.#inside(item.tokens, itemAt);
					itemAt += item.raw.length;
					return blocks;
				});
				return [{ kind: 'list', ordered: list.ordered, start: Number(list.start) || 1, items }];
			}
			case 'blockquote':
				return [this.#quote(token as Tokens.Blockquote, at)];
			case 'code':
				return [{ kind: 'code', text: (token as Tokens.Code).text }];
			case 'table': {
				const table = token as Tokens.Table;
				return [
					{
						kind: 'table',
						head: table.header.map((cell) => this.inlines(cell.tokens, at)),
						rows: table.rows.map((row) => row.map((cell) => this.inlines(cell.tokens, at)))
					}
				];
			}
			case 'hr':
				return [{ kind: 'rule' }];
			case 'html':
				return this.#html(token, this.#place(token.raw, at)) ? [] : paragraph([token.raw.trim()]);
			default: // space, link definitions, the box of a task
				return [];
		}
	}

	#quote(quote: Tokens.Blockquote, at: number): Block {
		const first = quote.tokens[0];
		const tone = first?.type === 'paragraph' ? ALERT.exec(first.raw)?.[1] : undefined;
		const children = this.#inside(quote.tokens, at);
		if (tone) {
			return {
				kind: 'alert',
				tone: tone.toLowerCase() as AlertTone,
				children: withoutLead(children, (text) => text.replace(ALERT, ''))
			};
		}
		if (first && leadWord(first) === 'Reflect') {
			const prompt = withoutKeyword(children);
			return { kind: 'reflect', key: hash(blockText(prompt)), children: prompt };
		}
		return { kind: 'quote', children };
	}

	inlines(tokens: readonly Token[] | undefined, at: number): Inline[] {
		const nodes: Inline[] = [];
		for (const token of tokens ?? []) {
			this.#inline(token, at, nodes);
			at += token.raw.length;
		}
		return nodes;
	}

	#inline(token: Token, at: number, into: Inline[]): void {
		switch (token.type) {
			case 'strong':
			case 'em':
			case 'del': {
				const kind = ({ strong: 'strong', em: 'emphasis', del: 'strike' } as const)[token.type];
				const inner = at + Math.max(0, token.raw.indexOf(token.text as string));
				into.push({ kind, children: this.inlines(token.tokens, inner) });
				return;
			}
			case 'codespan':
				into.push({ kind: 'code', text: token.text as string });
				return;
			case 'br':
				into.push({ kind: 'break' });
				return;
			case 'link': {
				const link = token as Tokens.Link;
				const href = decodeEntities(link.href);
				const place = this.#place(link.raw, at);
				const children = this.inlines(link.tokens, at);
				if (this.#allowed(href, place)) {
					this.#site.onLink?.(href, place, 'link');
					into.push({ kind: 'link', href, children });
				} else into.push(...children);
				return;
			}
			case 'image':
				this.#image(token as Tokens.Image, this.#place(token.raw, at), into);
				return;
			case 'html':
				if (!this.#html(token, this.#place(token.raw, at))) into.push(token.raw);
				return;
			case 'checkbox':
				return;
			case 'text':
			case 'escape':
				if ('tokens' in token) into.push(...this.inlines(token.tokens, at));
				else this.#text(decodeEntities((token as Tokens.Text).text), into);
				return;
			default:
				this.#text(token.raw, into);
		}
	}

	/** Plain text, in which runs of placeholder characters are the gaps of a cloze item. */
	#text(text: string, into: Inline[]): void {
		text.split(GAP_RUN).forEach((part, index) => {
			if (index > 0) into.push({ kind: 'blank', label: this.#site.gaps?.[this.#gap++] ?? '' });
			if (part === '') return;
			const last = into.at(-1);
			if (typeof last === 'string') into[into.length - 1] = last + part;
			else into.push(part);
		});
	}

	#image(image: Tokens.Image, at: number, into: Inline[]): void {
		if (image.text.trim() === '')
			this.#report(
				'image-alt',
				at,
				'Say in the square brackets what the picture shows, for people who cannot see it.'
			);
		const src = decodeEntities(image.href);
		if (LEADS_OUT.test(bare(src))) {
			this.#report(
				'image-remote',
				at,
				'The picture must be a file of the pack: from elsewhere it breaks offline.'
			);
			if (image.text) this.#text(image.text, into);
			return;
		}
		this.#site.onLink?.(src, at, 'image');
		into.push({ kind: 'image', src, alt: image.text });
	}

	#allowed(href: string, at: number): boolean {
		if (!LEADS_OUT.test(bare(href)) || SAFE_SCHEME.test(bare(href))) return true;
		this.#report(
			'link-scheme',
			at,
			'A link may lead to http, https, mail, a phone number or a file of the pack.'
		);
		return false;
	}

	/** True for a comment, which is the author's own note; anything else is reported and shown as text. */
	#html(token: Token, at: number): boolean {
		if (isComment(token)) return true;
		this.#report(
			'raw-html',
			at,
			`Raw HTML (${token.raw.trim().slice(0, 24)}) is not part of the format and is shown as text.`
		);
		return false;
	}

	/** Where a piece of text stands. Inside quotes and lists only its container's place is known; it follows soon. */
	#place(raw: string, at: number): number {
		const { text } = this.#site;
		if (text === undefined || text.startsWith(raw, at)) return at;
		const from = Math.max(at, this.#found);
		const ahead = text.slice(from, from + NEAR).indexOf(raw.split('\n', 1)[0] ?? '');
		if (ahead === -1) return at;
		this.#found = from + ahead + 1;
		return from + ahead;
	}
}

/** Browsers drop white space and control characters before they read a scheme; so do we. */
function bare(href: string): string {
	// eslint-disable-next-line no-control-regex
	return href.replace(/[\u0000-\u0020]/g, '');
}

/** True for the author's own notes: comments that are closed, and nothing beside them. */
export function isComment(token: Token): boolean {
	if (token.type !== 'html') return false;
	let rest = token.raw.trim();
	while (rest.startsWith('<!--')) {
		const end = rest.indexOf('-->', 2);
		if (end === -1) return false;
		rest = rest.slice(end + 3).trimStart();
	}
	return rest === '';
}

function paragraph(children: readonly Inline[]): Block[] {
	return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
}

/** “Answer” for a token that begins `**Answer:**`. */
export function leadWord(token: Token): string | undefined {
	return /^\s*\*\*([A-Z][a-z]+):\*\*/.exec(token.raw)?.[1];
}

/** The blocks without the `**Word:**` they begin with. */
export function withoutKeyword(blocks: readonly Block[]): Block[] {
	const [first, ...rest] = blocks;
	if (first?.kind !== 'paragraph') return [...blocks];
	const [keyword, ...after] = first.children;
	// With no space after it, Markdown does not read “**Answer:**text” as bold.
	const words =
		typeof keyword === 'string'
			? [keyword.replace(/^\s*\*\*[A-Z][a-z]+:\*\*/, ''), ...after]
			: after;
	const lead = words[0];
	const children = typeof lead === 'string' ? [lead.trimStart(), ...words.slice(1)] : words;
	return [...paragraph(children.filter((node) => node !== '')), ...rest];
}

function withoutLead(blocks: readonly Block[], change: (text: string) => string): Block[] {
	const [first, ...rest] = blocks;
	if (first?.kind !== 'paragraph') return [...blocks];
	const [lead, ...words] = first.children;
	const changed = typeof lead === 'string' ? [change(lead), ...words] : first.children;
	return [...paragraph(changed.filter((node) => node !== '')), ...rest];
}

/** The references people really type; marked leaves them for a browser to resolve, and we have none. */
const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00A0',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	Tab: '\t',
	NewLine: '\n',
	colon: ':',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	times: '×',
	deg: '°',
	copy: '©',
	eacute: 'é',
	ntilde: 'ñ'
};

function decodeEntities(text: string): string {
	return text.replace(
		/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
		(whole, decimal, hex, name) => {
			if (name !== undefined)
				return Object.hasOwn(entities, name as string)
					? (entities[name as string] ?? whole)
					: whole;
			const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
			const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
			return valid ? String.fromCodePoint(code) : '\uFFFD';
		}
	);
}
