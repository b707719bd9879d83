import { nearest, type Report } from './diagnostics.ts';

export type Kind = 'pack' | 'module' | 'bank' | 'exam' | 'glossary';

/** Keys each kind of file may carry, required ones first up to `|`. */
const keysOf: Record<Kind, string> = {
	pack: 'format id title version lang license | authors homepage',
	module: 'format id title lang domain order minutes | sources reviewed translates content-note',
	bank: 'format id title lang | module domain difficulty exams translates authors license reviewed status',
	exam: 'format id title region questions minutes pass-basis status | pass source checked retake languages',
	glossary: 'format id title lang | translates'
};

const TEMPLATE = '---\nkind: bank\nformat: 1\nid: my-bank\ntitle: My bank\nlang: en\n---\n';

export interface FrontMatter {
	readonly kind: Kind;
	/** Where the text after the closing `---` begins. */
	readonly bodyAt: number;
	/** Trimmed text of a key, without quotes. */
	text(key: string): string | undefined;
	list(key: string): readonly string[];
	number(key: string): number | undefined;
	/** Where the key's line begins; the start of the file for a missing key. */
	at(key: string): number;
}

/** Reads flat `key: value` lines between two `---`. Reports every line it cannot read. */
export function parseFrontMatter(text: string, report: Report): FrontMatter | undefined {
	const block = /^---[ \t]*\n([\s\S]*?)\n?^---[ \t]*(?:\n|$)/m.exec(text);
	if (block?.index !== 0) {
		report(
			'front-matter-missing',
			0,
			'The file must begin with a block of `key: value` lines between two lines of ---.',
			{
				title: 'Add a block to fill in',
				text: TEMPLATE
			}
		);
		return undefined;
	}
	// A map, never an object: a key such as __proto__ is then just a word nobody asks for.
	const values = new Map<string, { value: string; at: number }>();
	let at = text.indexOf('\n') + 1;
	for (const line of (block[1] ?? '').split('\n')) {
		const pair = /^([A-Za-z][\w-]*)[ \t]*:(?=[ \t]|$)/.exec(line);
		if (pair?.[1]) {
			if (values.has(pair[1])) report('bad-value', at, `“${pair[1]}” is given twice; keep one.`);
			values.set(pair[1], { value: unquoted(line.slice(pair[0].length).trim()), at });
		} else if (line.trim() !== '' && !line.trimStart().startsWith('#')) {
			report('front-matter-line', at, `“${line.trim().slice(0, 40)}” is not a “key: value” line.`);
		}
		at += line.length + 1;
	}
	const kind = values.get('kind')?.value ?? '';
	if (!Object.hasOwn(keysOf, kind)) {
		const near = nearest(kind, Object.keys(keysOf));
		report(
			'unknown-kind',
			values.get('kind')?.at ?? 0,
			`“kind: ${kind}” is not known. It is one of: ${Object.keys(keysOf).join(', ')}.`,
			near ? { title: `Write “kind: ${near}”`, find: kind, text: near } : undefined
		);
		return undefined;
	}
	const front: FrontMatter = {
		kind: kind as Kind,
		bodyAt: block[0].length,
		text: (key) => values.get(key)?.value || undefined,
		list: (key) => listOf(values.get(key)?.value ?? ''),
		number: (key) => {
			const value = values.get(key)?.value;
			return value === undefined || value === '' || Number.isNaN(Number(value))
				? undefined
				: Number(value);
		},
		at: (key) => values.get(key)?.at ?? 0
	};
	checkKeys(front, [...values.keys()], report);
	return front;
}

function checkKeys(front: FrontMatter, given: readonly string[], report: Report): void {
	const [required = [], optional = []] = keysOf[front.kind]
		.split(' | ')
		.map((keys) => keys.split(' '));
	const known = ['kind', ...required, ...optional];
	const name = `${front.kind === 'exam' ? 'an' : 'a'} ${front.kind} file`;
	for (const key of given) {
		if (known.includes(key)) continue;
		const near = nearest(key, known);
		report(
			'unknown-key',
			front.at(key),
			`“${key}” means nothing in ${name}${near ? `; did you mean “${near}”?` : '.'}`,
			near ? { title: `Rename to “${near}”`, find: key, text: near } : undefined
		);
	}
	for (const key of required) {
		if (front.text(key) === undefined && key !== 'format' && key !== 'lang')
			report('bad-value', 0, `${name.replace('a', 'A')} needs “${key}:” at its top.`);
	}
	if (front.text('format') !== '1')
		report(
			'unknown-format',
			front.at('format'),
			'The file must say “format: 1”; this reader knows no other.',
			{
				title: 'Write “format: 1”',
				text: 'format: 1'
			}
		);
	const lang = front.text('lang');
	if (known.includes('lang') && !isLanguage(lang ?? ''))
		report(
			'bad-language',
			front.at('lang'),
			`“lang: ${lang ?? ''}” is not a language code such as en, es or pt-BR.`,
			{
				title: 'Write “lang: en”',
				text: 'lang: en'
			}
		);
	const id = front.text('id');
	if (id !== undefined && !/^[a-z0-9][a-z0-9-]*$/.test(id))
		report(
			'bad-value',
			front.at('id'),
			`“id: ${id}” may hold only small letters, digits and hyphens.`
		);
	for (const key of ['minutes', 'questions', 'order', 'pass'] as const) {
		const value = front.text(key);
		if (
			value !== undefined &&
			!(Number(value) >= 0) &&
			!(front.kind === 'exam' && value === 'none')
		)
			report(
				'bad-value',
				front.at(key),
				`“${key}: ${value}” must be a number${Number(value) < 0 ? ' from 0 up' : ''}.`
			);
	}
}

/** BCP 47 in its everyday shape: language, then optional script, region and variants. */
export function isLanguage(tag: string): boolean {
	return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-[a-z0-9]{4,8})*$/.test(tag);
}

function unquoted(value: string): string {
	const quoted = /^(["'])(.*)\1$/.exec(value);
	return quoted?.[2] ?? value;
}

function listOf(value: string): readonly string[] {
	const inner = /^\[(.*)\]$/.exec(value)?.[1] ?? value;
	return inner
		.split(',')
		.map((entry) => unquoted(entry.trim()))
		.filter((entry) => entry !== '');
}
