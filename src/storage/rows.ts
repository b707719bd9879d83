/** The rows of every table. Field names are stored on people's devices: they never change meaning. */
import type { Confidence } from '#core/quiz/confidence.ts';
import type { Evidence, Mode, Stamp } from '#core/scheduling/fold.ts';
import type { Grade, MemoryState } from '#core/scheduling/memory.ts';
import type {
	BankId,
	CardId,
	DeviceId,
	ItemId,
	ModuleId,
	PackId,
	SittingId
} from '#core/shared/ids.ts';
import type { StudyDay } from '#core/shared/study-day.ts';
import type { Draft, EventKey, Json, StudyEvent } from './events.ts';

/** Old events, sealed for good: one read instead of a thousand. */
export interface SegmentRow {
	readonly device: DeviceId;
	readonly first: number;
	readonly last: number;
	readonly events: readonly StudyEvent[];
	/** Of the events as JSON: notices damage, does not resist an attacker. */
	readonly hash: string;
}

/** This installation and where its log stands. */
export interface DeviceRow {
	readonly key: 'device';
	readonly device: DeviceId;
	/** Of its last event; 0 before the first. */
	readonly seq: number;
	readonly clock: number;
}

export interface MemoryRow {
	readonly card: CardId;
	readonly item: ItemId;
	/** Absent after a reset: the card is new again. */
	readonly memory?: MemoryState;
	/** Present only when the last answer was incorrect; the same for `overconfident`, when called sure as well. */
	readonly missed?: 1;
	readonly overconfident?: 1;
	/**
	 * Every answer and reset that still stands, in order. It repeats a part of the log, so that undo
	 * can refold this one card without reading the log, however long that has become.
	 */
	readonly history: readonly Evidence[];
}

/** Cards that fall due on a day; the row goes when there are none. Counting an index is slow. */
export interface DueDayRow {
	readonly day: StudyDay;
	readonly count: number;
}

export interface DayRow {
	readonly day: StudyDay;
	readonly answers: number;
	/** Correct, or graded better than "again" where only the person can tell. */
	readonly correct: number;
	/** Answers graded "again". */
	readonly again: number;
	/** Time spent answering, milliseconds. */
	readonly ms: number;
	/** Cards answered for the first time ever. */
	readonly newCards: number;
}

/** What the person attached to an item. The stamps say which device wrote last. */
export interface MarkRow {
	readonly item: ItemId;
	/** Present only when set, so that the index holds nothing else; the same for `suspended`. */
	readonly flagged?: 1;
	readonly suspended?: 1;
	readonly note?: string;
	readonly stamps: { readonly [Mark in 'flagged' | 'suspended' | 'note']?: Stamp };
}

export interface ReflectionRow {
	readonly module: ModuleId;
	readonly prompt: string;
	readonly text: string;
	readonly stamp: Stamp;
}

export interface ReadRow {
	readonly module: ModuleId;
	readonly section: string;
	readonly read: boolean;
	readonly stamp: Stamp;
}

export interface SettingRow {
	readonly key: string;
	readonly value: Json;
	readonly stamp: Stamp;
}

export interface SittingResponse extends EventKey {
	readonly clock: number;
	readonly item: ItemId;
	readonly chosen: readonly (number | string)[];
	readonly shown: readonly number[];
	readonly correct: boolean | null;
	readonly grade: Grade;
	readonly guessed?: boolean;
	readonly confidence?: Confidence;
	readonly ms: number;
}

export interface SittingRow {
	readonly sitting: SittingId;
	readonly mode: Mode;
	/** Epoch milliseconds. */
	readonly startedAt: number;
	readonly finishedAt?: number;
	readonly items: readonly ItemId[];
	readonly options: Json;
	/**
	 * Per card all answers that stand, oldest first; the last one is the response. Filled in practice
	 * and exam only: a study answer is looked up in `memories`, and writing it stays cheap.
	 */
	readonly responses: { readonly [card: CardId]: readonly SittingResponse[] };
	/** Per item how it stands, in sittings that are answered as a whole. */
	readonly drafts?: { readonly [item: ItemId]: Draft & { readonly stamp: Stamp } };
	/** Time it has run, milliseconds. */
	readonly elapsed?: number;
	/** Of its newest event. */
	readonly stamp: Stamp;
}

/** One card of the content that is installed. */
export interface CardRow {
	readonly card: CardId;
	readonly item: ItemId;
	readonly pack: PackId;
	readonly bank: BankId;
	/** File of the shipped content that holds the item; absent for packs added later. */
	readonly chunk?: string;
	/** Siblings share it. */
	readonly group?: string;
	/** Order in which new cards come, lowest first. */
	readonly rank: number;
	readonly domain: string;
	/** Kept back for the first exam simulation. */
	readonly reserved?: 1;
	/** The rank again, present only while the card has no memory: an index of what is new. */
	readonly waiting?: number;
}

export interface PackRow {
	readonly pack: PackId;
	/** Hash of the content. */
	readonly version: string;
	readonly title: string;
}

/** One item of a pack added later; the project's own content ships with the app. */
export interface ItemRow {
	readonly id: ItemId;
	readonly pack: PackId;
	readonly bank: BankId;
	readonly item: unknown;
}
