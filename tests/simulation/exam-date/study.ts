import { luckAt, roughlyNormal } from './luck.ts';
import type { Life } from './life.ts';
import { Notes } from './notes.ts';
import type { Policy } from './policy.ts';
import { usualSeconds } from './seconds.ts';
import type { TrueMemory } from './truth.ts';

const SECONDS_A_DAY = 25 * 60;
/** Standard deviation of the logarithm of one answer's seconds. */
const SECONDS_SPREAD = 0.4;

/** Studies with one policy from the first day to the eve of the exam; returns what is remembered then. */
export function study(life: Life, policy: Policy): TrueMemory {
	const { bank, days, comes } = life;
	const memory = life.memory();
	const notes = new Notes(bank, days, SECONDS_A_DAY);
	const planner = policy.begin(notes, memory);
	for (let day = 0; day < days; day++) {
		notes.days = day;
		if (!comes[day]) continue;
		notes.secondsLeft = SECONDS_A_DAY;
		for (const item of planner.plan(day, SECONDS_A_DAY)) {
			const isNew = notes.isNew(item);
			// One answer a day an item: what a policy would repeat the same day is no part of the comparison.
			if (!isNew && notes.lastDay[item] === day) continue;
			const { right, recalled } = answer(life, memory, item, day, notes.answers[item]!);
			const seconds = secondsFor(life, item, notes.answers[item]!, usualSeconds(isNew, right));
			planner.answered?.(item, day, right);
			memory.meet(item, day, recalled);
			notes.write(item, day, right, seconds);
			notes.secondsLeft -= seconds;
			if (notes.secondsLeft <= 0) break;
		}
		notes.daysStudied++;
	}
	return memory;
}

/** Luck is the same for the n-th answer to an item, whatever policy asks. */
const purposes = { recall: 0, guess: 1, seconds: 2, moreSeconds: 3 };

function answer({ bank, luck }: Life, memory: TrueMemory, item: number, day: number, nth: number) {
	const recalled = luckAt(luck, item, nth, purposes.recall) < memory.recall(item, day);
	const guessed = luckAt(luck, item, nth, purposes.guess) < bank.guess[item]!;
	return { recalled, right: recalled || guessed };
}

function secondsFor({ luck, pace }: Life, item: number, nth: number, usual: number): number {
	const how = roughlyNormal(
		luckAt(luck, item, nth, purposes.seconds),
		luckAt(luck, item, nth, purposes.moreSeconds)
	);
	return pace * usual * Math.exp(SECONDS_SPREAD * how - SECONDS_SPREAD ** 2 / 2);
}
