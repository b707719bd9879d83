import { Workbox } from 'workbox-window';
import type { App } from '#state/app.svelte.ts';
import { trustedScript } from './trusted-scripts.ts';

/** Offers a new version when one waits; never forces it. */
export function watchForUpdates(app: App): void {
	if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
	const workbox = new Workbox(trustedScript('./sw.js'));
	workbox.addEventListener('waiting', () => {
		app.update = () => {
			// The page reloads once the new worker has taken over, so that all its parts are of one version.
			workbox.addEventListener('controlling', () => location.reload());
			workbox.messageSkipWaiting();
		};
	});
	void workbox.register().catch(() => undefined); // without a worker everything but offline still works
}
