import { expect, expectNoAxeViolations, test } from './support/test.ts';
import { open } from './support/study.ts';
import type { Page } from '@playwright/test';

test.describe('Practising', () => {
	test('a quiz of ten with feedback after each ends in a result by topic with links back', async ({
		page
	}) => {
		await begin(page, { count: '10' });
		for (let question = 1; question <= 10; question++) {
			await expect(page.getByRole('heading', { name: `Question ${question} of 10` })).toBeVisible();
			await answer(page);
			await page
				.getByRole('button', { name: question < 10 ? 'Next' : 'See the result', exact: true })
				.click();
		}
		await expect(page.getByText(/^[\d.]+ of 10 (right|points)$/)).toBeVisible();
		await expect(page.getByRole('table').getByRole('link').first()).toHaveAttribute(
			'href',
			/#\/learn\/m\d\d/
		);
		await expectNoAxeViolationsAtLength(page);
		await open(page, 'practice');
		await expect(page.getByRole('link', { name: /\d+ of 10 right/ })).toBeVisible();
	});

	test('a quiz with feedback at the end is answered as a whole', async ({ page }) => {
		await open(page, 'practice');
		await page.getByRole('radio', { name: '5', exact: true }).check();
		await page.getByRole('radio', { name: 'At the end' }).check();
		await page.getByRole('button', { name: 'Start' }).click();
		await expect(page).toHaveURL(/#\/sitting\//);
		await expect(page.getByRole('heading', { name: /Question 1 of 5/ })).toBeVisible();
	});

	test('a quiz left in the middle goes on where it was, also after the tab was closed', async ({
		page,
		context
	}) => {
		await begin(page, { count: '5' });
		await answer(page);
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		const stem = await page.locator('.stem').textContent();
		await page.close();
		const again = await context.newPage();
		await open(again, 'practice');
		await again.getByRole('link', { name: 'Go on with your quiz (1 of 5 answered)' }).click();
		await expect(again.locator('.stem')).toHaveText(stem ?? '');
	});

	test('a quiz can be ended early, asked again with the same filters, or only for what was missed', async ({
		page
	}) => {
		await begin(page, { count: '5', at: 'practice?type=truefalse' });
		const stem = await page.locator('.stem').textContent();
		await page.getByRole('radio', { name: 'True' }).check();
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await page.getByRole('button', { name: 'End here' }).click();
		await expect(page.getByText(/^[01] of 1 right$/)).toBeVisible();
		await expect(page.getByText('4 questions were not answered.')).toBeVisible();
		const retry = page.getByRole('button', { name: 'Try the missed ones again' });
		if (await retry.isVisible()) {
			await retry.click();
			await expect(page.getByRole('heading', { name: 'Question 1 of 1' })).toBeVisible();
			await expect(page.locator('.stem')).toHaveText(stem ?? '');
			await page.goBack();
		}
		await page.getByRole('button', { name: 'Same filters, new questions' }).click();
		await expect(page.getByRole('heading', { name: 'Question 1 of 5' })).toBeVisible();
		await expect(page.getByRole('radio', { name: 'True' })).toBeVisible();
		await expect(page.locator('.stem')).not.toHaveText(stem ?? '');
	});

	test('some of several keys give some of the point, and the result adds it up', async ({
		page
	}) => {
		await begin(page, { count: '5', at: 'practice?type=multiple' });
		let points = 0;
		let partly = 0;
		for (let question = 1; question <= 5; question++) {
			await page.locator('input[data-place="1"]').check();
			await page.getByRole('button', { name: 'Check', exact: true }).click();
			const part = page.getByText(/^Partly: [\d.]+ of 1 point$/);
			await part.or(page.getByText('Not yet')).or(page.getByText('✓ Yes')).first().waitFor();
			if (await part.isVisible()) {
				points += Number(/[\d.]+/.exec((await part.textContent()) ?? '')?.[0]);
				partly++;
			}
			await page.getByRole('button', { name: /^(Next|See the result)$/ }).click();
		}
		const score = page.locator('.score');
		if (partly === 0) await expect(score).toHaveText('0 of 5 right');
		else {
			const shown = Number(/[\d.]+/.exec((await score.textContent()) ?? '')?.[0]);
			// Each part was rounded for itself.
			expect(Math.abs(shown - points)).toBeLessThanOrEqual(0.05 * partly + 0.05);
			await expect(score).toHaveText(/of 5 points$/);
			await expect(page.getByText(`0 questions right, ${partly} in part.`)).toBeVisible();
		}
	});

	test('how sure somebody is can be said by key, and is in the result', async ({ page }) => {
		await begin(page, { count: '5', at: 'practice?type=truefalse', sureness: true });
		await page.keyboard.press('1');
		await page.keyboard.press('s');
		await expect(page.getByRole('radio', { name: 'Think so' })).toBeChecked();
		await page.keyboard.press('s');
		await expect(page.getByRole('radio', { name: 'Think so' })).not.toBeChecked();
		await page.keyboard.press('a');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('status').getByText('Sure')).toBeVisible();
		await page.reload();
		await page.getByRole('heading', { name: 'Question 2 of 5' }).waitFor();
		await page.getByRole('radio', { name: 'False' }).check();
		await page.getByText('Guess', { exact: true }).click();
		await expectNoAxeViolationsAtLength(page);
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await page.getByRole('button', { name: 'End here' }).click();
		await expect(page.getByRole('row', { name: /^Sure [01] \/ 1$/ })).toBeVisible();
		await expect(page.getByRole('row', { name: /^Guess [01] \/ 1$/ })).toBeVisible();
	});

	test('when the time is up the quiz ends, says so, and keeps what was answered', async ({
		page
	}) => {
		await page.clock.install();
		await begin(page, { count: '5', at: 'practice?type=truefalse', minutes: 2 });
		const clock = page.locator('.clock');
		await expect(clock).toHaveText(/(2:00|1:5\d)$/);
		await page.getByRole('radio', { name: 'True' }).check();
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		await page.clock.runFor(61_000);
		await expect(page.getByText('1 minute left.')).toBeVisible();
		await page.getByRole('button', { name: 'Hide the clock' }).click();
		await expect(clock).toBeHidden();
		await page.getByRole('button', { name: 'Pause' }).click();
		await expect(page.getByRole('heading', { name: 'Paused' })).toBeFocused();
		await page.clock.runFor(600_000);
		await page.getByRole('button', { name: 'Go on' }).click();
		await page.getByRole('radio', { name: 'False' }).check();
		await page.clock.runFor(61_000);
		await expect(page.getByText('The time is up.')).toBeVisible();
		await expect(page.getByText(/^[0-2] of 5 right$/)).toBeVisible();
		await expect(page.getByText('3 questions were not answered.')).toBeVisible();
		await page.reload();
		await expect(page.getByText('The time is up.')).toBeVisible();
	});
});

