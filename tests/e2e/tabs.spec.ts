import { expect, test } from './support/test.ts';
import { answerCard, open, openStudy, reveal } from './support/study.ts';

/** A page of the same origin that is none of ours; the browser looks for its icon in vain. */
test.use({ tolerated: [/404/] });

test.describe('Two tabs', () => {
	test('an answer to a card that was answered in another tab is refused gently and the card shown anew', async ({
		page,
		context
	}) => {
		await openStudy(page);
		const other = await context.newPage();
		await openStudy(other);
		await answerCard(other);
		await page.locator('input[data-place="1"]').check();
		await page.getByRole('button', { name: 'Check' }).click();
		await expect(page.getByText('This card was just answered in another tab')).toBeVisible();
		await open(other);
		await expect(other.getByText('Today so far: 1 answer.')).toBeVisible();
	});

	test('a tab from before an upgrade of the database writes nothing and asks to be reloaded', async ({
		page,
		context
	}) => {
		await openStudy(page);
		const newer = await context.newPage();
		await newer.goto('./favicon.svg'); // same origin, none of our code
		const before = await eventCount(newer);
		await newer.evaluate(
			() =>
				new Promise<void>((resolve, reject) => {
					const request = indexedDB.open('alongside', 990);
					request.onupgradeneeded = () => request.result.createObjectStore('fromTheFuture');
					request.onerror = () => {
						reject(new Error('could not upgrade'));
					};
					request.onsuccess = () => {
						request.result.close();
						resolve();
					};
				})
		);
		await expect(page.getByText('Alongside was updated in another tab')).toBeVisible();
		await page.locator('input[data-place="1"]').check();
		await page.getByRole('button', { name: 'Check' }).click();
		await expect(page.getByText('Best answer')).toBeHidden();
		expect(await eventCount(newer)).toBe(before);
	});

	test('a page older than the database refuses to open it and says that nothing is lost', async ({
		page
	}) => {
		await page.goto('./favicon.svg');
		await page.evaluate(
			() =>
				new Promise<void>((resolve) => {
					const request = indexedDB.open('alongside', 990);
					request.onsuccess = () => {
						request.result.close();
						resolve();
					};
				})
		);
		await page.goto('./#/');
		await expect(page.getByText(/written by a newer version of Alongside/)).toBeVisible();
	});

	test('a reload shows what the other tab did', async ({ page, context }) => {
		await open(page);
		const other = await context.newPage();
		await openStudy(other);
		await reveal(other);
		await page.reload();
		await expect(page.getByText('Today so far: 1 answer.')).toBeVisible();
	});
});

async function eventCount(page: import('@playwright/test').Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const open = indexedDB.open('alongside');
				open.onsuccess = () => {
					const count = open.result.transaction('events').objectStore('events').count();
					count.onsuccess = () => {
						open.result.close();
						resolve(count.result);
					};
				};
			})
	);
}
