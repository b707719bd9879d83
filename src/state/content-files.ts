import type { CompiledBank } from '#core/content/bank-chunks.ts';
import type { TranslatedTitles } from '#core/content/compile-translation.ts';
import type { CompiledPack } from '#core/content/compile.ts';
import type { Term } from '#core/content/glossary.ts';

export type CompiledModule = CompiledPack['modules'][number];

export type Loader<T> = () => Promise<{ readonly default: T }>;
type Loaders<T> = Readonly<Record<string, Loader<T>>>;

/** The files of one language. */
export interface Files {
	/** Banks in pieces, by the name of the piece. */
	readonly chunks: Loaders<CompiledBank>;
	readonly modules: Loaders<CompiledModule>;
}

/** What is translated into one language; all else is shown in the original. */
export interface Translation extends Files {
	readonly default: TranslatedTitles;
	readonly glossary?: Loader<readonly Term[]> | undefined;
}

/** By language. */
export type Translations = Readonly<Record<string, () => Promise<Translation>>>;
