import { defaultScheduler } from '#core/scheduling/memory.ts';

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
	/** Missing: the browser's. */
	readonly language?: 'en' | 'es';
}

export const defaultSettings: Settings = {
	minutesPerDay: 20,
	newPerDay: 10,
	startHour: 4,
	desiredRetention: defaultScheduler.desiredRetention,
	theme: 'system',
	textSize: '1',
	motion: 'system'
};

const valid: { readonly [K in keyof Settings]-?: (value: unknown) => boolean } = {
	minutesPerDay: (value) => isWithin(value, 1, 240),
	newPerDay: (value) => isWithin(value, 0, 200),
	startHour: (value) => isWithin(value, 0, 23) && Number.isInteger(value),
	desiredRetention: (value) => isWithin(value, 0.7, 0.97),
	theme: (value) => ['system', 'light', 'dark'].includes(value as string),
	textSize: (value) => ['1', '1.15', '1.3', '1.5'].includes(value as string),
	motion: (value) => ['system', 'reduced'].includes(value as string),
	language: (value) => ['en', 'es'].includes(value as string)
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

function isWithin(value: unknown, low: number, high: number): boolean {
	return typeof value === 'number' && value >= low && value <= high;
}
