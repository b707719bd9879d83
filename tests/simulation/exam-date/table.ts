// `npm run simulate`: what the exam price is worth, as the tables of docs/scheduling.md. Takes the better part of an
// hour with 200 learners. Fewer, another seed, some cells, other discounts for known siblings beside the shipped one:
// `npm run simulate -- 20 other '/800/' 0,0.1`.
import { cellsLike, nameOf, type Cell } from './cells.ts';
import { columnsOf, type Column } from './columns.ts';
import { filledFsrs, stockFsrs } from './policies/fsrs.ts';
import { policiesWith } from './policies.ts';
import { findings, gains, modelsOf, pointsOf, worst, type Compared } from './requirements.ts';
import { Results } from './results.ts';
import { chanceToPass, type ScoreName } from './scores.ts';
import { mean, meanOfLists, standardError } from './statistics.ts';
import { runAll } from './workers.ts';

const learners = Number(process.argv[2] ?? 200);
const seed = process.argv[3] ?? 'alongside';
const cells = cellsLike(process.argv[4]);
const alphas = (process.argv[5] ?? '').split(',').filter(Boolean).map(Number);
const policies = policiesWith(alphas).map(({ name }) => name);

const started = performance.now();
const results = new Results(policies, learners);
await simulate();
const columns = columnsOf(results, policies);

console.log(`${learners} learners a cell, seed “${seed}”\n`);
for (const model of modelsOf(cells)) {
	const own = cells.filter((cell) => cell.model === model);
	printCells(`${model}: expected score on items, ± standard error`, own, scoreIn);
	printCells(`${model}: chance to pass 70 % of 125 questions`, own, chanceIn);
}
printMeans();
printSummary();
console.log(`\nTook ${((performance.now() - started) / 60_000).toFixed(1)} minutes.`);

async function simulate(): Promise<void> {
	const jobs = Array.from({ length: learners }, (_, learner) =>
		modelsOf(cells).map((model) => ({
			learner,
			seed,
			cells: cells.filter((cell) => cell.model === model)
		}))
	).flat();
	let ended = 0;
	await runAll(jobs, alphas, ({ job, scores }) => {
		results.add(job.learner, job.cells, scores);
		ended++;
		const minutes = (performance.now() - started) / 60_000;
		const left = (minutes * (jobs.length - ended)) / ended;
		process.stderr.write(`\r${ended} of ${jobs.length}, about ${left.toFixed(1)} minutes left   `);
	});
	process.stderr.write('\n');
}

function printCells(
	title: string,
	own: readonly Cell[],
	inCell: (column: Column, cell: Cell) => string
): void {
	console.log(`**${title}**\n`);
	printHead('items × days');
	for (const cell of own) {
		const values = columns.map((column) => inCell(column, cell));
		console.log(`| ${cell.items} × ${cell.days} | ${values.join(' | ')} |`);
	}
	console.log('');
}

function scoreIn(column: Column, cell: Cell): string {
	return withError(column.of(cell, 'items'), 100, 1);
}

function chanceIn(column: Column, cell: Cell): string {
	return withError(column.of(cell, 'items').map(chanceToPass), 1, 2);
}

/** Over all cells of a model, and over all models for concepts. */
function printMeans(): void {
	console.log('**Means over the cells**\n');
	printHead('score');
	for (const model of modelsOf(cells)) {
		const own = cells.filter((cell) => cell.model === model);
		printMean(`${model}, items`, own, 'items');
		printMean(`${model}, items with guessing`, own, 'guessing');
	}
	printMean('all, concepts, transfer 0.35', cells, 'concepts35');
	printMean('all, concepts, transfer 0.60', cells, 'concepts60');
	printMean('all, concepts, transfer 0.85', cells, 'concepts85');
	console.log('');
}

function printMean(title: string, own: readonly Cell[], score: ScoreName): void {
	const values = columns.map((column) =>
		withError(meanOfLists(own.map((cell) => column.of(cell, score))), 100, 1)
	);
	console.log(`| ${title} | ${values.join(' | ')} |`);
}

/** The shipped price, and each other that was asked for, against what it must show. */
function printSummary(): void {
	for (const price of columns.filter(({ name }) => name.startsWith('Exam price'))) {
		const compared = comparedTo(price);
		console.log(`**${price.name}: gain in points, ± standard error**\n`);
		console.log('| model | over | on items | with guessing |\n|---|---|---|---|');
		for (const model of modelsOf(cells)) {
			const own = cells.filter((cell) => cell.model === model);
			for (const rival of [...compared.rivals, compared.oracle]) {
				const [items, guessing] = (['items', 'guessing'] as const).map((score) =>
					pointsOf(gains(own, price, rival, score))
				);
				console.log(`| ${model} | ${rival.name} | ${items ?? ''} | ${guessing ?? ''} |`);
			}
			const { cell, rival, lead } = worst({ ...compared, cells: own });
			console.log(
				`| ${model} | ${rival.name} in ${nameOf(cell)}, its worst | ${pointsOf(lead)} | |`
			);
		}
		console.log('\n| must show | holds | found |\n|---|---|---|');
		for (const { demand, holds, found } of findings(compared))
			console.log(`| ${demand} | ${holds ? 'yes' : '**no**'} | ${found} |`);
		console.log('');
	}
}

function comparedTo(price: Column): Compared {
	const named = (name: string) => columns.find((column) => column.name === name)!;
	const isRival = ({ name }: Column) => name !== 'Oracle' && !name.startsWith('Exam price');
	return {
		cells,
		price,
		stock: named(stockFsrs.name),
		filled: named(filledFsrs.name),
		oracle: named('Oracle'),
		rivals: columns.filter(isRival)
	};
}

function printHead(first: string): void {
	console.log(`| ${first} | ${columns.map(({ name }) => name).join(' | ')} |`);
	console.log(`|---|${columns.map(() => '---|').join('')}`);
}

function withError(list: Float64Array, scale: number, digits: number): string {
	const error = standardError(list);
	return `${(scale * mean(list)).toFixed(digits)} ± ${(scale * error).toFixed(digits)}`;
}
