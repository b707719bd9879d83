import type { Plugin } from 'vite';

/**
 * Loosens the content security policy of index.html for the dev server only.
 *
 * Vite adds styles as `<style>` elements, talks over a web socket and shows errors in an overlay built
 * from strings; none of that exists in a build, which keeps the policy as written.
 */
export function devCsp(): Plugin {
	return {
		name: 'alongside-dev-csp',
		apply: 'serve',
		transformIndexHtml: { order: 'pre', handler: loosen }
	};
}

export function loosen(html: string): string {
	return html
		.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
		.replace("connect-src 'self'", "connect-src 'self' ws:")
		.replace(/; require-trusted-types-for 'script'; trusted-types [^"]*/, '');
}
