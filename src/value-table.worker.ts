import {
	buildValueTable,
	tableName,
	type ValueTable
} from '#core/scheduling/exam-price/value-table.ts';

/** Kept beside the app, so that a phone builds it once; it holds nothing about the person. */
const SHELF = 'alongside-tables';

async function kept(): Promise<ValueTable | undefined> {
	const found = await (await caches.open(SHELF)).match(`./${tableName}`);
	return found && new Uint16Array(await found.arrayBuffer());
}

async function keep(table: ValueTable): Promise<void> {
	await caches.delete(SHELF); // what an earlier version kept
	await (await caches.open(SHELF)).put(`./${tableName}`, new Response(table));
}

async function start(): Promise<void> {
	// A browser may forbid keeping things; then it is built anew each time.
	const before = await kept().catch(() => undefined);
	const table = before ?? buildValueTable();
	if (!before) await keep(table).catch(() => undefined);
	self.postMessage(table);
}

void start();
