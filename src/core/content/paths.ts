/** Where a relative link leads, seen from the file it stands in. `undefined` when it leaves the pack. */
export function resolvePath(
	from: string,
	href: string
): { path: string; anchor: string } | undefined {
	const [written = '', anchor = ''] = href.split('#', 2);
	if (written === '') return { path: from, anchor };
	const parts = from.split('/').slice(0, -1);
	for (const part of decoded(written).split('/')) {
		if (part === '' || part === '.') continue;
		if (part !== '..') parts.push(part);
		else if (parts.pop() === undefined) return undefined;
	}
	return { path: parts.join('/'), anchor: decoded(anchor) };
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text; // a stray % is simply a character of the name
	}
}
