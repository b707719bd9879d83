import { daysBetween, type StudyDay } from '../shared/study-day.ts';
import type { Chances } from './exam-price/outlook.ts';
import { retrievability } from './fsrs.ts';
import type { MemoryState } from './memory.ts';

/** What a look today buys toward an exam, in the numbers the planner chose it by. */
export interface ExamLook extends Chances {
	readonly kind: 'new' | 'refresh' | 'last';
}

/** Why a card is shown now, as facts; the words are the screen's business. */
export type Why =
	| { readonly kind: 'new' }
	| { readonly kind: 'again-today' }
	| { readonly kind: 'exam'; readonly look: ExamLook }
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
	/** Where the card was planned toward an exam. */
	readonly look?: ExamLook | undefined;
}): Why {
	const { memory, day, look } = entry;
	if (memory && memory.lastDay >= day && memory.interval === 0) return { kind: 'again-today' };
	if (look) return { kind: 'exam', look };
	if (!memory) return { kind: 'new' };
	const chance = retrievability(memory, day);
	const lastSeen = daysBetween(memory.lastDay, day);
	const dueIn = daysBetween(day, memory.due);
	return dueIn === 0
		? { kind: 'due', chance, lastSeen }
		: { kind: 'early', chance, lastSeen, dueIn };
}
