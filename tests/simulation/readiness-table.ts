// `npm run simulate:readiness`: how well readiness is calibrated, as the tables of docs/readiness.md. Takes a few
// minutes. Another number of learners, or another seed: `npm run simulate:readiness -- 1000 other`.
import { activationModel, stabilityModel, type MemoryModel } from './memory-models.ts';
import { calibrationOf, forecastsOf, livesOf, passedOf, type Forecast } from './readiness-run.ts';
import { worseEstimators } from './worse-estimators.ts';

const learners = Number(process.argv[2] ?? 5000);
const seed = process.argv[3] ?? 'alongside';

console.log(`${learners} learners a model, seed “${seed}”\n`);
for (const model of [stabilityModel, activationModel]) print(model);

function print(model: MemoryModel): void {
	const lives = livesOf(model, learners, seed);
	const usual = forecastsOf(lives);
	console.log(`**${model.name}**\n`);
	console.log(
		'| | learners | 80 % covered | by domain | bias | width |\n|---|---|---|---|---|---|'
	);
	row('all with a band', usual);
	for (const count of [0, 1, 2, 3])
		row(`${count} simulations`, usual, ({ life }) => life.simulations === count);
	for (const [from, to] of [
		[60, 150],
		[150, 300],
		[300, Infinity]
	] as const) {
		const name = to === Infinity ? `${from} and more` : `${from} to ${to - 1}`;
		row(`${name} first exposures`, usual, ({ figure: { exposures } }) => {
			return exposures >= from && exposures < to;
		});
	}
	for (const [name, estimator] of Object.entries(worseEstimators))
		row(`*worse: ${name}*`, forecastsOf(lives, estimator));

	console.log('\n| chance to pass | learners | said | happened |\n|---|---|---|---|');
	for (const { from, learners: count, said, happened } of calibrationOf(usual).bins) {
		const range = `${points(from)}–${points(from + 0.2)} %`;
		console.log(`| ${range} | ${count} | ${points(said)} % | ${points(happened)} % |`);
	}

	console.log('\n| band | learners | passed |\n|---|---|---|');
	for (const band of ['likely', 'too-close', 'not-yet'] as const) {
		const named = usual.filter(({ figure }) => figure.band === band);
		console.log(`| ${band} | ${named.length} | ${points(passedOf(named))} % |`);
	}
	console.log('');
}

function row(
	name: string,
	list: readonly Forecast[],
	which: (one: Forecast) => boolean = () => true
): void {
	const { learners: count, ...of } = calibrationOf(list.filter(which));
	const cells = [
		`${(of.covered * 100).toFixed(1)} %`,
		`${(of.domainsCovered * 100).toFixed(1)} %`,
		`${of.bias < 0 ? '−' : '+'}${Math.abs(of.bias * 100).toFixed(1)}`,
		(of.width * 100).toFixed(1)
	];
	console.log(`| ${name} | ${count} | ${cells.join(' | ')} |`);
}

function points(proportion: number): string {
	return (proportion * 100).toFixed(0);
}
