import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './support/test.ts';
import { open, openStudy, reveal } from './support/study.ts';

const screens = [
	'',
	'study',
	'plan',
	'plan/setup',
	'learn',
	'learn/m02',
	'search/choice',
	'glossary',
	'practice',
	'exam',
	'exam/standard-100',
	'progress',
	'readiness',
	'more',
	'settings',
	'data',
	'about',
	'nowhere'
];

test.describe('Every screen', () => {
	for (const route of screens) {
		for (const scheme of ['light', 'dark'] as const) {
			test(`“${route || 'today'}” meets WCAG 2.2 AA in the ${scheme} theme and fits its width`, async ({
				page
			}) => {
				await page.emulateMedia({ colorScheme: scheme });
				await open(page, route);
				await expect(page.getByText('Loading…')).toBeHidden();
				await expectNoSidewaysScroll(page);
				// In one tall window, where the bar at its foot covers nothing.
				const { width } = page.viewportSize() ?? { width: 360 };
				await page.setViewportSize({ width, height: 20_000 });
				await expectNoAxeViolations(page);
			});
		}
	}

	test('a question with its feedback meets WCAG 2.2 AA', async ({ page }) => {
		await openStudy(page);
		await reveal(page);
		await expectNoAxeViolations(page);
	});

	test('the crisis help and the list of shortcuts meet WCAG 2.2 AA and give the focus back', async ({
		page
	}) => {
		await open(page);
		await page.getByRole('button', { name: 'Crisis help' }).click();
		await expect(page.getByRole('dialog')).toContainText('988');
		await expectNoAxeViolations(page);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('button', { name: 'Crisis help' })).toBeFocused();
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog')).toContainText('Undo the last answer');
		await expectNoAxeViolations(page);
	});

	for (const route of screens.slice(0, 13)) {
		test(`“${route || 'today'}” can be read at 200 % zoom without scrolling sideways`, async ({
			page
		}) => {
			// 200 % zoom of a 720 px wide window leaves 360 CSS pixels; the largest text comes on top.
			await page.setViewportSize({ width: 360, height: 740 });
			await open(page, 'settings');
			await page.getByLabel('Text size').selectOption('1.5');
			await open(page, route);
			await expectNoSidewaysScroll(page);
		});
	}

	test('theme, text size and language are kept over a reload', async ({ page }) => {
		await open(page, 'settings');
		await page.getByLabel('Theme').selectOption('dark');
		await page.getByLabel('Text size').selectOption('1.3');
		await page.getByLabel('Language').selectOption('es');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Configuración');
		await page.reload();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Configuración');
		await expect(page.locator('html')).toHaveAttribute('lang', 'es');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
		expect(parseFloat(size)).toBeCloseTo(16 * 1.3, 1);
	});

	test('Back returns through the screens, and each address survives a reload', async ({ page }) => {
		await open(page);
		await page.getByRole('link', { name: 'Learn', exact: true }).click();
		await page.getByRole('link', { name: /^Inclusion and belonging/ }).click();
		await expect(
			page.getByRole('heading', { level: 1, name: 'Inclusion and belonging' })
		).toBeVisible();
		await page.reload();
		await expect(
			page.getByRole('heading', { level: 1, name: 'Inclusion and belonging' })
		).toBeVisible();
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1, name: 'Learn' })).toBeVisible();
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
	});

	test('a new screen has its own title and takes the focus to its heading', async ({ page }) => {
		await open(page);
		await page.getByRole('link', { name: 'Practice', exact: true }).click();
		await expect(page).toHaveTitle('Practice · Alongside');
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	});

	test('with reduced motion nothing moves', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await open(page, 'study');
		const moving = await page.evaluate(() => document.getAnimations().length);
		expect(moving).toBe(0);
	});
});

async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const { scroll, width } = await page.evaluate(() => ({
		scroll: document.documentElement.scrollWidth,
		width: innerWidth
	}));
	expect(scroll).toBeLessThanOrEqual(width);
}
