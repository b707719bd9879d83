import { describe, expect, it } from 'vitest';
import { defaultChoice, type PracticeChoice } from '#core/quiz/practice-choice.ts';
import { noFilter } from '#core/quiz/practice.ts';
import { longestName, SavedSets } from '#state/practice-sets.svelte.ts';
import type { App } from '#state/app.svelte.ts';
import { mostPracticeSets } from '#state/settings.ts';
import type { Json } from '#storage/events.ts';
import { done } from '../storage/builders.ts';
import { anApp } from './builders.ts';

const voluntary: PracticeChoice = { ...defaultChoice, filter: { ...noFilter, banks: ['vol'] } };
const store = (app: App, value: Json) =>
	done(app.save({ kind: 'setting-changed', key: 'practiceSets', value }));
const names = (sets: SavedSets) => sets.list.map(({ name }) => name);

async function threeSets() {
	const app = await anApp();
	const sets = new SavedSets(app);
	for (const name of ['Ethics', 'Missed', 'Ten hard ones']) await sets.save(name, voluntary);
	return { app, sets, idOf: (name: string) => sets.list.find((set) => set.name === name)!.id };
}

describe('a saved choice', () => {
	it('has its name and everything that was chosen, also after a reload', async () => {
		const { app } = await threeSets();
		const again = new SavedSets(await anApp({}, { db: app.db }));
		expect(names(again)).toEqual(['Ethics', 'Missed', 'Ten hard ones']);
		expect(again.list[0]?.choice).toEqual(voluntary);
	});

	it('is named without spaces to spare, and no longer than fits', async () => {
		const sets = new SavedSets(await anApp());
		await sets.save('  my   set ', voluntary);
		await sets.save('x'.repeat(200), voluntary);
		await sets.save('   ', voluntary);
		expect(names(sets)).toEqual(['my set', 'x'.repeat(longestName)]);
	});

	it('can be renamed, and that taken back', async () => {
		const { sets, idOf } = await threeSets();
		await sets.rename(idOf('Missed'), 'To look at again');
		expect(names(sets)).toEqual(['Ethics', 'To look at again', 'Ten hard ones']);
		expect(sets).toMatchObject({ notice: { kind: 'renamed' }, canUndo: true });
		await sets.undo();
		expect(names(sets)).toEqual(['Ethics', 'Missed', 'Ten hard ones']);
		expect(sets.canUndo).toBe(false);
	});

	it('keeps its name when there is no other', async () => {
		const { sets, idOf } = await threeSets();
		await sets.rename(idOf('Missed'), '  ');
		expect(names(sets)).toContain('Missed');
	});

	it('can be deleted, and comes back where it was', async () => {
		const { sets, idOf } = await threeSets();
		await sets.delete(idOf('Missed'));
		expect(names(sets)).toEqual(['Ethics', 'Ten hard ones']);
		await sets.undo();
		expect(names(sets)).toEqual(['Ethics', 'Missed', 'Ten hard ones']);
	});

	it('changed in another tab meanwhile is not lost', async () => {
		const { app, sets } = await threeSets();
		const tab = new SavedSets(await anApp({}, { db: app.db }));
		await tab.save('From the other tab', voluntary);
		await sets.save('From this one', voluntary);
		expect(names(sets)).toEqual([
			'Ethics',
			'Missed',
			'Ten hard ones',
			'From the other tab',
			'From this one'
		]);
	});

	it('is one of thirty at most', async () => {
		const app = await anApp();
		const sets = new SavedSets(app);
		await store(
			app,
			Array.from({ length: mostPracticeSets }, (_, index) => ({
				id: String(index),
				name: `Set ${index}`,
				choice: voluntary
			}))
		);
		const full = new SavedSets(await anApp({}, { db: app.db }));
		expect(full.full).toBe(true);
		await full.save('One too many', voluntary);
		expect(full.notice?.kind).toBe('full');
		expect(full.list).toHaveLength(mostPracticeSets);
		expect(names(full)).not.toContain('One too many');
		expect(sets.full).toBe(false);
	});

	it('that can not be stored says so', async () => {
		const { app, sets } = await threeSets();
		app.db.close();
		await sets.save('Later', voluntary);
		expect(sets).toMatchObject({
			saveError: { kind: 'storage-unavailable' },
			notice: undefined,
			canUndo: false
		});
		expect(names(sets)).toHaveLength(3);
	});
});

describe('what is stored and not understood', () => {
	const fromLater = {
		id: 'z',
		name: 'Of a later version',
		choice: { filter: { authors: ['Ana'] } }
	};

	it('is passed over, one by one, and stays as it is', async () => {
		const app = await anApp();
		await store(app, [fromLater, { id: 'a', name: 'Ethics', choice: voluntary }, 7, null]);
		const reopened = await anApp({}, { db: app.db });
		const sets = new SavedSets(reopened);
		expect(names(sets)).toEqual(['Ethics']);
		await sets.rename('a', 'Ethics first');
		expect(reopened.settings.practiceSets).toMatchObject([fromLater, { id: 'a' }, 7, null]);
	});

	it.each([
		['a text', 'sets'],
		['an object', { sets: [] }],
		['more than there can be', Array.from({ length: 31 }, () => 0)]
	])('leaves no sets where it is %s', async (_, value) => {
		const app = await anApp();
		await store(app, value);
		expect(new SavedSets(await anApp({}, { db: app.db })).list).toEqual([]);
	});
});
