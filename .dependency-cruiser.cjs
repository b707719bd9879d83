// Which way things point. `npm run test:boundaries` holds it; tests/boundaries.test.ts plants violations and
// sees each one caught.

/** Which rooms of src/ a room may import from, besides itself. Only main.ts knows everyone. */
const rooms = {
	core: [],
	storage: ['core'],
	state: ['core', 'storage'],
	ui: ['core', 'state'],
	cli: ['core'],
	build: ['core', 'cli']
};

/** The same inside core. Scheduling knows an item only by its id, so it does not see content. */
const coreRooms = {
	shared: [],
	content: ['shared'],
	scheduling: ['shared'],
	quiz: ['shared', 'content', 'scheduling'],
	readiness: ['shared', 'content', 'scheduling', 'quiz']
};

/** The one place that may know a library; everyone else goes through it. */
const homes = {
	marked: '^src/core/content/',
	syllable: '^src/core/content/',
	'ts-fsrs': '^src/core/scheduling/',
	dexie: '^src/storage/'
};

module.exports = {
	forbidden: [
		...directions('src', rooms),
		...directions('src/core', coreRooms),
		...Object.entries(homes).map(([library, home]) => ({
			name: `${library}-at-home`,
			comment: `Only ${home} may import ${library}.`,
			severity: 'error',
			from: { path: '^src/', pathNot: home },
			to: { path: inNodeModules(library) }
		})),
		{
			name: 'svelte-free',
			comment: 'Core and storage work without a framework.',
			severity: 'error',
			from: { path: '^src/(core|storage|cli)/' },
			to: { path: [inNodeModules('svelte'), '\\.svelte(\\.ts)?$'] }
		},
		{
			name: 'browser-only',
			comment: 'What runs in a browser has no Node.',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/(cli|build)/' },
			to: { dependencyTypes: ['core'] }
		},
		{
			name: 'no-tools-shipped',
			comment: 'What ships is a dependency, not a development tool.',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/build/' },
			to: { dependencyTypes: ['npm-dev'] }
		},
		{
			name: 'src-stands-alone',
			comment: 'The app knows nothing of tests, scripts and configuration.',
			severity: 'error',
			from: { path: '^src/' },
			to: { pathNot: '^src/|(^|/)node_modules/', dependencyTypes: ['local', 'aliased'] }
		},
		{
			name: 'no-circular',
			comment: 'Two files that need each other are one file, or three.',
			severity: 'error',
			// A component may use itself, as a tree is drawn by drawing trees.
			from: { path: '^(src/.+)$' },
			to: { circular: true, pathNot: '^$1$' }
		},
		{
			name: 'resolvable',
			comment: 'An import that leads nowhere would slip through every other rule.',
			severity: 'error',
			from: { path: '^src/' },
			// Compiled content, made by src/build/content-plugin.ts.
			to: { couldNotResolve: true, pathNot: '^virtual:content/' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		// Imports of types are arrows too.
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			// Svelte and most others say where they are only through `exports`.
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
			extensions: ['.ts', '.js', '.svelte', '.json']
		}
	}
};

/** One rule a room: from it, to anything beside it that is not itself and not open to it. */
function directions(folder, table) {
	return Object.entries(table).map(([room, open]) => ({
		name: `${folder.replace(/^src\/?/, '') || 'room'}-${room}`,
		comment: `${folder}/${room} may import only from ${[...open, 'itself'].join(', ')}.`,
		severity: 'error',
		from: { path: `^${folder}/${room}/` },
		to: { path: `^${folder}/`, pathNot: `^${folder}/(${[room, ...open].join('|')})/` }
	}));
}

function inNodeModules(library) {
	return `(^|/)node_modules/${library}/`;
}
