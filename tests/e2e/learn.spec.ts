import { expect, test } from './support/test.ts';
import { open } from './support/study.ts';

test.describe('Learning', () => {
	test('a section marked as read stays read and counts on the list of modules', async ({
		page
	}) => {
		await open(page, 'learn/m03');
		await page
			.getByRole('button', { name: /^Mark as read/ })
			.first()
			.click();
		await expect(page.getByRole('button', { name: /^✓ Read/ })).toHaveCount(1);
		await page.reload();
		await expect(page.getByRole('button', { name: /^✓ Read/ })).toHaveCount(1);
		await open(page, 'learn');
		await expect(page.getByRole('link', { name: /^Inclusion and belonging/ })).toContainText(
			'1 of 12 sections read'
		);
		await open(page, 'learn/m03');
		await page.getByRole('button', { name: /^✓ Read/ }).click();
		await expect(page.getByRole('button', { name: /^✓ Read/ })).toHaveCount(0);
	});

	test('a private reflection is kept on the device', async ({ page }) => {
		await open(page, 'learn/m02');
		const thoughts = page.getByLabel(/^Your thoughts/).first();
		await thoughts.fill('I once said yes because I felt I had to.');
		await thoughts.blur();
		await expect(page.getByText('Saved.')).toBeVisible();
		await page.reload();
		await expect(page.getByLabel(/^Your thoughts/).first()).toHaveValue(
			'I once said yes because I felt I had to.'
		);
	});

	test('a question asked in place shows its rationale and is not counted as an answer', async ({
		page
	}) => {
		await open(page, 'learn/m02');
		const check = page.locator('aside', { hasText: 'Check yourself' }).first();
		await check.getByRole('radio').first().check();
		await check.getByRole('button', { name: 'Check' }).click();
		await expect(check.getByText('Best answer')).toBeVisible();
		await open(page);
		await expect(page.getByText('Today so far')).toBeHidden();
	});

	test('the contents list leads to a section and the address names it', async ({ page }) => {
		await open(page, 'learn/m04');
		await page.getByText('On this page').click();
		const link = page.getByRole('navigation', { name: 'On this page' }).getByRole('link').nth(5);
		const title = (await link.textContent()) ?? '';
		await link.click();
		const heading = page.getByRole('heading', { level: 2, name: title });
		await expect(heading).toBeInViewport();
		await expect(heading).toBeFocused();
	});

	test('search finds modules, questions and terms as words are typed', async ({ page }) => {
		await open(page, 'search');
		await page.getByLabel('Search modules, questions and glossary').fill('gatekeep');
		await expect(page.getByRole('status')).toHaveText(/\d+ results?/);
		await expect(page.getByRole('listitem').filter({ hasText: 'Glossary' }).first()).toBeVisible();
		await page.getByLabel('Search modules, questions and glossary').fill('xyzzy');
		await expect(page.getByText(/Nothing found for “xyzzy”/)).toBeVisible();
	});

	test('a module that does not exist says so', async ({ page }) => {
		await open(page, 'learn/m99');
		await expect(page.getByRole('heading', { name: 'There is no such module.' })).toBeVisible();
	});
});
