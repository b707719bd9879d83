import { courseOf, type ExamPlanRequest } from './course.ts';
import { multiplierOf } from './memory-speed.ts';
import { LEVELS, price, RATIO } from './prices.ts';

/** What so much time until the exam would bring. */
export interface CurvePoint {
	/** Minutes on each day that somebody comes. */
	readonly minutesPerDay: number;
	/** Expected chance to recall an exam item, 0–1. */
	readonly score: number;
}

/**
 * The same request for a forecast: by how this person remembers, uncautiously, and by what first answers say of items
 * never met.
 *
 * @param guess chance to be right without knowing, 0–1
 */
export function forForecast(request: ExamPlanRequest, guess: number): ExamPlanRequest {
	const unseen = Math.min(0.95, Math.max(0.05, (request.firstRight - guess) / (1 - guess)));
	return { ...request, stretch: multiplierOf(request.stretch), unseen };
}

/**
 * The projected score against minutes a day, from little time to much. Each price level is a plan of its own: what it
 * would spend and what that would buy follow from how its worth changes with the price.
 *
 * @param days until the exam on which somebody will come, above 0
 */
export function scoreCurve(request: ExamPlanRequest, days: number): CurvePoint[] {
	const course = courseOf(request);
	const worth = Array.from({ length: LEVELS }, (_, level) => course.worth(level));
	const points: CurvePoint[] = [];
	for (let level = LEVELS - 1; level >= 0; level--) {
		const [below, above] = [Math.max(0, level - 1), Math.min(LEVELS - 1, level + 1)];
		const rise = ((worth[above] as number) - (worth[below] as number)) / (above - below);
		const slope = Math.min(0, rise / Math.log(RATIO));
		const seconds = (-slope * course.order.length * request.pace) / price(level);
		const point = { minutesPerDay: seconds / 60 / days, score: (worth[level] as number) - slope };
		const last = points.at(-1);
		// At the cheap end nothing is left to buy, and the differences are rounding.
		if (!last || (point.minutesPerDay > last.minutesPerDay && point.score > last.score))
			points.push(point);
	}
	return points;
}
