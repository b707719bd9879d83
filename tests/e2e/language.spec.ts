import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './support/test.ts';
import { open } from './support/study.ts';
import { installed } from './support/worker.ts';

const inEnglish = 'Esta parte está en inglés por ahora.';

async function chooseSpanish(page: Page): Promise<void> {
	await open(page, 'settings');
	await page.getByLabel('Language').selectOption('es');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Configuración');
}

/** In one tall window, where the bar at its foot covers nothing. */
async function expectAccessible(page: Page): Promise<void> {
	const size = page.viewportSize() ?? { width: 360, height: 740 };
	await page.setViewportSize({ ...size, height: 20_000 });
	await expectNoAxeViolations(page);
	await page.setViewportSize(size);
}

/** Begins a quiz on one bank and waits for its first question. */
async function beginQuiz(page: Page, bank: string): Promise<void> {
	await open(page, `practice?bank=${bank}`);
	await page.getByRole('button', { name: 'Empezar' }).click();
	await page.locator('.stem').waitFor();
}

test.describe('Content in Spanish', () => {
	test('a module that is translated is shown in Spanish, one that is not says so', async ({
		page
	}) => {
		await chooseSpanish(page);
		await expect(page.getByText(/^En español hay \d+ de 21 módulos/)).toBeVisible();
		await open(page, 'learn');
		const own = page.getByText('Voluntariedad y libre elección');
		await expect(own).toHaveAttribute('lang', 'es');
		const other = page.getByRole('link', { name: /en inglés$/ }).first();
		await expect(other.locator('strong')).toHaveAttribute('lang', 'en');

		await own.click();
		const title = page.getByRole('heading', { level: 1, name: 'Voluntariedad y libre elección' });
		await expect(title).toHaveAttribute('lang', 'es');
		await expect(page.getByRole('heading', { name: 'Qué significa «voluntario»' })).toHaveAttribute(
			'lang',
			'es'
		);
		await expect(page.getByText(inEnglish)).toBeHidden();

		await open(page, 'learn/m07');
		await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
		await expect(page.getByText(inEnglish)).toBeVisible();
	});

	for (const route of ['settings', 'learn', 'learn/m02', 'learn/m07', 'glossary']) {
		test(`“${route}” meets WCAG 2.2 AA in Spanish`, async ({ page }) => {
			await chooseSpanish(page);
			await open(page, route);
			await expect(page.getByText('Cargando…')).toBeHidden();
			await expectAccessible(page);
		});
	}

	test('addresses, read sections and reflections are the same in both languages', async ({
		page
	}) => {
		await open(page, 'learn/m02/what-voluntary-means');
		await page.getByRole('button', { name: /^Mark as read.*What voluntary means/ }).click();
		const thoughts = page.getByLabel(/^Your thoughts/).first();
		await thoughts.fill('I was free to go.');
		await thoughts.blur();
		await expect(page.getByText('Saved.')).toBeVisible();
		await chooseSpanish(page);
		await open(page, 'learn/m02/what-voluntary-means');
		const heading = page.getByRole('heading', { level: 2, name: 'Qué significa «voluntario»' });
		await expect(heading).toBeFocused();
		await expect(page.getByRole('button', { name: /^✓ Leída.*Qué significa/ })).toBeVisible();
		await expect(page.getByLabel(/^Tus reflexiones/).first()).toHaveValue('I was free to go.');
	});

	test('questions are asked in Spanish, and in English again when that is chosen', async ({
		page
	}) => {
		await chooseSpanish(page);
		await beginQuiz(page, 'vol');
		const item = page.locator('[lang=es]', { has: page.locator('.stem') }).last();
		await expect(item).toHaveAttribute('lang', 'es');
		await expect(page.getByText(inEnglish)).toBeHidden();
		const stem = await page.locator('.stem').innerText();
		await expectAccessible(page);
		const quiz = page.url();

		await open(page, 'settings');
		await page.getByLabel('Módulos y preguntas').selectOption('en');
		await page.goto(quiz);
		await expect(page.locator('.stem')).not.toHaveText(stem);
		await expect(page.locator('div[lang=en]', { has: page.locator('.stem') })).toBeVisible();
		await expect(page.getByText(inEnglish)).toBeHidden();
		await open(page, 'learn');
		await expect(page.getByText('Voluntariness and choice')).toHaveAttribute('lang', 'en');
	});

	test('a card is studied in Spanish; one that is not translated says so', async ({ page }) => {
		await chooseSpanish(page);
		const seen = new Set<string>();
		await open(page, 'study?more=40');
		for (let turn = 0; turn < 40 && seen.size < 2; turn++) {
			await page.locator('.stem').waitFor();
			const isEnglish = await page.getByText(inEnglish).isVisible();
			const lang = isEnglish ? 'en' : 'es';
			const item = page.locator(`div[lang=${lang}] > .stem`);
			await expect(item).toBeVisible();
			if (lang === 'es' && !seen.has(lang)) await expectAccessible(page);
			seen.add(lang);
			const before = await page.locator('.stem').innerText();
			await page.getByRole('button', { name: 'Saltar por ahora' }).click();
			await expect(page.locator('.stem')).not.toHaveText(before);
		}
		expect([...seen].sort()).toEqual(['en', 'es']);
	});

	test('search and glossary are in Spanish', async ({ page }) => {
		await chooseSpanish(page);
		await open(page, 'search');
		await page.getByRole('searchbox').fill('reciprocidad');
		await expect(page.getByRole('listitem').locator('[lang=es]').first()).toBeVisible();
		await open(page, 'glossary');
		await expect(page.locator('dl')).toHaveAttribute('lang', 'es');
		await expect(page.locator('dt').first()).toHaveText('42 CFR Parte 2');
	});

	test('it is there without a network, though it was never opened before', async ({
		page,
		context
	}) => {
		await open(page);
		await installed(page);
		await context.setOffline(true);
		await chooseSpanish(page);
		await open(page, 'learn/m02');
		await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'es');
	});

	test('who reads English loads none of it', async ({ page }) => {
		const loaded: string[] = [];
		page.on('request', (request) => {
			if (request.serviceWorker() === null) loaded.push(new URL(request.url()).pathname);
		});
		await open(page, 'study');
		await page.locator('.stem').waitFor();
		expect(loaded.some((path) => path.includes('/assets/'))).toBe(true);
		expect(loaded.filter((path) => path.includes('/assets/es-'))).toEqual([]);
	});
});
