import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { integrityOf, withIntegrity } from '../../src/build/integrity.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'alongside-integrity-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

it('gives every precache entry the hash of the file it stands for', async () => {
	await writeFile(path.join(folder, 'a.js'), 'alert(1)');
	const { manifest } = await withIntegrity(folder)([{ url: 'a.js', revision: null, size: 8 }]);
	expect(manifest[0]?.integrity).toBe(integrityOf(Buffer.from('alert(1)')));
});

it('fails the build when a file to precache is not there', async () => {
	await expect(withIntegrity(folder)([{ url: 'b.js', revision: null, size: 8 }])).rejects.toThrow();
});

it('writes hashes the way browsers read them', () => {
	// The known hash of nothing at all.
	expect(integrityOf(new Uint8Array())).toBe(
		'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb'
	);
});
