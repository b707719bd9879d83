import { describe, expect, it } from 'vitest';
import { compilePack } from '#core/content/compile.ts';
import { itemId } from '#core/shared/ids.ts';
import { asType, frontMatter, optionsOf, packOf, words } from '../../builders.ts';

const module = (title: string, body: string, extra: Readonly<Record<string, string>> = {}) =>
	frontMatter({
		kind: 'module',
		id: 'm05',
		title,
		domain: 'ethics',
		order: '5',
		minutes: '3',
		...extra
	}) + body;
const spanish = { lang: 'es' };

const files = {
	'glossary.md': `${frontMatter({ kind: 'glossary', id: 'terms' })}### Agent\nActs.\n\n### Peer\nEqual.\n`,
	'glossary.es.md': `${frontMatter({ kind: 'glossary', id: 'terms', ...spanish, translates: 'glossary.md' })}### Representante\nActúa, como un [par](#par).\n\n### Par\nIgual.\n`,
	'modules/choice.md': module(
		'Choice',
		'Hi.\n\n## Free to go\n<!-- teaches: V01 -->\n\nA.\n\n> **Reflect:** When were you free?\n\n## Later\n\nB.\n'
	),
	'modules/choice.es.md': module(
		'Elección',
		'Hola.\n\n## Puedes irte\n<!-- teaches: V01 -->\n\nVe a [después](#después), [lo voluntario](voluntary.md#what-voluntary-means) y [par](../glossary.es.md#par).\n\n> **Reflect:** ¿Cuándo tuviste libertad?\n\n## Después\n\nB.\n',
		{ ...spanish, translates: 'choice.md', minutes: '4' }
	),
	'banks/cho.md':
		frontMatter({ id: 'cho', title: 'Choice', module: '../modules/choice.md', domain: 'ethics' }) +
		'### cho-001\n`difficulty:3` `concept:V01` `shuffle:no` `v:2`\n\nWhat?\n\n- [ ] No\n- [x] Yes\n- [ ] Maybe\n\nSee: [Free to go](../modules/choice.md#free-to-go)\n\n' +
		'### cho-002\n`status:draft` `card`\n\nWhat?\n\n> **Answer:** That.\n\n' +
		'### cho-003\n`scenario`\n\nAna waits.\n\n#### cho-004\n`short`\n\nWhat helps?\n\n> **Accept:** `hope`\n\n' +
		'### cho-005\n\nIs [[a: one]] and [[b: two]].\n',
	'banks/cho.es.md':
		frontMatter({
			id: 'cho',
			title: 'Elección',
			...spanish,
			translates: 'cho.md',
			module: '../modules/choice.es.md',
			domain: 'ethics'
		}) +
		'### cho-001\n\n¿Qué?\n\n- [ ] No\n- [x] Sí\n- [ ] Quizá\n\nSee: [Puedes irte](../modules/choice.es.md#puedes-irte)\n\n' +
		'### cho-002\n`card`\n\n¿Qué?\n\n> **Answer:** Eso.\n\n' +
		'### cho-003\n`scenario`\n\nAna espera.\n\n#### cho-004\n`short`\n\n¿Qué ayuda?\n\n> **Accept:** `esperanza`\n\n' +
		'### cho-005\n\nEs [[a: uno]] y [[b: dos]].\n'
};
const pack = packOf(files);
const { catalog, banks, outline, cards, translations } = compilePack(pack);
const [translation] = translations;
const original = (id: string) => banks[0]?.items.find((item) => item.id === itemId(id));
const translated = (id: string) =>
	translation?.chunks.flatMap(({ items }) => items).find((item) => item.id === itemId(id));

