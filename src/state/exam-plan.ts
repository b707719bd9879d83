import type { ExamFacts, Outline } from '#core/content/outline.ts';
import type { ExamPlanRequest } from '#core/scheduling/exam-price/course.ts';
import { secondsOfSeen } from '#core/scheduling/exam-price/outlook.ts';
import { attendanceOf, paceOf, personOf } from '#core/scheduling/exam-price/person.ts';
import { planExamDay } from '#core/scheduling/exam-price/plan.ts';
import { spaceSiblings } from '#core/scheduling/siblings.ts';
import type { ExamLook } from '#core/scheduling/why.ts';
import type { ItemId } from '#core/shared/ids.ts';
import { addDays, daysBetween, weekday, type StudyDay } from '#core/shared/study-day.ts';
import {
	allCards,
	allMemories,
	dayCounters,
	finishedSittings,
	suspendedItems
} from '#storage/queries.ts';
import type { CardRow, MemoryRow } from '#storage/rows.ts';
import type { App } from './app.svelte.ts';
import type { PlannedCard } from './planned-card.ts';
import { examAimedAt, guessOf } from './readiness.ts';

/** Days whose counts tell how fast somebody answers and how often they come. */
const RECENT_DAYS = 30;
/** Cards whose answers tell how fast somebody forgets; more would not change it. */
const PERSON_CARDS = 2000;

/** The exam that study is planned toward, with everything a plan of any day starts from. */
export interface ExamCourse {
	readonly exam: ExamFacts;
	readonly examDay: StudyDay;
	readonly daysLeft: number;
	/** Today is one of the days off. */
	readonly isOff: boolean;
	/** Days from tomorrow to the exam on which somebody is likely to come. */
	readonly daysToCome: number;
	/** Simulations finished so far. */
	readonly simulations: number;
	readonly request: ExamPlanRequest;
	/** Parallel to the request's items. */
	readonly rows: readonly CardRow[];
	/** Cards that are to be seen once more today. */
	readonly again: readonly CardRow[];
}

/**
 * Reads all cards and memories: for a plan once a day, never for a single answer.
 *
 * @param minutes of today
 * @param patient waits until there is a value table
 * @returns undefined without an exam day, or once it has passed: then every card comes when it is due
 */
export async function examCourse(
	app: App,
	minutes: number,
	{ patient = false } = {}
): Promise<ExamCourse | undefined> {
	const { db, settings } = app;
	const day = app.today();
	if (settings.examDay === undefined || settings.examDay < day) return undefined;
	const examDay = settings.examDay as StudyDay;
	const outline = await app.content.outline();
	const exam = examAimedAt(app, outline);
	if (!exam) return undefined;
	const [cards, memories, suspended, counters, simulations, table] = await Promise.all([
		allCards(db),
		allMemories(db),
		suspendedItems(db),
		dayCounters(db, addDays(day, -RECENT_DAYS), day),
		finishedSittings(db, 'exam'),
		app.valueTable(patient)
	]);
	const keepsBack = settings.reserveForExams && simulations === 0;
	const byCard = new Map(memories.map((row) => [row.card, row]));
	const rows = cards
		.filter(
			({ item, card, reserved }) =>
				!suspended.has(item) && !(keepsBack && reserved && !byCard.get(card)?.memory)
		)
		.sort((a, b) => a.rank - b.rank); // of equals, what is introduced first
	const weightOf = weights(rows, exam);
	const concepts = new Map(outline.items.map(({ id, concepts }) => [id, concepts[0]]));
	const { firstRight, stretch } = personOf(answersOf(memories, outline));
	const studied = counters.filter((row) => row.day < day && row.answers > 0);
	const since = studied[0] ? daysBetween(studied[0].day, day) : 0;
	const attendance = attendanceOf(studied.length, since);
	const open = openDays(day, examDay, settings.daysOff);
	const later = Math.max(1, daysBetween(day, examDay) - 1);
	return {
		exam,
		examDay,
		daysLeft: daysBetween(day, examDay),
		isOff: settings.daysOff.includes(weekday(day)),
		daysToCome: open * attendance,
		simulations,
		rows,
		again: rows.filter(({ card }) => isAgain(byCard.get(card), day)),
		request: {
			items: rows.map((row) => {
				const memory = byCard.get(row.card)?.memory;
				return {
					weight: weightOf(row),
					concept: concepts.get(row.item),
					...(memory && { trace: memory, lastDay: memory.lastDay })
				};
			}),
			day,
			examDay,
			table,
			secondsToday: minutes * 60,
			secondsPerDay: settings.minutesPerDay * 60,
			attendance: (open / later) * attendance,
			pace: paceOf(counters),
			firstRight,
			stretch,
			seed: `${exam.id} ${String(day)}`
		}
	};
}

/** Today's cards toward the exam, siblings apart, and the minutes they are likely to take. */
export function examQueue(course: ExamCourse): {
	readonly queue: readonly PlannedCard[];
	readonly minutes: number;
} {
	const { queue } = planExamDay(course.request);
	const repeats = course.again.length * secondsOfSeen(0.5);
	const seconds = queue.reduce((sum, look) => sum + look.seconds, repeats) * course.request.pace;
	const planned = queue.flatMap(({ at, chances, isLast }) => {
		const row = course.rows[at];
		if (!row) return [];
		const isNew = chances.today === undefined;
		const look: ExamLook = { ...chances, kind: isNew ? 'new' : isLast ? 'last' : 'refresh' };
		return [{ card: row.card, row, reason: isNew ? ('new' as const) : ('due' as const), look }];
	});
	const again = course.again.map((row) => ({ card: row.card, row, reason: 'again' as const }));
	return {
		queue: [...spaceSiblings(planned, ({ row }) => row.group), ...again],
		minutes: seconds / 60
	};
}

/** Share of the exam that rests on a card: a domain's is shared by its items, an item's by its cards. */
function weights(rows: readonly CardRow[], exam: ExamFacts): (row: CardRow) => number {
	const cardsOfItem = new Map<ItemId, number>();
	const itemsOfDomain = new Map<string, Set<ItemId>>();
	for (const { item, domain } of rows) {
		cardsOfItem.set(item, (cardsOfItem.get(item) ?? 0) + 1);
		const items = itemsOfDomain.get(domain) ?? new Set();
		itemsOfDomain.set(domain, items.add(item));
	}
	return ({ item, domain }) => {
		const row = exam.blueprint.find(({ tags }) => tags.includes(domain));
		if (!row) return 0;
		const items = row.tags.reduce((sum, tag) => sum + (itemsOfDomain.get(tag)?.size ?? 0), 0);
		return row.weight / items / (cardsOfItem.get(item) ?? 1);
	};
}

function answersOf(memories: readonly MemoryRow[], outline: Outline) {
	const guesses = new Map(outline.items.map(({ id, type }) => [id, guessOf(type)]));
	return memories
		.slice(0, PERSON_CARDS)
		.map(({ card, item, history }) => ({ card, history, guess: guesses.get(item) ?? 0 }));
}

function isAgain(row: MemoryRow | undefined, day: StudyDay): boolean {
	return row?.memory !== undefined && row.memory.interval === 0 && row.memory.lastDay >= day;
}

/** Days after today and before the exam that are not days off. */
function openDays(day: StudyDay, examDay: StudyDay, daysOff: readonly number[]): number {
	let open = 0;
	for (let next = addDays(day, 1); next < examDay; next = addDays(next, 1))
		if (!daysOff.includes(weekday(next))) open++;
	return open;
}
