import { normal } from '../chance.ts';
import type { Bank } from './bank.ts';
import { defaultWeights, Fsrs6 } from './fsrs6.ts';
import { mean } from './statistics.ts';
import type { TrueMemory, TruthModel } from './truth.ts';

/** Spread of each weight between people: standard deviation of its logarithm. */
const WEIGHT_SPREAD = 0.15;
/** First stabilities differ most between people who fitted FSRS to their own reviews. */
const FIRST_SPREAD = 0.4;
/** The curve's exponent: few people are far from the default. */
const DECAY_SPREAD = 0.1;
/** Memory speed multiplies every stability: standard deviation of its logarithm, and its median. */
const SPEED = { median: 1, spread: 0.7 };
/** An item a standard deviation harder is forgotten this much sooner (in logarithms). */
const HARDER = 0.3;

/** What an oracle may know of such a learner. */
export interface FsrsMemory extends TrueMemory {
	readonly curve: Fsrs6;
	readonly stability: Float64Array;
	readonly difficulty: Float64Array;
	/** What a stability is multiplied with to give the days until recall is really 0.9. */
	readonly stretch: Float64Array;
	/** The same of an item of middling difficulty. */
	readonly speed: number;
	/** Share of items known before any study. */
	readonly knownBefore: number;
}

export function isFsrsMemory(memory: TrueMemory): memory is FsrsMemory {
	return memory instanceof OwnFsrs;
}

/** A: FSRS-6 is right, but with weights of one's own and at one's own speed. */
export const fsrsTruth: TruthModel = {
	name: 'A',
	person(rng) {
		const curve = new Fsrs6(
			defaultWeights.map((weight, at) => {
				const spread = at < 4 ? FIRST_SPREAD : at === 20 ? DECAY_SPREAD : WEIGHT_SPREAD;
				return weight * Math.exp(spread * normal(rng));
			})
		);
		const speed = SPEED.median * Math.exp(SPEED.spread * normal(rng));
		return (bank, known) => new OwnFsrs(curve, speed, bank, known);
	}
};

class OwnFsrs implements FsrsMemory {
	readonly curve: Fsrs6;
	readonly stability: Float64Array;
	readonly difficulty: Float64Array;
	readonly stretch: Float64Array;
	readonly speed: number;
	readonly knownBefore: number;
	readonly #known: Float64Array;
	readonly #lastDay: Int16Array;

	constructor(curve: Fsrs6, speed: number, bank: Bank, known: Float64Array) {
		this.curve = curve;
		this.speed = speed;
		this.knownBefore = mean(known);
		this.#known = known;
		this.stability = new Float64Array(bank.size);
		this.difficulty = new Float64Array(bank.size);
		this.stretch = bank.difficulty.map((difficulty) => speed * Math.exp(-HARDER * difficulty));
		this.#lastDay = new Int16Array(bank.size);
	}

	recall(item: number, day: number): number {
		const stability = this.stability[item]!;
		if (stability === 0) return this.#known[item]!;
		return this.curve.recall(day - this.#lastDay[item]!, stability * this.stretch[item]!);
	}

	meet(item: number, day: number, recalled: boolean): void {
		const { curve, stability, difficulty } = this;
		const s = stability[item]!;
		const d = difficulty[item]!;
		if (s === 0) {
			const first = recalled ? curve.firstEasy : curve.firstWrong;
			stability[item] = first.stability;
			difficulty[item] = first.difficulty;
		} else {
			const r = this.recall(item, day);
			stability[item] = recalled
				? curve.stabilityAfterRight(s, d, r)
				: curve.stabilityAfterWrong(s, d, r);
			difficulty[item] = recalled ? curve.difficultyAfterRight(d) : curve.difficultyAfterWrong(d);
		}
		this.#lastDay[item] = day;
	}

	recallIfAsked(item: number, day: number, examDay: number): number {
		const { curve } = this;
		const s = this.stability[item]!;
		const d = this.difficulty[item]!;
		const stretch = this.stretch[item]!;
		const r = this.recall(item, day);
		const right = s === 0 ? curve.firstEasy.stability : curve.stabilityAfterRight(s, d, r);
		const wrong = s === 0 ? curve.firstWrong.stability : curve.stabilityAfterWrong(s, d, r);
		const days = examDay - day;
		return r * curve.recall(days, right * stretch) + (1 - r) * curve.recall(days, wrong * stretch);
	}
}
