import type { Tokens } from 'marked';
import type { Report } from './diagnostics.ts';
import { isLanguage, type FrontMatter } from './front-matter.ts';
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
	/** Missing in a note: a file that tells what is known of an exam and gives no simulation. */
	readonly questions?: number;
	/** Missing for an untimed exam. */
	readonly minutes?: number;
	/** Cut score in percent; missing where none is known, which is when its basis is `none`. */
	readonly pass?: number;
	readonly passBasis: 'published' | 'assumed' | 'none';
	readonly source?: string;
	/** ISO date the figures were last looked up. */
	readonly checked?: string;
	readonly status: 'verified' | 'secondary' | 'practice';
	/** When one may try again, in words. */
	readonly retake?: string;
	/** Language codes; missing where nobody knows. */
	readonly languages?: readonly string[];
	readonly blueprint: readonly BlueprintRow[];
	readonly notes: readonly Block[];
}

const STALE_MONTHS = 24;
/** A day. Whoever writes more has counted seconds. */
const MAX_MINUTES = 1440;

/** @param today ISO date, to tell which facts are old */
export function parseExam(
	file: string,
	text: string,
	front: FrontMatter,
	today: string,
	report: Report,
	site: LinkSite
): Exam {
	const passBasis = oneOf(front, 'pass-basis', ['published', 'assumed', 'none'], report);
	const status = oneOf(front, 'status', ['verified', 'secondary', 'practice'], report);
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
	const blueprint = table ? rowsOf(table.token as Tokens.Table, table.at, report) : [];
	const sum = blueprint.reduce((total, row) => total + row.weight, 0);
	const isNote = front.text('questions') === 'none';
	if (!table && !isNote)
		report('blueprint-sum', front.bodyAt, 'An exam needs a table | Domain | Weight | Tags |.');
	// An unreadable weight is told by itself. They have one decimal; a hundredth is rounding.
	if (table && blueprint.every(({ weight }) => weight > 0) && Math.abs(sum - 100) > 0.05)
		report('blueprint-sum', table.at, `The weights add up to ${Number(sum.toFixed(2))}, not 100.`);
	const questions = figure(
		front,
		'questions',
		'a whole number from 1 up, or none for a note without a simulation',
		isCount,
		report
	);
	const minutes = figure(
		front,
		'minutes',
		`a whole number from 1 to ${MAX_MINUTES}, or none for an untimed exam`,
		(value) => isCount(value) && value <= MAX_MINUTES,
		report
	);
	const pass = figure(
		front,
		'pass',
		'a percentage from 0 to 100, or none',
		(value) => value <= 100,
		report
	);
	if (pass !== undefined && passBasis === 'none')
		report(
			'bad-value',
			front.at('pass'),
			`“pass: ${pass}” has “pass-basis: none”; write published or assumed there, or no pass here.`
		);
	if ((front.text('pass') ?? 'none') === 'none' && passBasis && passBasis !== 'none')
		report(
			'bad-value',
			front.at('pass-basis'),
			`“pass-basis: ${passBasis}” needs “pass:” beside it; write none where there is no pass line.`
		);
	const retake = front.text('retake');
	const languages = languagesOf(front, report);
	return {
		kind: 'exam',
		file,
		id: front.text('id') ?? '',
		title: front.text('title') ?? '',
		region: front.text('region') ?? '',
		...(questions !== undefined && { questions }),
		...(minutes !== undefined && { minutes }),
		...(pass !== undefined && passBasis && passBasis !== 'none' && { pass }),
		passBasis: passBasis ?? 'none',
		...(source && { source }),
		...(checked && { checked }),
		status: status ?? 'practice',
		...(retake && { retake }),
		...(languages.length > 0 && { languages }),
		blueprint,
		notes: richText(
			// The title is in the front matter already; the heading is for who reads the file itself.
			tokens.filter((placed) => placed !== table && placed.token.type !== 'heading'),
			report,
			site
		)
	};
}

function rowsOf(table: Tokens.Table, at: number, report: Report): BlueprintRow[] {
	const places = linePlaces(table.raw, at).slice(2); // the heading and the line below it
	const owners = new Map<string, string>();
	return table.rows.map((row, index) => {
		const title = row[0]?.text.trim() ?? '';
		const complain = (message: string) => {
			report('bad-value', places[index] ?? at, message);
		};
		const weight = weightOf(row[1]?.text ?? '');
		if (weight === undefined)
			complain(`The weight of “${title}” must be a number above 0 and up to 100, such as 34.8.`);
		const words = (row[2]?.text ?? '').split(/[\s,`]+/).filter((word) => word !== '');
		if (words.length === 0)
			complain(`“${title}” has no tags; name the domains that its items use in the third column.`);
		const tags: string[] = [];
		for (const word of words) {
			const owner = owners.get(word);
			if (!/^[a-z0-9][a-z0-9-]*$/.test(word))
				complain(`The tag “${word}” may hold only small letters, digits and hyphens.`);
			else if (owner !== undefined)
				complain(`The tag “${word}” stands with “${owner}” already; keep one.`);
			else {
				owners.set(word, title);
				tags.push(word);
			}
		}
		return { title, weight: weight ?? 0, tags };
	});
}

function linePlaces(text: string, at: number): number[] {
	return text.split('\n').map((line) => {
		const place = at;
		at += line.length + 1;
		return place;
	});
}

function weightOf(text: string): number | undefined {
	const weight = Number(/^(\d+(?:\.\d+)?) ?%?$/.exec(text.trim())?.[1]);
	return weight > 0 && weight <= 100 ? weight : undefined;
}

/** A number that fits. The front matter has already told of a missing one and of what is no number. */
function figure(
	front: FrontMatter,
	key: string,
	rule: string,
	fits: (value: number) => boolean,
	report: Report
): number | undefined {
	const value = front.number(key);
	if (value === undefined || value < 0) return undefined;
	if (fits(value)) return value;
	report('bad-value', front.at(key), `“${key}: ${front.text(key) ?? ''}” must be ${rule}.`);
	return undefined;
}

function isCount(value: number): boolean {
	return Number.isSafeInteger(value) && value > 0;
}

function languagesOf(front: FrontMatter, report: Report): readonly string[] {
	const languages = front.list('languages');
	for (const language of languages)
		if (!isLanguage(language))
			report(
				'bad-language',
				front.at('languages'),
				`“${language}” in “languages:” is not a language code such as en, es or pt-BR.`
			);
	return languages.filter(isLanguage);
}

function oneOf<const T extends string>(
	front: FrontMatter,
	key: string,
	known: readonly T[],
	report: Report
): T | undefined {
	const value = front.text(key);
	const found = known.find((word) => word === value);
	if (value !== undefined && found === undefined)
		report('bad-value', front.at(key), `“${key}: ${value}” must be ${known.join(', ')}.`);
	return found;
}

function monthsBetween(from: string, to: string): number {
	const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
	const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
	return (y2 - y1) * 12 + (m2 - m1) + (d2 - d1) / 31;
}
