import type { Page } from '@playwright/test';

/** Opens the app at a route and waits for its heading. */
export async function open(page: Page, route = ''): Promise<void> {
	await page.goto(`./#/${route}`);
	await page.locator('main h1').first().waitFor();
}

/** Opens a session and waits for its first card. */
export async function openStudy(page: Page, query = ''): Promise<void> {
	await open(page, `study${query}`);
	await page.locator('.stem').waitFor();
}

/** How many cards this session has behind it, as the screen says. */
export async function doneCount(page: Page): Promise<number> {
	const text = (await page.locator('main h1').textContent()) ?? '';
	return Number(/(\d+) done/.exec(text)?.[1]);
}

/** Gives some answer to the card on screen, by keyboard alone, and waits until the next one stands. */
export async function answerCard(page: Page): Promise<void> {
	const before = await page.locator('main h1').textContent();
	await reveal(page);
	if (await page.getByRole('button', { name: 'Next', exact: true }).isVisible())
		await page.keyboard.press('Enter');
	else await page.keyboard.press('3');
	await page.waitForFunction(
		(heading) => document.querySelector('main h1')?.textContent !== heading,
		before
	);
}

/** Fills in whatever the item asks for and shows its answer. */
export async function reveal(page: Page): Promise<void> {
	const selects = page.getByRole('combobox');
	const selectCount = await selects.count();
	for (let index = 0; index < selectCount; index++)
		await selects.nth(index).selectOption({ index: index + 1 });
	if ((await page.locator('input[data-place="1"]').count()) > 0) await page.keyboard.press('1');
	await page.locator('main h1').focus();
	await page.keyboard.press('Enter');
	await page
		.getByRole('button', { name: 'Next', exact: true })
		.or(page.getByRole('group', { name: 'How well did you know it?' }))
		.waitFor();
}

/** Finds the key of a single-choice card, whatever its place: wrong tries are taken back. */
export async function findKey(page: Page): Promise<void> {
	const next = page.getByRole('button', { name: 'Next', exact: true });
	for (let place = 1; place <= 4; place++) {
		await page.keyboard.press(String(place));
		await page.keyboard.press('Enter');
		await next.waitFor();
		if (await page.getByRole('button', { name: /I guessed/ }).isVisible()) return;
		await page.keyboard.press('z');
		await page.getByRole('button', { name: 'Check' }).waitFor();
	}
	throw new Error('no option is the key');
}

/** Answers a single-choice card with its key and goes on. */
export async function answerRight(page: Page): Promise<void> {
	await findKey(page);
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Next', exact: true }).waitFor({ state: 'hidden' });
}

/** Gives the app an exam so many days away, as its form does. */
export async function setExam(page: Page, date: string): Promise<void> {
	await open(page, 'plan/setup');
	await page.getByLabel('Exam date').fill(date);
	await page.getByRole('button', { name: 'Save' }).click();
}
