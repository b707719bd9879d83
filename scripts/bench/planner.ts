import { planExamDay } from '#core/scheduling/exam-price/plan.ts';
import { buildValueTable } from '#core/scheduling/exam-price/value-table.ts';
import { seededRng } from '#core/shared/rng.ts';
import { asStudyDay } from '#core/shared/study-day.ts';

const TODAY = asStudyDay(20_000);
const RUNS = 15;

/** Runs in the page: milliseconds to build the value table, and to plan a day of so many items, medians. */
export function measurePlanner(sizes: readonly number[]) {
	const begun = performance.now();
	const table = buildValueTable();
	const tableMs = performance.now() - begun;
	const plans = sizes.map((count) => {
		const rng = seededRng(count);
		// Half known for a while, half new; four items a concept, two weights.
		const items = Array.from({ length: count }, (_, index) => ({
			weight: rng() < 0.5 ? 1 : 2,
			concept: `c${Math.floor(index / 4)}`,
			...(rng() < 0.5 && {
				trace: { stability: Math.exp(rng() * 5 - 1), difficulty: 1 + 9 * rng() },
				lastDay: asStudyDay(TODAY - 1 - Math.floor(rng() * 30))
			})
		}));
		const request = {
			items,
			day: TODAY,
			examDay: asStudyDay(TODAY + 40),
			table,
			secondsToday: 1500,
			secondsPerDay: 1500,
			attendance: 0.85,
			pace: 1,
			firstRight: 0.6,
			stretch: 1,
			seed: 'bench'
		};
		const times = Array.from({ length: RUNS + 3 }, () => {
			const start = performance.now();
			planExamDay(request);
			return performance.now() - start;
		});
		const sorted = times.slice(3).sort((a, b) => a - b); // the first warm the code up
		return { items: count, ms: sorted[Math.floor(RUNS / 2)] ?? 0 };
	});
	return { tableMs, tableMB: table.byteLength / 1e6, plans };
}
