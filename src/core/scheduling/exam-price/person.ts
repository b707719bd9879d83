import type { CardId } from '../../shared/ids.ts';
import { daysBetween } from '../../shared/study-day.ts';
import { foldCard, type Evidence } from '../fold.ts';
import { defaultScheduler } from '../memory.ts';
import { MemorySpeed, stretchOf } from './memory-speed.ts';
import { seconds } from './prices.ts';

/** What somebody's own answers say of them, as far as a plan is concerned. */
export interface Person {
	/** Chance that a new item is answered right, 0–1. */
	readonly firstRight: number;
	/** See `stretchOf`. */
	readonly stretch: number;
}

/** One card's answers. */
export interface CardAnswers {
	readonly card: CardId;
	readonly history: readonly Evidence[];
	/** Chance to be right without knowing, 0–1. */
	readonly guess: number;
}

/** Six of ten first answers right: what is assumed before there are any. */
const FIRST = { right: 6, answers: 10 };

/** Learned from all that was ever answered: for once a day, not for every answer. */
export function personOf(cards: readonly CardAnswers[]): Person {
	const speed = new MemorySpeed();
	let [right, answers] = [FIRST.right, FIRST.answers];
	for (const { card, history, guess } of cards)
		foldCard(card, history, defaultScheduler, ({ day, grade }, before) => {
			const isRight = grade !== 'again';
			if (!before) {
				right += Number(isRight);
				answers++;
				return;
			}
			const elapsed = daysBetween(before.lastDay, day);
			if (elapsed > 0) speed.see(elapsed, before.stability, isRight, guess);
		});
	return { firstRight: right / answers, stretch: stretchOf(speed.multiplier) };
}

/** Counted on one day. */
export interface DayCount {
	readonly answers: number;
	readonly newCards: number;
	readonly ms: number;
}

/** This many seconds at the usual pace are what a person is taken to be before there are answers. */
const PACE_PRIOR = 600;
/** Nobody reads in a tenth of the usual time, and a clock that stood wrong must not stop the plan. */
const PACE_BOUNDS = { low: 0.25, high: 4 };

/** Own seconds as a multiple of the usual ones. */
export function paceOf(days: readonly DayCount[]): number {
	const usual = {
		new: 0.6 * seconds.newRight + 0.4 * seconds.newWrong,
		seen: 0.8 * seconds.right + 0.2 * seconds.wrong
	};
	let [own, expected] = [PACE_PRIOR, PACE_PRIOR];
	for (const { answers, newCards, ms } of days) {
		if (!(ms >= 0) || !(answers > 0)) continue;
		own += ms / 1000;
		expected += newCards * usual.new + Math.max(0, answers - newCards) * usual.seen;
	}
	return Math.min(PACE_BOUNDS.high, Math.max(PACE_BOUNDS.low, own / expected));
}

/**
 * Share of the days on which somebody comes: most do, until their own days say otherwise.
 *
 * @param studied days with an answer, of `days` days
 */
export function attendanceOf(studied: number, days: number): number {
	return (8.5 + studied) / (10 + Math.max(studied, days));
}
