import { describe, expect, it } from 'vitest';
import { reportOf, type ReportLine } from '#core/quiz/report.ts';

const line = (id: string, changes: Partial<ReportLine> = {}): ReportLine => ({
	id,
	domain: 'ethics',
	topics: ['m02/choice'],
	answered: true,
	correct: true,
	credit: changes.correct === false ? 0 : 1,
	changes: 0,
	ms: 10_000,
	...changes
});
const lines = (right: number, total: number) =>
	Array.from({ length: total }, (_, index) => line(String(index), { correct: index < right }));

describe('a report', () => {
	it('counts a question left open as not right', () => {
		const open = line('b', { answered: false, correct: false });
		expect(reportOf([line('a'), open], {})).toMatchObject({
			total: 2,
			answered: 1,
			score: 1,
			proportion: 0.5
		});
	});

	it.each([
		[70, 100, 0.7, true],
		[69, 100, 0.7, false],
		[95, 125, 0.76, true],
		[94, 125, 0.76, false],
		[19, 25, 0.75, true],
		[18, 25, 0.75, false],
		[0, 25, 0, true]
	])('%i of %i at a cut of %d reaches it: %s', (right, total, cut, reached) => {
		expect(reportOf(lines(right, total), { cut }).reached).toBe(reached);
	});

	it('says nothing of a pass line that is not known', () => {
		expect(reportOf(lines(9, 10), {}).reached).toBeUndefined();
	});

	it('sums up by domain under its title in the blueprint, and by topic, weakest first', () => {
		const domains = [{ title: 'Ethical responsibility', tags: ['ethics'], wanted: 2, got: 2 }];
		const report = reportOf(
			[
				line('a'),
				line('b', { correct: false, topics: ['m03/x', 'm02/choice'] }),
				line('c', { domain: 'own' })
			],
			{ domains }
		);
		expect(report.domains).toEqual([
			{ name: 'Ethical responsibility', correct: 1, total: 2 },
			{ name: 'own', correct: 1, total: 1 }
		]);
		expect(report.topics).toEqual([
			{ name: 'm03/x', correct: 0, total: 1 },
			{ name: 'm02/choice', correct: 2, total: 3 }
		]);
	});

	it('tells how guesses and changed answers went, and the time', () => {
		const report = reportOf(
			[
				line('a', { confidence: 'guess', ms: 5000 }),
				line('b', { confidence: 'guess', correct: false, changes: 2, ms: 90_000 }),
				line('c', { changes: 1, ms: 20_000 })
			],
			{}
		);
		expect(report.guessed).toEqual({ count: 2, right: 1 });
		expect(report.changed).toEqual({ count: 2, right: 1 });
		expect(report.medianMs).toBe(20_000);
	});

	it('of no questions is empty', () => {
		expect(reportOf([], { cut: 0.7 })).toMatchObject({ total: 0, proportion: 0, medianMs: 0 });
	});
});
