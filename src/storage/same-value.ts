/**
 * Whether two stored values hold the same. The order of fields does not matter, and a field that is
 * undefined is as good as absent. Called for every row of a check, so nothing is copied.
 */
export function sameValue(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
	for (const name in a) if (!sameValue(a[name], b[name])) return false;
	for (const name in b) if (b[name] !== undefined && a[name] === undefined) return false;
	return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
