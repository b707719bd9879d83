import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPackFiles } from '#cli/read-pack.ts';
import { parsePack } from '#core/content/pack.ts';
import { blockText } from '#core/content/rich.ts';

const pack = parsePack(await readPackFiles('content'), '2026-11-21');
const { items, diagnostics } = pack;
const exams = pack.exams.filter(({ questions }) => questions !== undefined);
const notes = pack.exams.filter(({ questions }) => questions === undefined);
const files = readdirSync('content/exams').map((name) => `exams/${name}`);

describe('The exams of the core pack', () => {
	it('are each in a file of its own name', () => {
		expect(pack.exams.map(({ file }) => file)).toEqual(files.sort());
		expect(pack.exams.map(({ id }) => `exams/${id}.md`)).toEqual(files.sort());
	});

	it('are the presets', () => {
		expect(exams.map(({ id, questions, minutes, pass }) => [id, questions, minutes, pass])).toEqual(
			[
				['california-120', 120, 150, undefined],
				['mini-25', 25, undefined, 75],
				['national-125', 125, 180, 76],
				['short-50', 50, 90, 75],
				['standard-100', 100, 120, 70]
			]
		);
	});

	describe.each(pack.exams)('$id', (exam) => {
		it('has no problem the checker knows', () => {
			expect(diagnostics.filter(({ file }) => file === exam.file)).toEqual([]);
		});

		it('says where its figures come from and when they were looked up', () => {
			expect(exam.source).toBeTruthy();
			expect(exam.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
			expect(exam.pass === undefined).toBe(exam.passBasis === 'none');
		});

		it('claims no endorsement and sends people to their board', () => {
			expect(blockText(exam.notes)).toMatch(/No board made it or endorses it/);
			expect(blockText(exam.notes)).toMatch(/ask your board/);
		});
	});

	describe.each(notes)('$id', (note) => {
		it('is a note on one exam, with what is known and what is not', () => {
			expect(note.status).not.toBe('practice');
			expect(blockText(note.notes)).toContain('What is known.');
			expect(blockText(note.notes)).toContain('What we did not find.');
		});
	});

	describe.each(exams)('$id', (exam) => {
		it('says how sure its figures are', () => {
			// Only what one region's exam was seen to have is verified; a preset for anyone is our own.
			expect(exam.status).toBe(exam.region === 'any' ? 'practice' : 'verified');
			if (exam.status === 'practice') expect(exam.passBasis).not.toBe('published');
		});

		it('has weights with one decimal that make 100', () => {
			const tenths = exam.blueprint.map(({ weight }) => weight * 10);
			expect(tenths.map((weight) => weight - Math.round(weight))).toEqual(
				tenths.map(() => expect.closeTo(0, 6) as number)
			);
			expect(tenths.reduce((sum, weight) => sum + Math.round(weight), 0)).toBe(1000);
		});

		it('finds items for each of its domains', () => {
			for (const { title, tags } of exam.blueprint) {
				const count = items.filter(({ domain }) => tags.includes(domain)).length;
				expect(count, title).toBeGreaterThan(0);
			}
		});

		it('calls itself a practice preset', () => {
			const text = blockText(exam.notes);
			expect(exam.title).toContain('(practice preset)');
			expect(text).toContain('a practice preset, not an official form');
			expect(text).toContain('a training-hour split, not an exam weighting');
		});
	});
});
