import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { answerCard, doneCount, open } from './support/study.ts';
import { installed } from './support/worker.ts';

test('a whole journey by keyboard: read, study, undo, practise, go offline, reload, come back tomorrow', async ({
	page,
	context
}) => {
	test.setTimeout(180_000);
	const link = (name: string | RegExp) => page.getByRole('link', { name }).first();
	const button = (name: string | RegExp) => page.getByRole('button', { name }).first();

	// Read.
	await open(page);
	await press(page, link('Learn'));
	await press(page, link(/^Inclusion and belonging/));
	await press(page, button(/^Mark as read/));
	await expect(button(/^✓ Read/)).toBeVisible();

	// More new cards than the usual ten, so that there are twenty.
	await press(page, link('More'));
	await press(page, link('Settings'));
	await reach(page, page.getByLabel('New cards a day'));
	await page.keyboard.press('Control+a');
	await page.keyboard.type('25');
	await page.keyboard.press('Tab');

	// Study twenty, take three back.
	await press(page, link('Today'));
	await press(page, link(/^Study, about/));
	await page.locator('.stem').waitFor();
	for (let card = 0; card < 20; card++) await answerCard(page);
	for (let left = 19; left >= 17; left--) {
		await page.keyboard.press('z');
		await expect.poll(() => doneCount(page)).toBe(left);
	}

	// Practise ten.
	await press(page, link('Leave'));
	await press(page, link('Practice'));
	await pick(page, '10');
	await press(page, button('Start'));
	for (let question = 1; question <= 10; question++) {
		await expect(page.getByRole('heading', { name: `Question ${question} of 10` })).toBeVisible();
		await answerQuestion(page);
		await press(page, button(question < 10 ? 'Next' : 'See the result'));
	}
	const result = (await page.getByText(/^[\d.]+ of 10 (right|points)$/).textContent()) ?? '';

	// Offline, reloaded: everything is as it was.
	await installed(page);
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByText(result)).toBeVisible();
	await press(page, link('Today'));
	await expect(page.getByText('Today so far: 27 answers.')).toBeVisible();
	await press(page, link(/^Go on, about/));
	await page.locator('.stem').waitFor();
	for (let card = 0; card < 3; card++) await answerCard(page);

	// Tomorrow, still offline.
	await page.clock.setFixedTime(Date.now() + 24 * 3_600_000);
	await open(page);
	await page.reload();
	await expect(page.getByText('Today so far')).toBeHidden();
	await expect(page.getByText(/\d cards? about to slip from memory/)).toBeVisible();
	await press(page, link(/^Study, about/));
	await page.locator('.stem').waitFor();
	await page.keyboard.press('w');
	await expect(page.getByText(/Slipping: about \d+% chance|^New:/)).toBeVisible();
	await answerCard(page);
	expect(await doneCount(page)).toBe(1);
	await press(page, link('Leave'));
	await press(page, link('Learn'));
	await expect(link(/^Inclusion and belonging/)).toContainText('1 of 12 sections read');
});

/** Tab, and nothing but Tab, until the element has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
	await target.waitFor();
	for (let step = 0; step < 150; step++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`not to be reached by keyboard: ${String(target)}`);
}

async function press(page: Page, target: Locator): Promise<void> {
	await reach(page, target);
	await page.keyboard.press('Enter');
}

/** Into the group of radio buttons by Tab, to the one wanted by the arrows. */
async function pick(page: Page, name: string): Promise<void> {
	const radio = page.getByRole('radio', { name, exact: true });
	const group = page.getByRole('group').filter({ has: radio });
	await reach(page, group.getByRole('radio', { checked: true }));
	for (let step = 0; step < 10 && !(await radio.isChecked()); step++) {
		await page.keyboard.press('ArrowDown');
	}
	await expect(radio).toBeChecked();
}

/** Some answer, whatever the question asks for. */
async function answerQuestion(page: Page): Promise<void> {
	const selects = page.getByRole('combobox');
	for (let index = 0; index < (await selects.count()); index++) {
		await reach(page, selects.nth(index));
		for (let down = 0; down <= index; down++) await page.keyboard.press('ArrowDown');
	}
	if ((await page.locator('input[data-place="1"]').count()) > 0) await page.keyboard.press('1');
	const text = page.getByRole('textbox');
	if ((await text.count()) > 0) {
		await reach(page, text);
		await page.keyboard.type('choice');
	}
	await press(page, page.getByRole('button', { name: /^(Check|Answer)$/ }));
}
