import { expect, test } from './support/test.ts';
import { answerCard, doneCount, open, openStudy } from './support/study.ts';
import { installed } from './support/worker.ts';

test.describe('Without a network', () => {
	test('after one visit every screen opens offline, reloads, and studying goes on', async ({
		page,
		context
	}) => {
		await openStudy(page, '?more=10');
		await answerCard(page);
		await installed(page);
		await context.setOffline(true);
		await page.reload();
		await page.locator('.stem').waitFor();
		for (const route of [
			'',
			'learn',
			'learn/m05',
			'search/respect',
			'glossary',
			'practice',
			'progress',
			'more',
			'settings',
			'data',
			'about'
		]) {
			await open(page, route);
			await expect(page.getByText('This part could not be loaded')).toBeHidden();
			await expect(page.getByText('Loading…')).toBeHidden();
		}
		await openStudy(page, '?more=10');
		await answerCard(page);
		expect(await doneCount(page)).toBe(1);
		await page.getByRole('button', { name: 'Crisis help' }).click();
		await expect(page.getByRole('dialog')).toContainText('988');
	});

	test('a quiz can be begun and finished offline', async ({ page, context }) => {
		await open(page);
		await installed(page);
		await context.setOffline(true);
		await open(page, 'practice');
		await page.getByRole('radio', { name: '5', exact: true }).check();
		await page.getByRole('button', { name: 'Start' }).click();
		await expect(page.getByRole('heading', { name: 'Question 1 of 5' })).toBeVisible();
	});
});