test.describe('Setting up a quiz', () => {
	test('counts follow what is picked, and an empty choice says what to clear', async ({ page }) => {
		await open(page, 'practice?bank=inc');
		const module = page.getByRole('checkbox', { name: /^Inclusion and belonging/ });
		await expect(module).toBeChecked();
		const foot = page.getByRole('status').filter({ hasText: /fit/ });
		const before = await foot.textContent();
		await unfold(page, 'Difficulty');
		const harder = page.getByRole('checkbox', { name: /^Harder/ });
		const count = await numberIn(harder.locator('xpath=..'));
		await harder.check();
		await expect(foot).not.toHaveText(before ?? '');
		expect(await numberIn(foot)).toBe(count);
		await unfold(page, 'Where you stand');
		await page.getByRole('checkbox', { name: /^Flagged/ }).check();
		await expect(page.getByText('No question fits all of this.')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Start' })).toBeDisabled();
		await page.getByRole('button', { name: /^Clear “Where you stand”/ }).click();
		expect(await numberIn(foot)).toBe(count);
		await page.getByRole('button', { name: 'Clear filters' }).click();
		await expect(module).not.toBeChecked();
		await expect(page.getByRole('button', { name: 'Start' })).toBeFocused();
	});

	test('topics are those of the picked modules', async ({ page }) => {
		await open(page, 'practice?bank=vol');
		await unfold(page, 'Topics');
		const topic = page.getByRole('checkbox', { name: /^What voluntary means/ });
		const count = await numberIn(topic.locator('xpath=..'));
		await topic.check();
		await expect(page.getByRole('status').filter({ hasText: /fit/ })).toHaveText(
			new RegExp(`^${count} questions? fits?$`)
		);
	});

	test('a choice saved by name is there after a reload, can be renamed, deleted and brought back', async ({
		page
	}) => {
		await open(page, 'practice?bank=inc&type=single');
		await page.getByRole('radio', { name: '20', exact: true }).check();
		await page.getByText('Save this choice').click();
		await page.getByLabel('Name').fill('Belonging, twenty');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(page.getByText('“Belonging, twenty” is saved.')).toBeVisible();

		await open(page, 'practice');
		await page.reload();
		const status = page.getByRole('status').filter({ hasText: /fit/ });
		const all = await status.textContent();
		await page.getByRole('button', { name: 'Belonging, twenty' }).click();
		await expect(status).not.toHaveText(all ?? '');
		await expect(page.getByRole('radio', { name: '20', exact: true })).toBeChecked();

		await page.getByRole('button', { name: 'Rename or delete' }).click();
		const name = page.getByRole('textbox', { name: 'Name of “Belonging, twenty”' });
		await name.fill('Belonging');
		await name.press('Tab');
		await expect(page.getByText('It is called “Belonging” now.')).toBeVisible();
		await page.getByRole('button', { name: 'Delete “Belonging”' }).click();
		await expect(page.getByText('“Belonging” is deleted.')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
		await page.getByRole('button', { name: 'Undo' }).click();
		await page.getByRole('button', { name: 'Done' }).click();
		await expect(page.getByRole('button', { name: 'Belonging', exact: true })).toBeVisible();
	});

	test('what was chosen last is there the next time', async ({ page }) => {
		await begin(page, { count: '5', at: 'practice?type=truefalse', minutes: 7 });
		await open(page, 'practice');
		await expect(page.getByRole('radio', { name: '5', exact: true })).toBeChecked();
		await expect(page.getByLabel('Minutes', { exact: true })).toHaveValue('7');
		await expect(page.getByRole('checkbox', { name: /^True or false/ })).toBeChecked();
	});

	test('questions kept for exam simulations are counted, and used if somebody wants that', async ({
		page
	}) => {
		await open(page, 'practice?bank=vol');
		const status = page.getByRole('status').filter({ hasText: /fit/ });
		const without = await numberIn(status);
		const kept = await numberIn(page.getByText(/kept back/));
		expect(kept).toBeGreaterThan(0);
		await page.getByRole('checkbox', { name: /^Use the questions kept/ }).check();
		expect(await numberIn(status)).toBe(without + kept);
	});

	test('with every group open passes axe and is no wider than the screen', async ({ page }) => {
		await open(page, 'practice?bank=inc&state=flagged');
		await page.getByText('Save this choice').waitFor();
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		await page.getByRole('radio', { name: 'My own time' }).check();
		await expectNoAxeViolationsAtLength(page);
		const width = await page.evaluate(() => [
			document.documentElement.scrollWidth,
			document.documentElement.clientWidth
		]);
		expect(width[0]).toBe(width[1]);
	});
});

/** The whole page in sight: what scrolls under the bars at the edges would count as hard to touch. */
async function expectNoAxeViolationsAtLength(page: Page): Promise<void> {
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	const { width = 360 } = page.viewportSize() ?? {};
	await page.setViewportSize({ width, height: height + 100 });
	await expectNoAxeViolations(page);
}

interface Wish {
	readonly count: string;
	/** Address of the builder. */
	readonly at?: string;
	readonly sureness?: boolean;
	readonly minutes?: number;
}

/** Begins a quiz with feedback after each question. */
async function begin(
	page: Page,
	{ count, at = 'practice', sureness = false, minutes }: Wish
): Promise<void> {
	await open(page, at);
	await page.getByRole('radio', { name: count, exact: true }).check();
	await page.getByRole('radio', { name: 'After each question' }).check();
	if (sureness) await page.getByRole('checkbox', { name: 'Ask how sure I am' }).check();
	if (minutes !== undefined) {
		await page.getByRole('radio', { name: 'My own time' }).check();
		await page.getByLabel('Minutes', { exact: true }).fill(String(minutes));
	}
	await page.getByRole('button', { name: 'Start' }).click();
	await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor();
}

async function unfold(page: Page, group: string): Promise<void> {
	await page.locator('summary').filter({ hasText: group }).click();
}

/** The first number in what an element says. */
async function numberIn(element: ReturnType<Page['locator']>): Promise<number> {
	return Number(/\d+/.exec((await element.textContent()) ?? '')?.[0]);
}

/** Gives some answer: the first option, or the first of every list, or a word. */
async function answer(page: Page): Promise<void> {
	const selects = page.getByRole('combobox');
	const count = await selects.count();
	for (let index = 0; index < count; index++)
		await selects.nth(index).selectOption({ index: index + 1 });
	const first = page.locator('input[data-place="1"]');
	if ((await first.count()) > 0) await first.check();
	const text = page.getByRole('textbox');
	if ((await text.count()) > 0) await text.fill('choice');
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	// Stored: the way on shows.
	await page.getByRole('button', { name: /^(Next|See the result)$/ }).waitFor();
}
