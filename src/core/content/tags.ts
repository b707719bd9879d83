import { nearest, type Report } from './diagnostics.ts';
import { hardTopics, itemTypes, type ItemType } from './item.ts';

/** What the line of code spans under a question says. */
export interface Tags {
	readonly type?: ItemType;
	/** Where the type stands. */
	readonly typeAt?: number;
	value(key: string): string | undefined;
	at(key: string): number;
}

/** Known keys, and the pattern of their values where the format fixes one. */
const patterns: Readonly<Record<string, RegExp>> = {
	domain: /^[a-z0-9-]+$/,
	difficulty: /^[123]$/,
	cog: /^(?:recall|apply|judge)$/,
	concept: /^[\w-]+(?:,[\w-]+)*$/,
	about: new RegExp(`^(?:${hardTopics.join('|')})(?:,(?:${hardTopics.join('|')}))*$`),
	exam: /^[a-z0-9-]+(?:,[a-z0-9-]+)*$/,
	v: /^[1-9]\d{0,3}$/,
	status: /^(?:draft|live|retired)$/,
	shuffle: /^no$/,
	score: /^(?:all|net|each)$/,
	reverse: /^yes$/,
	source: /\S/
};

const choices: Readonly<Record<string, string>> = {
	difficulty: '1, 2 or 3',
	cog: 'recall, apply or judge',
	about: `one or more of ${hardTopics.join(', ')}`,
	status: 'draft, live or retired',
	shuffle: 'no',
	score: 'all, net or each',
	reverse: 'yes',
	v: 'a whole number from 1'
};

export const noTags: Tags = { value: () => undefined, at: () => 0 };

/** True for a paragraph made only of code spans. */
export function isTagLine(raw: string): boolean {
	return /^(?:`[^`\n]+`\s*)+$/.test(raw);
}

export function parseTags(raw: string, at: number, report: Report): Tags {
	const values = new Map<string, { value: string; at: number }>();
	let type: ItemType | undefined;
	let typeAt = at;
	for (const span of raw.matchAll(/`([^`\n]+)`/g)) {
		const word = (span[1] ?? '').trim();
		const place = at + span.index;
		const colon = word.indexOf(':');
		if (colon === -1) {
			if (!isType(word)) unknown(word, itemTypes, place, report);
			else if (type)
				report(
					'bad-value',
					place,
					`The question has two types, “${type}” and “${word}”; keep one.`
				);
			else [type, typeAt] = [word, place];
			continue;
		}
		const key = word.slice(0, colon).trim();
		const value = word.slice(colon + 1).trim();
		const pattern = Object.hasOwn(patterns, key) ? patterns[key] : undefined;
		if (!pattern) unknown(key, Object.keys(patterns), place, report);
		else if (values.has(key)) report('bad-value', place, `“${key}” is given twice; keep one.`);
		else if (!pattern.test(value)) {
			const allowed = choices[key];
			report(
				'bad-value',
				place,
				`“${word}” is not a value of “${key}”${allowed ? `; it is ${allowed}.` : '.'}`
			);
		} else values.set(key, { value, at: place });
	}
	return {
		...(type && { type, typeAt }),
		value: (key) => values.get(key)?.value,
		at: (key) => values.get(key)?.at ?? at
	};
}

function isType(word: string): word is ItemType {
	return (itemTypes as readonly string[]).includes(word);
}

function unknown(word: string, known: Iterable<string>, at: number, report: Report): void {
	const near = nearest(word, known);
	report(
		'unknown-tag',
		at,
		`“${word}” is not a tag${near ? `; did you mean “${near}”?` : '.'}`,
		near ? { title: `Rename to “${near}”`, find: word, text: near } : undefined
	);
}
