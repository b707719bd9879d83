import { Dexie } from 'dexie';
import type { Mode } from '#core/scheduling/fold.ts';
import type { SittingId } from '#core/shared/ids.ts';
import { ok, type Result } from '#core/shared/result.ts';
import type { StudyDay } from '#core/shared/study-day.ts';
import { write, type NothingToUndo, type Surroundings } from './append.ts';
import type { StudyDatabase } from './database.ts';
import {
	eventName,
	type Answered,
	type EventKey,
	type Stamped,
	type StudyEvent
} from './events.ts';
import { saving, type SaveError } from './save-error.ts';

/** Rows looked at a time, newest first: undo is nearly always about the last one. */
const few = 20;

/**
 * The newest answer of this device and study day that still stands: what undo would take back.
 *
 * @param within only answers of this sitting or mode, where given
 */
export async function lastAnswer(
	db: StudyDatabase,
	day: StudyDay,
	within: { readonly sitting?: SittingId; readonly mode?: Mode } = {}
): Promise<Stamped<Answered> | undefined> {
	const here = await db.meta.get('device');
	if (!here) return undefined;
	const retracted = new Set<string>();
	let before = here.seq + 1;
	for (;;) {
		const rows = await db.events
			.where(':id')
			.between([here.device, Dexie.minKey], [here.device, before])
			.reverse()
			.limit(few)
			.toArray();
		for (const event of rows) {
			// Flying west repeats a day, so one day earlier may still hide an answer of today.
			if (event.day < day - 1) return undefined;
			if (event.kind === 'retracted') retracted.add(eventName(event.target));
			else if (isWanted(event) && !retracted.has(eventName(event))) return event;
		}
		const oldest = rows.at(-1);
		if (!oldest) return undefined;
		before = oldest.seq;
	}

	function isWanted(event: StudyEvent): event is Stamped<Answered> {
		if (event.kind !== 'answered' || event.day !== day) return false;
		const { sitting = event.sitting, mode = event.mode } = within;
		return event.sitting === sitting && event.mode === mode;
	}
}

/**
 * Takes one answer (or one memory reset) back: its card is folded again from what is left. Works
 * any number of times, and after a reload.
 */
export function retract(
	db: StudyDatabase,
	env: Surroundings,
	{ device, seq }: EventKey
): Promise<Result<StudyEvent, SaveError | NothingToUndo>> {
	return saving(db, async () => {
		const written = await write(db, env, [{ kind: 'retracted', target: { device, seq } }]);
		return written.ok ? ok(written.value[0]) : written;
	});
}
