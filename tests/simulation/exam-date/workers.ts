import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Job, JobResult } from './worker.ts';

/** Runs all jobs on all cores; `done` is called as each ends, in no order. */
export async function runAll(
	jobs: readonly Job[],
	alphas: readonly number[],
	done: (result: JobResult) => void
): Promise<void> {
	const waiting = [...jobs];
	const count = Math.min(availableParallelism(), jobs.length);
	await Promise.all(Array.from({ length: count }, () => workOff(waiting, alphas, done)));
}

function workOff(
	waiting: Job[],
	alphas: readonly number[],
	done: (result: JobResult) => void
): Promise<void> {
	const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: alphas });
	return new Promise((resolve, reject) => {
		const next = () => {
			const job = waiting.shift();
			if (job) worker.postMessage(job);
			else void worker.terminate().then(() => resolve());
		};
		worker.on('error', reject);
		worker.on('message', (result: JobResult) => {
			done(result);
			next();
		});
		next();
	});
}
