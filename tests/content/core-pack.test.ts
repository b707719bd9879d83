import { beforeAll, describe, expect, it } from 'vitest';
import { readPackFiles } from '#cli/read-pack.ts';
import { GUESSER_LIMIT, guesserFigures, guessers } from '#core/content/guessers.ts';
import { cardsOf, itemTypes, type Item, type Option } from '#core/content/item.ts';
import { parsePack, type Pack } from '#core/content/pack.ts';
import { missedAims, moduleReadability, type Aim } from '#core/content/readability.ts';

let pack: Pack;
/** Named by the sections that teach them: every one there is. */
let concepts: readonly string[];
beforeAll(async () => {
	pack = parsePack(await readPackFiles('content'), '2026-11-21');
	concepts = pack.modules.flatMap(({ sections }) => sections.flatMap(({ teaches }) => teaches));
});

describe('The core pack', () => {
	it('has no problem the checker knows', () => {
		expect(pack.diagnostics).toEqual([]);
	});

	it.each([
		['V', 22],
		['I', 12],
		['B', 11],
		['R', 18]
	])('teaches the concepts %s of the field’s heart', (letter, count) => {
		const wanted = Array.from(
			{ length: count },
			(_, at) => letter + String(at + 1).padStart(2, '0')
		);
		expect(wanted.filter((concept) => !concepts.includes(concept))).toEqual([]);
	});

	it('tests no concept that no section teaches', () => {
		const taught = new Set(concepts);
		const stray = pack.items.filter((item) => !item.concepts.every((one) => taught.has(one)));
		expect(ids(stray)).toEqual([]);
	});

	it('tests every concept by at least two items, one of them in a situation', () => {
		const weak = concepts.filter((concept) => {
			const items = pack.items.filter((item) => item.concepts.includes(concept));
			return items.length < 2 || !items.some(({ cog }) => cog === 'apply');
		});
		expect(weak).toEqual([]);
	});

	it.each(itemTypes)('uses the type %s at least five times', (type) => {
		const count =
			type === 'scenario'
				? pack.banks.flatMap(({ scenarios }) => scenarios).length
				: pack.items.filter((item) => item.type === type).length;
		expect(count).toBeGreaterThanOrEqual(5);
	});

	it('explains every option', () => {
		const bare = pack.items.filter((item) =>
			optionsOf(item).some(({ rationale }) => rationale.length === 0)
		);
		expect(ids(bare)).toEqual([]);
	});

	it('leads from every item to the section that teaches it', () => {
		const stray = pack.items.filter((item) => {
			const sections = item.see.map(({ module, section }) =>
				pack.modules
					.find(({ id, translates }) => id === module && !translates)
					?.sections.find(({ id }) => id === section)
			);
			return sections.length === 0 || sections.some((section) => section === undefined);
		});
		expect(ids(stray)).toEqual([]);
	});

	it.each(guessers)('gives no clue to someone who knows nothing but a trick (%s)', (guesser) => {
		const { items, shares } = guesserFigures(pack.items);
		expect(items).toBeGreaterThan(100);
		expect(shares?.[guesser]).toBeLessThan(GUESSER_LIMIT);
	});

	it('keeps every English module to 900 to 2,000 words', () => {
		expect(modulesThatMiss('words')).toEqual([]);
	});

	it('keeps every English module to a reading grade of 6 to 8', () => {
		expect(modulesThatMiss('grade')).toEqual([]);
	});

	it('has 600 items, 60 situations and 200 flashcards and gaps', () => {
		expect(pack.items.length).toBeGreaterThanOrEqual(600);
		expect(pack.banks.flatMap(({ scenarios }) => scenarios).length).toBeGreaterThanOrEqual(60);
		const recalled = pack.items.filter(({ type }) => type === 'card' || type === 'cloze');
		expect(recalled.flatMap(cardsOf).length).toBeGreaterThanOrEqual(200);
	});

	it.each(['advocacy', 'ethics', 'mentoring', 'recovery'])(
		'has 110 items of the domain %s, so that two long forms need no repeats',
		(domain) => {
			const own = pack.items.filter((item) => item.domain === domain);
			expect(own.length).toBeGreaterThanOrEqual(110);
		}
	);

	it('gives every card a name of its own', () => {
		const cards = pack.items.flatMap(cardsOf);
		expect(new Set(cards).size).toBe(cards.length);
	});
});

function modulesThatMiss(aim: Aim): readonly string[] {
	return pack.modules.flatMap((module) => {
		const readability = moduleReadability(module);
		if (!readability || !missedAims(readability).includes(aim)) return [];
		return [`${module.file}: ${aim} ${readability[aim] ?? ''}`];
	});
}

function optionsOf(item: Item): readonly Option[] {
	return 'options' in item ? item.options : [];
}

function ids(items: readonly Item[]): readonly string[] {
	return items.map(({ id }) => id);
}
