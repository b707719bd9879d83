import { chanceToAnswer, forecast, type Forecast } from '#core/readiness/forecast.ts';
import { forForecast, scoreCurve, type CurvePoint } from '#core/scheduling/exam-price/curve.ts';
import { daysAhead, type DayAhead } from '#core/scheduling/exam-price/days-ahead.ts';
import { weekday } from '#core/shared/study-day.ts';
import type { App } from './app.svelte.ts';
import { examCourse, type ExamCourse } from './exam-plan.ts';

/** What so many minutes on each day would lead to. */
export interface PlanChoice extends Forecast {
	readonly minutes: number;
}

export interface ExamOverview extends Pick<
	ExamCourse,
	'exam' | 'examDay' | 'daysLeft' | 'isOff' | 'simulations'
> {
	/** With the minutes a day that are set. */
	readonly now: PlanChoice;
	/** From few minutes to many; those that are set are among them. */
	readonly choices: readonly PlanChoice[];
	/** Fewest minutes a day that lead to “likely”; undefined where none in reach does, or no cut is known. */
	readonly likelyFrom: number | undefined;
	/** From today. */
	readonly days: readonly DayAhead[];
}

const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90, 120];
const DAYS_AHEAD = 14;
const LONGEST = 180;
/** Chance to guess a question of ours: most give four options, some none. */
const GUESS = 0.2;

/** The plan as a whole, for the screen that shows it. Waits for the value table, however long a phone takes. */
export async function examOverview(app: App): Promise<ExamOverview | undefined> {
	const { minutesPerDay, daysOff } = app.settings;
	const course = await examCourse(app, minutesPerDay, { patient: true });
	if (!course) return undefined;
	const { exam, examDay, daysLeft, isOff, simulations, daysToCome, request } = course;
	if (!request.table) throw new Error('the value table could not be built');
	const days = Math.max(1, daysToCome + (isOff ? 0 : 1));
	const curve = scoreCurve(forForecast(request, GUESS), days);
	const of = (minutes: number, asIfMeasured = false): PlanChoice => ({
		minutes,
		...forecast({
			simulations: asIfMeasured ? 1 : simulations,
			expected: chanceToAnswer(scoreAt(curve, minutes)),
			daysLeft,
			questions: exam.questions ?? 0,
			cut: exam.pass === undefined ? undefined : exam.pass / 100
		})
	});
	const choices = [...new Set([...MINUTES, minutesPerDay])]
		.sort((a, b) => a - b)
		.map((minutes) => of(minutes));
	return {
		exam,
		examDay,
		daysLeft,
		isOff,
		simulations,
		now: of(minutesPerDay),
		choices,
		likelyFrom: firstLikely(of),
		days: daysAhead(request, DAYS_AHEAD, (day) => daysOff.includes(weekday(day)))
	};
}

function firstLikely(
	of: (minutes: number, asIfMeasured: boolean) => PlanChoice
): number | undefined {
	for (let minutes = 1; minutes <= LONGEST; minutes++)
		if (of(minutes, true).band === 'likely') return minutes;
	return undefined;
}

/** Between the points of the curve; beyond its ends nothing more is lost or gained. */
function scoreAt(curve: readonly CurvePoint[], minutes: number): number {
	const after = curve.findIndex(({ minutesPerDay }) => minutesPerDay >= minutes);
	const [low, high] = [curve[after - 1], curve[after]];
	if (!high) return curve.at(-1)?.score ?? 0;
	if (!low) return high.score;
	const share = (minutes - low.minutesPerDay) / (high.minutesPerDay - low.minutesPerDay);
	return low.score + share * (high.score - low.score);
}
