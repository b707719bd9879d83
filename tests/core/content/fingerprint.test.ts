import { describe, expect, it } from 'vitest';
import { keyOf } from '#core/content/lock.ts';
import { readItem } from '../../builders.ts';

const print = (text: string) => readItem(text).fingerprint;

const choice = `### vol-001
\`single\` \`difficulty:1\`

Dana was sent to your group. What do you say?

- [ ] "Let's sign your sheet."
  > Kind, and still an order.
- [x] "You are free to go."
- [ ] "It helped many people."
`;

describe('a fingerprint', () => {
	it.each([
		['another rationale', choice.replace('Kind, and still an order.', 'No choice yet.')],
		['no rationale', choice.replace('  > Kind, and still an order.\n', '')],
		['other tags', choice.replace('`difficulty:1`', '`difficulty:3` `cog:apply` `v:2`')],
		['no tags', choice.replace('`single` `difficulty:1`\n', '')],
		['an explanation, a hint and a note', `${choice}\n> Yes.\n\n> **Hint:** Look.\n\n<!-- n -->\n`],
		['another id', choice.replace('vol-001', 'vol-077')],
		['other case', choice.replace('What do you say', 'WHAT do you SAY')],
		['other line breaks and spaces', choice.replace('group. What', 'group.\nWhat   ')],
		['curly quotes', choice.replace(/"(.*?)"/g, '“$1”').replace("Let's", 'Let’s')],
		['emphasis', choice.replace('free', '**free**')],
		['Windows line ends', choice.replaceAll('\n', '\r\n')],
		['another marker', choice.replaceAll('- [', '* [')]
	])('stays the same with %s', (_, text) => {
		expect(print(text)).toBe(print(choice));
	});

	it.each([
		['the stem', choice.replace('Dana', 'Rosa')],
		['the key', choice.replace('free to go', 'free to leave')],
		['a distractor', choice.replace('many people', 'many others')],
		['the number of options', `${choice}- [ ] "Stay."\n`]
	])('has another first half when the words of %s change', (_, text) => {
		expect(print(text)).not.toBe(print(choice));
		expect(keyOf(print(text))).toBe(keyOf(print(choice)));
	});

	it('has another second half when the key moves', () => {
		const moved = choice.replace('[x]', '[#]').replace('[ ]', '[x]').replace('[#]', '[ ]');
		expect(keyOf(print(moved))).not.toBe(keyOf(print(choice)));
		const second = choice.replace('- [ ] "It', '- [x] "It').replace('`single`', '`multiple`');
		expect(keyOf(print(second))).not.toBe(keyOf(print(choice)));
	});

	it.each([
		['order', '1. a\n2. b\n3. c', '1. b\n2. a\n3. c'],
		[
			'match',
			'| x | y |\n|---|---|\n| 1 | a |\n| 2 | b |\n| 3 | c |',
			'| x | y |\n|---|---|\n| 1 | b |\n| 2 | a |\n| 3 | c |'
		],
		['cloze', 'Is [[a: one|two]]', 'Is [[a: one|three]]'],
		['card', '> **Answer:** a', '> **Answer:** b'],
		['short', '> **Accept:** `a`, `b`', '> **Accept:** `a`']
	])('of %s has another second half when what is right changes', (_, before, after) => {
		const a = print(`### vol-001\n\nWhat?\n\n${before}\n`);
		const b = print(`### vol-001\n\nWhat?\n\n${after}\n`);
		expect(a.split('-')[0]).toBe(b.split('-')[0]);
		expect(keyOf(a)).not.toBe(keyOf(b));
	});

	it('is the same from release to release', () => {
		expect(print(choice)).toMatchInlineSnapshot(`"nyq8y2spg1-emhgni9yrs"`);
	});
});
