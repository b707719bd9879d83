/**
 * What happened, and the only data that can not be rebuilt. Events are written once and never
 * changed; every other table is a view of them.
 */
import type { Confidence } from '#core/quiz/confidence.ts';
import type { Mode } from '#core/scheduling/fold.ts';
import type { Grade } from '#core/scheduling/memory.ts';
import type { CardId, DeviceId, ItemId, ModuleId, SittingId } from '#core/shared/ids.ts';
import type { StudyDay } from '#core/shared/study-day.ts';

export type Json =
	null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface EventKey {
	readonly device: DeviceId;
	/** 1, 2, 3 … on each device, without gaps: a lost event is noticed. */
	readonly seq: number;
}

/** When and where. Events are ordered by clock, then device, then seq, the same on every device. */
export interface EventStamp extends EventKey {
	/** Wall clock, epoch milliseconds. */
	readonly at: number;
	/** Hybrid logical clock: the wall clock, or one more than the last event if that is later. */
	readonly clock: number;
	/** Minutes east of UTC. */
	readonly utcOffset: number;
	/** Schema of the event. */
	readonly v: 1;
	readonly day: StudyDay;
}

export interface Answered {
	readonly kind: 'answered';
	readonly card: CardId;
	readonly item: ItemId;
	readonly itemVersion: number;
	/** Hash of what was asked, so that statistics notice an edited item. */
	readonly fingerprint: string;
	readonly mode: Mode;
	readonly sitting: SittingId | null;
	/** In canonical order: the option numbers of the bank, or what was typed. */
	readonly chosen: readonly (number | string)[];
	/** Canonical option numbers in the order in which they were shown. */
	readonly shown: readonly number[];
	/** null where only the person can tell (a flashcard). */
	readonly correct: boolean | null;
	/** What memory makes of it. */
	readonly grade: Grade;
	readonly guessed?: boolean;
	readonly confidence?: Confidence;
	/** Time taken, milliseconds. */
	readonly ms: number;
	/** Chance of recall expected before the answer, 0–1; null for a new card. */
	readonly predicted: number | null;
	readonly scheduler: string;
	/** Desired retention in force. */
	readonly retention: number;
}

/** Takes back one `answered` or `memory-reset`. */
export interface Retracted {
	readonly kind: 'retracted';
	readonly target: EventKey;
}

export interface Flagged {
	readonly kind: 'flagged';
	readonly item: ItemId;
	readonly flagged: boolean;
}

/** A suspended item is not asked until it is wanted back. */
export interface Suspended {
	readonly kind: 'suspended';
	readonly item: ItemId;
	readonly suspended: boolean;
}

export interface Noted {
	readonly kind: 'noted';
	readonly item: ItemId;
	/** Empty to remove the note. */
	readonly text: string;
}

/** A private answer to a reflection prompt of a module. */
export interface Reflected {
	readonly kind: 'reflected';
	readonly module: ModuleId;
	readonly prompt: string;
	readonly text: string;
}

export interface Read {
	readonly kind: 'read';
	readonly module: ModuleId;
	readonly section: string;
	readonly read: boolean;
}

export interface SettingChanged {
	readonly kind: 'setting-changed';
	readonly key: string;
	readonly value: Json;
}

export interface SittingStarted {
	readonly kind: 'sitting-started';
	readonly sitting: SittingId;
	readonly mode: Mode;
	readonly items: readonly ItemId[];
	readonly options: Json;
}

/** A question of a sitting as it now stands; the newest one counts. It becomes an answer when the sitting ends. */
export interface Responded extends Draft {
	readonly kind: 'responded';
	readonly sitting: SittingId;
	readonly item: ItemId;
	/** Time the sitting has run, milliseconds. */
	readonly elapsed: number;
}

/** What somebody did with one question of a sitting so far. */
export interface Draft {
	/** In canonical order, as in an answer; empty when cleared. */
	readonly chosen: readonly (number | string)[];
	/** Hash of what was asked: a response to other words does not count. */
	readonly fingerprint: string;
	/** Canonical numbers of options struck out. */
	readonly struck: readonly number[];
	/** To be looked at again. */
	readonly flagged: boolean;
	readonly confidence?: Confidence;
	/** How often one response was replaced by another. */
	readonly changes: number;
	/** Time on this question, all visits, milliseconds. */
	readonly ms: number;
}

/** How far a sitting has run, noted when it is paused, left, and now and then. */
export interface SittingClock {
	readonly kind: 'sitting-clock';
	readonly sitting: SittingId;
	/** Milliseconds. */
	readonly elapsed: number;
}

export interface SittingFinished {
	readonly kind: 'sitting-finished';
	readonly sitting: SittingId;
}

/** The card is to be learned anew. */
export interface MemoryReset {
	readonly kind: 'memory-reset';
	readonly card: CardId;
	readonly item: ItemId;
}

/** An event before it is given its place in the log. */
export type EventDraft =
	| Answered
	| Retracted
	| Flagged
	| Suspended
	| Noted
	| Reflected
	| Read
	| SettingChanged
	| SittingStarted
	| Responded
	| SittingClock
	| SittingFinished
	| MemoryReset;

export type Stamped<Draft> = Draft & EventStamp;
export type StudyEvent = Stamped<EventDraft>;

/** One text per event, for sets and maps. */
export function eventName({ device, seq }: EventKey): string {
	return `${device}/${String(seq)}`;
}
