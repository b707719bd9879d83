import { describe, expect, it } from 'vitest';
import type { Outline } from '#core/content/outline.ts';
import { isReserved } from '#core/content/reserve.ts';
import { defaultChoice } from '#core/quiz/practice-choice.ts';
import { noFilter, type FilterGroup, type ItemState } from '#core/quiz/practice.ts';
import { cardId, itemId, sittingId } from '#core/shared/ids.ts';
import type { App } from '#state/app.svelte.ts';
import {
	openBuilder,
	type Pickable,
	type PracticeBuilder
} from '#state/practice-builder.svelte.ts';
import { standingOf } from '#state/practice-standing.ts';
import { sittingById } from '#storage/queries.ts';
import { aChoice, aCloze, aModule, anOrder, aShort, aSource, flashcards } from '../builders.ts';
import { answered, answerTo, done, FakeTime } from '../storage/builders.ts';
import { anApp, setAside } from './builders.ts';

/** Of kinds that no exam asks, so that none is kept back. */
const items = [
	anOrder({ id: 'vol-001', domain: 'ethics', concepts: ['V01', 'V02'], difficulty: 1 }),
	anOrder({ id: 'vol-002', domain: 'recovery', concepts: ['V02'] }),
	aShort({ id: 'vol-003', domain: 'ethics', concepts: ['V03'] }),
	anOrder({ id: 'res-001', domain: 'ethics', concepts: ['R01'], difficulty: 3 })
];
const modules = [
	{ ...aModule('m02', { 'What voluntary means': '', 'Why choice': '' }), bank: 'vol' },
	{ ...aModule('m04', { 'Meeting as equals': '', 'Not asked about': '' }), bank: 'res' }
];
const concepts: Outline['concepts'] = {
	V01: ['m02', 'what-voluntary-means'],
	V02: ['m02', 'what-voluntary-means'],
	V03: ['m02', 'why-choice'],
	R01: ['m04', 'meeting-as-equals'],
	R02: ['m04', 'not-asked-about']
};
const exams = [
	{
		id: 'exam',
		title: 'Exam',
		region: '',
		passBasis: 'none',
		status: 'practice',
		blueprint: [
			{ title: 'Recovery support', weight: 50, tags: ['recovery'] },
			{ title: 'Ethical responsibility', weight: 50, tags: ['ethics', 'unused'] }
		],
		notes: []
	}
] as const;

function theApp(place: Parameters<typeof anApp>[1] = {}) {
	const source = aSource({ items: [...items, ...flashcards(9).slice(6)], modules, exams });
	const outline = async () => {
		const { default: whole } = await source.outline();
		return { default: { ...whole, concepts } };
	};
	return anApp({}, { source: { ...source, outline }, ...place });
}

const openAt = (app: App, query = '') => openBuilder(app, new URLSearchParams(query));

async function aBuilder(query = '') {
	const app = await theApp();
	return { app, builder: await openAt(app, query) };
}

const counts = (choices: readonly Pickable[]) =>
	Object.fromEntries(choices.map(({ values, count }) => [values.join(), count]));

function pick(builder: PracticeBuilder, group: FilterGroup, value: string) {
	const all = [
		...builder.modules,
		...builder.domains,
		...builder.difficulties,
		...builder.types,
		...builder.states,
		...builder.topics.flatMap(({ topics }) => topics)
	];
	builder.toggle(
		group,
		all.find(({ values }) => values.includes(value))!
	);
}

