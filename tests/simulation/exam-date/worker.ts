// One of several that share the work of `npm run simulate`: a person at a time.
import { parentPort, workerData } from 'node:worker_threads';
import { models, type Cell } from './cells.ts';
import { aPerson } from './life.ts';
import { scoresOf } from './person-run.ts';
import { policiesWith } from './policies.ts';

export interface Job {
	readonly learner: number;
	readonly seed: string;
	/** All of one model. */
	readonly cells: readonly Cell[];
}

export interface JobResult {
	readonly job: Job;
	readonly scores: Float64Array;
}

const policies = policiesWith(workerData as readonly number[]);

parentPort?.on('message', (job: Job) => {
	const model = models.find(({ name }) => name === job.cells[0]?.model);
	if (!model) throw new RangeError('a job without a cell of a known model');
	const person = aPerson(model, job.learner, job.seed);
	const result: JobResult = { job, scores: scoresOf(person, job.cells, policies) };
	parentPort?.postMessage(result);
});
