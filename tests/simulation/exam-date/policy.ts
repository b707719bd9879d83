import type { Notes } from './notes.ts';
import type { TrueMemory } from './truth.ts';

/** A way to choose what to ask. */
export interface Policy {
	readonly name: string;
	/** @param truth for oracles only; nobody else may look */
	begin(notes: Notes, truth: TrueMemory): Planner;
}

/** A policy at work for one learner, who may have told it things. */
export interface Planner {
	/** Items in the order they should be asked. They are asked until the day's seconds are spent. */
	plan(day: number, secondsToday: number): Iterable<number>;
	/** For policies that keep a memory of their own; called before the answer enters the notes. */
	answered?(item: number, day: number, right: boolean): void;
}
