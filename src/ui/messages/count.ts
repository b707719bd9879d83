/** So many of a thing: “1 card”, “2 cards”. Where Spanish says “una tarjeta”, `es.ts` has its own. */
export const n = (count: number, one: string, many: string): string =>
	`${count} ${count === 1 ? one : many}`;
