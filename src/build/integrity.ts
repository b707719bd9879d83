import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ManifestTransform } from 'workbox-build';

/**
 * Adds a subresource-integrity hash to every precache entry.
 *
 * Without it, a broken or HTML-for-JavaScript answer met during installation (a captive portal, a bad
 * proxy) would be kept for good; with it the installation fails and is tried again later.
 *
 * @param directory the built site, where the entries' files are read from
 */
export function withIntegrity(directory: string): ManifestTransform {
	return async (entries) => {
		const manifest = await Promise.all(
			entries.map(async (entry) => ({
				...entry,
				integrity: integrityOf(await readFile(path.join(directory, entry.url)))
			}))
		);
		return { manifest, warnings: [] };
	};
}

/** The hash in the form `integrity` attributes use. */
export function integrityOf(bytes: Uint8Array): string {
	return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
