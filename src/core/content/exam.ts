import type { Tokens } from 'marked';
import type { Report } from './diagnostics.ts';
import type { FrontMatter } from './front-matter.ts';
import { lexBlocks } from './lex.ts';
import type { Block } from './rich.ts';
import { richText, type LinkSite } from './rich-text.ts';

export interface BlueprintRow {
	readonly title: string;
	/** Share of the exam in percent. */
	readonly weight: number;
	/** Domain slugs that items use. */
	readonly tags: readonly string[];
}

export interface Exam {
	readonly kind: 'exam';
	readonly file: string;
	readonly id: string;
	readonly title: string;
	readonly region: string;
	readonly questions?: number;
	/** Missing for an untimed exam. */
	readonly minutes?: number;
	/** Cut score in percent; missing where none is known. */
	readonly pass?: number;
	readonly passBasis: 'published' | 'assumed' | 'none';
	readonly source?: string;
	/** ISO date the figures were last looked up. */
	readonly checked?: string;
	readonly status: 'verified' | 'secondary' | 'practice';
	readonly blueprint: readonly BlueprintRow[];
	readonly notes: readonly Block[];
}

const STALE_MONTHS = 24;

/** @param today ISO date, to tell which facts are old */
export function parseExam(
	file: string,
	text: string,
	front: FrontMatter,
	today: string,
	report: Report,
	site: LinkSite
): Exam {
	oneOf(front, 'pass-basis', ['published', 'assumed', 'none'], report);
	oneOf(front, 'status', ['verified', 'secondary', 'practice'], report);
	const checked = front.text('checked');
	const source = front.text('source');
	if (!source || !checked)
		report(
			'fact-without-source',
			0,
			'Figures about an exam need “source:” and “checked:” (a date).'
		);
	else if (!/^\d{4}-\d{2}-\d{2}$/.test(checked))
		report(
			'bad-value',
			front.at('checked'),
			`“checked: ${checked}” must be a date such as 2026-03-14.`
		);
	else if (monthsBetween(checked, today) > STALE_MONTHS)
		report(
			'fact-stale',
			front.at('checked'),
			`These figures were last checked on ${checked}; look them up again.`
		);

	const tokens = lexBlocks(text.slice(front.bodyAt), front.bodyAt, report);
	const table = tokens.find(({ token }) => token.type === 'table');
	const blueprint = table ? rowsOf(table.token as Tokens.Table) : [];
	const sum = blueprint.reduce((total, row) => total + row.weight, 0);
	// Weights are written with one decimal; a hundredth of rounding is not a mistake.
	if (Math.abs(sum - 100) > 0.05)
		report(
			'blueprint-sum',
			table?.at ?? front.bodyAt,
			table
				? `The weights add up to ${Number(sum.toFixed(2))}, not 100.`
				: 'An exam needs a table | Domain | Weight | Tags |.'
		);
	const questions = front.number('questions');
	const minutes = front.number('minutes');
	const pass = front.number('pass');
	return {
		kind: 'exam',
		file,
		id: front.text('id') ?? '',
		title: front.text('title') ?? '',
		region: front.text('region') ?? '',
		...(questions !== undefined && { questions }),
		...(minutes !== undefined && { minutes }),
		...(pass !== undefined && { pass }),
		passBasis: (front.text('pass-basis') as Exam['passBasis'] | undefined) ?? 'none',
		...(source && { source }),
		...(checked && { checked }),
		status: (front.text('status') as Exam['status'] | undefined) ?? 'practice',
		blueprint,
		notes: richText(
			tokens.filter((placed) => placed !== table),
			report,
			site
		)
	};
}

function rowsOf(table: Tokens.Table): BlueprintRow[] {
	return table.rows.map((row) => ({
		title: row[0]?.text.trim() ?? '',
		weight: Number.parseFloat(row[1]?.text ?? '') || 0,
		tags: [...(row[2]?.text ?? '').matchAll(/[a-z0-9-]+/g)].map((tag) => tag[0])
	}));
}

function oneOf(front: FrontMatter, key: string, known: readonly string[], report: Report): void {
	const value = front.text(key);
	if (value !== undefined && !known.includes(value))
		report('bad-value', front.at(key), `“${key}: ${value}” must be ${known.join(', ')}.`);
}

function monthsBetween(from: string, to: string): number {
	const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
	const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
	return (y2 - y1) * 12 + (m2 - m1) + (d2 - d1) / 31;
}