describe('the builder', () => {
	it('offers what there are questions for, under the names the content gives', async () => {
		const { builder } = await aBuilder();
		expect(builder.available).toBe(4);
		expect(builder.modules.map(({ title }) => title)).toEqual(['Bank vol', 'Bank res']);
		expect(builder.domains.map(({ title }) => title)).toEqual([
			'Recovery support',
			'Ethical responsibility'
		]);
		expect(counts(builder.types)).toEqual({ order: 3, short: 1 });
		expect(builder.packs).toEqual([]);
	});

	it('counts every choice in what the others leave, as they change', async () => {
		const { builder } = await aBuilder();
		expect(counts(builder.modules)).toEqual({ vol: 3, res: 1 });
		expect(counts(builder.domains)).toEqual({ recovery: 1, ethics: 3 });
		pick(builder, 'banks', 'vol');
		expect(counts(builder.modules)).toEqual({ vol: 3, res: 1 });
		expect(counts(builder.domains)).toEqual({ recovery: 1, ethics: 2 });
		expect(counts(builder.difficulties)).toEqual({ 1: 1, 2: 2, 3: 0 });
		pick(builder, 'types', 'short');
		expect(builder.available).toBe(1);
		pick(builder, 'types', 'short');
		pick(builder, 'banks', 'vol');
		expect(builder.available).toBe(4);
	});

	it('shows topics by the title of their section, and a question of two concepts once', async () => {
		const { builder } = await aBuilder();
		expect(
			builder.topics.map(({ title, topics }) => [
				title,
				topics.map((topic) => [topic.title, topic.count])
			])
		).toEqual([
			[
				'Module m02',
				[
					['What voluntary means', 2],
					['Why choice', 1]
				]
			],
			['Module m04', [['Meeting as equals', 1]]]
		]);
	});

	it('shows topics of picked modules only, and those that are picked', async () => {
		const { builder } = await aBuilder();
		pick(builder, 'concepts', 'R01');
		pick(builder, 'banks', 'vol');
		expect(builder.topics.map(({ module }) => module)).toEqual(['m02', 'm04']);
		pick(builder, 'concepts', 'R01');
		expect(builder.topics.map(({ module }) => module)).toEqual(['m02']);
	});

	it('picks all concepts of a topic, and says when only some are picked', async () => {
		const { builder } = await aBuilder('concept=V01');
		const topic = () => builder.topics[0]!.topics[0]!;
		expect(topic().picked).toBe('some');
		expect(builder.available).toBe(1);
		pick(builder, 'concepts', 'V01');
		expect(topic().picked).toBe('all');
		expect(builder.choice.filter.concepts.toSorted()).toEqual(['V01', 'V02']);
		pick(builder, 'concepts', 'V01');
		expect(topic().picked).toBe('none');
	});

	it('says which groups stand in the way where nothing fits, the most helpful first', async () => {
		const { builder } = await aBuilder('bank=vol&domain=recovery&difficulty=1');
		expect(builder.available).toBe(0);
		expect(builder.loosenings).toEqual([
			{ group: 'domains', count: 1 },
			{ group: 'difficulties', count: 1 }
		]);
		builder.clear('domains');
		expect(builder).toMatchObject({ available: 1, loosenings: [], isFiltered: true });
		builder.clearAll();
		expect(builder).toMatchObject({ available: 4, isFiltered: false });
	});

	it('suggests time for as many questions as there will be', async () => {
		const { builder } = await aBuilder();
		expect(builder).toMatchObject({ asked: 4, suggestedMinutes: 5 });
		pick(builder, 'banks', 'res');
		expect(builder).toMatchObject({ asked: 1, suggestedMinutes: 2 });
	});
});

describe('an address', () => {
	it.each([
		['bank=vol', { banks: ['vol'] }],
		['concept=V01', { concepts: ['V01'] }],
		['domain=ethics&type=order', { domains: ['ethics'], types: ['order'] }],
		['difficulty=1,3', { difficulties: ['1', '3'] }],
		['bank=vol&bank=res', { banks: ['vol', 'res'] }],
		['state=missed', { states: ['missed'] }],
		['pack=test', { packs: ['test'] }],
		['bank=vol,no-such-bank', { banks: ['vol'] }],
		['state=forgotten', {}],
		['', {}]
	])('#/practice?%s presets the choice', async (query, filter) => {
		expect((await aBuilder(query)).builder.choice.filter).toEqual({ ...noFilter, ...filter });
	});
});

describe('a start', () => {
	it('begins the quiz and gives its address', async () => {
		const { app, builder } = await aBuilder('bank=vol');
		builder.set({ feedback: 'end', count: 5 });
		const [, screen, id = ''] = (await builder.start())?.split('/') ?? [];
		expect(screen).toBe('sitting');
		expect((await sittingById(app.db, sittingId(id)))?.items).toHaveLength(3);
	});

	it('remembers the choice for the next time', async () => {
		const { app, builder } = await aBuilder('bank=vol');
		builder.set({ count: 20, confidence: true, clock: 30 });
		await builder.start();
		const later = await theApp({ db: app.db });
		expect((await openAt(later)).choice).toEqual(builder.choice);
	});

	it('from an address leaves the remembered filter aside, and keeps how it is asked', async () => {
		const { app, builder } = await aBuilder('bank=vol');
		builder.set({ count: 20 });
		await builder.start();
		const { choice } = await openAt(app, 'domain=ethics');
		expect(choice).toEqual({
			...defaultChoice,
			count: 20,
			filter: { ...noFilter, domains: ['ethics'] }
		});
	});

	it('says what is in the way', async () => {
		const { app, builder } = await aBuilder();
		builder.load({ ...defaultChoice, filter: { ...noFilter, states: ['flagged'] } });
		expect(await builder.start()).toBeUndefined();
		expect(builder.trouble).toEqual({ kind: 'nothing-fits' });
		builder.clearAll();
		expect(builder.trouble).toBeUndefined();
		expect(app.settings.practiceChoice).toBeUndefined();
	});

	it('is made once, however often it is asked for', async () => {
		const { app, builder } = await aBuilder();
		const both = await Promise.all([builder.start(), builder.start()]);
		expect(both.filter((address) => address !== undefined)).toHaveLength(1);
		expect(await app.db.sittings.count()).toBe(1);
	});

	it('after what was picked has gone from the content draws from what is left', async () => {
		const { app, builder } = await aBuilder('bank=vol,res');
		await builder.start();
		const source = aSource({ items: items.slice(3), version: 'v2' });
		const later = await anApp({}, { source, db: app.db });
		expect((await openAt(later)).choice.filter).toEqual({ ...noFilter, banks: ['res'] });
	});
});

