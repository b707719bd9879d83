import { en, type Messages } from './en.ts';

/** Interface languages. Each but English is a chunk of its own, loaded when chosen. */
export const languages = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof languages;

let current: Messages = $state.raw(en);
let language: Language = $state('en');

/** The words of the interface. Read it inside markup or `$derived`, so that a change of language shows at once. */
export function m(): Messages {
	return current;
}

export function languageNow(): Language {
	return language;
}

export async function useLanguage(wanted: Language): Promise<void> {
	current = wanted === 'es' ? (await import('./es.ts')).es : en;
	language = wanted;
	document.documentElement.lang = wanted;
}

/** The first of the browser's languages that there are words for. */
export function preferredLanguage(wanted: readonly string[]): Language {
	for (const tag of wanted) {
		const [language] = tag.toLowerCase().split('-');
		if (language && language in languages) return language as Language;
	}
	return 'en';
}
