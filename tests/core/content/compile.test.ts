import { describe, expect, it } from 'vitest';
import { unpackCards, type CardEntry } from '#core/content/card-list.ts';
import { compilePack } from '#core/content/compile.ts';
import { bankId, cardId, itemId } from '#core/shared/ids.ts';
import { introductionOrder } from '#core/content/introduction-order.ts';
import { frontMatter, packOf } from '../../builders.ts';

const card = (id: string, tags: string, answer = 'That.') =>
	`### ${id}\n${tags}\n\nWhat?\n\n> **Answer:** ${answer}\n\n`;
const module = (id: string, order: number, body: string) =>
	frontMatter({
		kind: 'module',
		id,
		title: id,
		domain: 'ethics',
		order: String(order),
		minutes: '3'
	}) + body;
const exam = `${frontMatter({
	kind: 'exam',
	id: 'practice',
	region: 'any',
	questions: '10',
	minutes: '20',
	'pass-basis': 'none',
	source: 'us',
	checked: '2026-01-01',
	status: 'practice'
}).replace('lang: en\n', '')}
| Domain | Weight | Tags |
|---|---|---|
| Ethics | 50 | \`ethics\` |
| Mentoring | 30 | \`mentoring\` |
| Recovery | 20 | \`recovery\` |
`;

const files = {
	'pack.md': frontMatter({
		kind: 'pack',
		id: 'ours',
		title: 'Ours',
		version: '1.0.0',
		license: 'CC0'
	}),
	'exams/practice.md': exam,
	'glossary.md': `${frontMatter({ kind: 'glossary', id: 'terms' })}### Peer\n\nAs in [choice](modules/choice.md#free).\n`,
	'modules/choice.md': module(
		'm05',
		5,
		'Hi.\n\n## Free\n<!-- teaches: V01 -->\n\nSee [below](#later), [first](voluntary.md) and [us](https://example.org).\n\n## Later\n<!-- teaches: V01, V02 -->\n\n[Peer](../glossary.md#peer)\n'
	),
	'banks/cho.md':
		frontMatter({ id: 'cho', module: '../modules/choice.md', domain: 'ethics' }) +
		card('cho-001', '`card`', 'More in [free](../modules/choice.md#free).') +
		card('cho-002', '`card` `status:draft`') +
		card('cho-003', '`card` `status:retired`') +
		'### cho-004\n`domain:recovery`\n\nIs [[a: one]] and [[b: two]].\n\n' +
		'### cho-005\n`scenario` `domain:mentoring`\n\nAna waits.\n\n#### cho-006\n\nWhat?\n\n> **Answer:** a\n\n#### cho-007\n\nAnd?\n\n> **Answer:** b\n',
	'banks/vol.md':
		frontMatter({ module: '../modules/voluntary.md', domain: 'ethics' }) +
		card('vol-001', '`reverse:yes`')
};
const pack = packOf(files);
const { catalog, outline, cards, banks, modules, glossary } = compilePack(pack);

