import { languageNow } from './messages.svelte.ts';
import { planEn, type PlanMessages } from './plan-en.ts';
import { planEs } from './plan-es.ts';

/** The words about an exam day, in the language of the interface. */
export function p(): PlanMessages {
	return languageNow() === 'es' ? planEs : planEn;
}
