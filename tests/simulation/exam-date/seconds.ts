/** What most people need for an answer and its explanation: a new item is read longer, a slip is thought about. */
export function usualSeconds(isNew: boolean, right: boolean): number {
	if (isNew) return right ? 35 : 45;
	return right ? 10 : 24;
}
