import type { Page } from '@playwright/test';
import { readPackFiles } from '#cli/read-pack.ts';
import type { Item } from '#core/content/item.ts';
import { parsePack } from '#core/content/pack.ts';
import { blockText, inlineText } from '#core/content/rich.ts';
import { expect, expectNoAxeViolations, test } from './support/test.ts';
import { open } from './support/study.ts';

test.describe('An exam simulation', () => {
	test('of 25 questions is sat by keyboard, left and come back to, and its report agrees with a count by hand', async ({
		page,
		context
	}) => {
		test.setTimeout(120_000);
		const keys = await keysByOption();
		await begin(page, 'mini-25');
		await expectNoAxeViolations(page);
		let right = 0;
		let tab = page;
		for (let question = 1; question <= 25; question++) {
			await at(tab, question);
			await expect(tab.getByRole('radio', { checked: true })).toHaveCount(0);
			// Every fifth is left open; the others take the places in turn.
			if (question % 5 !== 0) {
				const chosen = await choose(tab, (question % 4) + 1);
				if (keys.get(chosen)) right++;
			} else await tab.keyboard.press('f');
			if (question === 12) {
				await tab.close();
				tab = await context.newPage();
				await open(tab, 'exam');
				await tab.getByRole('link', { name: /Go on with your simulation/ }).click();
				await at(tab, 12);
				await expect(tab.getByRole('radio', { checked: true })).toHaveCount(1);
			}
			await tab.keyboard.press('n');
		}
		await expect(tab.getByRole('heading', { name: 'Before you hand it in' })).toBeVisible();
		await expect(tab.getByRole('heading', { name: 'Not answered (5)' })).toBeVisible();
		await expect(tab.getByRole('heading', { name: 'Flagged (5)' })).toBeVisible();
		await expectNoAxeViolations(tab);
		await handIn(tab);
		await expect(tab.getByText(`${right} of 25 right · ${right * 4}%`)).toBeVisible();
		await expect(tab.getByText('5 questions were left open.')).toBeVisible();
		const rows = await tab.getByRole('table').first().getByRole('row').allTextContents();
		const sums = rows.flatMap((row) => {
			const found = /(\d+) \/ (\d+)/.exec(row);
			return found ? [[Number(found[1]), Number(found[2])] as const] : [];
		});
		expect(sums.reduce((sum, [correct]) => sum + correct, 0)).toBe(right);
		expect(sums.reduce((sum, [, total]) => sum + total, 0)).toBe(25);
		await expect(tab.locator('details.card')).toHaveCount(25 - right);
		await expectNoAxeViolations(tab);

		await tab.getByRole('link', { name: 'Study what I missed' }).click();
		await tab.locator('.stem').waitFor();
		await expect(tab.locator('main h1')).toContainText(`0 done, ${25 - right} to go`);
		await open(tab, 'exam');
		await expect(tab.getByRole('link', { name: new RegExp(`${right} of 25 right`) })).toBeVisible();
	});

	test('says what its figures rest on, and lets the time be chosen', async ({ page }) => {
		await open(page, 'exam');
		await page.getByRole('link', { name: /^California-style 120/ }).click();
		await expect(page.getByText('no pass line is known')).toBeVisible();
		await expect(page.getByText(/Source: .* Checked \d{4}-\d{2}-\d{2}\./)).toBeVisible();
		await expect(page.getByText('This form has 120 questions.')).toBeVisible();
		await expect(page.getByText('You have met none of these questions before.')).toBeVisible();
		await page.getByRole('radio', { name: '× 1.5 (225 minutes)' }).check();
		await page.getByRole('checkbox', { name: 'I may take breaks' }).uncheck();
		await expect(page.getByText('The clock runs on, also while the app is closed')).toBeVisible();
		// To the end of the page, where nothing lies half behind the tabs.
		await page.getByRole('button', { name: 'Begin' }).scrollIntoViewIfNeeded();
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await expectNoAxeViolations(page);
		await page.getByRole('button', { name: 'Begin' }).click();
		await at(page, 1);
		await expect(page.getByText(/3:4[45]:\d\d/)).toBeVisible();
		await expect(page.getByRole('button', { name: 'Pause', exact: true })).toHaveCount(0);
		await page.getByRole('button', { name: 'Hide the clock', exact: true }).click();
		await expect(page.getByText(/3:4[45]:\d\d/)).toBeHidden();
	});

	test('ends when its time is up, with everything saved', async ({ page }) => {
		await page.clock.install();
		await open(page, 'exam/short-50');
		await page.getByRole('radio', { name: 'My own' }).check();
		await page.getByRole('spinbutton', { name: 'Minutes' }).fill('2');
		await page.getByRole('button', { name: 'Begin' }).click();
		await at(page, 1);
		await choose(page, 1);
		await page.clock.runFor(61_000);
		await expect(page.getByText('1 minute left.')).toBeVisible();
		await page.clock.runFor(61_000);
		await expect(page.getByText('The time was up.')).toBeVisible();
		await expect(page.getByText(/^[01] of 50 right/)).toBeVisible();
	});

	test('pauses, and hides its questions meanwhile', async ({ page }) => {
		await begin(page, 'short-50');
		await page.getByRole('button', { name: 'Pause', exact: true }).click();
		await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
		await expect(page.locator('.stem')).toBeHidden();
		await page.getByRole('button', { name: 'Go on', exact: true }).click();
		await at(page, 1);
	});

	test('open in a second tab is not overwritten by the first', async ({ page, context }) => {
		await begin(page, 'mini-25');
		const other = await context.newPage();
		await other.goto(page.url());
		await at(other, 1);
		await choose(other, 2);
		await other.keyboard.press('n');
		await at(other, 2);
		await page.keyboard.press('1');
		await expect(page.getByText('This sitting was changed in another tab.')).toBeVisible();
		await page.getByRole('button', { name: 'Load it' }).click();
		await at(page, 1);
		await expect(page.locator('input[data-place="2"]')).toBeChecked();
	});
});

