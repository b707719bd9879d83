import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

interface Watch {
	/** Problems a test brings about on purpose, such as a failed request while the network is off. */
	tolerated: RegExp[];
	/** Everything that went wrong in any page of the test so far; a test fails if it ends with one. */
	problems: string[];
}

/**
 * Playwright's `test`, failing on what a person would not see: an error in the console, an uncaught exception,
 * a breach of the content security policy, or a request to anyone but this app.
 */
export const test = base.extend<Watch>({
	tolerated: [[], { option: true }],
	problems: [
		async ({ context, baseURL, tolerated }, use) => {
			const problems: string[] = [];
			await watch(context, new URL(baseURL ?? '').origin, (problem) => {
				if (!tolerated.some((pattern) => pattern.test(problem))) problems.push(problem);
			});
			await use(problems);
			expect(problems, 'problems seen behind the screen').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/** Looks for what axe can find against WCAG 2.2, levels A and AA. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.analyze();
	const found = violations.map(({ id, help, nodes }) => ({
		id,
		help,
		where: nodes.map((node) => node.target.join(' '))
	}));
	expect(found).toEqual([]);
}

async function watch(
	context: BrowserContext,
	origin: string,
	report: (problem: string) => void
): Promise<void> {
	context.on('console', (message) => {
		if (message.type() === 'error') report(`console: ${message.text()}`);
	});
	context.on('weberror', (error) => {
		report(`uncaught: ${String(error.error())}`);
	});
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http') && url.origin !== origin) report(`request: ${url.href}`);
	});
	// The console tells of most breaches; the event tells of all, in every page before its first script.
	await context.exposeBinding('reportBreach', (_source, breach: string) => {
		report(`policy: ${breach}`);
	});
	await context.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
			const page = window as unknown as { reportBreach(breach: string): void };
			page.reportBreach(`${effectiveDirective} ${blockedURI}`);
		});
	});
}
