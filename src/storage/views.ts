/**
 * How an event changes a row: one pure function per table, used both when an event is appended and
 * when the log is folded again. None depends on the order in which devices are read.
 */
import { byStamp, foldCard, type Evidence, type Stamp } from '#core/scheduling/fold.ts';
import { defaultScheduler } from '#core/scheduling/memory.ts';
import type { CardId, ItemId } from '#core/shared/ids.ts';
import type { StudyDay } from '#core/shared/study-day.ts';
import type {
	Answered,
	EventKey,
	EventStamp,
	Flagged,
	MemoryReset,
	Noted,
	Read,
	Reflected,
	Responded,
	SettingChanged,
	SittingClock,
	SittingFinished,
	SittingStarted,
	Stamped,
	Suspended
} from './events.ts';
import type {
	DayRow,
	MarkRow,
	MemoryRow,
	ReadRow,
	ReflectionRow,
	SettingRow,
	SittingResponse,
	SittingRow
} from './rows.ts';

export function asEvidence(event: Stamped<Answered | MemoryReset>): Evidence {
	const { clock, device, seq, day } = event;
	const place = { clock, device, seq, day };
	if (event.kind === 'memory-reset') {
		return { ...place, grade: null, mode: 'study', itemVersion: 0, retention: 0 };
	}
	const { grade, mode, itemVersion, retention, correct, confidence } = event;
	return {
		...place,
		grade,
		mode,
		itemVersion,
		...(!(correct ?? grade !== 'again') && { missed: true }),
		...(confidence === 'sure' && { sure: true }),
		retention
	};
}

export function isOf(evidence: EventKey | Stamp, target: EventKey): boolean {
	return evidence.seq === target.seq && evidence.device === target.device;
}

/** The row that follows from a card's history; none without one. */
export function memoryRow(
	card: CardId,
	item: ItemId,
	history: readonly Evidence[]
): MemoryRow | undefined {
	if (history.length === 0) return undefined;
	const memory = foldCard(card, history, defaultScheduler);
	const { missed, sure } = history.at(-1) ?? {};
	return {
		card,
		item,
		...(memory && { memory }),
		...(missed && { missed: 1 }),
		...(missed && sure && { overconfident: 1 }),
		history
	};
}

export function withEvidence(history: readonly Evidence[], ...added: Evidence[]): Evidence[] {
	return [...history, ...added].sort(byStamp);
}

export function withoutEvidence(history: readonly Evidence[], target: EventKey): Evidence[] {
	return history.filter((evidence) => !isOf(evidence, target));
}

/** The day a card was answered for the first time ever. */
export function firstDay(history: readonly Evidence[] = []): StudyDay | undefined {
	return history.find(({ grade }) => grade !== null)?.day;
}

export type DayCounts = Omit<DayRow, 'day'>;

export const noCounts: DayCounts = { answers: 0, correct: 0, again: 0, ms: 0, newCards: 0 };

/** What one answer adds to the counters of its day. */
export function countsOf({ correct, grade, ms }: Answered): DayCounts {
	const isCorrect = correct ?? grade !== 'again';
	return {
		answers: 1,
		correct: isCorrect ? 1 : 0,
		again: grade === 'again' ? 1 : 0,
		ms,
		newCards: 0
	};
}

/** @param sign −1 to take an answer back */
export function addCounts(to: DayCounts, counts: Partial<DayCounts>, sign: 1 | -1 = 1): DayCounts {
	const sum = (key: keyof DayCounts) => to[key] + sign * (counts[key] ?? 0);
	return {
		answers: sum('answers'),
		correct: sum('correct'),
		again: sum('again'),
		ms: sum('ms'),
		newCards: sum('newCards')
	};
}

export function isNothing(counts: DayCounts): boolean {
	return counts.answers === 0 && counts.newCards === 0;
}

function stampOf({ clock, device, seq }: EventStamp): Stamp {
	return { clock, device, seq };
}

/** Whether what is stored was written after this event, on whichever device. */
function isOlder(event: EventStamp, stored: Stamp | undefined): boolean {
	return stored !== undefined && byStamp(event, stored) < 0;
}

export function markRow(
	row: MarkRow | undefined,
	event: Stamped<Flagged | Suspended | Noted>
): MarkRow {
	const { item } = event;
	const before = row ?? { item, stamps: {} };
	const mark = event.kind === 'noted' ? 'note' : event.kind;
	if (isOlder(event, before.stamps[mark])) return before;
	const stamps = { ...before.stamps, [mark]: stampOf(event) };
	const others = Object.entries(before).filter(([field]) => field !== mark);
	return { ...(Object.fromEntries(others) as Pick<MarkRow, 'item'>), ...markOf(event), stamps };
}

