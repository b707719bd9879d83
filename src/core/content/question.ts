import type { Token, Tokens } from 'marked';
import { bankId, itemId } from '../shared/ids.ts';
import { parseAnswerPart, type AnswerType, type Shape } from './answer-part.ts';
import { findGaps } from './cloze.ts';
import type { Report } from './diagnostics.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { AnswerPart, HardTopic, Item, ItemFacts } from './item.ts';
import { lexBlocks, type PlacedToken } from './lex.ts';
import { checkBoxes, isOptionList } from './options.ts';
import type { Block } from './rich.ts';
import { isComment, leadWord, richText, withoutKeyword, type LinkSite } from './rich-text.ts';
import { isTagLine, noTags, parseTags, type Tags } from './tags.ts';

/** A `See:` as written; the check across files turns it into a module and a section. */
interface WrittenLink {
	readonly title: string;
	readonly href: string;
	readonly at: number;
}

/** What the bank gives its items unless they say otherwise. */
export interface Defaults {
	readonly bank: string;
	readonly domain: string;
	readonly difficulty: number;
	readonly exams: readonly string[];
	readonly status: Item['status'];
}

export interface Question {
	readonly item: AnswerPart & ItemFacts<WrittenLink>;
	readonly tags: Tags;
	readonly at: number;
}

/** The blocks of a question, sorted by what they are for. */
interface Parts extends Shape {
	readonly stem: readonly PlacedToken[];
	readonly explanation: readonly PlacedToken[];
	readonly hints: readonly PlacedToken[];
	readonly see: readonly PlacedToken[];
}

interface Opened {
	readonly tags: Tags;
	readonly tokens: readonly PlacedToken[];
	/** True for a body that Markdown could not be read from; why has been reported. */
	readonly unread: boolean;
}

/** The blocks of a question's or scenario's body, with its tag line taken off. */
export function openQuestion(body: string, at: number, report: Report): Opened {
	const all = lexBlocks(body, at, report);
	const unread = all.length === 0 && body.trim() !== '';
	const tokens = all.filter(({ token }) => token.type !== 'space');
	const first = tokens[0];
	if (first?.token.type !== 'paragraph' || !isTagLine(first.token.raw))
		return { tags: noTags, tokens, unread };
	return { tags: parseTags(first.token.raw, first.at, report), tokens: tokens.slice(1), unread };
}

/** Reads one question. Reports everything wrong with it; `undefined` when too little is left to ask. */
export function parseQuestion(
	id: string,
	idAt: number,
	body: string,
	bodyAt: number,
	defaults: Defaults,
	report: Report,
	site: LinkSite
): Question | undefined {
	const { tags, tokens, unread } = openQuestion(body, bodyAt, report);
	if (unread) return undefined;
	let parts = sortParts(tokens, body, bodyAt, tags);
	const brokenBoxes = checkBoxes(body, bodyAt, report);
	const shapes = shapesOf(parts);
	let brokenGaps = false;
	if (body.includes('[[') && (shapes.length === 0 || tags.type === 'cloze')) {
		const stemEnd = endOf(parts.stem, bodyAt);
		const gapped = findGaps(body.slice(0, stemEnd), bodyAt, report);
		const text = gapped.text + body.slice(stemEnd);
		brokenGaps = gapped.broken;
		const muted: Report = () => undefined; // this text was reported on when it was first read
		parts = {
			...sortParts(openQuestion(text, bodyAt, muted).tokens, text, bodyAt, tags),
			gaps: gapped.gaps
		};
		if (gapped.gaps.length > 0) shapes.push('cloze');
	}
	const stem = richText(parts.stem, report, { ...site, gaps: parts.gaps.map((gap) => gap.label) });
	const rest = {
		stem,
		explanation: explanationOf(parts.explanation, report, site),
		hints: parts.hints.map((hint) => withoutKeyword(inQuote(hint, report, site))),
		see: parts.see.flatMap(linksIn)
	};
	if (stem.length === 0)
		report(
			'item-without-stem',
			idAt,
			`“${id}” asks nothing: write the question between its heading and its answers.`
		);
	if (brokenBoxes || brokenGaps) return undefined;
	const type = typeOf(id, idAt, shapes, parts, tags, report);
	const part = type && parseAnswerPart(type, parts, tags, idAt, id, report, site);
	if (!part || stem.length === 0) return undefined;
	return {
		tags,
		at: idAt,
		item: {
			...part,
			id: itemId(id),
			...rest,
			...settingsOf(tags, defaults),
			fingerprint: fingerprintOf(stem, part)
		}
	};
}

