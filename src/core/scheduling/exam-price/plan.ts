import { daysBetween } from '../../shared/study-day.ts';
import { courseOf, worthAt, type Course, type ExamPlanRequest } from './course.ts';
import type { Chances, Outlook } from './outlook.ts';
import { LEVELS, price, scarcity, seconds as usual } from './prices.ts';
import { LONGEST_WAY } from './value-table.ts';

/** A look at one item today. */
interface Look extends Outlook {
	/** Place in the request's items. */
	readonly at: number;
	readonly chances: Chances;
}

export interface ExamPlan {
	/** Of the price: see prices.ts. */
	readonly level: number;
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
 * any later day would. Minutes then left over today are free, so they go to what is worth asking without a price.
 * Same request, same queue.
 */
export function planExamDay(request: ExamPlanRequest): ExamPlan {
	const course = courseOf(request);
	const level = request.without === 'price' ? 0 : levelFor(request, course);
	const free = price(level) * scarcity(course.horizon.daysLeft);
	const looks: Ranked[] = [];
	for (const at of course.order) {
		const weight = course.weights[at] as number;
		const slack = (free * usual.right) / (weight * course.order.length);
		const outlook = course.today(at, level, slack);
		if (!outlook) continue;
		const { now, wait, seconds } = outlook;
		looks.push({ at, index: (weight * (now - wait)) / seconds, ...outlook });
	}
	looks.sort((a, b) => b.index - a.index);
	const queue = fitting(looks, request.secondsToday / request.pace);
	return {
		level,
		queue: queue.map(({ index: _index, ...look }) => ({
			...look,
			chances: course.chances(look.at)
		}))
	};
}

/** The price at which all seconds until the exam are just spent: where worth plus their price is least. */
function levelFor(request: ExamPlanRequest, course: Course): number {
	if (course.order.length === 0) return 0;
	const days = Math.max(0, Math.min(LONGEST_WAY, daysBetween(request.day, request.examDay)) - 1);
	const later = days * request.secondsPerDay * request.attendance;
	const each = (request.secondsToday + later) / request.pace / course.order.length;
	const cost = (level: number) => worthAt(course, level) + price(level) * each;
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
	for (const look of looks) {
		if (left <= 0) break;
		chosen.push(look);
		left -= look.seconds;
	}
	return chosen;
}
