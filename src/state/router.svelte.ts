/** Screens, named by the first word of the address behind `#/`. */
export const screens = [
	'today',
	'study',
	'plan',
	'learn',
	'search',
	'glossary',
	'practice',
	'exam',
	'sitting',
	'progress',
	'readiness',
	'more',
	'settings',
	'data',
	'about'
] as const;
export type Screen = (typeof screens)[number];

export interface Route {
	readonly screen: Screen | 'not-found';
	/** The rest of the path, decoded: `#/learn/m02/first-section` has two. */
	readonly parts: readonly string[];
	readonly query: URLSearchParams;
}

/** Reads the part of an address behind `#`. Pure, so that every address can be tested. */
export function parseRoute(hash: string): Route {
	const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
	const [first = '', ...rest] = path.split('/');
	const screen = (screens as readonly string[]).includes(first)
		? (first as Screen)
		: first === ''
			? 'today'
			: 'not-found';
	return {
		screen,
		parts: rest.filter((part) => part !== '').map(decoded),
		query: new URLSearchParams(query)
	};
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part; // a hand-typed address with a stray %
	}
}

/**
 * Where the app is. Hash routes work on any static host, in a subfolder and from the cache; the browser's
 * own history makes Back and reload work, so there is nothing to keep here but a copy.
 */
export class Router {
	route: Route = $state.raw(parseRoute(''));

	constructor(location: Pick<Location, 'hash'>, events: Pick<Window, 'addEventListener'>) {
		const read = () => (this.route = parseRoute(location.hash));
		read();
		events.addEventListener('hashchange', read);
	}
}
