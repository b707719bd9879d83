// `npm run bench`: how light and how flat the app is, measured in a real Chromium. Prints a table, writes it into
// docs/performance.md and the figures into docs/performance.json. Never part of the tests: time is not a yes or no.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { serveGzipped } from './bench/server.mjs';
import { browserArguments, findBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { root } from './install.mjs';

/** Cards in the collection; `npm run bench -- 1000` measures one size and writes nothing. */
const asked = process.argv.slice(2).map(Number);
const SIZES = asked.length > 0 ? asked : [1_000, 10_000, 100_000];
const STARTS = 7;
const ANSWERS = 60;
/** Milliseconds between two key presses; nobody reads faster. */
const READING = 200;

if (!ensureBuilt()) process.exit(1);
const work = mkdtempSync(path.join(os.tmpdir(), 'alongside-bench-'));
await build({
	configFile: false,
	root,
	logLevel: 'error',
	build: {
		outDir: path.join(work, 'bench'),
		lib: {
			entry: {
				seed: path.join(root, 'scripts/bench/seed.ts'),
				planner: path.join(root, 'scripts/bench/planner.ts')
			},
			formats: ['es'],
			fileName: (_, name) => `${name}.js`
		}
	}
});
const server = await serveGzipped(path.join(root, 'dist'), path.join(work, 'bench'));
const executablePath = await findBrowser();
if (!executablePath) throw new Error('No browser found.');
const launch = { executablePath, args: browserArguments(), viewport: { width: 360, height: 740 } };

const firstVisit = await measureFirstVisit();
const planner = await measurePlanner();
/** @type {Awaited<ReturnType<typeof measureSize>>[]} */
const rows = [];
for (const size of SIZES) {
	const row = await measureSize(size);
	console.log(JSON.stringify(row));
	rows.push(row);
}
server.close();
rmSync(work, { recursive: true, force: true });
report();

/** Bytes over the wire from an empty browser to a question that can be answered: Today, Study, first card. */
async function measureFirstVisit() {
	const context = await chromium.launchPersistentContext(path.join(work, 'first'), launch);
	const page = await context.newPage();
	const wire = await context.newCDPSession(page);
	await wire.send('Network.enable');
	let bytes = 0;
	let requests = 0;
	wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
		requests++;
	});
	await page.goto(`${server.address}/#/`);
	await page.getByRole('link', { name: /^Study, about/ }).click();
	await page.locator('input[data-place="1"]').waitFor();
	await page.waitForLoadState('networkidle');
	const result = { kB: Math.round(bytes / 100) / 10, requests };
	await context.close();
	return result;
}

/** Planning toward an exam day, as the app does it: the table in a worker once, a plan each day. */
async function measurePlanner() {
	const context = await chromium.launchPersistentContext(path.join(work, 'planner'), launch);
	const page = await context.newPage();
	await page.goto(`${server.address}/favicon.svg`);
	const result = await page.evaluate(
		async (address) =>
			(await import(`${address}/bench/planner.js`)).measurePlanner([2_000, 10_000]),
		server.address
	);
	await context.close();
	return result;
}

/** @param {number} size cards in the collection, with ten answers each */
async function measureSize(size) {
	const profile = path.join(work, `profile-${size}`);
	let context = await chromium.launchPersistentContext(profile, launch);
	const page = await context.newPage();
	page.setDefaultTimeout(600_000);
	console.log(`seeding ${size} cards …`);
	await page.goto(`${server.address}/favicon.svg`);
	// A plain page of the same origin, so that the app does not open the database meanwhile.
	await page.evaluate(
		async ([address, count]) => (await import(`${address}/bench/seed.js`)).seed(count),
		/** @type {const} */ ([server.address, size])
	);
	await context.close();

	const starts = [];
	for (let run = 0; run <= STARTS; run++) {
		context = await chromium.launchPersistentContext(profile, launch);
		const tab = await context.newPage();
		await tab.addInitScript(watchFirstCard);
		await tab.goto(`${server.address}/#/study`);
		const ms = await tab.waitForFunction(() => /** @type {any} */ (globalThis).firstCard);
		if (run > 0) starts.push(Number(await ms.jsonValue())); // the first run fills the browser's caches
		if (run < STARTS) await context.close();
	}
	const tab = context.pages().at(-1);
	if (!tab) throw new Error('no page');
	const answers = await measureAnswers(tab);
	await context.close();
	rmSync(profile, { recursive: true, force: true });
	return { cards: size, answers: size * 10, start: summary(starts), answer: summary(answers) };
}