describe('where somebody stands', () => {
	const inState = async (app: App, state: ItemState) =>
		[...(await standingOf(app)).states[state]].sort();

	it('an item never answered is unseen, one answered is not', async () => {
		const app = await theApp();
		await answered(app.db, app.env, answerTo('vol-001'));
		const unseen = await inState(app, 'unseen');
		expect(unseen).toContain('vol-002');
		expect(unseen).not.toContain('vol-001');
	});

	it('an item whose last answer was incorrect is missed, until it is answered right', async () => {
		const app = await theApp();
		await answered(app.db, app.env, answerTo('vol-001', 'again'));
		await answered(app.db, app.env, answerTo('vol-002', 'again', { confidence: 'sure' }));
		expect(await inState(app, 'missed')).toEqual(['vol-001', 'vol-002']);
		expect(await inState(app, 'overconfident')).toEqual(['vol-002']);
		await answered(app.db, app.env, answerTo('vol-002'));
		expect(await inState(app, 'missed')).toEqual(['vol-001']);
		expect(await inState(app, 'overconfident')).toEqual([]);
	});

	it('an item is due when the study plan says so', async () => {
		const time = new FakeTime();
		const app = await theApp({ time });
		await answered(app.db, time, answerTo('vol-001'));
		expect(await inState(app, 'due')).toEqual([]);
		time.pass(30);
		expect(await inState(app, 'due')).toEqual(['vol-001']);
	});

	it('an item is flagged as long as it is', async () => {
		const app = await theApp();
		const flag = (flagged: boolean) =>
			done(app.save({ kind: 'flagged', item: itemId('vol-001'), flagged }));
		await flag(true);
		expect(await inState(app, 'flagged')).toEqual(['vol-001']);
		await flag(false);
		expect(await inState(app, 'flagged')).toEqual([]);
	});

	it('a gap of an item counts for the item', async () => {
		const app = await anApp({ items: [aCloze({ id: 'vol-009' })] });
		expect(await inState(app, 'unseen')).toEqual(['vol-009']);
		const card = cardId('vol-009', '1');
		await answered(app.db, app.env, { ...answerTo('vol-009', 'again'), card });
		expect(await inState(app, 'missed')).toEqual(['vol-009']);
	});

	it('what was set aside is not offered', async () => {
		const app = await theApp();
		await setAside(app, ['vol-001']);
		expect((await openAt(app)).available).toBe(3);
	});
});

describe('questions kept back for the first exam simulation', () => {
	const many = Array.from({ length: 30 }, (_, index) => aChoice({ id: `vol-${index + 1}` }));
	const kept = many.filter(isReserved).length;

	it('are left out and counted, unless the person wants them', async () => {
		const builder = await openAt(await anApp({ items: many }));
		expect(builder.available).toBe(30 - kept);
		expect(builder.selection.kept).toBe(kept);
		builder.set({ useKept: true });
		expect(builder.available).toBe(30);
	});

	it('are asked like others after a simulation', async () => {
		const app = await anApp({ items: many });
		const sitting = sittingId('exam');
		await done(
			app.save({ kind: 'sitting-started', sitting, mode: 'exam', items: [], options: {} })
		);
		expect((await openAt(app)).available).toBe(30 - kept);
		await done(app.save({ kind: 'sitting-finished', sitting }));
		expect((await openAt(app)).available).toBe(30);
	});

	it('are none for who wants none', async () => {
		const app = await anApp({ items: many });
		await done(app.set('reserveForExams', false));
		expect((await openAt(app)).available).toBe(30);
	});
});
