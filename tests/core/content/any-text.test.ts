import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseDocument } from '#core/content/document.ts';
import { lexBlocks } from '#core/content/lex.ts';
import { parsePack } from '#core/content/pack.ts';
import { readSource } from '#core/content/source.ts';
import { frontMatter, readBank, TODAY } from '../../builders.ts';

vi.setConfig({ testTimeout: 60_000 }); // for slow machines: all of it takes a few seconds

const content = join(import.meta.dirname, '../../../content');
const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.md'))
	.sort()
	.map((file) => ({ file, text: readFileSync(join(content, file), 'utf8') }));

const seeded = (numRuns: number) => ({ seed: 20261121, numRuns });

/** Pieces that mean something in the format, so that chance finds its corners. */
const pieces = [
	'\n',
	'\n\n',
	'\r\n',
	'\r',
	'\t',
	' ',
	'    ',
	'\u00A0',
	'\u2028',
	'\0',
	'\uFEFF',
	'\uD800',
	'\uDC00',
	'😀',
	'\uE000',
	'\uE001',
	'\uE002',
	'### vol-001\n',
	'### vol-002\n',
	'#### vol-003\n',
	'## a\n',
	'### A b\n',
	'#',
	'---\n',
	'kind: bank\n',
	'id: vol\n',
	'`single`',
	'`scenario`\n',
	'`v:2`',
	'`',
	'```\n',
	'~~~\n',
	'- [ ] a\n',
	'- [x] b\n',
	'- [] c\n',
	'-[x]',
	'  > d\n',
	'> ',
	'> **Answer:** e\n',
	'> **Accept:** `f`\n',
	'> **Hint:** g\n',
	'> **Reflect:** h\n',
	'> [!TIP]\n',
	'See: [i](j.md#k)\n',
	'Check: [l](m.md#n)\n',
	'1. o\n',
	'2) p\n',
	'| q | r |\n',
	'|---|---|\n',
	'[[',
	']]',
	'[[s: t|u]]',
	'[v](',
	'](javascript:w)',
	'![x](y)',
	'[z]: a\n',
	'<!--',
	'-->',
	'<b>',
	'&#0;',
	'&amp;',
	'\\',
	'*',
	'**',
	'_',
	'~~',
	'=\n'
];
const text = fc.oneof(
	{
		weight: 3,
		arbitrary: fc
			.array(fc.constantFrom(...pieces), { maxLength: 60 })
			.map((parts) => parts.join(''))
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
	{
		weight: 1,
		arbitrary: fc
			.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
			.map((units) => String.fromCharCode(...units))
	}
);

/** The project's own files with slices deleted, doubled, moved in from elsewhere or overwritten. */
const mutated = fc
	.record({
		index: fc.nat(files.length - 1),
		edits: fc.array(
			fc.record({
				kind: fc.constantFrom('delete', 'double', 'insert'),
				at: fc.double({ min: 0, max: 1, noNaN: true }),
				length: fc.oneof(fc.nat(8), fc.nat(400)),
				text
			}),
			{ minLength: 1, maxLength: 4 }
		)
	})
	.map(({ index, edits }) => {
		const { file, text: original } = files[index] ?? { file: '', text: '' };
		let whole = original;
		for (const edit of edits) {
			const at = Math.floor(edit.at * whole.length);
			const slice = whole.slice(at, at + edit.length);
			const middle = { delete: '', double: slice + slice, insert: edit.text + slice }[edit.kind];
			whole = whole.slice(0, at) + middle + whole.slice(at + edit.length);
		}
		return { file, text: whole };
	});

function placeOf(text: string, offset: number): { line: number; column: number } {
	const lines = text.slice(0, offset).split('\n');
	return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** What must hold for whatever is read. */
function expectSense(file: string, raw: string): void {
	const pack = parsePack({ texts: new Map([[file, raw]]), others: [] }, TODAY);
	const lines = readSource(file, raw).text.split('\n');
	for (const { line, column, message, code } of pack.diagnostics) {
		expect(lines[line - 1], `${code} on line ${line}`).toBeDefined();
		expect(column).toBeGreaterThan(0);
		expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
		expect(message).not.toMatch(/\n|undefined|\[object/);
	}
	expect(JSON.stringify(pack.items)).not.toMatch(/"href":"\s*(?:javascript|data|vbscript):/i);
	for (const item of pack.items) {
		expect(item.stem.length).toBeGreaterThan(0);
		if ('options' in item) expect(item.options.some(({ key }) => key)).toBe(true);
	}
}

describe('any text at all', () => {
	it('is read without a throw, and every problem has a place in it', () => {
		fc.assert(
			fc.property(text, fc.boolean(), (body, headed) => {
				expectSense('vol.md', headed ? frontMatter() + body : body);
			}),
			seeded(400)
		);
	});

	it.each(['module', 'exam', 'glossary', 'pack'])('of kind %s is, too', (kind) => {
		fc.assert(
			fc.property(text, (body) => {
				expectSense('any.md', frontMatter({ kind }) + body);
			}),
			seeded(80)
		);
	});

	it('made from real files by cutting, doubling and inserting is, too', () => {
		fc.assert(
			fc.property(mutated, ({ file, text: body }) => {
				expectSense(file, body);
			}),
			seeded(30)
		);
	});

	it('is fine as a lock file', () => {
		fc.assert(
			fc.property(text, (lock) => {
				const texts = new Map([
					['pack.lock', lock],
					['vol.md', frontMatter()]
				]);
				parsePack({ texts, others: [] }, TODAY);
			}),
			seeded(100)
		);
	});
});

describe('places', () => {
	it('are those an editor would show', () => {
		fc.assert(
			fc.property(text, fc.nat(), (raw, number) => {
				const source = readSource('vol.md', raw);
				const offset = number % (source.text.length + 1);
				expect(source.position(offset)).toEqual(placeOf(source.text, offset));
			}),
			seeded(300)
		);
	});

	it('are not moved by what is replaced while reading', () => {
		fc.assert(
			fc.property(text, (raw) => {
				const lines = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
				expect(readSource('vol.md', raw).text).toHaveLength(lines.length);
			}),
			seeded(200)
		);
	});

	it('of blocks follow each other without a gap, and point at the blocks', () => {
		fc.assert(
			fc.property(text, fc.nat(50), (raw, at) => {
				const source = readSource('vol.md', raw).text;
				const blocks = lexBlocks(source, at, () => undefined);
				let expected = at;
				for (const block of blocks) {
					expect(block.at).toBe(expected);
					expected += block.token.raw.length;
				}
				// marked writes some white space at the end of a line in its own way, at the same length.
				const shape = (words: string) => words.replace(/\s/g, ' ');
				if (blocks.length > 0)
					expect(shape(blocks.map(({ token }) => token.raw).join(''))).toBe(shape(source));
			}),
			seeded(500)
		);
	});
});

describe('line ends', () => {
	const withoutPlaces = (raw: string) => {
		const { content, diagnostics } = parseDocument('vol.md', raw, TODAY);
		return JSON.stringify([content, diagnostics]);
	};

	it('of Windows, old Macs and Unix give the same items and problems', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
				const unix = frontMatter() + parts.join('').replace(/\r\n?/g, '\n');
				expect(withoutPlaces(unix.replaceAll('\n', '\r\n'))).toBe(withoutPlaces(unix));
				expect(withoutPlaces(unix.replaceAll('\n', '\r'))).toBe(withoutPlaces(unix));
			}),
			seeded(100)
		);
	});

	it('make no difference in the real files', () => {
		for (const { file, text: body } of files.slice(0, 4)) {
			const read = (raw: string) => JSON.stringify(parseDocument(file, raw, TODAY).content);
			expect(read(`\uFEFF${body.replaceAll('\n', '\r\n')}`)).toBe(read(body));
		}
	});
});

