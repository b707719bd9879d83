import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from './support/test.ts';

/** A host that can put out a new release: the worker differs by a line, as it does when any file differs. */
class Host {
	#server: Server | undefined;
	release = 1;

	async start(): Promise<string> {
		const dist = path.resolve('dist');
		const types: Record<string, string> = {
			'.js': 'text/javascript',
			'.css': 'text/css',
			'.html': 'text/html',
			'.svg': 'image/svg+xml'
		};
		this.#server = createServer((request, response) => {
			const name = new URL(request.url ?? '/', 'http://host').pathname;
			const file = path.join(dist, name === '/' ? 'index.html' : name);
			readFile(file).then(
				(bytes) => {
					response.writeHead(200, {
						'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
						'Cache-Control': 'no-cache'
					});
					response.end(
						name === '/sw.js' ? `${bytes.toString()}\n// release ${this.release}\n` : bytes
					);
				},
				() => response.writeHead(404).end()
			);
		});
		await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
	}

	stop(): void {
		this.#server?.close();
	}
}

const test = base.extend<{ host: Host }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright asks for a pattern here
	host: async ({}, use) => {
		const host = new Host();
		await use(host);
		host.stop();
	},
	baseURL: async ({ host }, use) => {
		await use(await host.start());
	}
});

test('a new version is offered on a quiet screen, never during a session, and used only when asked for', async ({
	page,
	host
}) => {
	await page.goto('./#/');
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	host.release = 2;
	await page.goto('./#/study');
	await page.reload();
	await page.locator('.stem').waitFor();
	await page.waitForFunction(
		async () =>
			(await navigator.serviceWorker.getRegistration())?.waiting !== null &&
			(await navigator.serviceWorker.getRegistration())?.waiting !== undefined
	);
	await expect(page.getByText('A new version is ready.')).toBeHidden();
	await page.getByRole('link', { name: 'Leave' }).click();
	await expect(page.getByText('A new version is ready.')).toBeVisible();
	await page.getByRole('button', { name: 'Later' }).click();
	await expect(page.getByText('A new version is ready.')).toBeHidden();
	await page.reload();
	await page.getByRole('button', { name: 'Use it now' }).click();
	await page.waitForFunction(
		async () => !(await navigator.serviceWorker.getRegistration())?.waiting
	);
	await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
	await expect(page.getByText('A new version is ready.')).toBeHidden();
});