const at = (page: Page, question: number) =>
	page.getByRole('heading', { name: new RegExp(`^Question ${question} of `) }).waitFor();

async function begin(page: Page, exam: string): Promise<void> {
	await open(page, `exam/${exam}`);
	await page.getByRole('button', { name: 'Begin' }).click();
	await at(page, 1);
}

/** @returns the text of the option chosen; of a multiple, nothing that could be all of its keys */
async function choose(page: Page, place: number): Promise<string> {
	const input = page.locator(`input[data-place="${place}"]`);
	await page.keyboard.press(String(place));
	await expect(input).toBeChecked();
	const isMultiple = (await input.getAttribute('type')) === 'checkbox';
	const stem = (await page.locator('.stem').textContent()) ?? '';
	const text = (await page.locator('li', { has: input }).locator('label').textContent()) ?? '';
	return isMultiple ? '' : spoken(`${stem} ${text}`);
}

async function handIn(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Hand it in', exact: true }).click();
	await page.getByRole('button', { name: 'Yes, hand it in' }).click();
	await page.getByRole('heading', { name: 'Your report' }).waitFor();
}

/** Whether an option is the key, by stem and option text: read from the Markdown, not from the app. */
async function keysByOption(): Promise<ReadonlyMap<string, boolean>> {
	const { items } = parsePack(await readPackFiles('content'), '2026-11-21');
	const singles = items.filter(
		(item): item is Extract<Item, { type: 'single' | 'multiple' | 'truefalse' }> =>
			item.type === 'single'
	);
	return new Map(
		singles.flatMap(({ stem, options }) =>
			options.map((option) => [spoken(`${blockText(stem)} ${inlineText(option.text)}`), option.key])
		)
	);
}

const spoken = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