/** From the key press that grades a card to the task after the frame that shows the next one. */
async function measureAnswers(/** @type {import('@playwright/test').Page} */ page) {
	await page.locator('.stem').waitFor();
	// A short pause, so that what starts after the first screen is over: this measures answers, not the start.
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 7000)));
	await page.evaluate(() => {
		const stem = () => document.querySelector('.stem')?.textContent;
		const state = /** @type {any} */ (globalThis);
		state.times = [];
		addEventListener(
			'keydown',
			(event) => {
				if (event.key !== '3') return;
				const before = stem();
				const observer = new MutationObserver(() => {
					if (stem() === before) return;
					observer.disconnect();
					requestAnimationFrame(() => {
						const { port1, port2 } = new MessageChannel();
						port1.onmessage = () => state.times.push(performance.now() - event.timeStamp);
						port2.postMessage(undefined);
					});
				});
				observer.observe(document.body, { subtree: true, childList: true, characterData: true });
			},
			{ capture: true }
		);
	});
	for (let count = 1; count <= ANSWERS; count++) {
		await page.keyboard.press('Space');
		await page.getByRole('group', { name: 'How well did you know it?' }).waitFor();
		await page.waitForTimeout(READING);
		await page.keyboard.press('3');
		await page.waitForTimeout(READING); // nothing asks the page while it is at work
		await page.waitForFunction(
			(wanted) => /** @type {any} */ (globalThis).times.length === wanted,
			count
		);
	}
	const times = await page.evaluate(() => /** @type {any} */ (globalThis).times);
	return times.slice(5); // the first few warm the code up
}

/** Runs in the page: milliseconds from the start of the navigation until the first card is painted. */
function watchFirstCard() {
	/** @type {any} */
	const state = globalThis;
	const observer = new MutationObserver(() => {
		if (!document.querySelector('.stem')) return;
		observer.disconnect();
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => (state.firstCard = performance.now());
			port2.postMessage(undefined);
		});
	});
	observer.observe(document, { subtree: true, childList: true });
}

/** @param {number[]} times */
function summary(times) {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (/** @type {number} */ share) =>
		Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) /
		10;
	return { p50: at(0.5), p95: at(0.95), runs: sorted.length };
}

function report() {
	const n = (/** @type {number} */ count) => count.toLocaleString('en');
	const table = [
		`First visit until a question can be answered: **${firstVisit.kB} kB** over the wire (gzip, headers included), ${firstVisit.requests} requests.`,
		'',
		'| cards | answers logged | start to first card, ms: p50 (p95) | answer → next card painted, ms: p50 (p95) |',
		'| --- | --- | --- | --- |',
		...rows.map(
			({ cards, answers, start, answer }) =>
				`| ${n(cards)} | ${n(answers)} | ${start.p50} (${start.p95}) | ${answer.p50} (${answer.p95}) |`
		),
		'',
		`Planning toward an exam day: value table ${(planner.tableMs / 1000).toFixed(1)} s once (${planner.tableMB.toFixed(1)} MB); a day of ${planner.plans.map((/** @type {{ items: number, ms: number }} */ { items, ms }) => `${n(items)} items ${ms.toFixed(1)} ms`).join(', ')}.`,
		'',
		`${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'CPU'}, Node ${process.version}; ${STARTS} starts and ${ANSWERS - 5} answers a size.`
	].join('\n');
	console.log(table);
	if (asked.length > 0) return;
	writeFileSync(
		path.join(root, 'docs/performance.json'),
		`${JSON.stringify({ date: new Date().toISOString().slice(0, 10), firstVisit, planner, rows }, null, '\t')}\n`
	);
	const page = path.join(root, 'docs/performance.md');
	const text = readFileSync(page, 'utf8');
	writeFileSync(
		page,
		text.replace(/(<!-- figures -->)[\s\S]*(<!-- \/figures -->)/, `$1\n\n${table}\n\n$2`)
	);
}
