import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frontMatter } from '../builders.ts';
import { aFolder, packPage, run } from './pack-folder.ts';

/** 10 words and 17 syllables, so 3.9 + 20.06 − 15.59: grade 8.4. */
const hard = 'The supervisor and the members meet in a community room. ';
/** 10 words and 12 syllables, so 3.9 + 14.16 − 15.59: grade 2.5. */
const easy = 'They sit in a ring and listen to a speaker. ';
const moduleOf = (text: string, extra: Readonly<Record<string, string>> = {}) =>
	frontMatter({
		...{ kind: 'module', id: 'm01', title: 'One', domain: 'a', order: '1', minutes: '5' },
		...extra
	}) + `## Free\n\n${text}\n`;
/** Twice the hard one and once the easy: 10 words and 15.3 syllables a sentence, so grade 6.4. */
const fitting = moduleOf((hard + hard + easy).repeat(40));

/** A question with four options of one length; `key` is the place of the right one. */
const four = (id: string, key: number, options = ['aa', 'bb', 'cc', 'dd']) =>
	`### ${id}\n\nWhich?\n\n${options.map((text, at) => `- [${at === key ? 'x' : ' '}] ${text}\n`).join('')}\n`;
const fair = [0, 1, 2, 3].map((key) => four(`vol-00${key + 1}`, key)).join('');
const bank = (body: string) => ({ 'pack.md': packPage, 'banks/vol.md': frontMatter() + body });

const readability = async (...args: string[]) => run('check', ...args, '--readability');
const guessers = async (...args: string[]) => run('check', ...args, '--guessers');

describe('alongside check --readability', () => {
	it('tells grade and words of every module below what it always tells', async () => {
		const folder = await aFolder({ 'pack.md': packPage, 'modules/one.md': fitting });
		const { exit, out } = await readability(folder);
		const file = relative(process.cwd(), join(folder, 'modules/one.md'));
		expect(out).toBe(
			`2 files, 0 items: 0 errors, 0 warnings
Readability of 1 module; aims are grade 6 to 8 and 900 to 2000 words:
  ${file}  grade 6.4   1200 words
`
		);
		expect(exit).toBe(0);
	});

	it('marks what is out of the aims, and ends with 1', async () => {
		const folder = await aFolder({
			'modules/easy.md': moduleOf(easy.repeat(90)),
			'modules/short.md': moduleOf((hard + hard + easy).repeat(4), { id: 'm02' }),
			'modules/both.md': moduleOf(hard, { id: 'm03' }),
			'modules/empty.md': moduleOf('', { id: 'm04' })
		});
		const { exit, out } = await readability(folder);
		expect(out).toMatch(/easy\.md +grade 2\.5 +900 words {2}← grade\n/);
		expect(out).toMatch(/short\.md +grade 6\.4 +120 words {2}← words\n/);
		expect(out).toMatch(/both\.md +grade 8\.4 +10 words {2}← grade, words\n/);
		expect(out).toMatch(/empty\.md +no grade +0 words {2}← words\n/);
		expect(exit).toBe(1);
	});

	it('measures no other language, and says so', async () => {
		const spanish = moduleOf('Uno dos.', { lang: 'es', translates: 'one.md' });
		const folder = await aFolder({ 'modules/one.md': fitting, 'modules/one.es.md': spanish });
		const { exit, out } = await readability(folder);
		expect(out).toContain('Readability of 1 module;');
		expect(out).toMatch(/one\.es\.md +not measured \(es\)\n/);
		expect(exit).toBe(0);
	});

	it('looks only at the files it is asked about', async () => {
		const folder = await aFolder({
			'pack.md': packPage,
			'modules/one.md': fitting,
			'modules/two.md': moduleOf('Two.', { id: 'm02' })
		});
		const { exit, out } = await readability(join(folder, 'modules/one.md'));
		expect(out).not.toContain('two.md');
		expect(exit).toBe(0);
	});

	it('says when there is no module', async () => {
		const { exit, out } = await readability(await aFolder(bank(fair)));
		expect(out).toContain('Readability: there is no module here.\n');
		expect(exit).toBe(0);
	});

	it('writes the figures as JSON', async () => {
		const folder = await aFolder({
			'modules/one.md': fitting,
			'modules/one.es.md': moduleOf('Uno.', { lang: 'es', translates: 'one.md' })
		});
		const { out } = await readability(folder, '--format', 'json');
		const shown = (file: string) => relative(process.cwd(), join(folder, 'modules', file));
		expect(JSON.parse(out)).toMatchObject({
			readability: {
				aims: { grade: { from: 6, to: 8 }, words: { from: 900, to: 2000 } },
				modules: [
					{
						file: shown('one.md'),
						words: 1200,
						sentences: 120,
						syllables: 1840,
						grade: 6.4,
						missed: []
					}
				],
				notMeasured: [{ file: shown('one.es.md'), lang: 'es' }]
			}
		});
	});
});

