import { seededRng, shuffled } from '../../shared/rng.ts';
import { daysBetween, type StudyDay } from '../../shared/study-day.ts';
import type { Trace } from '../memory.ts';
import { prepared } from './arithmetic.ts';
import {
	chancesOf,
	delaysFor,
	findFutures,
	isLastLook,
	newFutures,
	outlookOfNew,
	outlookOfSeen,
	secondsOfNew,
	secondsOfSeen,
	type Chances,
	type Horizon,
	type Outlook
} from './outlook.ts';
import { LEVELS, RATIO } from './prices.ts';
import { LONGEST_WAY, type ValueTable } from './value-table.ts';
import { examWeights, UNSEEN } from './weights.ts';

export interface ExamItem {
	/** Share of the exam, on any scale: blueprint weight of its domain / live items of the domain. */
	readonly weight: number;
	readonly concept?: string | undefined;
	/** Undefined for an item never answered. */
	readonly trace?: Trace | undefined;
	readonly lastDay?: StudyDay | undefined;
}

export interface ExamPlanRequest {
	/** Of equals the first comes first. */
	readonly items: readonly ExamItem[];
	readonly day: StudyDay;
	/** Today or later. */
	readonly examDay: StudyDay;
	/** Undefined while it is being built: see `planExamDay`. */
	readonly table: ValueTable | undefined;
	readonly secondsToday: number;
	/** On the days to come. */
	readonly secondsPerDay: number;
	/** Share of the days to come on which there will be study, 0–1. */
	readonly attendance: number;
	/** This person's seconds as a multiple of the usual ones. */
	readonly pace: number;
	/** Chance that a new item is answered right, 0–1. */
	readonly firstRight: number;
	/** This person's stabilities as a multiple of what FSRS thinks: see `stretchOf`. */
	readonly stretch: number;
	/** Chance to know an item that was never met, 0–1; for a forecast what first answers say of it. */
	readonly unseen?: number;
	/** See `examWeights`. */
	readonly alpha?: number;
	/** Of the items that the price is found by, where there are many. */
	readonly seed: string | number;
	/** Only to show what each part is worth: see tests/simulation. */
	readonly without?: 'price' | 'look-ahead';
}

/** What the proof in docs/scheduling.md found best for items and concepts together. */
const usualAlpha = 0.05;

const NO_TABLE: ValueTable = new Uint16Array(0);

/** Items looked at to find the price. */
const SAMPLE = 150;

/** One item's outlook at any price level. */
type Prospect = (level: number) => Outlook;

/** Everything about a request that does not depend on the price. */
export interface Course {
	/** Shares of the exam by place in the request's items; they add up to 1. */
	readonly weights: Float64Array;
	/** Places of the items that the exam asks, in order. */
	readonly order: readonly number[];
	readonly horizon: Horizon;
	/** Expected score of some of them under the best plan at a price, less what its seconds cost. */
	readonly worth: (level: number) => number;
	/**
	 * Its outlook where asking it today is best; undefined where it is not, which a look at tomorrow alone shows for
	 * most.
	 */
	readonly today: (at: number, level: number) => Outlook | undefined;
	readonly chances: (at: number) => Chances;
	/** Expected seconds of asking it today, at the usual pace. */
	readonly secondsOf: (at: number) => number;
	/** After a right answer today, leaving it alone is best. */
	readonly isLast: (at: number, level: number) => boolean;
}

export function courseOf(request: ExamPlanRequest): Course {
	const { items, day, examDay, stretch, table, firstRight } = request;
	const { alpha = usualAlpha, unseen = UNSEEN } = request;
	const untilExam = Math.max(1, daysBetween(day, examDay));
	const daysLeft = Math.min(LONGEST_WAY, untilExam);
	const elapsed = items.map(({ lastDay }) =>
		lastDay === undefined ? 0 : daysBetween(lastDay, day)
	);
	const weights = examWeights(
		items.map(({ weight, concept, trace }, at) => ({
			weight,
			concept,
			stability: trace && trace.stability * stretch,
			daysToExam: (elapsed[at] as number) + untilExam
		})),
		alpha
	);
	const asked = [...weights.keys()].filter((at) => (weights[at] as number) > 0);
	const delays = request.without === 'look-ahead' ? [] : delaysFor(daysLeft);
	const horizon: Horizon = {
		table: table ?? NO_TABLE,
		daysLeft,
		delays,
		firstRight,
		stretch,
		unseen
	};
	const fresh = table
		? Array.from({ length: LEVELS }, (_, level) => outlookOfNew(level, horizon))
		: [];

	// An item of more weight than the mean is worth more of everybody's seconds: its own are cheaper.
	const ownLevel = (at: number, level: number) => {
		const shift = Math.log((weights[at] as number) * asked.length) / Math.log(RATIO);
		return Math.min(LEVELS - 1, Math.max(0, Math.round(level - shift)));
	};
	const memoryOf = (at: number) => {
		const { trace } = items[at] as ExamItem;
		return trace && prepared(trace.stability * stretch, trace.difficulty);
	};
	const prospectOf = (at: number): Prospect => {
		const memory = memoryOf(at);
		if (!memory) return (level) => fresh[ownLevel(at, level)] as Outlook;
		const futures = newFutures(horizon);
		const days = elapsed[at] as number;
		findFutures(memory, days, horizon, futures);
		return (level) => outlookOfSeen(memory, days, futures, ownLevel(at, level), horizon);
	};
	const shared = newFutures(horizon);
	const sampled = shuffled(asked, seededRng(request.seed)).slice(0, SAMPLE);
	const shareOfSample = sampled.reduce((sum, at) => sum + (weights[at] as number), 0);
	const prospects = sampled.map((at) => ({ weight: weights[at] as number, of: prospectOf(at) }));
	return {
		weights,
		order: asked,
		horizon,
		worth: (level) =>
			prospects.reduce((sum, { weight, of }) => {
				const { now, wait } = of(level);
				return sum + weight * Math.max(now, wait);
			}, 0) / Math.max(Number.MIN_VALUE, shareOfSample),
		chances: (at) => chancesOf(memoryOf(at), elapsed[at] as number, horizon),
		secondsOf(at) {
			const { today } = chancesOf(memoryOf(at), elapsed[at] as number, horizon);
			return today === undefined ? secondsOfNew(firstRight) : secondsOfSeen(today);
		},
		isLast: (at, level) =>
			isLastLook(memoryOf(at), elapsed[at] as number, ownLevel(at, level), horizon),
		today(at, level) {
			const own = ownLevel(at, level);
			const memory = memoryOf(at);
			const days = elapsed[at] as number;
			if (memory && days === 0) return undefined;
			const look = (count: number) => {
				if (!memory) return fresh[own] as Outlook;
				findFutures(memory, days, horizon, shared, count);
				return outlookOfSeen(memory, days, shared, own, horizon, count);
			};
			const isWorthIt = ({ now, wait }: Outlook) => now > wait;
			if (!isWorthIt(look(Math.min(2, delays.length + 1)))) return undefined;
			const outlook = look(delays.length + 1);
			return isWorthIt(outlook) ? outlook : undefined;
		}
	};
}
