import type { Bank } from './bank.ts';
import { Fsrs6 } from './fsrs6.ts';
import { usualSeconds } from './seconds.ts';

/** FSRS-6 with default weights, as the app keeps it. */
export const appCurve = new Fsrs6();

/**
 * What an app would know on any day: answers, days and seconds, and the states FSRS makes of them.
 * Policies read it; the run writes it.
 */
export class Notes {
	readonly bank: Bank;
	readonly examDay: number;
	readonly secondsPerDay: number;
	/** Days; 0 until first answered. */
	readonly stability: Float64Array;
	readonly difficulty: Float64Array;
	readonly lastDay: Int16Array;
	readonly answers: Uint16Array;
	/** Study days up to now, and those on which there was study. */
	days = 0;
	daysStudied = 0;
	/** Of today. */
	secondsLeft = 0;
	#firsts = 0;
	#firstsRight = 0;
	#ownSeconds = 0;
	#usualSeconds = 0;

	constructor(bank: Bank, examDay: number, secondsPerDay: number) {
		this.bank = bank;
		this.examDay = examDay;
		this.secondsPerDay = secondsPerDay;
		this.stability = new Float64Array(bank.size);
		this.difficulty = new Float64Array(bank.size);
		this.lastDay = new Int16Array(bank.size);
		this.answers = new Uint16Array(bank.size);
	}

	isNew(item: number): boolean {
		return this.answers[item] === 0;
	}

	/** FSRS's chance of recall of an item that was met. */
	recall(item: number, day: number): number {
		return appCurve.recall(day - this.lastDay[item]!, this.stability[item]!);
	}

	/** Chance that a first answer is right, from own ones and a prior worth ten. */
	get firstRight(): number {
		return (6 + this.#firstsRight) / (10 + this.#firsts);
	}

	/** Share of days that will be used, from past ones and a prior worth ten. */
	get attendance(): number {
		return (8.5 + this.daysStudied) / (10 + this.days);
	}

	/** Own seconds per usual second, with a prior worth some twenty answers. */
	get pace(): number {
		return (300 + this.#ownSeconds) / (300 + this.#usualSeconds);
	}

	write(item: number, day: number, right: boolean, seconds: number): void {
		const { stability, difficulty } = this;
		const isNew = this.isNew(item);
		if (isNew) {
			const first = right ? appCurve.firstRight : appCurve.firstWrong;
			stability[item] = first.stability;
			difficulty[item] = first.difficulty;
			this.#firsts++;
			if (right) this.#firstsRight++;
		} else {
			const s = stability[item]!;
			const d = difficulty[item]!;
			const r = this.recall(item, day);
			stability[item] = right
				? appCurve.stabilityAfterRight(s, d, r)
				: appCurve.stabilityAfterWrong(s, d, r);
			difficulty[item] = right
				? appCurve.difficultyAfterRight(d)
				: appCurve.difficultyAfterWrong(d);
		}
		this.lastDay[item] = day;
		this.answers[item]!++;
		this.#ownSeconds += seconds;
		this.#usualSeconds += usualSeconds(isNew, right);
	}
}