describe('a compiled pack', () => {
	it('comes from a pack without problems', () => {
		expect(pack.diagnostics).toEqual([]);
	});

	it('has modules in their order, and banks in the order of their modules', () => {
		expect(catalog).toMatchObject({ pack: 'ours', title: 'Ours', lang: 'en' });
		expect(catalog.modules.map(({ id, bank }) => [id, bank])).toEqual([
			['m02', 'vol'],
			['m05', 'cho']
		]);
		expect(banks.map(({ id }) => id)).toEqual(['vol', 'cho']);
	});

	it('leaves out drafts and retired items', () => {
		expect(banks[1]?.items.map(({ id }) => id)).toEqual([
			'cho-001',
			'cho-004',
			'cho-006',
			'cho-007'
		]);
		expect(catalog.banks[1]).toEqual({
			id: 'cho',
			title: 'Voluntary participation',
			items: 4,
			domains: { ethics: 1, recovery: 1, mentoring: 2 }
		});
	});

	it('turns links between files into routes of the app', () => {
		const text = JSON.stringify([banks, modules, glossary]);
		const hrefs = [...text.matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href);
		expect(hrefs.sort()).toEqual([
			'#/glossary/peer',
			'#/learn/m02',
			'#/learn/m05/free',
			'#/learn/m05/free',
			'#/learn/m05/later',
			'https://example.org'
		]);
		expect(text).not.toContain('.md');
	});

	it('lists its items without their words, each with the file that holds it', () => {
		expect(outline.items.map(({ id, chunk }) => [id, chunk])).toEqual([
			['vol-001', 'vol'],
			['cho-001', 'cho'],
			['cho-004', 'cho'],
			['cho-006', 'cho'],
			['cho-007', 'cho']
		]);
		expect(outline.items[3]).toEqual({
			id: 'cho-006',
			bank: 'cho',
			chunk: 'cho',
			type: 'card',
			domain: 'mentoring',
			difficulty: 2,
			concepts: [],
			scenario: 'cho-005'
		});
		expect(outline.exams.map(({ id }) => id)).toEqual(['practice']);
	});

	it('names the exams that claim nothing first, of several the longest', () => {
		const another = (id: string, questions: string, status: string): [string, string] => [
			`exams/${id}.md`,
			exam
				.replace('id: practice', `id: ${id}`)
				.replace('questions: 10', `questions: ${questions}`)
				.replace('status: practice', `status: ${status}`)
		];
		const more = [another('a-board', '120', 'verified'), another('long', '50', 'practice')];
		const { outline } = compilePack(packOf({ ...files, ...Object.fromEntries(more) }));
		expect(outline.exams.map(({ id }) => id)).toEqual(['long', 'practice', 'a-board']);
	});

	it('keeps notes on exams apart from what can be simulated', () => {
		const note = exam
			.replace('id: practice', 'id: a-note')
			.replace('questions: 10', 'questions: none');
		const { outline } = compilePack(packOf({ ...files, 'exams/a-note.md': note }));
		expect(outline.exams.map(({ id }) => id)).toEqual(['practice']);
		expect(outline.examNotes.map(({ id }) => id)).toEqual(['a-note']);
	});

	it('knows where each concept is taught first', () => {
		expect(outline.concepts).toEqual({
			V10: ['m02', 'what-voluntary-means'],
			V14: ['m02', 'what-voluntary-means'],
			V01: ['m05', 'free'],
			V02: ['m05', 'later']
		});
	});

	it('has a card for each gap and each side, grouped with its siblings', () => {
		const entries = new Map(unpackCards(cards).map((entry) => [entry.card, entry]));
		expect([...entries.keys()].sort()).toEqual([
			'cho-001',
			'cho-004.a',
			'cho-004.b',
			'cho-006',
			'cho-007',
			'vol-001',
			'vol-001.reverse'
		]);
		expect(entries.get(cardId('cho-004.b'))).toEqual({
			card: 'cho-004.b',
			item: 'cho-004',
			bank: 'cho',
			chunk: 'cho',
			group: 'cho-004',
			domain: 'recovery'
		});
		expect(entries.get(cardId('cho-006'))?.group).toBe('cho-005');
		expect(entries.get(cardId('cho-007'))?.group).toBe('cho-005');
	});

	it('changes its version with any content, and only then', () => {
		const version = (changed: Readonly<Record<string, string>>) =>
			compilePack(packOf({ ...files, ...changed })).catalog.version;
		expect(version({})).toBe(catalog.version);
		expect(version({ 'glossary.md': files['glossary.md'].replace('As', 'Like') })).not.toBe(
			catalog.version
		);
		expect(version({ 'banks/vol.md': files['banks/vol.md'].replace('That', 'This') })).not.toBe(
			catalog.version
		);
	});

	it('changes the version of its cards only when a card changes', () => {
		const version = (changed: Readonly<Record<string, string>>) =>
			compilePack(packOf({ ...files, ...changed })).catalog.cardsVersion;
		const bank = files['banks/vol.md'];
		expect(version({ 'banks/vol.md': bank.replace('That', 'This') })).toBe(catalog.cardsVersion);
		expect(version({ 'banks/vol.md': bank.replace('`reverse:yes`', '') })).not.toBe(
			catalog.cardsVersion
		);
	});

	it('is plain data', () => {
		const compiled = { catalog, cards, banks, modules, glossary };
		expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
	});
});

describe('the order of introduction', () => {
	const blueprint = [
		{ title: 'A', weight: 50, tags: ['ethics'] },
		{ title: 'B', weight: 30, tags: ['mentoring', 'advocacy'] },
		{ title: 'C', weight: 20, tags: ['recovery'] }
	];
	const entries = (domain: string, count: number): CardEntry[] =>
		Array.from({ length: count }, (_, i) => {
			const id = `${domain}-${i}`;
			return {
				card: cardId(id),
				item: itemId(id),
				bank: bankId(domain),
				chunk: domain,
				group: id,
				domain
			};
		});

	it('has the mix of the exam in any first stretch', () => {
		const cards = [
			...entries('recovery', 40),
			...entries('ethics', 100),
			...entries('mentoring', 60)
		];
		const order = introductionOrder(cards, blueprint);
		expect(new Set(order)).toEqual(new Set(cards));
		for (let length = 1; length <= order.length; length++) {
			const first = order.slice(0, length);
			for (const [domain, share] of [
				['ethics', 0.5],
				['mentoring', 0.3],
				['recovery', 0.2]
			] as const) {
				const count = first.filter((card) => card.domain === domain).length;
				expect(Math.abs(count - share * length)).toBeLessThanOrEqual(1);
			}
		}
	});

	it('keeps the order of the modules within a domain', () => {
		const order = introductionOrder(
			[...entries('ethics', 9), ...entries('recovery', 9)],
			blueprint
		);
		expect(order.filter(({ domain }) => domain === 'ethics')).toEqual(entries('ethics', 9));
	});

	it('goes on when a domain has no cards left, and gives one without weight its turn', () => {
		const cards = [...entries('ethics', 2), ...entries('unweighed', 5)];
		expect(introductionOrder(cards, blueprint)).toHaveLength(7);
		expect(
			introductionOrder(cards, blueprint)
				.slice(0, 3)
				.map(({ domain }) => domain)
		).toContain('ethics');
		expect(introductionOrder([], blueprint)).toEqual([]);
	});
});