function markOf(event: Flagged | Suspended | Noted): Partial<MarkRow> {
	switch (event.kind) {
		case 'flagged':
			return event.flagged ? { flagged: 1 } : {};
		case 'suspended':
			return event.suspended ? { suspended: 1 } : {};
		case 'noted':
			return event.text === '' ? {} : { note: event.text };
	}
}

export function reflectionRow(
	row: ReflectionRow | undefined,
	event: Stamped<Reflected>
): ReflectionRow {
	const { module, prompt, text } = event;
	return row && isOlder(event, row.stamp) ? row : { module, prompt, text, stamp: stampOf(event) };
}

export function readRow(row: ReadRow | undefined, event: Stamped<Read>): ReadRow {
	const { module, section, read } = event;
	return row && isOlder(event, row.stamp) ? row : { module, section, read, stamp: stampOf(event) };
}

export function settingRow(
	row: SettingRow | undefined,
	event: Stamped<SettingChanged>
): SettingRow {
	const { key, value } = event;
	return row && isOlder(event, row.stamp) ? row : { key, value, stamp: stampOf(event) };
}

/** A sitting that was already started stays as it is. */
export function startedSitting(
	row: SittingRow | undefined,
	event: Stamped<SittingStarted>
): SittingRow {
	const { sitting, mode, items, options, at } = event;
	return (
		row ?? { sitting, mode, startedAt: at, items, options, responses: {}, stamp: stampOf(event) }
	);
}

export function finishedSitting(
	row: SittingRow | undefined,
	event: Stamped<SittingFinished>
): SittingRow | undefined {
	return row && { ...stamped(row, event), finishedAt: row.finishedAt ?? event.at };
}

export function respondedSitting(
	row: SittingRow | undefined,
	event: Stamped<Responded>
): SittingRow | undefined {
	if (!row) return undefined;
	const { item, chosen, fingerprint, struck, flagged, confidence, changes, ms } = event;
	const timed = clockedSitting(stamped(row, event), event);
	if (isOlder(event, row.drafts?.[item]?.stamp)) return timed;
	const draft = {
		chosen,
		fingerprint,
		struck,
		flagged,
		...(confidence !== undefined && { confidence }),
		changes,
		ms,
		stamp: stampOf(event)
	};
	return timed && { ...timed, drafts: { ...row.drafts, [item]: draft } };
}

/** A clock never runs back. It is noted as a page goes away, and is no change that another tab must know of. */
export function clockedSitting(
	row: SittingRow | undefined,
	event: Stamped<SittingClock | Responded>
): SittingRow | undefined {
	return row && { ...row, elapsed: Math.max(row.elapsed ?? 0, event.elapsed) };
}

function stamped(row: SittingRow, event: EventStamp): SittingRow {
	return isOlder(event, row.stamp) ? row : { ...row, stamp: stampOf(event) };
}

/** Whether the answer is kept as a response of its sitting. */
export function isResponse(answer: Answered): boolean {
	return answer.sitting !== null && answer.mode !== 'study';
}

export function withResponse(
	row: SittingRow | undefined,
	answer: Stamped<Answered>
): SittingRow | undefined {
	if (!row) return undefined;
	const earlier = row.responses[answer.card] ?? [];
	const responses = [...earlier, asResponse(answer)].sort(byStamp);
	return { ...stamped(row, answer), responses: { ...row.responses, [answer.card]: responses } };
}

export function withoutResponse(
	row: SittingRow | undefined,
	{ card, device, seq }: Stamped<Answered>
): SittingRow | undefined {
	if (!row) return undefined;
	const { [card]: before = [], ...others } = row.responses;
	const left = before.filter((response) => !isOf(response, { device, seq }));
	return { ...row, responses: left.length > 0 ? { ...others, [card]: left } : others };
}

function asResponse(answer: Stamped<Answered>): SittingResponse {
	const { clock, device, seq, item, chosen, shown, correct, grade, ms } = answer;
	const { guessed, confidence } = answer;
	return {
		clock,
		device,
		seq,
		item,
		chosen,
		shown,
		correct,
		grade,
		...(guessed !== undefined && { guessed }),
		...(confidence !== undefined && { confidence }),
		ms
	};
}