describe('a broken question', () => {
	const above = '### vol-101\n\nWhich?\n\n- [x] a\n  > yes\n- [ ] b\n\n> Because.\n\n';
	const below =
		'### vol-102\n`card`\n\nRead:\n\n```\nx\n```\n\n> **Answer:** c\n\n<!-- note -->\n\n### vol-103\n\nIs [[a: d]], not [[b: e]]\n';
	const neighbours = readBank(above + below).items;

	it('never changes the items around it', () => {
		expect(neighbours).toHaveLength(3);
		const broken = text.filter((body) => !/^ {0,3}#{1,4}[ \t]/m.test(body));
		fc.assert(
			fc.property(broken, (body) => {
				const { items } = readBank(`${above}### vol-999\n${body}\n${below}`);
				expect(items.filter(({ id }) => id !== 'vol-999')).toEqual(neighbours);
			}),
			seeded(300)
		);
	});

	it('never changes those after it in a real bank', () => {
		for (const { file, text: body } of files
			.filter((one) => one.file.startsWith('banks'))
			.slice(0, 2)) {
			const read = (raw: string) =>
				parsePack({ texts: new Map([[file, raw]]), others: [] }, TODAY).items;
			const heads = [...body.matchAll(/^### (?=\S)/gm)].map(({ index }) => index);
			const middle = heads[Math.floor(heads.length / 2)] ?? 0;
			const whole = read(body);
			for (const harm of ['```', '<!-- ', '> > > ', '- [', '[[', '| a |\n|---|', '<div>', '    ']) {
				const items = read(`${body.slice(0, middle)}### x-1\n\n${harm}\n\n${body.slice(middle)}`);
				expect(items.filter(({ id }) => id !== 'x-1')).toEqual(whole);
			}
		}
	});
});
