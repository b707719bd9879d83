import { buildQueue } from '#core/scheduling/queue.ts';
import { averageSeconds } from '#core/scheduling/pace.ts';
import { addDays, daysBetween, type StudyDay } from '#core/shared/study-day.ts';
import {
	cardsById,
	dayCounters,
	dueCount,
	dueForecast,
	dueMemories,
	finishedSittings,
	lastStudied,
	suspendedItems,
	waitingCards
} from '#storage/queries.ts';
import type { CardRow } from '#storage/rows.ts';
import type { App } from './app.svelte.ts';
import type { PlannedCard } from './planned-card.ts';

/** What somebody asks for beyond today's plan. */
export interface Wish {
	/** New cards on top of the daily number. */
	readonly more?: number;
	/** Look at cards due in the next so many days. */
	readonly ahead?: number;
	/** What was missed in this sitting, due or not. */
	readonly missed?: string;
	/** Minutes instead of what is left of today's. */
	readonly minutes?: number;
}

export interface DayPlan {
	readonly queue: readonly PlannedCard[];
	readonly due: number;
	readonly fresh: number;
	/** Estimate for the queue, from this person's own pace. */
	readonly minutes: number;
	/** Due in all, also what does not fit into today. */
	readonly waiting: number;
	readonly tomorrow: number;
	/** New cards there would still be. */
	readonly moreNew: number;
	/** Cards due in the next three days, for who wants to look early. */
	readonly early: number;
	readonly answersToday: number;
	/** Cards wait, and today's minutes are used up. */
	readonly spent: boolean;
	/** Study is planned toward this exam. */
	readonly exam?: ExamAim;
}

export interface ExamAim {
	readonly title: string;
	readonly day: StudyDay;
	readonly daysLeft: number;
	/** Today is one of the days off. */
	readonly isOff: boolean;
	/** Since the last answer; 0 before the first. */
	readonly daysAway: number;
}

const PACE_DAYS = 14;
const EARLY_DAYS = 3;
/** Less than this left of today's minutes counts as none. */
const LEAST_MINUTES = 0.5;
/** Cards read beyond what fits, to choose the best from. */
const SPARE = 40;

/** Today's cards. What it reads is bounded by the minutes, whatever the size of the collection. */
export async function planDay(app: App, wish: Wish = {}): Promise<DayPlan> {
	const { db, settings } = app;
	const day = app.today();
	const [counters, suspended, simulations] = await Promise.all([
		dayCounters(db, addDays(day, -PACE_DAYS), day),
		suspendedItems(db),
		finishedSittings(db, 'exam')
	]);
	const today = counters.find((row) => row.day === day);
	const pace = averageSeconds(counters);
	const minutes =
		wish.minutes ??
		(wish.more || wish.ahead
			? 60
			: Math.max(0, settings.minutesPerDay - (today?.ms ?? 0) / 60_000));
	const towardExam = !wish.more && !wish.ahead && (await examDayPlan(app, wish, minutes));
	if (towardExam) return { ...towardExam, answersToday: today?.answers ?? 0 };
	const newLimit = wish.ahead
		? 0
		: (wish.more ?? Math.max(0, settings.newPerDay - (today?.newCards ?? 0)));
	const fits = Math.ceil((minutes * 60) / pace.due);

	const spare = SPARE + suspended.size;
	const reserved = !settings.reserveForExams || simulations > 0;
	const [memories, freshRows, waiting, soon] = await Promise.all([
		dueMemories(db, addDays(day, wish.ahead ?? 0), fits + spare),
		waitingCards(db, newLimit + spare, { reserved }),
		dueCount(db, day),
		dueForecast(db, addDays(day, 1), addDays(day, EARLY_DAYS))
	]);
	const dueRows = await cardsById(
		db,
		memories.map(({ card }) => card)
	);
	const active = (row: CardRow) => !suspended.has(row.item);
	const due = memories.flatMap(({ card, memory }) => {
		const row = dueRows.get(card);
		return row && active(row) ? [{ card: row.card, group: row.group, memory }] : []; // no row: retired content
	});
	const fresh = freshRows.filter(active);
	// The day's minutes are spent: more is a wish, not a plan.
	const queue =
		minutes < LEAST_MINUTES
			? []
			: buildQueue({
					due,
					fresh,
					day,
					minutes,
					secondsPerDue: pace.due,
					secondsPerNew: pace.fresh,
					newLimit,
					seed: day
				});
	const rows = new Map([...dueRows.values(), ...fresh].map((row) => [row.card, row]));
	const planned = queue.flatMap((entry) => {
		const row = rows.get(entry.card);
		return row ? [{ ...entry, row }] : [];
	});
	const freshCount = planned.filter(({ reason }) => reason === 'new').length;
	const dueHere = planned.length - freshCount;
	return {
		queue: planned,
		due: dueHere,
		fresh: freshCount,
		minutes: Math.max(1, Math.round((dueHere * pace.due + freshCount * pace.fresh) / 60)),
		waiting,
		tomorrow: soon.find((row) => row.day === addDays(day, 1))?.count ?? 0,
		moreNew: Math.max(0, fresh.length - freshCount),
		early: soon.reduce((sum, { count }) => sum + count, 0),
		answersToday: today?.answers ?? 0,
		spent: minutes < LEAST_MINUTES && waiting > 0
	};
}

/** The day toward an exam, if there is one ahead. Its code is loaded only then. */
async function examDayPlan(
	app: App,
	wish: Wish,
	minutes: number
): Promise<Omit<DayPlan, 'answersToday'> | undefined> {
	if (app.settings.examDay === undefined || app.settings.examDay < app.today()) return undefined;
	const { examCourse, examQueue } = await import('./exam-plan.ts');
	const course = await examCourse(app, minutes);
	if (!course) return undefined;
	const { exam, examDay, daysLeft, isOff } = course;
	const last = await lastStudied(app.db, app.today());
	const rests = isOff && wish.minutes === undefined;
	const nothing = { queue: [], minutes: 0 };
	const { queue, minutes: needed } = rests || minutes < LEAST_MINUTES ? nothing : examQueue(course);
	const fresh = queue.filter(({ reason }) => reason === 'new').length;
	return {
		queue,
		due: queue.length - fresh,
		fresh,
		minutes: Math.max(1, Math.round(Math.min(minutes, needed))),
		waiting: 0,
		tomorrow: 0,
		moreNew: 0,
		early: 0,
		spent: minutes < LEAST_MINUTES,
		exam: {
			title: exam.title,
			day: examDay,
			daysLeft,
			isOff,
			daysAway: last === undefined ? 0 : daysBetween(last, app.today())
		}
	};
}
