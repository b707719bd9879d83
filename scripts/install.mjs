// Brings node_modules in step with package-lock.json. Plain Node: nothing is installed yet when this runs.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Stops with a sentence instead of a syntax error deep inside a tool. */
export function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	console.error(`Alongside needs Node 20.19 or newer; this is ${process.versions.node}.`);
	process.exit(1);
}

/**
 * Installs what the lock file asks for, unless it is there already.
 *
 * @returns whether everything is in place; npm's own output has been shown if not
 */
export function ensureInstalled() {
	if (isInstalled()) return true;
	console.log('Installing what Alongside needs (only when it changes; about a minute) …');
	const result = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { capture: true });
	if (result.status !== 0) console.error(result.output);
	return result.status === 0;
}

/**
 * npm leaves its own stamp, a lock file inside node_modules that says what it put there. Comparing the
 * two also recognises an installation somebody made by hand, and one that was interrupted.
 */
export function isInstalled(directory = root) {
	const wanted = lockedPackages(path.join(directory, 'package-lock.json'));
	const present = lockedPackages(path.join(directory, 'node_modules', '.package-lock.json'));
	if (!wanted || !present) return false;
	return Object.entries(wanted).every(([name, { version, integrity, optional }]) => {
		const found = present[name];
		// Optional packages are mostly other platforms' binaries, which npm leaves out.
		if (!found) return name === '' || optional === true;
		return found.version === version && found.integrity === integrity;
	});
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 * @param {string} file
 * @returns {Record<string, Locked> | undefined} undefined if there is no readable lock file
 */
function lockedPackages(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages;
	} catch {
		return undefined;
	}
}

/**
 * Runs npm, also on Windows, where it is a script that only a shell can start.
 *
 * @param {string[]} args
 * @param {{ capture?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export function runNpm(args, { capture = false, env = process.env } = {}) {
	const npm = process.env['npm_execpath'];
	const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
	const result = spawnSync(command, [...before, ...args], {
		cwd: root,
		env,
		encoding: 'utf8',
		maxBuffer: 256 * 1024 * 1024,
		stdio: capture ? 'pipe' : 'inherit',
		shell: command === 'npm' && process.platform === 'win32'
	});
	const output = capture ? `${result.stdout ?? ''}${result.stderr ?? ''}` : '';
	return { status: result.status ?? 1, output: result.error ? String(result.error) : output };
}
