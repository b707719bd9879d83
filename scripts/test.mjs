// `npm test`: every check, in order, none left out because an earlier one failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, requireNode, root, runNpm } from './install.mjs';

/**
 * A step is one npm script. Most count as one check; suites write a report that says how many they ran.
 *
 * @typedef {{ passed: number, failed: number, skipped?: number }} Counts
 * @typedef {{ title: string, script: string, args?: string[], before?: () => void, count?: () => Counts }} Step
 */

const reports = path.join(root, 'node_modules/.cache/alongside');
const unitReport = path.join(reports, 'unit.json');
const e2eReport = path.join(reports, 'e2e.json');

/** @type {Step[]} */
const steps = [
	{ title: 'format', script: 'test:format' },
	{ title: 'lint', script: 'test:lint' },
	{ title: 'types: app', script: 'test:types:app' },
	{ title: 'types: core', script: 'test:types:core' },
	{ title: 'boundaries', script: 'test:boundaries' },
	{ title: 'dead code', script: 'test:dead-code' },
	{ title: 'content', script: 'check:content' },
	{
		title: 'unit and component tests',
		script: 'test:unit',
		args: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
		count: countUnit
	},
	{
		title: 'build',
		script: 'build',
		// So that the steps after a failed build fail too, instead of looking at yesterday's.
		before: () => rmSync(path.join(root, 'dist'), { recursive: true, force: true })
	},
	{ title: 'size', script: 'test:size' },
	{ title: 'end-to-end tests', script: 'test:e2e', args: ['--forbid-only'], count: countE2e }
];

requireNode();
const installed = ensureInstalled();
const browser = installed ? await browserPath() : undefined;
if (installed && !browser) console.error('No browser could be found or installed.');
rmSync(reports, { recursive: true, force: true });
if (installed) mkdirSync(reports, { recursive: true });

const env = {
	...process.env,
	...(browser && { CHROME_PATH: browser }),
	PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport
};
const results = steps.map(run);
summarise(results);

/** @param {Step} step */
function run({ title, script, args = [], before, count }) {
	console.log(`\n▸ ${title}`);
	const started = Date.now();
	before?.();
	const { status } = runNpm(['run', '--silent', script, '--', ...args], { env });
	const counts = count ? suiteCounts(count, status) : { passed: 0, failed: 0 };
	if (!count) counts[status === 0 ? 'passed' : 'failed'] = 1;
	return { title, seconds: (Date.now() - started) / 1000, skipped: 0, ...counts };
}

/**
 * A suite that ended badly has at least one failure, whatever its report says, and so has one that ran nothing.
 *
 * @param {() => Counts} count
 * @param {number} status
 * @returns {Counts}
 */
function suiteCounts(count, status) {
	try {
		const counts = count();
		const suspicious = status !== 0 || counts.passed === 0;
		return suspicious && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
	} catch {
		return { passed: 0, failed: 1 };
	}
}

/** @returns {Counts} */
function countUnit() {
	const report = JSON.parse(readFileSync(unitReport, 'utf8'));
	// A file that does not even load has no tests to count.
	const broken = report.testResults.filter(
		(/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
			file.status === 'failed' && file.assertionResults.length === 0
	).length;
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/** @returns {Counts} */
function countE2e() {
	const { stats, errors } = JSON.parse(readFileSync(e2eReport, 'utf8'));
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped
	};
}

async function browserPath() {
	const { findBrowser, getBrowser } = await import('./browser.mjs');
	return (await findBrowser()) ?? (await getBrowser());
}

/** @param {{ title: string, seconds: number, passed: number, failed: number, skipped: number }[]} rows */
function summarise(rows) {
	console.log('');
	for (const { title, seconds, passed, failed, skipped } of rows) {
		const mark = failed === 0 ? '✓' : '✗';
		const note = skipped > 0 ? `  (${skipped} skipped)` : '';
		const time = `${seconds.toFixed(1)} s`;
		console.log(
			`${mark} ${title.padEnd(26)}${time.padStart(9)}${String(passed).padStart(7)} passed${String(failed).padStart(5)} failed${note}`
		);
	}
	const passed = rows.reduce((sum, row) => sum + row.passed, 0);
	const failed = rows.reduce((sum, row) => sum + row.failed, 0);
	process.exitCode = failed === 0 ? 0 : 1;
	console.log(`\n${passed} passed, ${failed} failed`);
}
