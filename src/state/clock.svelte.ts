import { announcement } from '#core/quiz/sitting-clock.ts';

interface ClockOptions {
	/** Milliseconds run before. */
	readonly elapsed: number;
	/** Milliseconds; `undefined` without a limit. */
	readonly limit: number | undefined;
	/** A clock that nothing sets back, milliseconds. */
	readonly ticks: () => number;
	readonly onTimeUp: () => void;
}

/** The running time of a sitting. Somebody must call `look` now and then; the rest follows. */
export class Clock {
	readonly limit: number | undefined;
	readonly #ticks: () => number;
	readonly #onTimeUp: () => void;
	#base: number;
	#since: number | undefined;
	/** Milliseconds at the last look. */
	elapsed = $state(0);
	/** Milliseconds left, to be said politely once. */
	announced: number | undefined = $state();
	running = $state(false);

	readonly left = $derived.by(() =>
		this.limit === undefined ? undefined : Math.max(0, this.limit - this.elapsed)
	);

	constructor({ elapsed, limit, ticks, onTimeUp }: ClockOptions) {
		this.limit = limit;
		this.#ticks = ticks;
		this.#onTimeUp = onTimeUp;
		this.#base = elapsed;
		this.elapsed = elapsed;
	}

	start(): void {
		if (this.running) return;
		this.#since = this.#ticks();
		this.running = true;
		this.look();
	}

	stop(): void {
		this.look();
		this.#base = this.elapsed;
		this.#since = undefined;
		this.running = false;
	}

	look(): void {
		if (this.#since === undefined) return;
		const before = this.elapsed;
		const now = this.#base + this.#ticks() - this.#since;
		this.elapsed = Math.min(now, this.limit ?? now);
		if (this.limit === undefined) return;
		this.announced = announcement(this.limit, before, this.elapsed) ?? this.announced;
		if (this.elapsed < this.limit) return;
		this.#base = this.elapsed;
		this.#since = undefined;
		this.running = false;
		this.#onTimeUp();
	}
}
