import { recallAfter } from './arithmetic.ts';

const POINTS = 21;
const WIDEST = 3;
/** Answers are not as independent as the sum takes them to be. */
const TEMPER = 0.7;
const speeds = Array.from(
	{ length: POINTS },
	(_, index) => WIDEST * ((2 * index) / (POINTS - 1) - 1)
);

/**
 * How much longer or shorter this person remembers than FSRS thinks, learned from every answer but the first: a
 * posterior on 21 multipliers from e⁻³ to e³ over a log-normal prior around 1.
 */
export class MemorySpeed {
	readonly #logs = speeds.map((speed) => (-speed * speed) / 2);

	/**
	 * @param elapsed days since the answer before, above 0
	 * @param stability days, before this answer
	 * @param guess chance to be right without knowing, 0–1: half of it counts, since not everybody guesses
	 */
	see(elapsed: number, stability: number, right: boolean, guess: number): void {
		speeds.forEach((speed, index) => {
			const recall = recallAfter(elapsed, stability * Math.exp(speed));
			const chance = recall + ((1 - recall) * guess) / 2;
			const likely = Math.max(1e-9, right ? chance : 1 - chance);
			this.#logs[index] = (this.#logs[index] as number) + TEMPER * Math.log(likely);
		});
	}

	/** Posterior mean in logarithms, as a factor; 1 before any answer. */
	get multiplier(): number {
		const most = Math.max(...this.#logs);
		let [sum, mass] = [0, 0];
		this.#logs.forEach((log, index) => {
			const weight = Math.exp(log - most);
			sum += weight * (speeds[index] as number);
			mass += weight;
		});
		return Math.exp(sum / mass);
	}
}

const CAUTION = 0.6;

/** What the planner scales stabilities by: it is careful with what it has learned. */
export function stretchOf(multiplier: number): number {
	return multiplier ** CAUTION;
}

/** The multiplier that a stretch came from: a forecast is to be right, not careful. */
export function multiplierOf(stretch: number): number {
	return stretch ** (1 / CAUTION);
}
