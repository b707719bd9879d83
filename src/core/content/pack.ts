import type { Bank } from './bank.ts';
import {
	inReadingOrder,
	nearest,
	reporter,
	type Code,
	type Diagnostic,
	type Fix
} from './diagnostics.ts';
import { parseDocument, type Link, type ParsedDocument } from './document.ts';
import type { Exam } from './exam.ts';
import type { Kind } from './front-matter.ts';
import type { Glossary } from './glossary.ts';
import type { Item } from './item.ts';
import { keyOf, LOCK_FILE, parseLock } from './lock.ts';
import type { Module } from './module.ts';
import { resolvePath } from './paths.ts';
import {
	checkTranslation,
	glossaryDifference,
	isOriginal,
	moduleDifference,
	translationsOf
} from './translation.ts';

/** All files of a pack: Markdown by path with its text, and the names of everything else. */
export interface PackFiles {
	readonly texts: ReadonlyMap<string, string>;
	readonly others: readonly string[];
}

export interface Pack {
	readonly documents: readonly ParsedDocument[];
	readonly modules: readonly Module[];
	readonly banks: readonly Bank[];
	readonly exams: readonly Exam[];
	readonly glossaries: readonly Glossary[];
	/** Complete items of all banks in the pack's own language, each `See:` followed to its section. */
	readonly items: readonly Item[];
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a whole pack and checks what only shows across files.
 *
 * @param today ISO date, to tell which facts are old
 */
export function parsePack(files: PackFiles, today: string): Pack {
	const documents = [...files.texts]
		.filter(([file]) => file.endsWith('.md'))
		.map(([file, text]) => parseDocument(file, text, today));
	const of = <K extends string>(kind: K) =>
		documents.flatMap(({ content }) =>
			content?.kind === kind ? [content as Extract<typeof content, { kind: K }>] : []
		);
	const pack = {
		documents,
		modules: of('module'),
		banks: of('bank'),
		exams: of('exam'),
		glossaries: of('glossary')
	};
	const diagnostics = documents.flatMap((document) => document.diagnostics);
	const check = new PackCheck(pack, files, diagnostics);
	check.ids();
	check.links();
	check.domains();
	check.translations();
	const items = pack.banks.filter(isOriginal).flatMap((bank) => itemsOf(bank, pack.modules));
	check.lock(items);
	return { ...pack, items, diagnostics: inReadingOrder(diagnostics) };
}

/** The bank's items with their links followed; links that lead nowhere are left out (and reported elsewhere). */
function itemsOf(bank: Bank, modules: readonly Module[]): Item[] {
	const byFile = new Map(modules.map((module) => [module.file, module]));
	return bank.questions.map(({ item }) => ({
		...item,
		see: item.see.flatMap(({ title, href }) => {
			const target = resolvePath(bank.file, href);
			const module = byFile.get(target?.path ?? '');
			return module && target ? [{ title, module: module.id, section: target.anchor }] : [];
		})
	}));
}

const MAX_SUGGESTIONS = 50;
/** What kind of file a link of each use must lead to, where it matters. */
const kinds: Partial<Record<Link['use'], Kind>> = {
	see: 'module',
	module: 'module',
	check: 'bank'
};

class PackCheck {
	readonly #pack: Omit<Pack, 'items' | 'diagnostics'>;
	readonly #files: PackFiles;
	readonly #into: Diagnostic[];
	readonly #documents: ReadonlyMap<string, ParsedDocument>;
	readonly #anchors = new Map<string, ReadonlySet<string> | undefined>();
	#suggestions = 0;

	constructor(pack: Omit<Pack, 'items' | 'diagnostics'>, files: PackFiles, into: Diagnostic[]) {
		this.#pack = pack;
		this.#files = files;
		this.#into = into;
		this.#documents = new Map(pack.documents.map((document) => [document.source.file, document]));
	}

	#report(file: string, code: Code, at: number, message: string, fix?: Fix): void {
		const document = this.#documents.get(file);
		if (document) reporter(document.source, this.#into)(code, at, message, fix);
	}