/** Where the last of some blocks ends in its body. */
function endOf(placed: readonly PlacedToken[], bodyAt: number): number {
	const last = placed.at(-1);
	return last ? last.at + last.token.raw.length - bodyAt : 0;
}

function settingsOf(tags: Tags, defaults: Defaults) {
	const cog = tags.value('cog') as Item['cog'];
	const source = tags.value('source');
	const about = listOf(tags.value('about')) as readonly HardTopic[];
	return {
		bank: bankId(defaults.bank),
		domain: tags.value('domain') ?? defaults.domain,
		difficulty: Number(tags.value('difficulty') ?? defaults.difficulty) as Item['difficulty'],
		concepts: listOf(tags.value('concept')),
		exams: tags.value('exam') ? listOf(tags.value('exam')) : defaults.exams,
		v: Number(tags.value('v') ?? 1),
		status: (tags.value('status') as Item['status'] | undefined) ?? defaults.status,
		...(about.length > 0 && { about }),
		...(cog && { cog }),
		...(source && { source })
	};
}

function listOf(value: string | undefined): readonly string[] {
	return value?.split(',') ?? [];
}

/** The item type: what the tag says if a block of that shape is there, else what the blocks look like. */
function typeOf(
	id: string,
	at: number,
	shapes: readonly AnswerType[],
	parts: Parts,
	tags: Tags,
	report: Report
): AnswerType | undefined {
	const shape = shapes[0];
	if (!shape) {
		report(
			'item-without-answer',
			at,
			`“${id}” has no answer: add options, a table, steps, a gap, an Answer or an Accept.`
		);
		return undefined;
	}
	const tag = tags.type;
	if (tag === undefined || shapes.includes(tag as AnswerType))
		return (tag as AnswerType | undefined) ?? shape;
	// Options fit two tags; how many keys there are is then reported as what it is.
	if (shape !== 'single' && shape !== 'multiple' && shape !== 'truefalse') {
		mismatch();
		return;
	}
	if (tag === 'single') return tag;
	if (tag === 'multiple' || tag === 'truefalse') {
		if (tag === 'multiple' || looksTrueFalse(parts)) return tag;
	}
	mismatch();
	return;

	function mismatch(): undefined {
		report(
			'type-mismatch',
			tags.typeAt ?? at,
			`“${id}” is tagged “${tag ?? ''}” and looks like “${shape ?? ''}”.`,
			{
				title: `Change the tag to “${shape ?? ''}”`,
				find: `\`${tag ?? ''}\``,
				text: `\`${shape ?? ''}\``
			}
		);
		return undefined;
	}
}

/** Which answer parts the blocks could be, most telling first. */
function shapesOf(parts: Parts): AnswerType[] {
	const shapes: AnswerType[] = [];
	if (parts.options.length > 0) {
		const keys = parts.options
			.flatMap(({ token }) => (isOptionList(token) ? token.items : []))
			.filter((item) => item.checked).length;
		shapes.push(keys > 1 ? 'multiple' : looksTrueFalse(parts) ? 'truefalse' : 'single');
	}
	if (parts.answer) shapes.push('card');
	if (parts.accept) shapes.push('short');
	if (parts.table) shapes.push('match');
	if (parts.ordered) shapes.push('order');
	return shapes;
}

function looksTrueFalse(parts: Parts): boolean {
	const texts = parts.options
		.flatMap(({ token }) => (isOptionList(token) ? token.items : []))
		.map((item) =>
			item.text
				.split('\n')[0]
				?.replace(/^\[.\]\s*/, '')
				.replace(/[.\s]+$/, '')
				.toLowerCase()
		);
	const pair = texts.join('/');
	return ['true/false', 'false/true', 'verdadero/falso', 'falso/verdadero'].includes(pair);
}

