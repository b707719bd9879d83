import { describe, expect, it } from 'vitest';
import { optionsOf, readBank, readItem, words } from '../../builders.ts';

const answers = '- [x] a\n- [ ] b\n';

describe('the tail of an item', () => {
	it('is made of explanation, hints and links in any order', () => {
		const item = readItem(
			`### vol-001\n\nWhich?\n\n${answers}\n> **Hint:** First *look*.\n\nSee: [one](../modules/voluntary.md#what-voluntary-means), [all](../modules/voluntary.md)\n\n> It is a.\n>\n> Not b.\n\n> **Hint:** Then listen.\n`
		);
		expect(words(item.explanation)).toBe('It is a.\nNot b.');
		expect(item.hints.map(words)).toEqual(['First look.', 'Then listen.']);
		expect(item.see).toEqual([
			{ title: 'one', module: 'm02', section: 'what-voluntary-means' },
			{ title: 'all', module: 'm02', section: '' }
		]);
	});

	it('never shows a comment', () => {
		const item = readItem(
			`### vol-001\n<!-- allow negative-stem: so worded -->\n\nWhich?\n\n<!-- two\n\nlines -->\n\n${answers}\n<!-- end --> <!-- again -->\n`
		);
		expect(JSON.stringify(item)).not.toMatch(/allow|lines|end|again/);
		expect(words(item.stem)).toBe('Which?');
	});

	it('shows text beside a comment, and says so', () => {
		const { items, codes } = readBank(`### vol-001\n\n<!-- note --> Which?\n\n${answers}`);
		expect(codes).toEqual(['raw-html']);
		expect(words(items[0]?.stem ?? [])).toContain('Which?');
	});

	it('shows a second answer with the explanation instead of dropping one', () => {
		const { items } = readBank('### vol-001\n\nWhat?\n\n> **Answer:** a\n\n> **Answer:** b\n');
		expect(words(items[0]?.explanation ?? [])).toBe('Answer: b');
	});

	it('shows plain text there with the explanation, and warns', () => {
		const { items, codes } = readBank(`### vol-001\n\nWhich?\n\n${answers}\nIt is a.\n`);
		expect(codes).toEqual(['stray-text']);
		expect(words(items[0]?.explanation ?? [])).toBe('It is a.');
	});

	it('with keywords in another spelling is an ordinary quote', () => {
		const item = readItem(`### vol-001\n\nWhich?\n\n${answers}\n> **hint:** no\n`);
		expect(item.hints).toEqual([]);
		expect(words(item.explanation)).toBe('hint: no');
	});
});

describe('a scenario', () => {
	const scenario = `### vol-002
\`scenario\` \`difficulty:3\` \`domain:ethics\` \`status:draft\` \`exam:one,two\`

Marcus says, "They sent you, right?"

> [!NOTE]
> He has been here six weeks.

#### vol-003
\`domain:mentoring\`

What do you answer?

- [x] "Yes."
- [ ] "No."

#### vol-004

And then?

> **Answer:** Wait.

### vol-005

What is a choice?

> **Answer:** Something to leave.
`;

	it('is a situation shared by the items below it', () => {
		const { bank, items, codes } = readBank(scenario);
		expect(codes).toEqual([]);
		expect(bank.scenarios.map(({ id, stimulus }) => [id, words(stimulus)])).toEqual([
			['vol-002', 'Marcus says, "They sent you, right?"\nHe has been here six weeks.']
		]);
		expect(items.map(({ id, scenario: of }) => [id, of])).toEqual([
			['vol-003', 'vol-002'],
			['vol-004', 'vol-002'],
			['vol-005', undefined]
		]);
	});

	it('hands its tags down, and an item may say otherwise', () => {
		const [first, second, third] = readBank(scenario).items;
		expect(first).toMatchObject({
			difficulty: 3,
			domain: 'mentoring',
			status: 'draft',
			exams: ['one', 'two']
		});
		expect(second).toMatchObject({ difficulty: 3, domain: 'ethics', status: 'draft' });
		expect(third).toMatchObject({ difficulty: 2, domain: '', status: 'live', exams: [] });
	});

	it('ends at a section heading', () => {
		const { codes } = readBank(scenario.replace('#### vol-004', '## More\n\n#### vol-004'));
		expect(codes).toEqual(['child-outside-scenario']);
	});

	it('with a broken id does not blame its items', () => {
		const { codes, items } = readBank(scenario.replace('### vol-002', '### Marcus in the hallway'));
		expect(codes).toEqual(['heading-not-id']);
		expect(items.map(({ id }) => id)).toEqual(['vol-003', 'vol-004', 'vol-005']);
	});

	it('may not hold another', () => {
		const nested = scenario.replace('`domain:mentoring`', '`scenario`');
		expect(readBank(nested).codes).toEqual(['type-mismatch']);
	});
});

describe('a bank', () => {
	it('may have a title, prose and sections between its questions', () => {
		const { bank, items, codes } = readBank(
			`# Choice\n\nSome words.\n\n## Easy ones\n\nMore words.\n\n### vol-001\n\nWhich?\n\n${answers}\n## Others\n\n### vol-002\n\nWhich?\n\n${answers}`
		);
		expect(codes).toEqual([]);
		expect(words(bank.intro)).toBe('Some words.');
		expect(items.map(({ id }) => id)).toEqual(['vol-001', 'vol-002']);
	});

	it('offers each broken heading another free id', () => {
		const { diagnostics } = readBank(
			`### A\n\nx\n\n### vol-002\n\nWhich?\n\n${answers}\n### What now\n\n### vol-003\n\nWhich?\n\n${answers}\n### And then\n`
		);
		expect(diagnostics.map(({ fix }) => fix?.title)).toEqual([
			'Use the id a',
			'Use the id vol-004 and move the text below it',
			'Use the id vol-005 and move the text below it'
		]);
	});

	it('reads headings with closing marks and up to three spaces', () => {
		const { items } = readBank(
			`### vol-001 ###\n\nWhich?\n\n${answers}\n   ###   vol-002\t#  \n\nWhich?\n\n${answers}`
		);
		expect(items.map(({ id }) => id)).toEqual(['vol-001', 'vol-002']);
	});

	it('has no question in a code block or a comment', () => {
		const { items, codes } = readBank(
			`Write like this:\n\n\`\`\`\`markdown\n### vol-009\n\n\`\`\`\nWhich?\n\`\`\`\n\`\`\`\`\n\n<!--\n### vol-008\n\nWhich?\n-->\n\n### vol-001\n\nWhich?\n\n${answers}`
		);
		expect(codes).toEqual([]);
		expect(items.map(({ id }) => id)).toEqual(['vol-001']);
	});

	it.each([
		['a fence', '```'],
		['a tilde fence', '~~~~'],
		['a comment', '<!-- note to myself']
	])('loses no question to %s that is never closed', (_, open) => {
		const fenced = `### vol-003\n\nRead:\n\n\`\`\`\nx\n\`\`\`\n\n<!-- n -->\n\n${answers}`;
		const { items } = readBank(
			`### vol-001\n\nWhich?\n\n${answers}\n${open}\n\n### vol-002\n\nWhich?\n\n${answers}\n${fenced}`
		);
		expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['vol-002', 'vol-003']));
		expect(optionsOf(items.at(-1))).toEqual(['X a', '- b']);
	});
});
