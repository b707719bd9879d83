import { hash } from '../shared/rng.ts';
import type { AnswerPart } from './item.ts';
import { blockText, inlineText, type Block } from './rich.ts';

/**
 * Two hashes joined by a hyphen: what the learner sees, and what counts as right. Editing a typo changes the
 * first only; a changed second half without a raised `v` is worth a warning.
 * White space, case and typographic quotes do not count; rationales and tags are left out.
 */
export function fingerprintOf(stem: readonly Block[], part: AnswerPart): string {
	const { seen, key } = faces(part);
	return `${hash(normal([blockText(stem), ...seen].join('\n')))}-${hash(normal(key.join('\n')))}`;
}

function faces(part: AnswerPart): { seen: readonly string[]; key: readonly string[] } {
	switch (part.type) {
		case 'single':
		case 'multiple':
		case 'truefalse':
			return {
				seen: part.options.map((option) => inlineText(option.text)),
				// By place, so that rewording the key is an edit and moving the mark is a changed key.
				key: part.options.flatMap((option, index) => (option.key ? [String(index)] : []))
			};
		case 'order':
			return { seen: part.steps.map(inlineText).sort(), key: part.steps.map(inlineText) };
		case 'match':
			return {
				seen: part.pairs.map((pair) => inlineText(pair.left)),
				key: part.pairs.map((pair) => `${inlineText(pair.left)} = ${inlineText(pair.right)}`)
			};
		case 'cloze':
			return { seen: [], key: part.gaps.map((gap) => `${gap.label}: ${gap.answers.join(' | ')}`) };
		case 'card':
			return { seen: [], key: [blockText(part.answer)] };
		case 'short':
			return { seen: [], key: part.accept };
	}
}

function normal(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[“”„]/g, '"')
		.replace(/[‘’]/g, "'")
		.replace(/\s+/g, ' ')
		.trim();
}
