import { describe, expect, it } from 'vitest';
import { missedAims, moduleReadability, readabilityOf } from '#core/content/readability.ts';
import { frontMatter, packOf } from '../../builders.ts';

function readModule(body: string, extra: Readonly<Record<string, string>> = {}) {
	const keys = { kind: 'module', id: 'm09', title: 'Nine', domain: 'a', order: '9', minutes: '5' };
	const file = 'modules/nine.md';
	const { modules } = packOf({ [file]: frontMatter({ ...keys, ...extra }) + body }, [
		'modules/circle.svg'
	]);
	return moduleReadability(modules.find((module) => module.file === file)!);
}

describe('the Flesch-Kincaid grade', () => {
	// 0.39 × words per sentence + 11.8 × syllables per word − 15.59
	it.each([
		['The cat sat.', -2.6], // 3 words, 1 sentence, 3 syllables: 1.17 + 11.8 − 15.59
		['People who listen learn. They ask a question.', 2.2], // 8, 2, 11: 1.56 + 16.225 − 15.59
		['A supervisor can answer difficult questions about recovery.', 15.6] // 8, 1, 19: 3.12 + 28.025 − 15.59 = 15.555
	])('of “%s” is %d', (text, grade) => {
		expect(readabilityOf([text]).grade).toBe(grade);
	});

	it('is missing where there is nothing to read', () => {
		expect(readabilityOf([])).toEqual({ words: 0, sentences: 0, syllables: 0 });
		expect(readabilityOf(['', ' … ', '—'])).toEqual({ words: 0, sentences: 0, syllables: 0 });
	});
});

describe('a sentence', () => {
	it.each([
		['ends with its text, also without a period', ['Start on time', 'End on time'], 2],
		['ends at a question mark', ['Who asks? You do.'], 2],
		['may end with a quote', ['She said, "Stay." He left.'], 2],
		['goes on after a quoted question', ['"Why now?" she asked.'], 1],
		['goes on in the next line', ['One line\nGoes on here.'], 1],
		['goes on after a title', ['Mr. Tran and Dr. Osei met Mrs. Abebe.'], 1],
		['goes on after letters with periods', ['The N.A.P.S. Guidelines, e.g. the U.S. Edition.'], 1],
		['may end with a time of day', ['Come at 9 a.m. Then we talk.'], 2],
		['may end with no', ['Hear the first no. Ask later.'], 2],
		['goes on in a decimal number', ['It took 3.5 hours.'], 1],
		['goes on after a colon', ['So ask: "What would help?"'], 1]
	])('%s', (_, texts, sentences) => {
		expect(readabilityOf(texts).sentences).toBe(sentences);
	});
});

describe('a word', () => {
	it.each([
		['with a hyphen is one', 'a well-known look-alike', 3],
		['with an apostrophe is one', "don't, can’t", 2],
		['may be a number', 'call 988 in 1,000 days', 5],
		['ends at a dash or a slash', 'stay—or go and/or call', 6],
		['needs a letter or a digit', 'one – two … & three', 3]
	])('%s', (_, text, words) => {
		expect(readabilityOf([text]).words).toBe(words);
	});
});

describe('syllables', () => {
	it.each([
		['recovery', 4],
		["didn't", 2],
		['look-alike', 3],
		['988', 3],
		['1,000', 4],
		['HIPAA', 2], // said as a word
		['VA', 2],
		['PTSD', 4],
		['IC&RC', 4],
		['N.A.P.S.', 4],
		['e.g.', 2]
	])('of “%s” are %i, as it is said', (word, syllables) => {
		expect(readabilityOf([`We say ${word} here`]).syllables).toBe(syllables + 3);
	});
});

describe('the readability of a module', () => {
	it('counts the prose of the introduction and all sections', () => {
		const body = '# Nine\n\nOne two.\n\n## Free\n\nThree four.\n\n## Kind\n\nFive.\n';
		expect(readModule(body)).toMatchObject({ words: 5, sentences: 3 });
	});

	it('counts lists, quotes, tips and prompts, each entry as a sentence', () => {
		const body =
			'## Free\n\n- one\n- two three\n\n> Four.\n\n> [!TIP]\n> Five.\n\n> **Reflect:** Six?\n';
		expect(readModule(body)).toMatchObject({ words: 6, sentences: 5 });
	});

	it('counts the words of links and emphasis, and where a link leads to not', () => {
		const body = '## Free\n\n*One* **two** [three](voluntary.md#what-voluntary-means) four.\n';
		expect(readModule(body)).toMatchObject({ words: 4, sentences: 1 });
	});

	it('counts a row of a table as a sentence, without its head', () => {
		const body =
			'## Free\n\n| Instead of | Try |\n|---|---|\n| one two | three |\n| four | five |\n';
		expect(readModule(body)).toMatchObject({ words: 5, sentences: 2 });
	});

	it.each([
		['headings', '### Two words\n'],
		['comments', '<!-- a note to ourselves -->\n'],
		['code', '```\nlet it = be\n```\n'],
		['pictures', '![A round circle](circle.svg)\n'],
		['lines', '---\n'],
		['questions shown in place', 'Check: [vol-001](../banks/vol.md#vol-001)\n']
	])('leaves out %s', (_, text) => {
		expect(readModule(`## Free\n\nOne.\n\n${text}\nTwo.\n`)).toMatchObject({
			words: 2,
			sentences: 2
		});
	});

	it.each(['es', 'fr'])('is not measured in another language (%s)', (lang) => {
		expect(readModule('## Free\n\nUno dos.\n', { lang })).toBeUndefined();
	});

	it('is measured in any English', () => {
		expect(readModule('## Free\n\nOne two.\n', { lang: 'en-US' })).toMatchObject({ words: 2 });
	});
});

describe('the aims of a module', () => {
	it.each([
		[{ grade: 6, words: 900 }, []],
		[{ grade: 8, words: 2000 }, []],
		[{ grade: 5.9, words: 1500 }, ['grade']],
		[{ grade: 8.1, words: 1500 }, ['grade']],
		[{ grade: 7, words: 899 }, ['words']],
		[{ grade: 7, words: 2001 }, ['words']],
		[{ grade: 12, words: 10 }, ['grade', 'words']],
		[{ words: 0 }, ['words']]
	])('with %j miss %j', (measured, missed) => {
		expect(missedAims({ sentences: 1, syllables: 1, ...measured })).toEqual(missed);
	});
});
