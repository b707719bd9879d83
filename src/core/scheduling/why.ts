import { daysBetween, type StudyDay } from '../shared/study-day.ts';
import { retrievability } from './fsrs.ts';
import type { MemoryState } from './memory.ts';

/** Why a card is shown now, as facts; the words are the screen's business. */
export type Why =
	| { readonly kind: 'new' }
	| { readonly kind: 'again-today' }
	| { readonly kind: 'due'; readonly chance: number; readonly lastSeen: number }
	| {
			readonly kind: 'early';
			/** Chance of recall now, 0–1. */
			readonly chance: number;
			/** Days ago. */
			readonly lastSeen: number;
			/** Days from now. */
			readonly dueIn: number;
	  };

export function whyNow(entry: {
	readonly memory?: MemoryState | undefined;
	readonly day: StudyDay;
}): Why {
	const { memory, day } = entry;
	if (!memory) return { kind: 'new' };
	if (memory.lastDay >= day && memory.interval === 0) return { kind: 'again-today' };
	const chance = retrievability(memory, day);
	const lastSeen = daysBetween(memory.lastDay, day);
	const dueIn = daysBetween(day, memory.due);
	return dueIn === 0
		? { kind: 'due', chance, lastSeen }
		: { kind: 'early', chance, lastSeen, dueIn };
}
