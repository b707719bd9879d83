import type { Tokens } from 'marked';
import type { Report } from './diagnostics.ts';
import type { AnswerPart, Gap, ItemType, Pair } from './item.ts';
import type { PlacedToken } from './lex.ts';
import { parseOptions } from './options.ts';
import { inlineText, type Inline } from './rich.ts';
import { richInline, richText, withoutKeyword, type LinkSite } from './rich-text.ts';
import type { Tags } from './tags.ts';

/** The parts of a question that its blocks turned out to be. */
export interface Shape {
	readonly options: readonly PlacedToken[];
	readonly answer?: PlacedToken | undefined;
	readonly accept?: PlacedToken | undefined;
	readonly table?: PlacedToken | undefined;
	readonly ordered?: PlacedToken | undefined;
	readonly gaps: readonly Gap[];
}

export type AnswerType = Exclude<ItemType, 'scenario'>;

const MIN_STEPS = 3;
const MAX_STEPS = 8;
const MIN_ROWS = 3;

/** What the learner must give, read from the blocks; `undefined` when something was reported that leaves no usable item. */
export function parseAnswerPart(
	type: AnswerType,
	shape: Shape,
	tags: Tags,
	at: number,
	id: string,
	report: Report,
	site: LinkSite
): AnswerPart | undefined {
	switch (type) {
		case 'single':
		case 'multiple':
		case 'truefalse':
			return choicePart(type, shape, tags, at, id, report, site);
		case 'order':
			return orderPart(shape.ordered, report, site);
		case 'match':
			return matchPart(shape.table, report, site);
		case 'cloze':
			return { type, gaps: shape.gaps };
		case 'card': {
			if (!shape.answer) return undefined;
			const quote = shape.answer.token as Tokens.Blockquote;
			const answer = withoutKeyword(
				richText(
					quote.tokens.map((token) => ({ token, at: shape.answer?.at ?? at })),
					report,
					site
				)
			);
			if (answer.length > 0) return { type, answer, reverse: tags.value('reverse') === 'yes' };
			report('item-without-answer', shape.answer.at, `“${id}” has an empty answer.`);
			return undefined;
		}
		case 'short': {
			const accept = [...(shape.accept?.token.raw ?? '').matchAll(/`([^`\n]+)`/g)].map((span) =>
				(span[1] ?? '').trim()
			);
			if (accept.length > 0) return { type, accept };
			report(
				'item-without-answer',
				shape.accept?.at ?? at,
				`“${id}” accepts nothing: write > **Accept:** \`answer\`.`
			);
			return undefined;
		}
	}
}

function choicePart(
	type: 'single' | 'multiple' | 'truefalse',
	shape: Shape,
	tags: Tags,
	at: number,
	id: string,
	report: Report,
	site: LinkSite
): AnswerPart | undefined {
	const options = parseOptions(shape.options, report, site);
	const keys = options.filter((option) => option.key).length;
	const optionsAt = shape.options[0]?.at ?? at;
	if (options.length < 2) {
		report('single-option', optionsAt, `“${id}” has one option; a choice needs at least two.`);
		return undefined;
	}
	if (options.length > 10)
		report('bad-value', optionsAt, `“${id}” has ${options.length} options; ten is the most.`);
	if (keys === 0) {
		report(
			'item-without-key',
			optionsAt,
			`“${id}” marks no option as correct; mark the key with [x].`
		);
		return undefined;
	}
	if (keys > 1 && type !== 'multiple') {
		report(
			'item-with-many-keys',
			tags.typeAt ?? optionsAt,
			`“${id}” is tagged ${type} and marks ${keys} options as correct.`,
			{
				title: 'Change the tag to “multiple”',
				find: `\`${type}\``,
				text: '`multiple`'
			}
		);
		return undefined;
	}
	return {
		type,
		options,
		shuffle: type !== 'truefalse' && tags.value('shuffle') !== 'no',
		score: (tags.value('score') as 'all' | 'net' | 'each' | undefined) ?? 'net'
	};
}

function orderPart(
	ordered: PlacedToken | undefined,
	report: Report,
	site: LinkSite
): AnswerPart | undefined {
	if (!ordered) return undefined;
	const list = ordered.token as Tokens.List;
	const steps = list.items.map((item) => {
		const [first] = item.tokens;
		return richInline(
			first && 'tokens' in first ? (first.tokens ?? []) : [],
			ordered.at,
			report,
			site
		);
	});
	const texts = new Set(steps.map((step) => inlineText(step).trim().toLowerCase()));
	if (steps.length < MIN_STEPS || steps.length > MAX_STEPS || texts.size < steps.length) {
		report(
			'order-too-short',
			ordered.at,
			`An order question has ${MIN_STEPS} to ${MAX_STEPS} different steps; this has ${texts.size}.`
		);
		return undefined;
	}
	return { type: 'order', steps };
}

function matchPart(
	placed: PlacedToken | undefined,
	report: Report,
	site: LinkSite
): AnswerPart | undefined {
	if (!placed) return undefined;
	const { at } = placed;
	const table = placed.token as Tokens.Table;
	const cell = (row: readonly Tokens.TableCell[], column: number): Inline[] =>
		richInline(row[column]?.tokens ?? [], at, report, site);
	const filled = table.rows.filter((row) => row.some((c) => c.text.trim() !== ''));
	const pairs: Pair[] = [];
	const extras: Inline[][] = [];
	for (const row of filled) {
		const left = cell(row, 0);
		if (left.length === 0) extras.push(cell(row, 1));
		else pairs.push({ left, right: cell(row, 1), rationale: cell(row, 2) });
	}
	const columns = table.header.length;
	if (
		columns < 2 ||
		columns > 3 ||
		filled.length < MIN_ROWS ||
		pairs.some((pair) => pair.right.length === 0)
	) {
		report(
			'match-shape',
			at,
			`A match table has 2 or 3 columns and at least ${MIN_ROWS} rows, with every right-hand cell filled.`
		);
		return undefined;
	}
	if (
		repeats(pairs.map((pair) => pair.left)) ||
		repeats([...pairs.map((pair) => pair.right), ...extras])
	) {
		report(
			'match-repeat',
			at,
			'Two cells of one column are equal, so the table has more than one right answer.'
		);
		return undefined;
	}
	return { type: 'match', heads: [cell(table.header, 0), cell(table.header, 1)], pairs, extras };
}

function repeats(cells: readonly (readonly Inline[])[]): boolean {
	return new Set(cells.map((cell) => inlineText(cell).trim().toLowerCase())).size < cells.length;
}
