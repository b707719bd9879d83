import { describe, expect, it } from 'vitest';
import { assertNever } from '#core/shared/assert-never.ts';
import { cardId, itemId } from '#core/shared/ids.ts';
import { err, ok } from '#core/shared/result.ts';

describe('small shared things', () => {
	it('tells a value from an expected failure', () => {
		expect(ok(3)).toEqual({ ok: true, value: 3 });
		expect(err('full')).toEqual({ ok: false, error: 'full' });
	});

	it('names an item’s card like the item, and a blank’s card by its label', () => {
		expect(cardId(itemId('vol-001'))).toBe('vol-001');
		expect(cardId(itemId('vol-003'), '2')).toBe('vol-003.2');
	});

	it('says what it met when data from outside breaks a type', () => {
		expect(() => assertNever('later' as never)).toThrow(/"later"/);
	});
});
