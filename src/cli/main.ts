import { check } from './check.ts';
import { lock } from './lock.ts';
import { misuse } from './words.ts';

const USAGE = `alongside check [paths…] [--readability] [--guessers] [--format text|json] [--max-warnings n]
    Reads question banks and modules and says what to mend. Without paths: content/.
    --readability: how hard and how long each English module is; aims are grade 6 to 8 and 900 to 2000 words.
    --guessers: how often five tricks find the key of a question with four options; each stays under 32 %.
    Exit 0: clean. 1: errors, more warnings than allowed, or a figure you asked for out of its bounds.
    2: called wrongly.
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
