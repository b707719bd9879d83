/** Says how the command is used; the exit code for a wrong call. */
export function misuse(problem: string, usage: string): 2 {
	console.error(`${problem}\n\n${usage}`);
	return 2;
}
