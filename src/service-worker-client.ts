import { Workbox } from 'workbox-window';
import type { App } from '#state/app.svelte.ts';

/** The only address this policy lets through: the worker of this very app. */
const policy = trustedTypes()?.createPolicy('alongside', {
	createScriptURL: (url: string) => {
		if (url !== './sw.js') throw new TypeError(`not our worker: ${url}`);
		return url;
	}
});

/** Offers a new version when one waits; never forces it. */
export function watchForUpdates(app: App): void {
	if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
	const url = (policy?.createScriptURL('./sw.js') ?? './sw.js') as string;
	const workbox = new Workbox(url);
	workbox.addEventListener('waiting', () => {
		app.update = () => {
			// The page reloads once the new worker has taken over, so that all its parts are of one version.
			workbox.addEventListener('controlling', () => location.reload());
			workbox.messageSkipWaiting();
		};
	});
	void workbox.register().catch(() => undefined); // without a worker everything but offline still works
}

interface TrustedTypePolicyFactory {
	createPolicy(
		name: string,
		rules: { createScriptURL: (url: string) => string }
	): { createScriptURL(url: string): unknown };
}

function trustedTypes(): TrustedTypePolicyFactory | undefined {
	return (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;
}
