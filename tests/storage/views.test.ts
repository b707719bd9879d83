import { describe, expect, it } from 'vitest';
import { deviceId, itemId, moduleId } from '#core/shared/ids.ts';
import { asStudyDay } from '#core/shared/study-day.ts';
import type { EventStamp } from '#storage/events.ts';
import { sameValue } from '#storage/same-value.ts';
import { markRow, readRow, reflectionRow, settingRow } from '#storage/views.ts';

const stamp = (clock: number, device = 'a', seq = clock): EventStamp => ({
	device: deviceId(device),
	seq,
	at: clock,
	clock,
	utcOffset: 0,
	v: 1,
	day: asStudyDay(0)
});

describe('of two devices the last writer wins, whichever is read first', () => {
	const item = itemId('i');
	const module = moduleId('m');
	const rows = {
		setting: (value: string, at: EventStamp, row?: never) =>
			settingRow(row, { kind: 'setting-changed', key: 'k', value, ...at }),
		note: (text: string, at: EventStamp, row?: never) =>
			markRow(row, { kind: 'noted', item, text, ...at }),
		reflection: (text: string, at: EventStamp, row?: never) =>
			reflectionRow(row, { kind: 'reflected', module, prompt: 'p', text, ...at }),
		read: (text: string, at: EventStamp, row?: never) =>
			readRow(row, { kind: 'read', module, section: 's', read: text === 'new', ...at })
	};

	it.each(Object.entries(rows))('%s', (_, write) => {
		for (const [earlier, later] of [
			[stamp(1, 'b'), stamp(2, 'a')],
			[stamp(5, 'a', 9), stamp(5, 'b', 1)]
		] as const) {
			const inOrder = write('new', later, write('old', earlier) as never);
			const crossed = write('old', earlier, write('new', later) as never);
			expect(crossed).toEqual(inOrder);
			expect(inOrder).toEqual(write('new', later));
		}
	});

	it('a flag and a note on one item do not disturb each other', () => {
		const flagged = markRow(undefined, { kind: 'flagged', item, flagged: true, ...stamp(9) });
		const noted = markRow(flagged, { kind: 'noted', item, text: 'older', ...stamp(3) });
		expect(noted).toMatchObject({ flagged: 1, note: 'older' });
	});

	it('a flag that was taken off stays off when an older one arrives', () => {
		const off = markRow(undefined, { kind: 'flagged', item, flagged: false, ...stamp(9) });
		const late = markRow(off, { kind: 'flagged', item, flagged: true, ...stamp(3, 'b') });
		expect(late).not.toHaveProperty('flagged');
	});
});

describe('comparing stored values', () => {
	it.each([
		[{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
		[{ a: 1, b: undefined }, { a: 1 }, true],
		[{ a: 1 }, { a: 1, b: 0 }, false],
		[[1, 2], [2, 1], false],
		[[], {}, false],
		[null, {}, false],
		[NaN, NaN, true],
		['1', 1, false]
	])('%j and %j: %s', (a, b, same) => {
		expect(sameValue(a, b)).toBe(same);
		expect(sameValue(b, a)).toBe(same);
	});
});
