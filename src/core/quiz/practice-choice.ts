import { filterGroups, itemStates, noFilter, type PracticeFilter } from './practice.ts';

/**
 * How somebody wants to practise, as it is set up, remembered and saved by name.
 * A type, not an interface, so that it can be stored as JSON.
 */
export type PracticeChoice = {
	readonly filter: PracticeFilter;
	/** Draws from what is kept back for the first exam simulation, too. */
	readonly useKept: boolean;
	readonly count: number | 'all';
	/** `now` shows rationales after each question, `end` when all is over. */
	readonly feedback: 'now' | 'end';
	/** No clock, the pace of an exam, or so many minutes. */
	readonly clock: 'off' | 'pace' | number;
	/** The clock stands still while paused, away or reading rationales. */
	readonly pauses: boolean;
	/** Asks how sure the person is of each answer. */
	readonly confidence: boolean;
};

export const counts = [5, 10, 20, 40, 'all'] as const satisfies readonly PracticeChoice['count'][];

export const defaultChoice: PracticeChoice = {
	filter: noFilter,
	useKept: false,
	count: 10,
	feedback: 'now',
	clock: 'off',
	pauses: true,
	confidence: false
};

export const longestMinutes = 600;

/** Minutes at the pace of an exam of 100 questions in two hours. */
export function paceMinutes(questions: number): number {
	return Math.max(1, Math.ceil((questions * 12) / 10));
}

/** @returns milliseconds; `undefined` without a clock */
export function timeLimit(clock: PracticeChoice['clock'], questions: number): number | undefined {
	if (clock === 'off') return undefined;
	return (clock === 'pace' ? paceMinutes(questions) : clock) * 60_000;
}

/** How many of these questions are asked. */
export function wantedCount(count: PracticeChoice['count'], available: number): number {
	return count === 'all' ? available : Math.min(count, available);
}

/**
 * What is stored, whatever it is, as a choice. How it is asked falls back to the defaults; what is asked does not,
 * since a filter half understood would ask something else.
 *
 * @returns `undefined` where the filter is not understood
 */
export function practiceChoice(stored: unknown): PracticeChoice | undefined {
	if (!isRecord(stored)) return undefined;
	const filter = filterFrom(stored['filter']);
	if (!filter) return undefined;
	const { useKept, count, feedback, clock, pauses, confidence } = stored;
	return {
		filter,
		useKept: useKept === true,
		count: counts.find((known) => known === count) ?? defaultChoice.count,
		feedback: feedback === 'end' ? 'end' : 'now',
		clock: clock === 'pace' || isMinutes(clock) ? clock : 'off',
		pauses: pauses !== false,
		confidence: confidence === true
	};
}

/** Whole minutes that a clock can be set to. */
export function isMinutes(value: unknown): value is number {
	return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= longestMinutes;
}

function filterFrom(stored: unknown): PracticeFilter | undefined {
	if (!isRecord(stored)) return undefined;
	const known = filterGroups.map((group) => [group, stored[group] ?? []] as const);
	const isUnderstood =
		Object.keys(stored).every((group) => Object.hasOwn(noFilter, group)) &&
		known.every(([, picked]) => isTexts(picked)) &&
		(known.find(([group]) => group === 'states')?.[1] as string[]).every((state) =>
			(itemStates as readonly string[]).includes(state)
		);
	return isUnderstood ? (Object.fromEntries(known) as unknown as PracticeFilter) : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
