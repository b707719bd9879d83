import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './support/test.ts';
import { answerCard, open, openStudy, setExam } from './support/study.ts';
import { installed } from './support/worker.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const isPlanned = (page: Page) =>
	expect(heading(page, 'More or fewer minutes')).toBeVisible({ timeout: 60_000 });

/** A weekday morning; the exam is 22 days later. */
const today = '2026-11-23T10:00:00-06:00';
const examDate = '2026-12-15';

test.describe('An exam date', () => {
	test.describe.configure({ timeout: 120_000 });
	test.beforeEach(({ page }) => page.clock.setFixedTime(new Date(today)));

	test('leads from a quiet link on Today to a plan, and can be taken away again', async ({
		page
	}) => {
		await open(page);
		await page.getByRole('link', { name: 'I have an exam date' }).click();
		await page.getByLabel('Exam date').fill(examDate);
		await page.getByLabel('Minutes a day').fill('20');
		await page.getByLabel('Sunday').check();
		await page.getByRole('button', { name: 'Save' }).click();

		// The table comes from a worker, which the strict policy lets start.
		await isPlanned(page);
		await expect(heading(page, '22 days to your exam')).toBeVisible();
		await expect(page.getByText(/^With 20 minutes a day: about \d+% right/)).toBeVisible();
		await expect(page.getByText(/To reach “Likely”: about \d+ minutes a day/)).toBeVisible();

		await page.getByRole('link', { name: 'Today', exact: true }).click();
		await expect(heading(page, '22 days to your exam')).toBeVisible();
		await expect(page.getByRole('link', { name: /^Study, about (?:1|2)\d minutes/ })).toBeVisible();

		await page.getByRole('link', { name: 'See your plan' }).click();
		await page.getByRole('link', { name: /^Change date/ }).click();
		await expect(page.getByLabel('Exam date')).toHaveValue(examDate);
		await expect(page.getByLabel('Sunday')).toBeChecked();
		await page.getByRole('button', { name: 'Take the date away' }).click();
		await expect(heading(page, 'Welcome')).toBeVisible();
		await expect(page.getByText('10 new cards.')).toBeVisible();
		await open(page, 'plan');
		await expect(heading(page, 'No exam date yet')).toBeVisible();
	});

	test('shows what other minutes lead to, and plans with them in one tap', async ({ page }) => {
		await setExam(page, examDate);
		await isPlanned(page);
		const choice = page.getByRole('button', { name: 'Plan with 60 minutes a day' });
		await choice.click();
		await expect(page.getByText(/^With 60 minutes a day/)).toBeVisible();
		await expect(choice).toHaveAttribute('aria-pressed', 'true');
		await expect(choice).toBeFocused();
		await page.reload();
		await expect(page.getByText(/^With 60 minutes a day/)).toBeVisible();
		await open(page);
		await expect(page.getByRole('link', { name: /^Study, about (59|60) minutes/ })).toBeVisible();
	});

	test('gives each card the planner’s own reason: new today, slipping tomorrow', async ({
		page
	}) => {
		await setExam(page, examDate);
		await isPlanned(page);
		await openStudy(page);
		await page.keyboard.press('w');
		await expect(
			page.getByText(
				/^New: without a look you would have a chance of about 18% on the day; with it, about \d+%\.$/
			)
		).toBeVisible();
		for (let card = 0; card < 8; card++) await answerCard(page);
		await page.clock.setFixedTime(new Date('2026-11-24T10:00:00-06:00'));
		await open(page);
		await page.reload();
		await expect(page.getByText(/to refresh/)).toBeVisible();
		await openStudy(page);
		const slipping = page.getByText(/^(Slipping: \d+% now|Last look before the exam)/);
		for (let card = 0; card < 40 && !(await slipping.isVisible()); card++) {
			await page.keyboard.press('s');
			await expect(page.getByText('Skipped; it comes at the end.')).toBeVisible();
			await page.keyboard.press('w');
		}
		await expect(slipping).toBeVisible();
	});

	test('can be a day with ten minutes only', async ({ page }) => {
		await setExam(page, examDate);
		await isPlanned(page);
		await open(page);
		await page.getByRole('link', { name: 'I have only 10 minutes today' }).click();
		await page.locator('.stem').waitFor();
		const left = Number(
			/(\d+) to go/.exec((await page.locator('main h1').textContent()) ?? '')?.[1]
		);
		expect(left).toBeGreaterThan(5);
		expect(left).toBeLessThan(25);
	});

	test('works without a network, from the table kept on the device', async ({ page, context }) => {
		await setExam(page, examDate);
		await isPlanned(page);
		await installed(page);
		await context.setOffline(true);
		await page.reload();
		await isPlanned(page);
	});

	test('is kind on the eve, on the day and after, and asks how it went', async ({ page }) => {
		await setExam(page, examDate);
		await isPlanned(page);
		for (const [day, words] of [
			['2026-12-14', 'Your exam is tomorrow'],
			['2026-12-15', 'Your exam is today'],
			['2026-12-16', 'How did it go?']
		] as const) {
			await page.clock.setFixedTime(new Date(`${day}T10:00:00-06:00`));
			await open(page);
			await page.reload();
			await expect(heading(page, words)).toBeVisible();
			await expectNoAxeViolations(page);
		}
		await page.getByRole('button', { name: 'I passed' }).click();
		await expect(page.getByText('Kept: you passed. Well done.')).toBeVisible();
		await page.getByRole('button', { name: 'Take the date away' }).click();
		await expect(heading(page, 'How did it go?')).toBeHidden();
		await expect(page.getByRole('link', { name: 'I have an exam date' })).toBeVisible();
	});

	for (const scheme of ['light', 'dark'] as const) {
		test(`and its plan meet WCAG 2.2 AA in the ${scheme} theme and fit a small phone with the largest text`, async ({
			page
		}) => {
			await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
			await setExam(page, examDate);
			await isPlanned(page);
			await page.getByText('As a table').click();
			const { width } = page.viewportSize() ?? { width: 360 };
			await page.setViewportSize({ width, height: 20_000 });
			await expectNoAxeViolations(page);
			await page.setViewportSize({ width: 360, height: 740 });
			await expectFits(page);
			await open(page, 'settings');
			await page.getByLabel('Text size').selectOption('1.5');
			for (const route of ['plan', 'plan/setup', '']) {
				await open(page, route);
				if (route === 'plan') {
					await isPlanned(page);
					await page.getByText('As a table').click();
				}
				await expectFits(page);
			}
			expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
		});
	}
});

test('everything about a plan can be done by keyboard', async ({ page }) => {
	await open(page, 'plan/setup');
	await page.getByLabel('Minutes a day').focus();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('0');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Choose between 1 and 240 minutes.')).toBeVisible();
	await expect(page.getByLabel('Minutes a day')).toBeFocused();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('30');
	await page.keyboard.press('Enter');
	await expect(heading(page, 'Welcome')).toBeVisible();
});

async function expectFits(page: Page): Promise<void> {
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
}
