import { dayToDate, type StudyDay } from '#core/shared/study-day.ts';
import type { SaveError } from '#state/save-error.ts';
import { m } from './messages/messages.svelte.ts';

/** When a card comes back, in words. @param days whole study days from today */
export function dueIn(days: number): string {
	const { due } = m();
	if (days <= 0) return due.today;
	if (days === 1) return due.tomorrow;
	if (days < 60) return due.days(days);
	if (days < 700) return due.months(Math.round(days / 30.4));
	return due.years(Math.round(days / 36.525) / 10);
}

export function saveErrorText(error: SaveError): string {
	const { errors, update } = m();
	switch (error.kind) {
		case 'storage-full':
			return errors.storageFull;
		case 'closed-by-update':
			return update.stale;
		default:
			return errors.storageUnavailable;
	}
}

/** @param at epoch milliseconds */
export function dateTime(at: number): string {
	return new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
		dateStyle: 'medium',
		timeStyle: 'short'
	}).format(at);
}

/** A study day by its date. */
export function dayName(
	day: StudyDay,
	style: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', weekday: 'short' }
): string {
	const { year, month, day: date } = dayToDate(day);
	return new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
		...style,
		timeZone: 'UTC'
	}).format(Date.UTC(year, month - 1, date));
}

/** Hours, minutes and seconds, as clocks show them. @param ms milliseconds */
export function clockText(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	const two = (value: number) => String(value).padStart(2, '0');
	const [h, min, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return h > 0 ? `${h}:${two(min)}:${two(s)}` : `${min}:${two(s)}`;
}

/** Points, with a decimal only where there is one. */
export function scoreText(score: number): string {
	return String(Math.round(score * 10) / 10);
}
