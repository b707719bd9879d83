import type { Table } from 'dexie';
import type { StudyDatabase } from './database.ts';

/** A write transaction. Reads are awaited; writes are queued, and all stand or none does. */
export interface Tx {
	get<Row>(table: TableOf<Row>, key: IDBValidKey): Promise<Row | undefined>;
	/** Fails the transaction if the row exists: nothing in the log is ever overwritten. */
	add<Row>(table: TableOf<Row>, row: Row): void;
	put<Row>(table: TableOf<Row>, row: Row): void;
	delete<Row>(table: TableOf<Row>, key: IDBValidKey): void;
}

/** A Dexie table, for its name and the type of its rows. */

export type TableOf<Row> = Table<Row>;

/**
 * Runs `work` in one strict-durability transaction on the connection that Dexie holds, without Dexie's own promises
 * in between: the person waits for every answer, and those cost a quarter of it (6.1 against 4.5 ms).
 *
 * @throws whatever the browser or `work` threw; nothing is stored then
 */
export async function transact<T>(
	db: StudyDatabase,
	tables: readonly Table[],
	work: (tx: Tx) => Promise<T>
): Promise<T> {
	// Dexie knows whether a closed connection may be opened again; asking it anything does that or throws.
	if (!db.isOpen()) await db.meta.get('device');
	const native = db.backendDB().transaction(
		tables.map(({ name }) => name),
		'readwrite',
		{ durability: 'strict' }
	);
	const committed = new Promise<void>((resolve, reject) => {
		native.oncomplete = () => {
			resolve();
		};
		native.onabort = () => {
			reject(native.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
		};
	});
	try {
		const value = await work(txOn(native));
		await committed;
		return value;
	} catch (cause) {
		abort(native);
		// What broke the transaction says more than the request that noticed.
		const reason: unknown = await committed.then(
			() => undefined,
			() => native.error
		);
		throw reason ?? cause;
	}
}

function txOn(native: IDBTransaction): Tx {
	return {
		get: <Row>({ name }: TableOf<Row>, key: IDBValidKey) =>
			new Promise<Row | undefined>((resolve, reject) => {
				const request = native.objectStore(name).get(key) as IDBRequest<Row | undefined>;
				request.onsuccess = () => {
					resolve(request.result);
				};
				request.onerror = () => {
					reject(request.error ?? new DOMException('The row could not be read.', 'UnknownError'));
				};
			}),
		add: ({ name }, row) => void native.objectStore(name).add(row),
		put: ({ name }, row) => void native.objectStore(name).put(row),
		delete: ({ name }, key) => void native.objectStore(name).delete(key)
	};
}

function abort(native: IDBTransaction): void {
	try {
		native.abort();
	} catch {
		// It has ended by itself.
	}
}
