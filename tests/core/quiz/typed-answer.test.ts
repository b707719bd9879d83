import { describe, expect, it } from 'vitest';
import { gradeTyped } from '#core/quiz/typed-answer.ts';

describe('what was typed', () => {
	it.each([
		['as accepted', 'recovery', 'recovery', 'same'],
		['in another case', 'ReCoVeRy', 'recovery', 'same'],
		['without its accents', 'recuperacion', 'recuperación', 'same'],
		['with accents of its own', 'récovery', 'recovery', 'same'],
		['with composed instead of combining letters', 'n\u0303andu', 'ñandu', 'same'],
		['with an article', 'the recovery plan', 'recovery plan', 'same'],
		['without the article', 'ombudsman', 'an ombudsman', 'same'],
		['with a Spanish article', 'La esperanza', 'esperanza', 'same'],
		['with extra spaces and a full stop', '  self   help. ', 'self help', 'same'],
		['with a hyphen for a space', 'self-help', 'self help', 'same'],
		['with a letter missing', 'recovry', 'recovery', 'close'],
		['with a letter too many', 'recoovery', 'recovery', 'close'],
		['with a wrong letter', 'recobery', 'recovery', 'close'],
		['with two neighbours swapped', 'reocvery', 'recovery', 'close'],
		['with two slips in a word of nine letters', 'lisenig', 'listening', 'different'],
		['with two slips in ten letters', 'discosre', 'disclosure', 'close'],
		['with two swaps in ten letters', 'idslcosure', 'disclosure', 'close'],
		['with three slips in ten letters', 'dscosr', 'disclosure', 'different'],
		['with one slip in five letters', 'poeer', 'power', 'close'],
		['with a slip in a short word', 'hoped', 'hope', 'different'],
		['with a slip in a number', '45 CFR Part 2', '42 CFR Part 2', 'different'],
		['with the right number and a slip beside it', '42 CFR Prat 2', '42 CFR Part 2', 'close'],
		['that is another word', 'therapy', 'recovery', 'different'],
		['that is only the article', 'the', 'the recovery', 'different'],
		['that is empty', '', 'recovery', 'different'],
		['that is only spaces and signs', ' … ', 'recovery', 'different']
	])('%s', (_, typed, accepted, match) => {
		expect(gradeTyped(typed, [accepted])).toBe(match);
	});

	it('is compared with everything that is accepted; the best match counts', () => {
		expect(gradeTyped('mutual aid', ['peer support', 'mutual aids', 'mutual aid'])).toBe('same');
		expect(gradeTyped('mutual aidd', ['peer support', 'mutual aid'])).toBe('close');
	});

	it('matches nothing where nothing is accepted', () => {
		expect(gradeTyped('anything', [])).toBe('different');
	});
});
