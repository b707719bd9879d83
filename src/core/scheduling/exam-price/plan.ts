import { daysBetween } from '../../shared/study-day.ts';
import { courseOf, type Course, type ExamPlanRequest } from './course.ts';
import type { Chances, Outlook } from './outlook.ts';
import { LEVELS, price } from './prices.ts';
import { LONGEST_WAY } from './value-table.ts';

/** A look at one item today. */
interface Look extends Outlook {
	/** Place in the request's items. */
	readonly at: number;
	readonly chances: Chances;
	/** No further look is worth its seconds before the exam. */
	readonly isLast: boolean;
}

export interface ExamPlan {
	/** Of the price: see prices.ts; undefined while there is no value table. */
	readonly level: number | undefined;
	/** What is worth most a second comes first; as many as fit into today. */
	readonly queue: readonly Look[];
}

interface Ranked extends Outlook {
	readonly at: number;
	/** Points of the exam that a second of it buys beyond its price. */
	readonly index: number;
}

/**
 * Asks an item today if that buys more expected exam score than the price of its seconds, and more than asking it on
 * any later day would. Minutes then left over today are free: they go to what a look buys by itself, which is also
 * what decides while there is no value table. Same request, same queue.
 */
export function planExamDay(request: ExamPlanRequest): ExamPlan {
	const course = courseOf(request);
	const level = request.table && levelOf(request, course);
	const seconds = request.secondsToday / request.pace;
	const worthIt = level === undefined ? [] : fitting(pricedLooks(course, level), seconds);
	const spare = seconds - worthIt.reduce((sum, look) => sum + look.seconds, 0);
	const chosen = new Set(worthIt.map(({ at }) => at));
	const free = spare > 0 ? fitting(looksByThemselves(course, chosen), spare) : [];
	return {
		level,
		queue: [...worthIt, ...free].map(({ index: _index, ...look }) => ({
			...look,
			chances: course.chances(look.at),
			isLast: level !== undefined && course.isLast(look.at, level)
		}))
	};
}

function pricedLooks(course: Course, level: number): Ranked[] {
	return course.order.flatMap((at) => {
		const outlook = course.today(at, level);
		if (!outlook) return [];
		const { now, wait, seconds } = outlook;
		return [{ at, index: ((course.weights[at] as number) * (now - wait)) / seconds, ...outlook }];
	});
}

function looksByThemselves(course: Course, chosen: ReadonlySet<number>): Ranked[] {
	return course.order.flatMap((at) => {
		const { today, left, asked } = course.chances(at);
		if (chosen.has(at) || today === 1 || asked <= left) return [];
		const seconds = course.secondsOf(at);
		const index = ((course.weights[at] as number) * (asked - left)) / seconds;
		return [{ at, index, now: asked, wait: left, seconds }];
	});
}

/** The price at which all seconds until the exam are just spent: where worth plus their price is least. */
function levelOf(request: ExamPlanRequest, course: Course): number {
	if (course.order.length === 0 || request.without === 'price') return 0;
	const days = Math.max(0, Math.min(LONGEST_WAY, daysBetween(request.day, request.examDay)) - 1);
	const later = days * request.secondsPerDay * request.attendance;
	const each = (request.secondsToday + later) / request.pace / course.order.length;
	const cost = (level: number) => course.worth(level) + price(level) * each;
	// The cost falls and then rises: every third level finds the valley, its neighbours the ground.
	const coarse = leastOf(every(0, LEVELS - 1, 3), cost);
	return leastOf(every(Math.max(0, coarse - 2), Math.min(LEVELS - 1, coarse + 2), 1), cost);
}

function leastOf(levels: readonly number[], cost: (level: number) => number): number {
	let [best, least] = [0, Infinity];
	for (const level of levels) {
		const here = cost(level);
		if (here < least) [best, least] = [level, here];
	}
	return best;
}

function every(from: number, to: number, step: number): number[] {
	return Array.from(
		{ length: Math.floor((to - from) / step) + 1 },
		(_, index) => from + index * step
	);
}

function fitting(looks: readonly Ranked[], seconds: number): Ranked[] {
	const chosen: Ranked[] = [];
	let left = seconds;
	for (const look of looks.toSorted((a, b) => b.index - a.index)) {
		if (left <= 0) break;
		chosen.push(look);
		left -= look.seconds;
	}
	return chosen;
}
