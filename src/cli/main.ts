import { check } from './check.ts';
import { lock } from './lock.ts';
import { misuse } from './words.ts';

const USAGE = `alongside check [paths…] [--format text|json] [--max-warnings n]
    Reads question banks and modules and says what to mend. Without paths: content/.
    Exit 0: clean. 1: errors, or more warnings than allowed. 2: called wrongly.
alongside lock [pack]
    Writes pack.lock, which remembers published ids and keys. Exit 1: the pack has errors and is not locked.
`;

/** @returns the exit code */
export async function main(argv: readonly string[]): Promise<number> {
	const [command, ...rest] = argv;
	switch (command) {
		case 'check':
			return check(rest);
		case 'lock':
			return lock(rest);
		case 'help':
		case '--help':
		case '-h':
			console.log(USAGE);
			return 0;
		default:
			return misuse(command ? `“${command}” is not a command.` : 'Say what to do.', USAGE);
	}
}
