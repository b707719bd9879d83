/**
 * Ends a `switch` over a union: a new member fails to compile here.
 *
 * @throws {TypeError} if data from outside carries a member the types do not know
 */
export function assertNever(value: never): never {
	throw new TypeError(`unexpected value: ${JSON.stringify(value)}`);
}