describe('a translation', () => {
	it('comes from a pack without problems, one for its language', () => {
		expect(pack.diagnostics).toEqual([]);
		expect(translations.map(({ lang }) => lang)).toEqual(['es']);
	});

	it('changes nothing of what the originals become', () => {
		const alone = Object.entries(files).filter(([file]) => !file.includes('.es.'));
		const without = compilePack(packOf(Object.fromEntries(alone)));
		expect({ ...catalog, version: '' }).toEqual({ ...without.catalog, version: '' });
		expect([banks, outline, cards]).toEqual([without.banks, without.outline, without.cards]);
		expect(without.translations).toEqual([]);
	});

	it('changes the version of the content, not the one of its cards', () => {
		const file = files['glossary.es.md'].replace('Actúa', 'Obra');
		const changed = compilePack(packOf({ ...files, 'glossary.es.md': file })).catalog;
		expect(changed.version).not.toBe(catalog.version);
		expect(changed.cardsVersion).toBe(catalog.cardsVersion);
	});

	it('has the titles of what is translated, by the original’s ids', () => {
		expect(translation?.titles).toEqual({
			modules: { m05: 'Elección' },
			banks: { cho: 'Elección' },
			sections: { m05: { 'free-to-go': 'Puedes irte', later: 'Después' } }
		});
	});
});

describe('a translated module', () => {
	const own = translation?.modules[0];

	it('has the original’s section ids by their place, and its own words', () => {
		expect(own?.lang).toBe('es');
		expect(own?.sections.map(({ id, title }) => [id, title])).toEqual([
			['free-to-go', 'Puedes irte'],
			['later', 'Después']
		]);
		expect(own?.sections[0]?.teaches).toEqual(['V01']);
		expect(words(own?.intro ?? [])).toBe('Hola.');
	});

	it('leads by the same routes as the original', () => {
		const hrefs = [...JSON.stringify(own).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href);
		expect(hrefs).toEqual([
			'#/learn/m05/later',
			'#/learn/m02/what-voluntary-means',
			'#/glossary/peer'
		]);
	});

	it('keeps private reflections at their prompts', () => {
		const keys = (value: unknown) =>
			[...JSON.stringify(value).matchAll(/"kind":"reflect","key":"([^"]*)"/g)].map(
				([, key]) => key
			);
		const { modules } = compilePack(pack);
		const prompts = keys(modules.find(({ id }) => id === 'm05'));
		expect(prompts).toHaveLength(1);
		expect(keys(own)).toEqual(prompts);
	});
});

describe('a translated bank', () => {
	it('stands in files of the same names with the same items, drafts left out', () => {
		expect(translation?.chunks.map(({ id, items }) => [id, items.map((item) => item.id)])).toEqual([
			['cho', ['cho-001', 'cho-004', 'cho-005']]
		]);
	});

	it('asks the same: an answer in one language counts in the other', () => {
		for (const id of ['cho-001', 'cho-004', 'cho-005']) {
			const { fingerprint, v, domain, difficulty, concepts, status } = original(id) ?? {};
			expect(translated(id)).toMatchObject({
				...{ fingerprint, v, domain, difficulty, concepts, status }
			});
		}
		expect(translated('cho-001')).toMatchObject({ v: 2, shuffle: false });
	});

	it('says it in its own words', () => {
		const item = translated('cho-001');
		expect(words(item?.stem ?? [])).toBe('¿Qué?');
		expect(optionsOf(item)).toEqual(['- No', 'X Sí', '- Quizá']);
		const [scenario] = translation?.chunks[0]?.scenarios ?? [];
		expect(scenario?.id).toBe('cho-003');
		expect(words(scenario?.stimulus ?? [])).toBe('Ana espera.');
	});

	it('leads to the same sections under their translated titles', () => {
		expect(translated('cho-001')?.see).toEqual([
			{ title: 'Puedes irte', module: 'm05', section: 'free-to-go' }
		]);
	});

	it('accepts what is typed in either language, and shows its own', () => {
		expect(asType(translated('cho-004'), 'short').accept).toEqual(['esperanza', 'hope']);
		expect(asType(translated('cho-005'), 'cloze').gaps).toEqual([
			{ label: 'a', answers: ['uno', 'one'] },
			{ label: 'b', answers: ['dos', 'two'] }
		]);
	});
});

describe('a translated glossary', () => {
	it('has the original’s ids by their place, sorted by the translated words', () => {
		expect(translation?.glossary?.map(({ id, term }) => [id, term])).toEqual([
			['peer', 'Par'],
			['agent', 'Representante']
		]);
	});

	it('leads to its terms by the same routes as the original', () => {
		expect(JSON.stringify(translation?.glossary)).toContain('"href":"#/glossary/peer"');
	});
});
