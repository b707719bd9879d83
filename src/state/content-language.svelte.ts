import type { TranslatedTitles } from '#core/content/compile-translation.ts';
import type { Translation, Translations } from './content-files.ts';

/** Which language content is shown in. What is read of it shows at once when it changes. */
export class ContentLanguage {
	readonly #original: string;
	readonly #translations: Translations;
	#asked: string;
	#shown: { readonly wanted: string; readonly translation: Translation | undefined };

	/** @param original the language the pack was written in */
	constructor(original: string, translations: Translations) {
		this.#original = original;
		this.#translations = translations;
		this.#asked = original;
		this.#shown = $state.raw({ wanted: original, translation: undefined });
	}

	get wanted(): string {
		return this.#shown.wanted;
	}

	/** Missing for the original's language, and where nothing is translated. */
	get translation(): Translation | undefined {
		return this.#shown.translation;
	}

	get titles(): TranslatedTitles | undefined {
		return this.translation?.default;
	}

	/** The language asked for last is the one shown, whichever is loaded first. */
	async use(language: string): Promise<void> {
		this.#asked = language;
		if (language === this.wanted) return;
		// What can not be loaded, without a network, is as good as not translated.
		const translation = await this.#load(language).catch(() => undefined);
		if (this.#asked === language) this.#shown = { wanted: language, translation };
	}

	async titlesIn(language: string): Promise<TranslatedTitles | undefined> {
		return (await this.#load(language))?.default;
	}

	async #load(language: string): Promise<Translation | undefined> {
		if (language === this.#original || !Object.hasOwn(this.#translations, language))
			return undefined;
		return this.#translations[language]?.();
	}
}
