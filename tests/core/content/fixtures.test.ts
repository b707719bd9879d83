import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { severities, type Diagnostic } from '#core/content/diagnostics.ts';
import { parsePack } from '#core/content/pack.ts';
import { readPackFiles } from '../../../src/cli/read-pack.ts';
import { TODAY } from '../../builders.ts';

const root = join(import.meta.dirname, '../../fixtures/banks');
const guide = readFileSync(join(import.meta.dirname, '../../../docs/diagnostics.md'), 'utf8');
const codes = Object.keys(severities);

const expected = (folder: string) =>
	JSON.parse(readFileSync(join(root, folder, 'expected.json'), 'utf8')) as Diagnostic[];

describe.each(readdirSync(root))('the sample %s', (folder) => {
	it('is told about in full, each problem at its place', async () => {
		const { diagnostics } = parsePack(await readPackFiles(join(root, folder)), TODAY);
		expect(diagnostics).toEqual(expected(folder));
	});

	it('shows the problem it is named after and no other', () => {
		expect(new Set(expected(folder).map(({ code }) => code))).toEqual(new Set([folder]));
	});

	it('offers fixes for text that stands on the line they are for', () => {
		for (const { file, line, fix } of expected(folder)) {
			if (fix?.find === undefined) continue;
			const lines = readFileSync(join(root, folder, file), 'utf8').split('\n');
			expect(lines[line - 1]).toContain(fix.find);
		}
	});
});

describe('every code', () => {
	it.each(codes)('%s has a sample', (code) => {
		expect(existsSync(join(root, code, 'expected.json'))).toBe(true);
	});

	it.each(codes)('%s has its section in the guide, with a flawed and a mended example', (code) => {
		const section = guide.split(/^## /m).find((part) => part.startsWith(`\`${code}\``));
		expect(section).toBeDefined();
		expect(section).toContain('**Flawed**');
		expect(section).toContain('**Mended**');
	});

	it('of the guide is one that the parser knows', () => {
		const told = [...guide.matchAll(/^## `([^`]+)`/gm)].map(([, code]) => code);
		expect(told).toEqual([...new Set(told)]);
		expect(told.filter((code) => !codes.includes(code ?? ''))).toEqual([]);
	});
});
