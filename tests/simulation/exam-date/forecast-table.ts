// `npm run simulate:forecast`: how often the forecast of the plan screen holds, as the tables of docs/readiness.md. Fewer
// learners a model, or another seed: `npm run simulate:forecast -- 50 other`.
import { chanceToAnswer, forecast, type Forecast } from '#core/readiness/forecast.ts';
import { logistic, logit } from '#core/readiness/distributions.ts';
import { forForecast, scoreCurve, type CurvePoint } from '#core/scheduling/exam-price/curve.ts';
import { seededRng } from '#core/shared/rng.ts';
import { between, normal } from '../chance.ts';
import { models } from './cells.ts';
import { aLife, aPerson } from './life.ts';
import { examPrice } from './policies/exam-price.ts';
import { scoreNames, writeScores } from './scores.ts';
import { study } from './study.ts';

const learners = Number(process.argv[2] ?? 100);
const seed = process.argv[3] ?? 'alongside';

const LEFT = [21, 14, 7, 3, 1];
const SIZES = [300, 800, 2000];
const DAYS = 45;
const MINUTES = 25;
const QUESTIONS = 125;
const CUT = 0.7;
/** Four of five questions give four options. */
const GUESS = 0.2;

interface Told extends Forecast {
	readonly model: string;
	readonly daysLeft: number;
	/** In the exam that followed. */
	readonly score: number;
}

const told = models.flatMap((model) =>
	Array.from({ length: learners }, (_, at) => SIZES.map((items) => lived(model, at, items))).flat(2)
);
console.log(`${learners} learners a model and size, seed “${seed}”\n`);
console.log('| days left | forecasts | 80 % covered | bias | width | A | B | C |');
console.log('|---|---|---|---|---|---|---|---|');
for (const daysLeft of LEFT) {
	const now = told.filter((one) => one.daysLeft === daysLeft);
	const cells = models.map(({ name }) => covered(now.filter(({ model }) => model === name)));
	const bias = mean(now.map(({ expected, score }) => expected - score));
	const width = mean(now.map(({ interval }) => interval.high - interval.low));
	const figures = [covered(now), points(bias), points(width), ...cells];
	console.log(`| ${daysLeft} | ${now.length} | ${figures.join(' | ')} |`);
}
console.log('\n| chance to pass | forecasts | said | happened |\n|---|---|---|---|');
for (const fifth of [0, 1, 2, 3, 4]) {
	const bin = told.filter(({ chance = 0 }) => Math.min(4, Math.floor(chance * 5)) === fifth);
	const said = mean(bin.map(({ chance = 0 }) => chance));
	const happened = mean(bin.map(({ score }) => Number(score >= CUT)));
	const range = `${String(20 * fifth)}–${String(20 * fifth + 20)} %`;
	console.log(`| ${range} | ${bin.length} | ${points(said)} % | ${points(happened)} % |`);
}

function lived(model: (typeof models)[number], at: number, items: number): Told[] {
	const person = aPerson(model, at, seed);
	const life = aLife(person, items, DAYS);
	const forecasts: { daysLeft: number; figure: Forecast }[] = [];
	const policy = examPrice('Exam price', {
		onPlan(request) {
			const daysLeft = request.examDay - request.day;
			if (!LEFT.includes(daysLeft)) return;
			const days = 1 + (daysLeft - 1) * request.attendance;
			const recall = scoreAt(scoreCurve(forForecast(request, GUESS), days), MINUTES);
			const expected = chanceToAnswer(recall, GUESS);
			const figure = forecast({ expected, daysLeft, questions: QUESTIONS, cut: CUT });
			forecasts.push({ daysLeft, figure });
		}
	});
	const memory = study(life, policy);
	const scores = new Float64Array(scoreNames.length);
	writeScores(scores, 0, life.bank, memory, DAYS);
	const rng = seededRng(`${person.name}/${items}/exam`);
	// A board that is easier or harder than the bank, and the luck of one form.
	const board = between(rng, -0.52, 0.52);
	const chance = logistic(logit(scores[scoreNames.indexOf('guessing')]!) + board);
	const luck = Math.sqrt((chance * (1 - chance)) / QUESTIONS) * normal(rng);
	return forecasts.map(({ daysLeft, figure }) => ({
		...figure,
		daysLeft,
		model: model.name,
		score: chance + luck
	}));
}

function scoreAt(curve: readonly CurvePoint[], minutes: number): number {
	const after = curve.findIndex(({ minutesPerDay }) => minutesPerDay >= minutes);
	const [low, high] = [curve[after - 1], curve[after]];
	if (!high) return curve.at(-1)?.score ?? 0;
	if (!low) return high.score;
	const share = (minutes - low.minutesPerDay) / (high.minutesPerDay - low.minutesPerDay);
	return low.score + share * (high.score - low.score);
}

function covered(list: readonly Told[]): string {
	const inside = list.map(({ score, interval }) =>
		Number(score >= interval.low && score <= interval.high)
	);
	return `${(100 * mean(inside)).toFixed(1)} %`;
}

function mean(list: readonly number[]): number {
	return list.reduce((sum, one) => sum + one, 0) / list.length;
}

function points(share: number): string {
	return (100 * share).toFixed(1);
}
