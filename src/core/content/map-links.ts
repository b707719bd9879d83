/** A copy of any part of the rich-text tree with every link's target changed. */
export function mapLinks<T>(value: T, change: (href: string) => string): T {
	if (Array.isArray(value)) return value.map((entry: unknown) => mapLinks(entry, change)) as T;
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(
		([key, entry]: [string, unknown]) => [key, mapLinks(entry, change)] as const
	);
	const copy = Object.fromEntries(entries) as Record<string, unknown>;
	if (copy['kind'] === 'link' && typeof copy['href'] === 'string')
		copy['href'] = change(copy['href']);
	return copy as T;
}
