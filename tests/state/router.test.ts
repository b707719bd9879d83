import { describe, expect, it } from 'vitest';
import { parseRoute, Router, screens } from '#state/router.svelte.ts';

describe('an address', () => {
	it.each([
		['', 'today', []],
		['#', 'today', []],
		['#/', 'today', []],
		['#/today', 'today', []],
		['#today', 'today', []],
		['#/study', 'study', []],
		['#/study/', 'study', []],
		['#/learn/m02', 'learn', ['m02']],
		['#/learn/m02/first-section', 'learn', ['m02', 'first-section']],
		['#/learn//m02/', 'learn', ['m02']],
		['#/search/peer%20support', 'search', ['peer support']],
		['#/search/either%2For', 'search', ['either/or']],
		['#/search/recuperaci%C3%B3n', 'search', ['recuperación']],
		['#/search/100%', 'search', ['100%']],
		['#/no-such-screen', 'not-found', []],
		['#/no-such-screen/m02', 'not-found', ['m02']],
		['#/not-found', 'not-found', []],
		['#/Study', 'not-found', []],
		['#/constructor', 'not-found', []]
	])('%s leads to %s %j', (hash, screen, parts) => {
		expect(parseRoute(hash)).toMatchObject({ screen, parts });
	});

	it('leads to every screen by its name', () => {
		for (const screen of screens) expect(parseRoute(`#/${screen}`).screen).toBe(screen);
	});

	it('carries wishes behind a question mark', () => {
		const { screen, parts, query } = parseRoute('#/study?more=5&minutes=10');
		expect({ screen, parts }).toEqual({ screen: 'study', parts: [] });
		expect([...query]).toEqual([
			['more', '5'],
			['minutes', '10']
		]);
	});

	it('carries none when it has none', () => {
		expect([...parseRoute('#/learn/m02').query]).toEqual([]);
		expect([...parseRoute('#/study?').query]).toEqual([]);
	});
});

describe('the router', () => {
	it('begins where the address leads, and follows it', () => {
		const location = { hash: '#/learn/m02' };
		const events = new EventTarget();
		const router = new Router(location, events as Window);
		expect(router.route).toMatchObject({ screen: 'learn', parts: ['m02'] });
		location.hash = '#/more';
		events.dispatchEvent(new Event('hashchange'));
		expect(router.route.screen).toBe('more');
	});
});