/** Sorts blocks into stem, answer parts and tail. What is not needed as an answer part belongs to the stem. */
function sortParts(
	tokens: readonly PlacedToken[],
	body: string,
	bodyAt: number,
	tags: Tags
): Parts {
	const stem: PlacedToken[] = [];
	const options: PlacedToken[] = [];
	const explanation: PlacedToken[] = [];
	const hints: PlacedToken[] = [];
	const see: PlacedToken[] = [];
	const single: {
		answer?: PlacedToken;
		accept?: PlacedToken;
		table?: PlacedToken;
		ordered?: PlacedToken;
	} = {};
	const plain = tableOrSteps(tokens, tags);
	const isAnswer = ({ token }: PlacedToken) =>
		isOptionList(token) || isQuotedAnswer(token) || token === plain;
	const answerFrom = tokens.findIndex(isAnswer);
	let answered = false;
	tokens.forEach((placed, index) => {
		const { token } = placed;
		const word = quoteWord(token);
		if (isOptionList(token)) options.push(placed);
		else if (word === 'Answer' && !single.answer) single.answer = placed;
		else if (word === 'Accept' && !single.accept) single.accept = placed;
		else if (word === 'Hint') hints.push(placed);
		else if (
			token.type === 'blockquote' &&
			options.length > 0 &&
			!blankBefore(body, placed.at - bodyAt) &&
			!answeredByTail(explanation, hints, see)
		) {
			options.push(placed);
		} else if (token.type === 'paragraph' && /^See:/.test(token.raw)) see.push(placed);
		else if (token === plain && token.type === 'table') single.table = placed;
		else if (token === plain) single.ordered = placed;
		else if (isComment(token)) return;
		else if (
			answered ||
			(index > answerFrom && token.type === 'blockquote' && !isAlert(token) && stem.length > 0)
		) {
			explanation.push(placed);
			return;
		} else {
			stem.push(placed);
			return;
		}
		answered = true;
	});
	return { stem, options, explanation, hints, see, gaps: [], ...single };
}

/** The table or numbered list that is the answer part, if the tag or the lack of any other makes one so. */
function tableOrSteps(tokens: readonly PlacedToken[], tags: Tags): Token | undefined {
	const table = tokens.find(({ token }) => token.type === 'table')?.token;
	const steps = tokens.find(
		({ token }) => token.type === 'list' && (token as Tokens.List).ordered && !isOptionList(token)
	)?.token;
	if (tags.type === 'match' && table) return table;
	if (tags.type === 'order' && steps) return steps;
	if (
		tags.type === 'cloze' ||
		tokens.some(({ token }) => isOptionList(token) || isQuotedAnswer(token))
	)
		return undefined;
	return table ?? steps;
}

function isQuotedAnswer(token: Token): boolean {
	return ['Answer', 'Accept'].includes(quoteWord(token) ?? '');
}

function answeredByTail(...tails: readonly (readonly PlacedToken[])[]): boolean {
	return tails.some((tail) => tail.length > 0);
}

function quoteWord(token: Token): string | undefined {
	const first = token.type === 'blockquote' ? (token as Tokens.Blockquote).tokens[0] : undefined;
	return first && leadWord(first);
}

function isAlert(token: Token): boolean {
	return /^\s*>\s*\[!/.test(token.raw);
}

function blankBefore(body: string, at: number): boolean {
	return /\n[ \t]*\n[ \t]*$/.test(body.slice(Math.max(0, at - 200), at));
}

/** Quotes in the tail are the explanation; other text there is kept, and its author told. */
function explanationOf(placed: readonly PlacedToken[], report: Report, site: LinkSite): Block[] {
	return placed.flatMap((part) => {
		if (part.token.type === 'blockquote') return inQuote(part, report, site);
		if (part.token.type !== 'html')
			report(
				'stray-text',
				part.at,
				'Text after the answers is shown with the explanation; begin it with “>” to say that you mean it.',
				{
					title: 'Make it a quote'
				}
			);
		return richText([part], report, site);
	});
}

function inQuote({ token, at }: PlacedToken, report: Report, site: LinkSite): Block[] {
	return richText(
		(token as Tokens.Blockquote).tokens.map((inner) => ({ token: inner, at })),
		report,
		site
	);
}

function linksIn({ token, at }: PlacedToken): WrittenLink[] {
	return [...token.raw.matchAll(/\[([^[\]\n]*)\]\(([^()\s]*)\)/g)].map((link) => ({
		title: link[1] ?? '',
		href: link[2] ?? '',
		at: at + link.index
	}));
}
