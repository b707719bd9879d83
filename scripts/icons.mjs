// `npm run icons`: draws the PNG icons from public/favicon.svg. Run it by hand when the mark changes, then reduce
// each to a dozen colours (ImageMagick: convert icon.png -colors 12 -strip icon.png): a first visit fetches one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.mjs';
import { root } from './install.mjs';

const background = '#faf8f4';

/** `mark` is the share of the width the mark takes; a maskable icon may lose all outside the middle 80 %. */
const icons = [
	{ file: 'icon-192.png', size: 192, mark: 0.74, radius: 0.2 },
	{ file: 'icon-512.png', size: 512, mark: 0.74, radius: 0.2 },
	{ file: 'icon-maskable-512.png', size: 512, mark: 0.54, radius: 0 },
	{ file: 'apple-touch-icon.png', size: 180, mark: 0.7, radius: 0 }
];

const svg = readFileSync(path.join(root, 'public/favicon.svg'), 'utf8');
const executablePath = await findBrowser();
if (!executablePath) throw new Error('No browser to draw with: `npm test` installs one.');
const browser = await chromium.launch({ executablePath, args: browserArguments() });
const page = await browser.newPage();
for (const { file, size, mark, radius } of icons) {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(`
		<style>
			body { margin: 0; }
			div { display: grid; place-items: center; width: ${size}px; height: ${size}px;
				background: ${background}; border-radius: ${size * radius}px; }
			svg { width: ${size * mark}px; height: ${size * mark}px; }
		</style>
		<div>${svg}</div>`);
	await page.screenshot({ path: path.join(root, 'public/icons', file), omitBackground: true });
	console.log(`public/icons/${file}`);
}
await browser.close();
