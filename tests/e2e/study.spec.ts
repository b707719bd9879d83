import { expect, test } from './support/test.ts';
import {
	answerCard,
	answerRight,
	doneCount,
	findKey,
	open,
	openStudy,
	reveal
} from './support/study.ts';

test.describe('Studying', () => {
	test('a first visit leads from Today to an answered question with its rationale and its section', async ({
		page
	}) => {
		await open(page);
		await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
		await page.getByRole('link', { name: /^Study, about/ }).click();
		await page.getByRole('radio').first().check();
		await page.getByRole('button', { name: 'Check' }).click();
		await expect(page.getByText('Best answer')).toBeVisible();
		await page.getByRole('link', { name: /^Read: / }).click();
		await expect(page).toHaveURL(/#\/learn\/m0\d\/[a-z-]+$/);
		await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
	});

	test('an answer shown is an answer kept, also after a reload', async ({ page }) => {
		await openStudy(page);
		await reveal(page);
		await page.reload();
		await page.locator('main h1').first().waitFor();
		await open(page);
		await expect(page.getByText('Today so far: 1 answer.')).toBeVisible();
	});

	test('twenty cards can be studied by keyboard alone, and three answers taken back', async ({
		page
	}) => {
		await openStudy(page, '?more=20');
		for (let card = 0; card < 20; card++) await answerCard(page);
		expect(await doneCount(page)).toBe(20);
		for (let left = 19; left >= 17; left--) {
			await page.keyboard.press('z');
			await expect.poll(() => doneCount(page)).toBe(left);
		}
		await expect(page.getByText('Taken back.')).toBeVisible();
	});

	test('undo works after a reload, as often as there are answers today, and then says so', async ({
		page
	}) => {
		await openStudy(page, '?more=10');
		for (let card = 0; card < 3; card++) await answerCard(page);
		await page.reload();
		await page.getByRole('button', { name: 'Undo' }).waitFor();
		for (let step = 0; step < 3; step++) {
			await page.getByRole('button', { name: 'Undo' }).click();
			await expect(page.getByText('Taken back.')).toBeVisible();
			await page.getByRole('button', { name: 'Flag' }).click(); // clears the notice
			await expect(page.getByText('Taken back.')).toBeHidden();
		}
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByText('Nothing to take back today.')).toBeVisible();
		await open(page);
		await expect(page.getByText('Today so far')).toBeHidden();
	});

	test('“I guessed” lets a right answer come back today, and the answer still counts once', async ({
		page
	}) => {
		await openStudy(page);
		await findKey(page);
		await page.getByRole('button', { name: /I guessed/ }).click();
		await expect.poll(() => doneCount(page)).toBe(1);
		await expect(page.locator('main h1')).toHaveText(/1 done, 10 to go/);
		await open(page);
		await expect(page.getByText('Today so far: 1 answer.')).toBeVisible();
	});

	test('flag and note stay with the card', async ({ page }) => {
		await openStudy(page);
		await page.keyboard.press('f');
		await expect(page.getByRole('button', { name: 'Flagged' })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		await page.keyboard.press('n');
		await page.getByRole('textbox', { name: 'Your private note' }).fill('Ask at supervision');
		await page.getByRole('button', { name: 'Close' }).click();
		await page.reload();
		await expect(page.getByRole('button', { name: 'Flagged' })).toBeVisible();
		await page.keyboard.press('n');
		await expect(page.getByRole('textbox', { name: 'Your private note' })).toHaveValue(
			'Ask at supervision'
		);
	});

	test('a card set aside is not asked until it is brought back', async ({ page }) => {
		await openStudy(page);
		const stem = await page.locator('.stem').textContent();
		await page.getByRole('button', { name: 'Set aside' }).click();
		await expect(page.locator('.stem')).not.toHaveText(stem ?? '');
		await page.reload();
		await page.locator('.stem').waitFor();
		await expect(page.locator('.stem')).not.toHaveText(stem ?? '');
		await open(page, 'settings');
		await page.getByRole('button', { name: 'Bring back' }).click();
		await expect(page.getByText('No card is set aside.')).toBeVisible();
		await openStudy(page);
		await expect(page.locator('.stem')).toHaveText(stem ?? '');
	});

	test('skipping puts a card at the end, and “why this now?” answers in a sentence', async ({
		page
	}) => {
		await openStudy(page);
		const stem = await page.locator('.stem').textContent();
		await page.keyboard.press('s');
		await expect(page.getByText('Skipped; it comes at the end.')).toBeVisible();
		await expect(page.locator('.stem')).not.toHaveText(stem ?? '');
		await page.keyboard.press('w');
		await expect(page.getByText('New: you have not met this card yet.')).toBeVisible();
	});

	test('cards come back the day they are due, and a day off costs nothing', async ({ page }) => {
		await page.clock.install({ time: new Date('2026-11-20T10:00:00') });
		await openStudy(page, '?more=5');
		for (let card = 0; card < 5; card++) await answerCard(page);
		await page.clock.setFixedTime(new Date('2026-11-30T10:00:00'));
		await open(page);
		await page.reload();
		await expect(page.getByText(/\d cards about to slip from memory/)).toBeVisible();
		await openStudy(page);
		await page.keyboard.press('w');
		await expect(page.getByText(/Slipping: about \d+% chance|New:/)).toBeVisible();
	});

	test('with nothing due the screen says so kindly and offers ways on', async ({ page }) => {
		await open(page, 'settings');
		await page.getByLabel('New cards a day').fill('0');
		await page.getByLabel('New cards a day').blur();
		await open(page);
		await expect(page.getByRole('heading', { name: 'Nothing needs you today' })).toBeVisible();
		await page.getByRole('link', { name: 'Learn 5 more new cards' }).click();
		await expect(page.locator('main h1')).toHaveText(/0 done, 5 to go/);
	});

	test('the session ends with a summary that leads to the sections worth another look', async ({
		page
	}) => {
		await openStudy(page, '?more=2');
		await answerRight(page);
		await answerRight(page);
		await expect(page.getByRole('heading', { name: 'That is enough for now' })).toBeVisible();
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.locator('.stem')).toBeVisible();
	});
});
