import { examEn, type ExamMessages } from './exam-en.ts';
import { examEs } from './exam-es.ts';
import { languageNow } from './messages.svelte.ts';

/** The words of the exam screens, in the language of the interface. */
export function x(): ExamMessages {
	return languageNow() === 'es' ? examEs : examEn;
}
