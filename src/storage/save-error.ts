import type { MemoryState } from '#core/scheduling/memory.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { StudyDatabase } from './database.ts';

/** What can go wrong when something is stored, so that the screen can say it and offer a way on. */
export type SaveError =
	| { readonly kind: 'storage-full' }
	| { readonly kind: 'storage-unavailable'; readonly cause: unknown }
	/** The card was answered in another tab since it was shown; here is what is known now. */
	| { readonly kind: 'changed-elsewhere'; readonly memory: MemoryState | undefined }
	/** A newer version of the app is open; this page must be reloaded. */
	| { readonly kind: 'closed-by-update' };

/** Names of errors that lie in the device, the browser or its settings, not in this program. */
const outOfOurHands = new Set([
	'AbortError',
	'DatabaseClosedError',
	'InvalidStateError',
	'MissingAPIError',
	'NotAllowedError',
	'OpenFailedError',
	'SecurityError',
	'TimeoutError',
	'UnknownError',
	'VersionError'
]);

/** Runs something that stores; expected failures become values, mistakes of ours surface. */
export async function saving<T, E = never>(
	db: StudyDatabase,
	work: () => PromiseLike<Result<T, E>>
): Promise<Result<T, E | SaveError>> {
	try {
		return await work();
	} catch (cause) {
		const error = asSaveError(cause, db.stale);
		if (!error) throw cause;
		return err(error);
	}
}

/** The same for work that has nothing to refuse. */
export function storing<T>(
	db: StudyDatabase,
	work: () => PromiseLike<T>
): Promise<Result<T, SaveError>> {
	return saving(db, async () => ok(await work()));
}

/**
 * @param stale whether the database was closed for a newer one
 * @returns undefined for anything that is our bug
 */
export function asSaveError(cause: unknown, stale = false): SaveError | undefined {
	if (stale) return { kind: 'closed-by-update' };
	const names = namesOf(cause);
	if (names.includes('QuotaExceededError')) return { kind: 'storage-full' };
	// A transaction that dies of an error of ours is aborted too: the innermost reason decides.
	return outOfOurHands.has(names.at(-1) ?? '') ? { kind: 'storage-unavailable', cause } : undefined;
}

/** Dexie wraps the browser's error, sometimes twice; a bulk write has a list of them. */
function namesOf(cause: unknown): string[] {
	const names: string[] = [];
	let error = cause as Wrapped | undefined;
	while (typeof error?.name === 'string' && names.length < 5) {
		names.push(error.name);
		error = error.inner ?? error.failures?.[0];
	}
	return names;
}

interface Wrapped {
	readonly name?: unknown;
	readonly inner?: Wrapped;
	readonly failures?: readonly Wrapped[];
}
