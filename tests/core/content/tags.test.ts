import { describe, expect, it } from 'vitest';
import { readBank, readItem } from '../../builders.ts';

const card = (tags: string) => `### vol-001\n${tags}\n\nWhat?\n\n> **Answer:** That.\n`;

describe('tags', () => {
	it('say what the file does not', () => {
		const item = readItem(
			card(
				'`card` `domain:mentoring` `difficulty:1` `cog:judge` `concept:V01,V02` `v:3` `status:draft` `source:SAMHSA-2015`'
			)
		);
		expect(item).toMatchObject({
			type: 'card',
			domain: 'mentoring',
			difficulty: 1,
			cog: 'judge',
			concepts: ['V01', 'V02'],
			v: 3,
			status: 'draft',
			source: 'SAMHSA-2015'
		});
	});

	it('fall back to the front matter, then to middling and live', () => {
		const front = { domain: 'ethics', difficulty: '3', status: 'retired', exams: '[a, b]' };
		expect(readItem(card('`card`'), front)).toMatchObject({
			domain: 'ethics',
			difficulty: 3,
			status: 'retired',
			exams: ['a', 'b']
		});
		expect(readItem(card(''))).toMatchObject({
			domain: '',
			difficulty: 2,
			status: 'live',
			concepts: [],
			exams: []
		});
	});

	it('may stand on more than one line, and after a blank one', () => {
		expect(readItem(card('`card` `cog:apply`\n`difficulty:1`'))).toMatchObject({
			cog: 'apply',
			difficulty: 1
		});
		expect(readItem(card('\n\n`difficulty:1`')).difficulty).toBe(1);
	});

	it('say what may be hard to read now', () => {
		expect(readItem(card('`about:suicide,overdose`')).about).toEqual(['suicide', 'overdose']);
		expect(readItem(card('`card`'))).not.toHaveProperty('about');
	});

	it('are a paragraph of code spans and nothing else', () => {
		const item = readItem(card('`card` is a word in this stem.'));
		expect(item.stem).toHaveLength(2);
	});

	it.each([
		['`difficulty:4`', 'bad-value', 1],
		['`card` `cog:think`', 'bad-value', 8],
		['`card` `v:0`', 'bad-value', 8],
		['`card` `status:old`', 'bad-value', 8],
		['`card` `shuffle:yes`', 'bad-value', 8],
		['`card` `about:money`', 'bad-value', 8],
		['`card` `score:half`', 'bad-value', 8],
		['`card` `reverse:no`', 'bad-value', 8],
		['`card` `concept:V1 V2`', 'bad-value', 8],
		['`card`  `colour:blue`', 'unknown-tag', 9],
		['`flashcard`', 'unknown-tag', 1]
	])('%s is a mistake at its own place', (tags, code, column) => {
		const { diagnostics } = readBank(card(tags));
		expect(diagnostics).toMatchObject([{ code, line: 10, column }]);
	});

	it('named like parts of an object are just unknown', () => {
		expect(readBank(card('`constructor:x` `__proto__:y` `toString`')).codes).toEqual([
			'unknown-tag',
			'unknown-tag',
			'unknown-tag'
		]);
	});

	it('with a mistake leave the item as it is', () => {
		const { items } = readBank(card('`card` `difficulty:4` `colour:blue`'));
		expect(items).toMatchObject([{ type: 'card', difficulty: 2 }]);
	});
});

describe('the type', () => {
	it.each([
		['`order`', '1. a\n2. b\n3. c'],
		['`match`', '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |'],
		['`cloze`', 'It is [[so]].'],
		['`short`', '> **Accept:** `so`'],
		['`card`', '> **Answer:** So.'],
		['`multiple`', '- [x] a\n- [ ] b'],
		['`single`', '- [x] a\n- [ ] b']
	])('tag %s agrees with its shape', (tag, shape) => {
		expect(`\`${readItem(`### vol-001\n${tag}\n\nWhat?\n\n${shape}\n`).type}\``).toBe(tag);
	});

	it.each([
		['`order`', '- [x] a\n- [ ] b', 'single'],
		['`single`', '1. a\n2. b\n3. c', 'order'],
		['`card`', 'It is [[so]].', 'cloze'],
		['`short`', '> **Answer:** So.', 'card'],
		['`card`', '> **Accept:** `so`', 'short'],
		['`truefalse`', '- [x] a\n- [x] b', 'multiple'],
		['`match`', '> **Answer:** So.', 'card']
	])('tag %s does not fit %j', (tag, shape, looksLike) => {
		const { diagnostics, items } = readBank(`### vol-001\n${tag}\n\nWhat?\n\n${shape}\n`);
		expect(items).toEqual([]);
		expect(diagnostics).toMatchObject([{ code: 'type-mismatch', line: 10, column: 1 }]);
		expect(diagnostics[0]?.message).toContain(`looks like “${looksLike}”`);
	});
});
