import { defaultScheduler } from '#core/scheduling/memory.ts';
import type { Json } from '#storage/events.ts';

/** What a person may choose. Each is stored as an event; what was never chosen has its value from here. */
export interface Settings {
	readonly minutesPerDay: number;
	readonly newPerDay: number;
	/** Local hour at which a study day begins, 0–23. */
	readonly startHour: number;
	/** Chance of recall at which a card falls due, 0.8–0.97. */
	readonly desiredRetention: number;
	readonly theme: 'system' | 'light' | 'dark';
	readonly textSize: '1' | '1.15' | '1.3' | '1.5';
	readonly motion: 'system' | 'reduced';
	/** Keeps some questions unseen for the first exam simulation. */
	readonly reserveForExams: boolean;
	/** Id of the exam aimed at. */
	readonly exam?: string;
	/** Study day on which the exam is sat. */
	readonly examDay?: number;
	/** Days of the week on which nobody wants to study, 0 Sunday to 6 Saturday. */
	readonly daysOff: readonly number[];
	/** What the person tells of real exams, oldest first; it stays here. */
	readonly outcomes?: readonly Outcome[];
	/** How practice was set up last; `practiceChoice` understands it. */
	readonly practiceChoice?: Json;
	/** Choices saved by name; `practiceSets` understands them one by one. */
	readonly practiceSets?: readonly Json[];
	/** Missing: the browser's. */
	readonly language?: 'en' | 'es';
	/** Of modules and questions: the app's, as far as there are translations, or English. */
	readonly contentLanguage: 'app' | 'en';
}

/** What was never chosen, or is taken away again, is undefined. */
export type SettingChanges = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export const mostPracticeSets = 30;

/** How a real exam went. */
interface Outcome {
	readonly [field: string]: string | number | boolean;
	readonly exam: string;
	/** Study day on which it was told. */
	readonly day: number;
	readonly passed: boolean;
}

export const defaultSettings: Settings = {
	minutesPerDay: 20,
	newPerDay: 10,
	startHour: 4,
	desiredRetention: defaultScheduler.desiredRetention,
	theme: 'system',
	textSize: '1',
	motion: 'system',
	reserveForExams: true,
	daysOff: [],
	contentLanguage: 'app'
};

const valid: { readonly [K in keyof Settings]-?: (value: unknown) => boolean } = {
	minutesPerDay: (value) => isWithin(value, 1, 240),
	newPerDay: (value) => isWithin(value, 0, 200),
	startHour: (value) => isWithin(value, 0, 23) && Number.isInteger(value),
	desiredRetention: (value) => isWithin(value, 0.7, 0.97),
	theme: (value) => ['system', 'light', 'dark'].includes(value as string),
	textSize: (value) => ['1', '1.15', '1.3', '1.5'].includes(value as string),
	motion: (value) => ['system', 'reduced'].includes(value as string),
	reserveForExams: (value) => typeof value === 'boolean',
	exam: (value) => typeof value === 'string' && value.length < 100,
	examDay: (value) => isWithin(value, 0, 200_000) && Number.isInteger(value),
	daysOff: (value) =>
		Array.isArray(value) && value.length < 7 && value.every((day) => isWithin(day, 0, 6)),
	outcomes: (value) => Array.isArray(value) && value.every(isOutcome),
	practiceChoice: (value) => typeof value === 'object',
	practiceSets: (value) => Array.isArray(value) && value.length <= mostPracticeSets,
	language: (value) => ['en', 'es'].includes(value as string),
	contentLanguage: (value) => ['app', 'en'].includes(value as string)
};

export function isValidSetting<K extends keyof Settings>(
	key: K,
	value: unknown
): value is Settings[K] {
	return valid[key](value);
}

/** Stored rows over the defaults; a row this version does not understand is passed over, not lost. */
export function settingsFrom(rows: ReadonlyMap<string, unknown>): Settings {
	const settings: Record<string, unknown> = { ...defaultSettings };
	for (const [key, value] of rows)
		if (Object.hasOwn(valid, key) && isValidSetting(key as keyof Settings, value))
			settings[key] = value;
	return settings as unknown as Settings;
}

function isOutcome(value: unknown): value is Outcome {
	const { exam, day, passed } = (value ?? {}) as Partial<Outcome>;
	return typeof exam === 'string' && typeof day === 'number' && typeof passed === 'boolean';
}

function isWithin(value: unknown, low: number, high: number): boolean {
	return typeof value === 'number' && value >= low && value <= high;
}
