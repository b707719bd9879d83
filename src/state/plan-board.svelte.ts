import type { App } from './app.svelte.ts';
import { examOverview, type ExamOverview } from './exam-overview.ts';
import type { SaveError } from './save-error.ts';

type Phase = 'loading' | 'ready' | 'none' | 'unavailable';

/** The plan toward an exam day, made anew when other minutes are chosen: what the plan screen talks to. */
export class PlanBoard {
	readonly #app: App;

	phase: Phase = $state('loading');
	plan: ExamOverview | undefined = $state.raw();
	/** A choice is being stored and planned; whatever else is tapped meanwhile is ignored. */
	planning = $state(false);
	/** The plan on screen is another one than it was. */
	replanned = $state(false);
	saveError: SaveError | undefined = $state.raw();
	#wanted = 0;

	constructor(app: App) {
		this.#app = app;
	}

	/** What stands on the screen stays there until the next plan is ready. */
	async load(): Promise<void> {
		if (this.phase === 'unavailable') this.phase = 'loading';
		try {
			this.plan = await examOverview(this.#app);
			this.phase = this.plan ? 'ready' : 'none';
		} catch (cause) {
			this.phase = 'unavailable';
			throw cause;
		}
	}

	/** Stores another number of minutes a day and plans with it. */
	async choose(minutes: number): Promise<void> {
		if (this.planning) return;
		this.planning = true;
		this.replanned = false;
		this.#wanted = minutes;
		try {
			const saved = await this.#app.set('minutesPerDay', minutes);
			this.saveError = saved.ok ? undefined : saved.error;
			if (!saved.ok) return;
			await this.load();
			this.replanned = true;
		} finally {
			this.planning = false;
		}
	}

	/** Tries to store again what could not be stored. */
	retry(): Promise<void> {
		return this.choose(this.#wanted);
	}
}
