import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.mjs';

const executablePath = await findBrowser();
if (!executablePath) throw new Error('No Chrome, Chromium or Edge found: `npm test` installs one.');

/** Another one lets two checkouts be tested side by side. */
const port = Number(process.env['E2E_PORT'] ?? 4174);

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	workers: 2,
	fullyParallel: true,
	// A test that passes only the second time has found something.
	retries: 0,
	reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
	use: {
		baseURL: `http://127.0.0.1:${port}/`,
		locale: 'en-US',
		timezoneId: 'America/Chicago',
		screenshot: 'only-on-failure',
		trace: 'retain-on-failure',
		launchOptions: { executablePath, args: browserArguments() }
	},
	projects: [
		{ name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
		{
			name: 'phone',
			use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
		}
	],
	webServer: {
		command: `node scripts/start.mjs --no-build --port ${port}`,
		url: `http://127.0.0.1:${port}/`,
		reuseExistingServer: false,
		stdout: 'ignore',
		stderr: 'pipe'
	}
});
