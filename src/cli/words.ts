/** Says how the command is used; the exit code for a wrong call. */
export function misuse(problem: string, usage: string): 2 {
	console.error(`${problem}\n\n${usage}`);
	return 2;
}

/** “1 error”, “2 errors”. */
export function counted(number: number, thing: string): string {
	return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
