import type { APIRequestContext } from '@playwright/test';
import { integrityOf } from '../../src/build/integrity.ts';
import { expect, test } from './support/test.ts';

interface PrecacheEntry {
	url: string;
	revision: string | null;
	integrity?: string;
}

test.describe('The built site', () => {
	test('is precached whole, every file with the hash of what is served', async ({ request }) => {
		const entries = await precached(request);
		expect(entries.map(({ url }) => url)).toEqual(
			expect.arrayContaining(['index.html', 'manifest.webmanifest', 'favicon.svg'])
		);
		for (const { url, integrity } of entries) {
			const response = await request.get(`./${url}`);
			expect(response.status(), url).toBe(200);
			expect(integrity, url).toBe(integrityOf(await response.body()));
		}
	});

	test('leaves it to the page when a new version takes over', async ({ request }) => {
		const worker = await (await request.get('./sw.js')).text();
		expect(worker.match(/skipWaiting\(\)/g)).toHaveLength(1);
		expect(worker).toContain('SKIP_WAITING');
		expect(worker).not.toContain('clientsClaim()');
	});

	test('lets hashed files be kept for good and asks again for all others', async ({ request }) => {
		const entries = await precached(request);
		const hashed = entries.find(({ url }) => url.startsWith('assets/'))?.url ?? '';
		expect(await cacheControl(request, hashed)).toBe('public, max-age=31536000, immutable');
		for (const url of ['', 'index.html', 'sw.js', 'manifest.webmanifest'])
			expect(await cacheControl(request, url), url).toBe('no-cache');
	});

	test('answers an unknown address with 404, never with the app', async ({ request }) => {
		for (const url of ['assets/gone-12345678.js', 'nothing.html', 'nothing']) {
			const response = await request.get(`./${url}`);
			expect(response.status(), url).toBe(404);
			expect(response.headers()['cache-control'], url).toBe('no-cache');
			expect(await response.text(), url).not.toContain('<div id="app">');
		}
	});

	test('sends the policy of the page as a header too', async ({ request }) => {
		const response = await request.get('./');
		const inPage = /content="(default-src[^"]+)"/.exec(await response.text())?.[1] ?? 'none';
		const header = response.headers()['content-security-policy'];
		expect(header).toBe(`${inPage}; frame-ancestors 'none'`);
		expect(header).toContain("require-trusted-types-for 'script'");
	});
});

test('a page that breaks the policy or calls elsewhere is noticed', async ({ page, problems }) => {
	await page.goto('./');
	await page.evaluate(() => {
		const image = document.createElement('img');
		image.src = 'https://elsewhere.example/pixel.png';
		document.body.append(image);
	});
	await expect.poll(() => problems.join()).toContain('policy: img-src');
	problems.length = 0;
});

async function precached(request: APIRequestContext): Promise<PrecacheEntry[]> {
	const worker = await (await request.get('./sw.js')).text();
	const list = /\[\{[^[\]]*url:[^[\]]*\}\]/.exec(worker)?.[0] ?? '';
	// It is written as code, without quotes around its keys.
	return JSON.parse(list.replace(/([{,])(\w+):/g, '$1"$2":')) as PrecacheEntry[];
}

async function cacheControl(request: APIRequestContext, url: string): Promise<string | undefined> {
	return (await request.get(`./${url}`)).headers()['cache-control'];
}
