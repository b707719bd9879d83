import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	asStudyDay,
	dateToDay,
	dayOfIsoDate,
	dayToDate,
	daysBetween,
	isoDate,
	studyDay
} from '#core/shared/study-day.ts';

const written = (day: ReturnType<typeof studyDay>) => {
	const { year, month, day: dayOfMonth } = dayToDate(day);
	return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
};

describe('the study day', () => {
	it.each([
		['one minute before four belongs to yesterday', '2026-03-10T03:59:59.999-04:00', '2026-03-09'],
		['four o’clock starts today', '2026-03-10T04:00:00-04:00', '2026-03-10'],
		['midnight changes nothing', '2026-03-10T00:00:00-04:00', '2026-03-09'],
		['late evening is still today', '2026-03-10T23:59:59-04:00', '2026-03-10'],
		[
			'clocks go forward: before four, still winter time',
			'2026-03-08T01:59:59-05:00',
			'2026-03-07'
		],
		['clocks go forward: 3:59 summer time', '2026-03-08T03:59:59-04:00', '2026-03-07'],
		['clocks go forward: four, summer time', '2026-03-08T04:00:00-04:00', '2026-03-08'],
		['clocks go back: 1:30 the first time', '2026-11-01T01:30:00-04:00', '2026-10-31'],
		['clocks go back: 1:30 the second time', '2026-11-01T01:30:00-05:00', '2026-10-31'],
		['clocks go back: four, winter time', '2026-11-01T04:00:00-05:00', '2026-11-01'],
		['leap day', '2028-02-29T12:00:00-08:00', '2028-02-29'],
		['the night after leap day', '2028-03-01T03:00:00-08:00', '2028-02-29'],
		['New Year’s night belongs to the old year', '2027-01-01T01:00:00+01:00', '2026-12-31'],
		['half-hour zone, before four', '2026-06-01T03:59:00+05:30', '2026-05-31'],
		['half-hour zone, four', '2026-06-01T04:00:00+05:30', '2026-06-01'],
		['quarter-hour zone', '2026-06-01T04:00:00+05:45', '2026-06-01'],
		['far east', '2026-06-01T04:00:00+14:00', '2026-06-01'],
		['far west', '2026-06-01T03:59:00-11:00', '2026-05-31'],
		['before 1970', '1969-12-31T12:00:00+00:00', '1969-12-31'],
		['the first hours of 1970', '1970-01-01T03:59:00+00:00', '1969-12-31']
	])('%s', (_, moment, expected) => {
		expect(written(studyDay(Date.parse(moment), offsetOf(moment)))).toBe(expected);
	});

	it.each([
		[0, '2026-03-10T00:00:00-04:00', '2026-03-10'],
		[0, '2026-03-09T23:59:59-04:00', '2026-03-09'],
		[12, '2026-03-10T11:59:00-04:00', '2026-03-09'],
		[12, '2026-03-10T12:00:00-04:00', '2026-03-10']
	])('can start at %i o’clock', (startHour, moment, expected) => {
		expect(written(studyDay(Date.parse(moment), offsetOf(moment), startHour))).toBe(expected);
	});

	it('counts a flight east as the days on the calendar', () => {
		const newYork = studyDay(Date.parse('2026-06-01T20:00:00-04:00'), -240);
		const berlin = studyDay(Date.parse('2026-06-02T10:00:00+02:00'), 120);
		expect(daysBetween(newYork, berlin)).toBe(1);
	});

	it('never counts below zero when a flight west repeats a day', () => {
		const tokyo = studyDay(Date.parse('2026-06-02T08:00:00+09:00'), 540);
		const honolulu = studyDay(Date.parse('2026-06-01T15:00:00-10:00'), -600);
		expect(honolulu).toBe(tokyo - 1);
		expect(daysBetween(tokyo, honolulu)).toBe(0);
	});

	it('refuses what is not a whole number of days', () => {
		expect(() => asStudyDay(1.5)).toThrow(RangeError);
		expect(() => asStudyDay(NaN)).toThrow(RangeError);
	});
});

describe('dates of study days', () => {
	it.each([
		[0, '1970-01-01'],
		[-1, '1969-12-31'],
		[11_016, '2000-02-29'],
		[19_782, '2024-02-29'],
		[19_783, '2024-03-01'],
		[-25_508, '1900-03-01'],
		[47_540, '2100-02-28'],
		[47_541, '2100-03-01'],
		[-719_468, '0-03-01']
	])('day %i is %s', (day, date) => {
		expect(written(asStudyDay(day))).toBe(date);
	});

	it('go back to the same day and agree with the calendar of the platform', () => {
		fc.assert(
			fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
				const day = asStudyDay(number);
				const date = dayToDate(day);
				const platform = new Date(number * 86_400_000);
				expect(date).toEqual({
					year: platform.getUTCFullYear(),
					month: platform.getUTCMonth() + 1,
					day: platform.getUTCDate()
				});
				expect(dateToDay(date)).toBe(day);
			})
		);
	});
});

/** Minutes east of UTC, from the end of an ISO date. */
function offsetOf(moment: string): number {
	const [sign, hours, minutes] = [moment.at(-6), moment.slice(-5, -3), moment.slice(-2)];
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

describe('a date field', () => {
	it('has every day as browsers write it, and gives it back', () => {
		expect(isoDate(dateToDay({ year: 2027, month: 3, day: 14 }))).toBe('2027-03-14');
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 100_000 }), (day) => {
				expect(dayOfIsoDate(isoDate(asStudyDay(day)))).toBe(day);
			})
		);
	});

	it.each(['', 'tomorrow', '2027-3-14', '14.03.2027'])('with %j has no day', (text) => {
		expect(dayOfIsoDate(text)).toBeUndefined();
	});
});
