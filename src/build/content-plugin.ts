import { relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { bankChunks } from '#core/content/bank-chunks.ts';
import { compilePack, type CompiledPack } from '#core/content/compile.ts';
import { parsePack } from '#core/content/pack.ts';
import { readPackFiles } from '#cli/read-pack.ts';

const PREFIX = 'virtual:content/';

/**
 * Compiles a pack of Markdown with the core parser, so that the app ships trees and no parser.
 * `virtual:content/catalog` is what the start needs; each bank and module is a chunk of its own, loaded when opened.
 * Errors in content fail the build with their places.
 */
export function contentPlugin(folder = process.env['ALONGSIDE_CONTENT'] ?? 'content'): Plugin {
	let root = folder;
	let compiled: Promise<CompiledPack> | undefined;

	async function compile(): Promise<CompiledPack> {
		const pack = parsePack(await readPackFiles(root), new Date().toISOString().slice(0, 10));
		const errors = pack.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
		if (errors.length > 0)
			throw new Error(
				errors
					.map(
						(e) =>
							`${relative('.', resolve(root, e.file))}:${e.line}:${e.column} ${e.code} ${e.message}`
					)
					.join('\n')
			);
		return compilePack(pack);
	}

	return {
		name: 'alongside-content',
		configResolved(config) {
			root = resolve(config.root, folder);
		},
		resolveId(id) {
			return id.startsWith(PREFIX) ? `\0${id}` : undefined;
		},
		async load(id) {
			if (!id.startsWith(`\0${PREFIX}`)) return undefined;
			compiled ??= compile();
			return moduleFor(id.slice(PREFIX.length + 1), await compiled);
		},
		configureServer(server) {
			server.watcher.add(root);
		},
		hotUpdate({ file }) {
			if (!file.startsWith(root)) return undefined;
			compiled = undefined;
			for (const [id, module] of this.environment.moduleGraph.idToModuleMap)
				if (id.startsWith(`\0${PREFIX}`)) this.environment.moduleGraph.invalidateModule(module);
			this.environment.hot.send({ type: 'full-reload' });
			return [];
		}
	};
}

function moduleFor(name: string, pack: CompiledPack): string {
	const [kind, id] = name.split('/');
	switch (kind) {
		case 'catalog':
			return json(pack.catalog);
		case 'outline':
			return json(pack.outline);
		case 'cards':
			return json(pack.cards);
		case 'glossary':
			return json(pack.glossary);
		case 'bank':
			return json(pack.banks.flatMap(bankChunks).find((chunk) => chunk.id === id));
		case 'module':
			return json(pack.modules.find((module) => module.id === id));
		case 'loaders':
			return `export const chunks = {${loaders('bank', pack.banks.flatMap(bankChunks))}};\nexport const modules = {${loaders('module', pack.modules)}};`;
		default:
			throw new Error(`${PREFIX}${name} is not known`);
	}
}

function loaders(kind: string, entries: readonly { readonly id: string }[]): string {
	return entries
		.map(({ id }) => `${JSON.stringify(id)}: () => import('${PREFIX}${kind}/${id}')`)
		.join(', ');
}

/** JSON.parse of a string is read several times faster than the same literal as code. */
function json(value: unknown): string {
	return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
