import type { ValueTable } from '#core/scheduling/exam-price/value-table.ts';
import { trustedScript } from './trusted-scripts.ts';
import address from './value-table.worker.ts?worker&url';

/** A phone takes some seconds to build the table the first time; today's cards do not wait for it. */
const PATIENCE_MS = 400;

let table: Promise<ValueTable | undefined> | undefined;

/** Built in a worker once and kept on the device. */
export function valueTable(patient: boolean): Promise<ValueTable | undefined> {
	table ??= build();
	if (patient) return table;
	const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
	return Promise.race([table, late]);
}

function build(): Promise<ValueTable | undefined> {
	return new Promise((resolve) => {
		const worker = new Worker(trustedScript(address), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<ValueTable>) => {
			resolve(data);
			worker.terminate();
		};
		// Without it the planner goes by what each look buys by itself; who asks again has it tried again.
		worker.onerror = () => {
			worker.terminate();
			table = undefined;
			resolve(undefined);
		};
	});
}
