import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { loosen } from '../../src/build/dev-csp.ts';

it('loosens the policy for the dev server in exactly three places', async () => {
	const strict = await readFile(new URL('../../index.html', import.meta.url), 'utf8');
	const loose = policyOf(loosen(strict));
	expect(loose).not.toContain('trusted-types');
	expect(loose.filter((rule) => !policyOf(strict).includes(rule))).toEqual([
		"style-src 'self' 'unsafe-inline'",
		"connect-src 'self' ws:"
	]);
});

function policyOf(html: string): string[] {
	return (/content="(default-src[^"]+)"/.exec(html)?.[1] ?? '').split('; ');
}