	ids(): void {
		const places = new Map<string, string>();
		// A translation carries the ids of its original.
		for (const bank of this.#pack.banks.filter(isOriginal)) {
			for (const { id, at } of bank.ids) {
				const here = `${bank.file}:${this.#lineOf(bank.file, at)}`;
				const other = places.get(id);
				if (other)
					this.#report(
						bank.file,
						'duplicate-id',
						at,
						`“${id}” is already the id of the question at ${other}.`,
						{ title: 'Use the next free id' }
					);
				else places.set(id, here);
			}
		}
		const owners = new Map<string, string>();
		for (const { content } of this.#pack.documents) {
			if (
				!content ||
				(content.kind !== 'module' && content.kind !== 'exam' && content.kind !== 'bank') ||
				!isOriginal(content)
			)
				continue;
			const name = `${content.kind} ${content.id}`;
			const other = owners.get(name);
			if (other && content.id !== '')
				this.#report(
					content.file,
					'duplicate-id',
					0,
					`“id: ${content.id}” is already used by ${other}.`
				);
			owners.set(name, content.file);
		}
	}

	#lineOf(file: string, at: number): number {
		return this.#documents.get(file)?.source.position(at).line ?? 1;
	}

	links(): void {
		const exists = new Set([...this.#files.texts.keys(), ...this.#files.others]);
		const byName = new Map([...exists].map((path) => [nameOf(path), path]));
		for (const { source, links } of this.#pack.documents) {
			for (const { href, at, use } of links) {
				const target = resolvePath(source.file, href);
				if (!target || !exists.has(target.path)) {
					const near = this.#nearest(nameOf(target?.path ?? href), byName.keys());
					this.#report(
						source.file,
						'link-file',
						at,
						`“${href}” leads to no file of this pack.`,
						near ? { title: `Did you mean ${byName.get(near) ?? near}?` } : undefined
					);
					continue;
				}
				const there = this.#documents.get(target.path);
				const own = this.#documents.get(source.file)?.content?.kind;
				const kind = use === 'translates' ? own : kinds[use];
				const unreadable = there !== undefined && there.content === undefined; // and reported as that
				if (kind && !unreadable && there?.content?.kind !== kind) {
					this.#report(source.file, 'link-file', at, `“${href}” must lead to a ${kind} file.`);
					continue;
				}
				if (target.anchor === '' && use === 'check')
					this.#report(
						source.file,
						'link-section',
						at,
						'A Check needs the id of its question: bank.md#id.'
					);
				const anchors = target.anchor === '' ? undefined : this.#anchorsOf(target.path);
				if (anchors === undefined || anchors.has(target.anchor)) continue;
				const near = this.#nearest(target.anchor, anchors);
				this.#report(
					source.file,
					'link-section',
					at,
					`${target.path} has no section “#${target.anchor}”.`,
					near
						? { title: `Link to #${near}`, find: `#${target.anchor}`, text: `#${near}` }
						: undefined
				);
			}
		}
	}

	/** Finding a suggestion takes a look at every known name, so only the first few problems get one. */
	#nearest(word: string, known: Iterable<string>): string | undefined {
		return this.#suggestions++ < MAX_SUGGESTIONS ? nearest(word, known) : undefined;
	}

	#anchorsOf(file: string): ReadonlySet<string> | undefined {
		if (!this.#anchors.has(file)) {
			const anchors = this.#anchorListOf(file);
			this.#anchors.set(file, anchors && new Set(anchors));
		}
		return this.#anchors.get(file);
	}

	#anchorListOf(file: string): readonly string[] | undefined {
		const content = this.#documents.get(file)?.content;
		switch (content?.kind) {
			case 'module':
				return content.anchors;
			case 'bank':
				return content.ids.map(({ id }) => id);
			case 'glossary':
				return content.terms.map(({ id }) => id);
			default:
				return undefined;
		}
	}

	/** A pack without exam files has no list of domains to hold anyone to. */
	domains(): void {
		const { exams, banks, modules } = this.#pack;
		if (exams.length === 0) return;
		const domains = new Set(exams.flatMap((exam) => exam.blueprint.flatMap((row) => row.tags)));
		const names = new Set(exams.map((exam) => exam.id));
		const checkDomain = (file: string, domain: string, at: number) => {
			if (domain === '' || domains.has(domain)) return;
			const near = this.#nearest(domain, domains);
			this.#report(
				file,
				'unknown-domain',
				at,
				`“${domain}” is a domain of no exam in this pack.`,
				near ? { title: `Use “${near}”`, find: domain, text: near } : undefined
			);
		};
		const checkExams = (file: string, wanted: readonly string[], at: number) => {
			for (const exam of wanted) {
				if (names.has(exam)) continue;
				const near = this.#nearest(exam, names);
				this.#report(
					file,
					'unknown-exam',
					at,
					`“${exam}” is no exam of this pack.`,
					near ? { title: `Use “${near}”`, find: exam, text: near } : undefined
				);
			}
		};
		for (const module of modules)
			checkDomain(module.file, module.domain, this.#front(module.file, 'domain'));
		for (const bank of banks) {
			checkDomain(
				bank.file,
				this.#frontText(bank.file, 'domain'),
				this.#front(bank.file, 'domain')
			);
			checkExams(
				bank.file,
				this.#documents.get(bank.file)?.front?.list('exams') ?? [],
				this.#front(bank.file, 'exams')
			);
			for (const { tags } of [...bank.questions, ...bank.scenarios]) {
				checkDomain(bank.file, tags.value('domain') ?? '', tags.at('domain'));
				checkExams(bank.file, tags.value('exam')?.split(',') ?? [], tags.at('exam'));
			}
		}
	}

	#front(file: string, key: string): number {
		return this.#documents.get(file)?.front?.at(key) ?? 0;
	}

	#frontText(file: string, key: string): string {
		return this.#documents.get(file)?.front?.text(key) ?? '';
	}

	translations(): void {
		const { modules, glossaries, banks } = this.#pack;
		for (const [module, original] of translationsOf(modules))
			this.#tellDifference(module.file, original.file, moduleDifference(module, original));
		for (const [glossary, original] of translationsOf(glossaries))
			this.#tellDifference(glossary.file, original.file, glossaryDifference(glossary, original));
		for (const [bank, original] of translationsOf(banks))
			checkTranslation(bank, original, (code, at, message) =>
				this.#report(bank.file, code, at, message)
			);
	}

	#tellDifference(file: string, original: string, difference: string | undefined): void {
		if (difference === undefined) return;
		this.#report(file, 'translation-differs', 0, `It differs from ${original} in ${difference}.`);
	}

	lock(items: readonly Item[]): void {
		const text = this.#files.texts.get(LOCK_FILE);
		if (text === undefined) return;
		const now = new Map<string, Item>(items.map((item) => [item.id, item]));
		const banks = this.#pack.banks.filter(isOriginal);
		const places = new Map(
			banks.flatMap((bank) => bank.ids.map(({ id, at }) => [id, { file: bank.file, at }]))
		);
		const homes = new Map(banks.map((bank) => [bank.id, bank.file]));
		const page =
			this.#pack.documents.find(({ content }) => content?.kind === 'pack')?.source.file ?? '';
		for (const { id, v, fingerprint } of parseLock(text)) {
			const item = now.get(id);
			const place = places.get(id);
			if (!place) {
				const home = homeOf(id, homes) ?? page;
				this.#report(
					home,
					'id-removed',
					0,
					`“${id}” was published and is gone; people have history with it. Keep it with \`status:retired\`.`
				);
			} else if (item && item.v <= v && keyOf(item.fingerprint) !== keyOf(fingerprint)) {
				this.#report(
					place.file,
					'key-changed',
					place.at,
					`What counts as right in “${id}” has changed since it was published; if it now asks something else, add \`v:${v + 1}\`.`
				);
			}
		}
	}
}

/** The last part of a path. */
function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The file of the bank whose id begins an item's id; of `vol` and `vol-extra` the longer. */
function homeOf(id: string, homes: ReadonlyMap<string, string>): string | undefined {
	for (let end = id.lastIndexOf('-'); end > 0; end = id.lastIndexOf('-', end - 1)) {
		const home = homes.get(id.slice(0, end));
		if (home !== undefined) return home;
	}
	return undefined;
}
