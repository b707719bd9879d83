import { describe, expect, it, vi } from 'vitest';
import { ContentStore } from '#state/content-store.ts';
import { aChoice, aModule, aParagraph, aSource } from '../builders.ts';

const items = [
	aChoice({ id: 'vol-001' }),
	aChoice({ id: 'vol-002', scenario: 'vol-s1' }),
	aChoice({ id: 'res-001' }),
	// An id is permanent: it stays when its item moves to another bank.
	aChoice({ id: 'old-001', bank: 'res' })
];
const scenarios = [{ id: 'vol-s1', stimulus: [aParagraph('A situation.')] }];

/** A source that fails the first `times`, and then works. */
function flaky(times: number) {
	const source = aSource({ items, scenarios });
	const load = vi.fn(source.chunks['vol']);
	for (let i = 0; i < times; i++) load.mockRejectedValueOnce(new TypeError('offline'));
	return { store: new ContentStore({ ...source, chunks: { ...source.chunks, vol: load } }), load };
}

describe('an item', () => {
	const store = new ContentStore(aSource({ items, scenarios }));

	it('is found in its bank', async () => {
		expect((await store.find('vol', 'vol-001'))?.item).toBe(items[0]);
	});

	it('comes with the scenario it belongs to', async () => {
		expect(await store.find('vol', 'vol-002')).toEqual({
			item: items[1],
			scenario: scenarios[0],
			lang: 'en'
		});
		expect((await store.find('vol', 'vol-001'))?.scenario).toBeUndefined();
	});

	it.each(['vol-001', 'res-001', 'old-001'])('%s is found by its id alone', async (id) => {
		expect((await store.byId(id))?.item.id).toBe(id);
	});

	it.each(['vol-999', 'no-such', 'noprefix', ''])('that is gone (%s) is undefined', async (id) => {
		expect(await store.byId(id)).toBeUndefined();
		expect(await store.find('vol', id)).toBeUndefined();
	});

	it('of no file of this build is looked for among the added packs', async () => {
		const found = { item: aChoice({ id: 'own-001' }), lang: 'en' };
		const added = vi.fn(() => Promise.resolve(found));
		const own = new ContentStore({ ...aSource({ items }), added });
		expect(await own.find(undefined, 'own-001')).toBe(found);
		expect(added).toHaveBeenCalledWith('own-001');
	});
});

describe('a bank', () => {
	it('is loaded once, whoever asks', async () => {
		const { store, load } = flaky(0);
		await Promise.all([store.find('vol', 'vol-001'), store.find('vol', 'vol-002')]);
		await store.byId('vol-001');
		expect(load).toHaveBeenCalledTimes(1);
	});

	it('that could not be loaded can be tried again', async () => {
		const { store, load } = flaky(1);
		await expect(store.find('vol', 'vol-001')).rejects.toThrow('offline');
		expect((await store.find('vol', 'vol-001'))?.item.id).toBe('vol-001');
		expect(load).toHaveBeenCalledTimes(2);
	});

	it('is not asked for an item when the likely one has it', async () => {
		const { store, load } = flaky(0);
		await store.byId('res-001');
		expect(load).not.toHaveBeenCalled();
	});
});

describe('all items', () => {
	const store = new ContentStore(aSource({ items }));

	it('come in the authors’ order', async () => {
		expect((await store.items()).map(({ item }) => item)).toEqual(items);
	});
});

describe('a module', () => {
	const modules = [aModule('m01', { 'First section': 'Words.' })];
	const store = new ContentStore(aSource({ modules }));

	it('is found by its id', async () => {
		expect(await store.module('m01')).toBe(modules[0]);
	});

	it.each(['m99', 'constructor', ''])('that does not exist (%s) is undefined', async (id) => {
		expect(await store.module(id)).toBeUndefined();
	});
});
