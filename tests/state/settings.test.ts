import { describe, expect, it } from 'vitest';
import { defaultSettings, isValidSetting, settingsFrom, type Settings } from '#state/settings.ts';
import { aDatabase, aProfile, done, wholeLog } from '../storage/builders.ts';
import { anApp } from './builders.ts';

const from = (...rows: [string, unknown][]) => settingsFrom(new Map(rows));

describe('settings', () => {
	it('are the defaults where nothing was chosen', () => {
		expect(from()).toEqual(defaultSettings);
		for (const [key, value] of Object.entries(defaultSettings))
			expect(isValidSetting(key as keyof Settings, value)).toBe(true);
	});

	it('are what was chosen, over the defaults', () => {
		expect(from(['minutesPerDay', 45], ['language', 'es'])).toEqual({
			...defaultSettings,
			minutesPerDay: 45,
			language: 'es'
		});
	});

	it('pass over what this version does not know', () => {
		const settings = from(['fontFamily', 'serif'], ['constructor', 1], ['__proto__', 2]);
		expect(settings).toEqual(defaultSettings);
	});

	it.each([
		['minutesPerDay', 0],
		['minutesPerDay', 241],
		['minutesPerDay', '20'],
		['minutesPerDay', NaN],
		['minutesPerDay', null],
		['newPerDay', -1],
		['newPerDay', 201],
		['startHour', 24],
		['startHour', 4.5],
		['desiredRetention', 0.5],
		['desiredRetention', 1],
		['theme', 'neon'],
		['theme', null],
		['textSize', 1],
		['motion', ''],
		['language', 'de'],
		['language', null]
	])('pass over %s of %j and keep the default', (key, value) => {
		expect(from([key, value])).toEqual(defaultSettings);
	});

	it.each([
		['minutesPerDay', 1],
		['minutesPerDay', 240],
		['newPerDay', 0],
		['newPerDay', 200],
		['startHour', 0],
		['startHour', 23],
		['desiredRetention', 0.97],
		['theme', 'dark'],
		['textSize', '1.5'],
		['motion', 'reduced'],
		['language', 'en']
	])('take %s of %j', (key, value) => {
		expect(from([key, value])).toMatchObject({ [key]: value });
	});
});

describe('a setting that is changed', () => {
	it('is there after a reload', async () => {
		const profile = aProfile();
		const app = await anApp({}, { db: aDatabase(profile) });
		await done(app.set('theme', 'dark'));
		expect(app.settings.theme).toBe('dark');
		const later = await anApp({}, { db: aDatabase(profile) });
		expect(later.settings).toEqual({ ...defaultSettings, theme: 'dark' });
	});

	it('is an event of the log', async () => {
		const app = await anApp();
		await done(app.set('startHour', 0));
		expect(await wholeLog(app.db)).toMatchObject([
			{ kind: 'setting-changed', key: 'startHour', value: 0 }
		]);
	});

	it('is shown once it is stored, so that a reload never takes it back', async () => {
		const app = await anApp();
		const [theme, motion] = [app.set('theme', 'dark'), app.set('motion', 'reduced')];
		expect(app.settings).toEqual(defaultSettings);
		await Promise.all([done(theme), done(motion)]);
		expect(app.settings).toEqual({ ...defaultSettings, theme: 'dark', motion: 'reduced' });
	});

	it('stays what it was when it can not be stored', async () => {
		const app = await anApp();
		app.db.close();
		expect(await app.set('minutesPerDay', 5)).toMatchObject({
			ok: false,
			error: { kind: 'storage-unavailable' }
		});
		expect(app.settings).toEqual(defaultSettings);
	});

	it('moves the beginning of the day at once', async () => {
		const app = await anApp();
		const before = app.today(); // Monday, nine o’clock
		await done(app.set('startHour', 12));
		expect(app.today()).toBe(before - 1);
	});
});
