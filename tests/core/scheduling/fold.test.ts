import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId, type CardId } from '#core/shared/ids.ts';
import { seededRng, shuffled } from '#core/shared/rng.ts';
import { foldCard, type Evidence } from '#core/scheduling/fold.ts';
import { defaultScheduler, grades, type MemoryState } from '#core/scheduling/memory.ts';
import { review } from '#core/scheduling/review.ts';
import { aCard, anEvidence, day, exact } from './builders.ts';

/** A learner's answers to ~600 cards over a year and a half, and the state kept along the way. */
function aLongLog(answers: number) {
	const rng = seededRng('a long log');
	const log = new Map<CardId, Evidence[]>();
	const states = new Map<CardId, MemoryState>();
	const answeredOn = new Set<string>();
	for (let seq = 1; seq <= answers; seq++) {
		const card = cardId(`item-${Math.floor(rng() * 600)}`);
		const today = day(20_000 + Math.floor((seq / answers) * 550) - (rng() < 0.01 ? 1 : 0));
		const evidence = anEvidence({
			clock: 1_700_000_000_000 + seq * 4000,
			seq,
			day: today,
			grade: grades[Math.floor(rng() ** 0.5 * 4)] ?? 'good',
			mode: rng() < 0.8 ? 'study' : rng() < 0.5 ? 'practice' : 'exam',
			itemVersion: seq > answers / 2 && card.endsWith('7') ? 2 : 1,
			retention: seq % 5000 < 2500 ? 0.9 : 0.85
		});
		log.set(card, [...(log.get(card) ?? []), evidence]);
		const key = `${card} ${today}`;
		if (evidence.grade !== null && (evidence.mode === 'study' || !answeredOn.has(key))) {
			const settings = { ...defaultScheduler, desiredRetention: evidence.retention };
			states.set(
				card,
				review(states.get(card), evidence.grade, today, card, settings, evidence.itemVersion)
			);
		}
		answeredOn.add(key);
	}
	return { log, states };
}

describe('folding the answers to a card', () => {
	it('gives nothing for a card never answered', () => {
		expect(foldCard(aCard, [], exact)).toBeUndefined();
	});

	it('finds exactly the state kept along the way, over 12,000 answers', () => {
		const { log, states } = aLongLog(12_000);
		expect(states.size).toBe(600);
		for (const [card, evidence] of log) {
			const nowSetOtherwise = { ...defaultScheduler, desiredRetention: 0.95 };
			expect(foldCard(card, evidence, nowSetOtherwise)).toEqual(states.get(card));
		}
	});

	it('does not depend on the order in which evidence arrives', () => {
		const { log } = aLongLog(3000);
		const cards = [...log.keys()];
		fc.assert(
			fc.property(fc.constantFrom(...cards), fc.string(), (card, seed) => {
				const evidence = log.get(card) ?? [];
				const mixed = shuffled(evidence, seededRng(seed));
				expect(foldCard(card, mixed, defaultScheduler)).toEqual(
					foldCard(card, evidence, defaultScheduler)
				);
			})
		);
	});

	it('orders equal clocks by device, then by number', () => {
		const first = anEvidence({ device: 'a', seq: 9, grade: 'again' });
		const second = anEvidence({ device: 'b', seq: 1, grade: 'easy' });
		expect(foldCard(aCard, [second, first], exact)?.phase).toBe('review');
		expect(foldCard(aCard, [second, first], exact)?.reps).toBe(2);
	});

	it('counts a practice or exam answer only if it is the first of its day', () => {
		const study = anEvidence({ clock: 1, grade: 'again' });
		const practice = anEvidence({ clock: 2, seq: 2, mode: 'practice', grade: 'easy' });
		const exam = anEvidence({ clock: 3, seq: 3, mode: 'exam', grade: 'easy' });
		expect(foldCard(aCard, [study, practice, exam], exact)?.reps).toBe(1);
		expect(foldCard(aCard, [practice, exam], exact)?.reps).toBe(1);
		const nextDay = { ...exam, day: day(101) };
		expect(foldCard(aCard, [study, practice, nextDay], exact)?.reps).toBe(2);
	});

	it('counts every study answer', () => {
		const practice = anEvidence({ clock: 1, mode: 'practice', grade: 'again' });
		const study = anEvidence({ clock: 2, seq: 2, grade: 'good' });
		const again = anEvidence({ clock: 3, seq: 3, grade: 'good' });
		expect(foldCard(aCard, [practice, study, again], exact)?.reps).toBe(3);
	});

	it('forgets everything before a reset', () => {
		const before = anEvidence({ clock: 1, grade: 'again' });
		const reset = anEvidence({ clock: 2, seq: 2, grade: null });
		const after = anEvidence({ clock: 3, seq: 3, mode: 'practice', grade: 'good' });
		expect(foldCard(aCard, [before, reset], exact)).toBeUndefined();
		expect(foldCard(aCard, [before, reset, after], exact)).toEqual(foldCard(aCard, [after], exact));
	});
});
