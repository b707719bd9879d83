import type { ExamPlanRequest } from '#core/scheduling/exam-price/course.ts';
import { MemorySpeed, stretchOf } from '#core/scheduling/exam-price/memory-speed.ts';
import { planExamDay } from '#core/scheduling/exam-price/plan.ts';
import { buildValueTable, type ValueTable } from '#core/scheduling/exam-price/value-table.ts';
import { asStudyDay, type StudyDay } from '#core/shared/study-day.ts';
import type { Notes } from '../notes.ts';
import type { Planner, Policy } from '../policy.ts';

interface Settings {
	/** How much less an item weighs whose siblings are known; undefined for what is shipped. */
	readonly alpha?: number;
	readonly without?: 'price' | 'look-ahead';
	/** Told of the first plan of each day. */
	readonly onPlan?: (request: ExamPlanRequest) => void;
}

/** The app's own planner, told what the app would tell it. */
export function examPrice(name = 'Exam price', settings: Settings = {}): Policy {
	return { name, begin: (notes) => new ExamPrice(notes, settings) };
}

let table: ValueTable | undefined;

/** A request's item, kept from day to day and written in place: 2,000 new objects a day would cost more than the plan. */
interface Item {
	readonly weight: number;
	readonly concept: string;
	trace?: { stability: number; difficulty: number };
	lastDay?: StudyDay;
}

/** Less is not worth another plan. */
const LEAST_SECONDS = 120;

class ExamPrice implements Planner {
	readonly #notes: Notes;
	readonly #settings: Settings;
	readonly #items: Item[];
	readonly #speed = new MemorySpeed();

	constructor(notes: Notes, settings: Settings) {
		const { bank } = notes;
		this.#notes = notes;
		this.#settings = settings;
		this.#items = Array.from(bank.weight, (weight, item) => ({
			weight,
			concept: `c${bank.concept[item]!}`
		}));
	}

	*plan(day: number): Generator<number> {
		const { secondsLeft } = this.#notes;
		const request = this.#requestFor(day, secondsLeft);
		if (secondsLeft === this.#notes.secondsPerDay) this.#settings.onPlan?.(request);
		const { queue } = planExamDay(request);
		for (const { at } of queue) yield at;
		// The plan fills the minutes on average: where answers were quicker, there is time for more.
		if (queue.length > 0 && this.#notes.secondsLeft >= LEAST_SECONDS) yield* this.plan(day);
	}

	/** Before the notes, so that they still hold what was expected of this answer. */
	answered(item: number, day: number, right: boolean): void {
		const { bank, lastDay, stability } = this.#notes;
		if (this.#notes.isNew(item)) return;
		this.#speed.see(day - lastDay[item]!, stability[item]!, right, bank.guess[item]!);
	}

	#requestFor(day: number, secondsToday: number): ExamPlanRequest {
		const { examDay, secondsPerDay, attendance, pace, firstRight } = this.#notes;
		const { alpha, without } = this.#settings;
		return {
			items: this.#remembered(),
			day: asStudyDay(day),
			examDay: asStudyDay(examDay),
			table: (table ??= buildValueTable()),
			secondsToday,
			secondsPerDay,
			attendance,
			pace,
			firstRight,
			stretch: stretchOf(this.#speed.multiplier),
			seed: day,
			...(alpha !== undefined && { alpha }),
			...(without && { without })
		};
	}

	#remembered(): readonly Item[] {
		const { stability, difficulty, lastDay } = this.#notes;
		this.#items.forEach((item, at) => {
			if (this.#notes.isNew(at)) return;
			item.trace ??= { stability: 0, difficulty: 0 };
			item.trace.stability = stability[at]!;
			item.trace.difficulty = difficulty[at]!;
			item.lastDay = asStudyDay(lastDay[at]!);
		});
		return this.#items;
	}
}
