import type { Page } from '@playwright/test';

/** Waits until the service worker has stored everything and serves this page. */
export async function installed(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	await page.reload();
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await page.locator('main h1').first().waitFor();
}
