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
