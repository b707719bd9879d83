import { dayOfIsoDate, isoDate, type StudyDay } from '#core/shared/study-day.ts';
import type { App } from './app.svelte.ts';
import type { SaveError } from './save-error.ts';
import { isValidSetting, type SettingChanges } from './settings.ts';

/** Further away than this, a year was mistyped. */
const FARTHEST = 3 * 366;
const WEEK = 7;

interface AimProblems {
	readonly date?: 'passed' | 'far';
	readonly minutes?: true;
	readonly daysOff?: true;
}

/** Which exam, when, and how much time: filled in at leisure, stored together. */
export class AimForm {
	readonly #app: App;
	#again: (() => Promise<boolean>) | undefined;

	exam = $state('');
	/** As a date field has it; empty without a day. */
	date = $state('');
	/** NaN while the field is empty. */
	minutes = $state(0);
	daysOff: readonly number[] = $state.raw([]);
	/** Somebody tried to save: now problems are said. */
	tried = $state(false);
	saving = $state(false);
	saveError: SaveError | undefined = $state.raw();

	readonly problems: AimProblems = $derived.by(() => {
		const today = this.#app.today();
		const day = dayOfIsoDate(this.date);
		return {
			...(day !== undefined && day < today && { date: 'passed' as const }),
			...(day !== undefined && day > today + FARTHEST && { date: 'far' as const }),
			...(!isValidSetting('minutesPerDay', Math.round(this.minutes)) && { minutes: true as const }),
			...(this.daysOff.length >= WEEK && { daysOff: true as const })
		};
	});

	/** @param exam the one aimed at so far */
	constructor(app: App, exam: string) {
		this.#app = app;
		const { examDay, minutesPerDay, daysOff } = app.settings;
		this.exam = exam;
		// A day that has passed is not what anybody would choose again.
		if (examDay !== undefined && examDay >= app.today()) this.date = isoDate(examDay as StudyDay);
		this.minutes = minutesPerDay;
		this.daysOff = daysOff;
	}

	toggle(weekday: number): void {
		this.daysOff = this.daysOff.includes(weekday)
			? this.daysOff.filter((day) => day !== weekday)
			: [...this.daysOff, weekday].sort((a, b) => a - b);
	}

	/** @returns whether all of it is stored now */
	save(): Promise<boolean> {
		this.tried = true;
		if (Object.keys(this.problems).length > 0) return Promise.resolve(false);
		const { exam, daysOff } = this;
		const minutesPerDay = Math.round(this.minutes);
		const examDay = dayOfIsoDate(this.date);
		return this.#store({ exam, examDay, minutesPerDay, daysOff });
	}

	takeAway(): Promise<boolean> {
		return this.#store({ examDay: undefined });
	}

	/** Tries to store again what could not be stored. */
	retry(): Promise<boolean> {
		return this.#again?.() ?? Promise.resolve(true);
	}

	/** Only what is another choice than before. */
	async #store(wanted: SettingChanges): Promise<boolean> {
		if (this.saving) return false;
		this.saving = true;
		try {
			const { settings } = this.#app;
			const changed = Object.entries(wanted).filter(
				([key, value]) =>
					JSON.stringify(value) !== JSON.stringify(settings[key as keyof SettingChanges])
			);
			const saved = await this.#app.setTogether(Object.fromEntries(changed));
			this.saveError = saved.ok ? undefined : saved.error;
			this.#again = saved.ok ? undefined : () => this.#store(wanted);
			return saved.ok;
		} finally {
			this.saving = false;
		}
	}
}
