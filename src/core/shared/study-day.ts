declare const brand: unique symbol;

/**
 * Days since 1970-01-01 of the local calendar day that starts at a chosen hour, not at midnight:
 * an answer at 1 a.m. still belongs to the evening before. A whole number, negative before 1970.
 */
export type StudyDay = number & { readonly [brand]: 'study-day' };

export interface CalendarDate {
	readonly year: number;
	/** 1–12 */
	readonly month: number;
	/** 1–31 */
	readonly day: number;
}

const defaultStartHour = 4;

const minute = 60_000;
const hour = 60 * minute;
const wholeDay = 24 * hour;

/**
 * @param at epoch milliseconds
 * @param utcOffset minutes east of UTC at that moment and place, so −300 in New York in winter.
 *   (`Date.prototype.getTimezoneOffset` has the opposite sign.)
 * @param startHour local hour at which the study day starts, 0–23
 */
export function studyDay(at: number, utcOffset: number, startHour = defaultStartHour): StudyDay {
	return asStudyDay(Math.floor((at + utcOffset * minute - startHour * hour) / wholeDay));
}

/** @throws {RangeError} if it is not a whole number */
export function asStudyDay(days: number): StudyDay {
	if (!Number.isSafeInteger(days)) throw new RangeError(`not a study day: ${days}`);
	return days as StudyDay;
}

export function addDays(day: StudyDay, days: number): StudyDay {
	return asStudyDay(day + days);
}

/** Whole days passed, 0 when `to` is earlier: flying west can repeat a day, never undo one. */
export function daysBetween(from: StudyDay, to: StudyDay): number {
	return Math.max(0, to - from);
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: StudyDay): number {
	return (((day + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/**
 * The calendar date of a study day, by arithmetic alone: no time zone can shift it.
 *
 * @see https://howardhinnant.github.io/date_algorithms.html — civil_from_days
 */
export function dayToDate(studyDay: StudyDay): CalendarDate {
	// Years start in March here, so that the leap day is the last day of one.
	const sinceMarch0 = studyDay + 719_468;
	const era = Math.floor(sinceMarch0 / 146_097);
	const dayOfEra = sinceMarch0 - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365
	);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	return {
		year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
		month,
		day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
	};
}

/** The study day that carries this date; days_from_civil of the same source. */
export function dateToDay({ year, month, day }: CalendarDate): StudyDay {
	const marchYear = month <= 2 ? year - 1 : year;
	const era = Math.floor(marchYear / 400);
	const yearOfEra = marchYear - era * 400;
	const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
	const dayOfEra =
		yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return asStudyDay(era * 146_097 + dayOfEra - 719_468);
}

/** As date fields of browsers write it: `2027-03-14`. */
export function isoDate(day: StudyDay): string {
	const two = (value: number) => String(value).padStart(2, '0');
	const date = dayToDate(day);
	return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
}

/** @returns undefined for anything but a date so written */
export function dayOfIsoDate(text: string): StudyDay | undefined {
	const [, year, month, day] = /^(\d{4,6})-(\d\d)-(\d\d)$/.exec(text) ?? [];
	if (day === undefined) return undefined;
	return dateToDay({ year: Number(year), month: Number(month), day: Number(day) });
}
