import { expect, expectNoAxeViolations, test } from './support/test.ts';
import { open } from './support/study.ts';
import type { Page } from '@playwright/test';

test.describe('Practising', () => {
	test('a quiz of ten with feedback after each ends in a result by topic with links back', async ({
		page
	}) => {
		await begin(page, { count: '10', feedback: 'After each question' });
		for (let question = 1; question <= 10; question++) {
			await expect(page.getByRole('heading', { name: `Question ${question} of 10` })).toBeVisible();
			await answer(page);
			await page
				.getByRole('button', { name: question < 10 ? 'Next' : 'See the result', exact: true })
				.click();
		}
		await expect(page.getByText(/^\d+ of 10 right$/)).toBeVisible();
		await expect(page.getByRole('table').getByRole('link').first()).toHaveAttribute(
			'href',
			/#\/learn\/m0\d/
		);
		await expectNoAxeViolations(page);
		await open(page, 'practice');
		await expect(page.getByRole('link', { name: /of 10 right/ })).toBeVisible();
	});

	test('a quiz with feedback at the end gives nothing away before, and can be gone through again', async ({
		page
	}) => {
		await begin(page, { count: '5', feedback: 'At the end' });
		for (let question = 1; question <= 5; question++) {
			await answer(page);
			await expect(page.getByText('Best answer')).toBeHidden();
			if (question < 5)
				await expect(
					page.getByRole('heading', { name: `Question ${question + 1} of 5` })
				).toBeVisible();
		}
		await page.getByRole('button', { name: 'Previous' }).click();
		await expect(page.getByRole('heading', { name: 'Question 4 of 5' })).toBeVisible();
		await page.getByRole('button', { name: 'See the result' }).click();
		await expect(page.getByText(/^\d of 5 right$/)).toBeVisible();
	});

	test('a quiz left in the middle goes on where it was, also after the tab was closed', async ({
		page,
		context
	}) => {
		await begin(page, { count: '5', feedback: 'After each question' });
		await answer(page);
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		const stem = await page.locator('.stem').textContent();
		await page.close();
		const again = await context.newPage();
		await open(again, 'practice');
		await again.getByRole('link', { name: 'Go on with your quiz (1 of 5 answered)' }).click();
		await expect(again.locator('.stem')).toHaveText(stem ?? '');
	});

	test('missed questions can be tried again', async ({ page }) => {
		await begin(page, { count: '5', feedback: 'At the end' });
		for (let question = 1; question <= 5; question++) await answer(page);
		await page.getByRole('button', { name: 'See the result' }).click();
		const retry = page.getByRole('button', { name: 'Try the missed ones again' });
		await expect(page.getByText(/^\d of 5 right$/)).toBeVisible();
		if (await retry.isVisible()) {
			await retry.click();
			await expect(page.getByRole('heading', { name: /^Question 1 of \d$/ })).toBeVisible();
		}
	});

	test('what was picked leaves only its questions, and an empty choice says so', async ({
		page
	}) => {
		await open(page, 'practice?bank=inc');
		await expect(page.getByRole('checkbox', { name: 'Inclusion and belonging' })).toBeChecked();
		const before = await page.getByText(/questions to draw from/).textContent();
		await page.getByRole('checkbox', { name: 'Advocacy' }).check();
		await expect(page.getByText(/questions? to draw from/)).not.toHaveText(before ?? '');
	});
});

async function begin(
	page: Page,
	{ count, feedback }: { count: string; feedback: string }
): Promise<void> {
	await open(page, 'practice');
	await page.getByRole('radio', { name: count, exact: true }).check();
	await page.getByRole('radio', { name: feedback }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor();
}

/** Gives some answer: the first option, or the first of every list, or a word. */
async function answer(page: Page): Promise<void> {
	const heading = await page.getByRole('heading', { level: 1 }).textContent();
	const selects = page.getByRole('combobox');
	const count = await selects.count();
	for (let index = 0; index < count; index++)
		await selects.nth(index).selectOption({ index: index + 1 });
	const first = page.locator('input[data-place="1"]');
	if ((await first.count()) > 0) await first.check();
	const text = page.getByRole('textbox');
	if ((await text.count()) > 0) await text.fill('choice');
	await page.getByRole('button', { name: /^(Check|Answer)$/ }).click();
	// Stored: either the verdict shows, or the next question, or the way to the result.
	await page.waitForFunction(
		(before) =>
			document.querySelector('main h1')?.textContent !== before ||
			[...document.querySelectorAll('main button')].some((button) =>
				/^(Next|See the result)$/.test(button.textContent.trim())
			),
		heading
	);
}
