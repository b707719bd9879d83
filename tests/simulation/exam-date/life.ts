import { seededRng, type Rng } from '#core/shared/rng.ts';
import { happens, logistic, normal } from '../chance.ts';
import { aBank, type Bank } from './bank.ts';
import type { TrueMemory, TruthModel } from './truth.ts';

/** Somebody who will sit the exam; the same in every cell of a model. */
export interface Person {
	readonly name: string;
	/** What is known before any study, in logits. */
	readonly ability: number;
	/** Own seconds per usual second. */
	readonly pace: number;
	/** Chance to come on a day, 0–1. */
	readonly attendance: number;
	/** For `luckAt`. */
	readonly luck: number;
	memory(bank: Bank, known: Float64Array): TrueMemory;
}

/** One person, one bank and one exam date: everything but the policy. */
export interface Life {
	readonly bank: Bank;
	/** The exam is on this day; the first day of study is day 0. */
	readonly days: number;
	/** 1 on days on which there is time. */
	readonly comes: Uint8Array;
	readonly pace: number;
	readonly luck: number;
	/** A memory that has met nothing yet. */
	memory(): TrueMemory;
}

/** Share of days that people come. */
const ATTENDANCE = { mean: 0.85, spread: 0.07, least: 0.5, most: 1 };
/** Standard deviation of the logarithm. */
const PACE_SPREAD = 0.15;
/**
 * What is known before any study, in logits: its mean, how people differ, and how items do. A mean of 43 %, so that
 * with guessing 54 % of first answers are right, as of somebody who has done the course or lived it.
 */
const KNOWN = { mean: -0.35, people: 0.7, items: 0.9 };

/** Same model, learner and seed, same person. */
export function aPerson(model: TruthModel, learner: number, seed: string): Person {
	const name = `${seed}/${model.name}/${learner}`;
	const rng = seededRng(name);
	return {
		name,
		memory: model.person(rng),
		ability: KNOWN.mean + KNOWN.people * normal(rng),
		pace: Math.exp(PACE_SPREAD * normal(rng)),
		attendance: attendance(rng),
		luck: Math.floor(rng() * 2 ** 32) | 0
	};
}

export function aLife(person: Person, items: number, days: number): Life {
	const bank = aBank(items, seededRng(`${person.name}/${items}`));
	const known = bank.difficulty.map((difficulty) =>
		logistic(person.ability - KNOWN.items * difficulty)
	);
	// The first days of a long way are those of a short one.
	const calendar = seededRng(`${person.name}/days`);
	return {
		bank,
		days,
		comes: Uint8Array.from({ length: days }, () => Number(happens(calendar, person.attendance))),
		pace: person.pace,
		luck: person.luck,
		memory: () => person.memory(bank, known)
	};
}

function attendance(rng: Rng): number {
	const { mean, spread, least, most } = ATTENDANCE;
	return Math.min(most, Math.max(least, mean + spread * normal(rng)));
}
