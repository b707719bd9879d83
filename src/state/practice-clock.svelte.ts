import { elapsedOnOpening, type StoredTime } from '#core/quiz/sitting-clock.ts';
import type { SittingOptions } from '#core/quiz/sitting-options.ts';
import type { App } from './app.svelte.ts';
import { Clock } from './clock.svelte.ts';

type ClockOptions = Pick<SittingOptions, 'limit' | 'pauses'>;

/** Somebody looks a few times a second; a longer gap than this and the device was asleep, milliseconds. */
const ASLEEP_MS = 30_000;
/** Differences between the two clocks of a device that mean nothing, milliseconds. */
const SLACK_MS = 2000;

/**
 * The clock of a quiz. A device that sleeps may or may not count the time; here it counts as the person chose:
 * not at all where pauses are allowed, all of it otherwise.
 */
export class PracticeClock {
	readonly pauses: boolean;
	readonly #app: App;
	readonly #startedAt: number;
	readonly #options: ClockOptions;
	readonly #onTimeUp: () => void;
	#looked = 0;
	#clock: Clock;

	constructor(app: App, stored: StoredTime, options: ClockOptions, onTimeUp: () => void) {
		this.#app = app;
		this.#startedAt = stored.startedAt;
		this.#options = options;
		this.#onTimeUp = onTimeUp;
		this.pauses = options.pauses === true;
		this.#clock = $state.raw(this.#from(elapsedOnOpening(stored, options, app.env.now())));
	}

	/** Milliseconds at the last look. */
	get elapsed(): number {
		return this.#clock.elapsed;
	}
	get left(): number {
		return this.#clock.left ?? 0;
	}
	get running(): boolean {
		return this.#clock.running;
	}
	/** Milliseconds left, to be said once. */
	get announced(): number | undefined {
		return this.#clock.announced;
	}

	/** Runs, or stands still if it may. */
	run(wanted: boolean): void {
		if (wanted === this.running) return;
		this.#looked = this.#app.ticks();
		if (wanted) this.#clock.start();
		else if (this.pauses) this.#clock.stop();
	}

	/** To be called a few times a second. */
	tick(): void {
		if (!this.running) return;
		const now = this.#app.ticks();
		const slept = now - this.#looked > ASLEEP_MS;
		this.#looked = now;
		if (this.pauses && slept) this.#restart(this.elapsed);
		else this.#clock.look();
		const byDevice = this.#byDevice();
		if (byDevice > this.elapsed + SLACK_MS) this.#restart(byDevice);
	}

	/** What it would stand at if it were opened now. */
	#byDevice(): number {
		if (!this.running) return this.elapsed; // the time is up
		const known = { startedAt: this.#startedAt, elapsed: this.elapsed };
		return elapsedOnOpening(known, this.#options, this.#app.env.now());
	}

	#restart(elapsed: number): void {
		this.#clock = this.#from(elapsed);
		this.#clock.start();
	}

	#from(elapsed: number): Clock {
		const { limit } = this.#options;
		return new Clock({ elapsed, limit, ticks: this.#app.ticks, onTimeUp: this.#onTimeUp });
	}
}
