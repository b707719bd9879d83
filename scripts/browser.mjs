// Finds a Chrome, Chromium or Edge for the end-to-end tests, or gets one.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @returns {Promise<string | undefined>} the path of a browser that starts */
export async function findBrowser() {
	const candidates = [process.env['CHROME_PATH'], ...usualPaths(), await playwrightPath()];
	return candidates.find((file) => file !== undefined && works(file));
}

/**
 * Debian's own package where there is one, Playwright's download elsewhere.
 *
 * @returns {Promise<string | undefined>} the path of the browser
 */
export async function getBrowser() {
	if (isDebian()) {
		console.log('No browser found: installing Debian’s chromium …');
		asRoot('apt-get', ['update']) && asRoot('apt-get', ['install', '-y', 'chromium']);
		const found = await findBrowser();
		if (found) return found;
	}
	console.log('No browser found: downloading Playwright’s chromium …');
	const cli = path.join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
	spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
	return findBrowser();
}

/** What a browser needs where it runs as root, as in a container, and to keep to itself. */
export function browserArguments() {
	const quiet = [
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	];
	return process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu', ...quiet] : quiet;
}

/** @returns {string[]} */
function usualPaths() {
	const { env, platform } = process;
	if (platform === 'darwin') {
		const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
		return ['/Applications', `${env['HOME']}/Applications`].flatMap((folder) =>
			names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`)
		);
	}
	if (platform === 'win32') {
		const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
		const files = [
			'Google\\Chrome\\Application\\chrome.exe',
			'Chromium\\Application\\chrome.exe',
			'Microsoft\\Edge\\Application\\msedge.exe'
		];
		return folders.flatMap((folder) => (folder ? files.map((file) => `${folder}\\${file}`) : []));
	}
	const names = [
		'chromium',
		'chromium-browser',
		'google-chrome',
		'google-chrome-stable',
		'microsoft-edge',
		'microsoft-edge-stable'
	];
	const folders = (env['PATH'] ?? '')
		.split(':')
		.concat('/usr/bin', '/snap/bin', '/opt/google/chrome');
	return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function playwrightPath() {
	try {
		const { chromium } = await import('@playwright/test');
		return chromium.executablePath();
	} catch {
		return undefined;
	}
}

/**
 * Being there is not enough: Ubuntu's chromium-browser is a script that asks for a snap.
 *
 * @param {string} file
 */
function works(file) {
	if (process.platform === 'win32') return existsSync(file);
	try {
		accessSync(file, constants.X_OK);
	} catch {
		return false;
	}
	return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/** Debian only: Ubuntu's package of the same name installs a snap, which containers cannot run. */
function isDebian() {
	return (
		existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
	);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {boolean} whether it went well
 */
function asRoot(command, args) {
	// Without a terminal nobody can type a password: sudo must then work without one, or not at all.
	const sudo = process.stdin.isTTY ? ['sudo'] : ['sudo', '-n'];
	const [first = command, ...rest] = [...(process.getuid?.() === 0 ? [] : sudo), command, ...args];
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync(first, rest, { stdio: 'inherit', env }).status === 0;
}
