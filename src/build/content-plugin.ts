import { relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { bankChunks } from '#core/content/bank-chunks.ts';
import { compilePack, type CompiledPack } from '#core/content/compile.ts';
import type { CompiledTranslation } from '#core/content/compile-translation.ts';
import { parsePack } from '#core/content/pack.ts';
import { readPackFiles } from '#cli/read-pack.ts';

const PREFIX = 'virtual:content/';

/**
 * Compiles a pack of Markdown with the core parser, so that the app ships trees and no parser.
 * `virtual:content/catalog` is what the start needs; each bank and module is a chunk of its own, loaded when opened.
 * A translation is a chunk that knows its titles and its own chunks; nobody loads it who does not want its language.
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
	const [kind, id, lang] = name.split('/');
	const translation = pack.translations.find((own) => own.lang === lang);
	switch (kind) {
		case 'catalog':
			return json(pack.catalog);
		case 'outline':
			return json(pack.outline);
		case 'cards':
			return json(pack.cards);
		case 'glossary':
			return json(translation ? translation.glossary : pack.glossary);
		case 'bank': {
			const chunks = translation ? translation.chunks : pack.banks.flatMap(bankChunks);
			return json(chunks.find((chunk) => chunk.id === id));
		}
		case 'module':
			return json((translation ?? pack).modules.find((module) => module.id === id));
		case 'loaders':
			return [
				`export const chunks = ${loaders('bank', pack.banks.flatMap(bankChunks))};`,
				`export const modules = ${loaders('module', pack.modules)};`,
				`export const translations = ${loaders(
					'translation',
					pack.translations.map((own) => ({ id: own.lang }))
				)};`
			].join('\n');
		case 'translation':
			return translationModule(pack.translations.find((own) => own.lang === id));
		default:
			throw new Error(`${PREFIX}${name} is not known`);
	}
}

function translationModule(translation: CompiledTranslation | undefined): string {
	if (!translation) throw new Error('no such translation');
	const { lang, titles, chunks, modules, glossary } = translation;
	return [
		json(titles),
		`export const chunks = ${loaders('bank', chunks, lang)};`,
		`export const modules = ${loaders('module', modules, lang)};`,
		`export const glossary = ${glossary ? `() => import('${PREFIX}glossary/all/${lang}')` : 'undefined'};`
	].join('\n');
}

/** @param lang of a translation; left out for the originals */
function loaders(kind: string, entries: readonly { readonly id: string }[], lang?: string): string {
	const end = lang === undefined ? '' : `/${lang}`;
	const lines = entries.map(
		({ id }) => `${JSON.stringify(id)}: () => import('${PREFIX}${kind}/${id}${end}')`
	);
	return `{${lines.join(', ')}}`;
}

/** JSON.parse of a string is read several times faster than the same literal as code. */
function json(value: unknown): string {
	return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