describe('alongside check --guessers', () => {
	it('tells how often five tricks find the key', async () => {
		const { exit, out } = await guessers(await aFolder(bank(fair)));
		expect(out).toBe(
			`2 files, 4 items: 0 errors, 0 warnings
Guessers on 4 live questions with four options; each stays under 32 %:
  the longest option                  25.0 %
  the same letter always              25.0 %
  the most hedged option              25.0 %
  the option with most warm words     25.0 %
  the option most like the question   25.0 %
`
		);
		expect(exit).toBe(0);
	});

	it('marks a trick that works too often, and ends with 1', async () => {
		const longest = four('vol-005', 0, ['aaa', 'bb', 'cc', 'dd']);
		const { exit, out } = await guessers(await aFolder(bank(fair + longest)));
		expect(out).toContain('the longest option                  40.0 %  ← too often\n');
		expect(out).toContain('the same letter always              40.0 %  ← too often\n');
		expect(out).toContain('the most hedged option              25.0 %\n');
		expect(exit).toBe(1);
	});

	it('counts a question once, whatever it is translated into', async () => {
		const spanish = frontMatter({ lang: 'es', translates: 'vol.md' }) + fair;
		const folder = await aFolder({ ...bank(fair), 'banks/vol.es.md': spanish });
		expect((await guessers(folder)).out).toContain('Guessers on 4 live questions ');
	});

	it('says when there is nothing to guess', async () => {
		const { exit, out } = await guessers(await aFolder({ 'pack.md': packPage }));
		expect(out).toContain(
			'Guessers: there is no live single-choice question with four options here.'
		);
		expect(exit).toBe(0);
	});

	it('writes the figures as JSON', async () => {
		const { out } = await guessers(await aFolder(bank(fair)), '--format', 'json');
		expect(JSON.parse(out)).toMatchObject({
			guessers: {
				limit: 0.32,
				items: 4,
				shares: { longest: 0.25, letter: 0.25, hedged: 0.25, warm: 0.25, echo: 0.25 },
				over: []
			}
		});
	});
});

describe('alongside check', () => {
	it('tells both kinds of figures when asked for both', async () => {
		const folder = await aFolder({ ...bank(fair), 'modules/one.md': fitting });
		const { exit, out } = await run('check', folder, '--guessers', '--readability');
		expect(out).toMatch(/^3 files[^]*\nReadability [^]*\nGuessers /);
		expect(exit).toBe(0);
	});

	it('tells no figures and minds none unless asked', async () => {
		const folder = await aFolder({
			...bank(four('vol-001', 0)),
			'modules/one.md': moduleOf('One.')
		});
		expect((await run('check', folder)).out).toBe('3 files, 1 item: 0 errors, 0 warnings\n');
		const { exit, out } = await run('check', folder, '--format', 'json');
		expect(Object.keys(JSON.parse(out) as object)).toEqual(['files', 'items', 'diagnostics']);
		expect(exit).toBe(0);
	});

	it('ends with 1 for an error, whatever the figures', async () => {
		const folder = await aFolder(bank(`${fair}### vol-009\n\nWhich?\n\n- [ ] a\n- [ ] b\n`));
		expect((await guessers(folder)).exit).toBe(1);
	});
});
