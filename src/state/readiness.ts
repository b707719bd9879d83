import type { ExamFacts, ItemEntry, Outline } from '#core/content/outline.ts';
import { confidenceLevels, sureness } from '#core/readiness/calibration.ts';
import { firstExposures, type PastAnswer } from '#core/readiness/evidence.ts';
import { readiness } from '#core/readiness/readiness.ts';
import { remembered, type StudiedItem } from '#core/readiness/remembered.ts';
import { retrievability } from '#core/scheduling/fsrs.ts';
import type { ItemId } from '#core/shared/ids.ts';
import type { StudyDay } from '#core/shared/study-day.ts';
import { allMemories, finishedSittings, recentSittings } from '#storage/queries.ts';
import type { MemoryRow, SittingRow } from '#storage/rows.ts';
import type { App } from './app.svelte.ts';
import { sittingHistory } from './sittings.ts';

/** Sittings looked at for how sure answers were, newest first. */
const SITTINGS = 100;

/** For who has not named a day: today everything just studied is still remembered, which says nothing. */
const DAYS_AHEAD = 7;

/** The exam aimed at: the one chosen, else the first there is. */
export function examAimedAt(app: App, { exams }: Outline): ExamFacts | undefined {
	return exams.find(({ id }) => id === app.settings.exam) ?? exams[0];
}

/** Everything the readiness screen says. Reads every memory: for a screen that is opened, not for the start. */
export async function readinessOf(app: App) {
	const { db, content } = app;
	const outline = await content.outline();
	const exam = examAimedAt(app, outline);
	if (!exam) return undefined;
	const [memories, simulations, history, sittings] = await Promise.all([
		allMemories(db),
		finishedSittings(db, 'exam'),
		sittingHistory(app, 'exam'),
		recentSittings(db, SITTINGS)
	]);
	const items = new Map(outline.items.map((item) => [item.id, item]));
	const today = app.today();
	const examDay = (app.settings.examDay ?? today + DAYS_AHEAD) as StudyDay;
	const levels = confidenceLevels(ratedAnswers(sittings));
	return {
		exam,
		exams: outline.exams,
		unseen: readiness({
			exposures: firstExposures(pastAnswers(memories, items)),
			blueprint: exam.blueprint,
			questions: exam.questions ?? 0,
			cut: exam.pass === undefined ? undefined : exam.pass / 100,
			simulations,
			seed: `${exam.id} ${String(today)}`,
			day: today
		}),
		remembered: remembered({
			studied: studiedItems(memories, items, examDay),
			live: liveByDomain(outline.items),
			today,
			examDay
		}),
		scores: history
			.filter(({ finished }) => finished)
			.map(({ id, startedAt, correct, total }) => ({ id, at: startedAt, share: correct / total }))
			.reverse(),
		levels,
		sureness: sureness(levels)
	};
}

function pastAnswers(
	memories: readonly MemoryRow[],
	items: ReadonlyMap<ItemId, ItemEntry>
): PastAnswer[] {
	return memories.flatMap(({ card, item, history }) => {
		const domain = items.get(item)?.domain;
		if (domain === undefined) return [];
		return history
			.filter(({ grade }) => grade !== null)
			.map(({ day, clock, mode, missed }) => ({
				card,
				item,
				domain,
				day,
				order: clock,
				mode,
				correct: missed === undefined
			}));
	});
}

/** Of an item with several cards the one remembered least. */
function studiedItems(
	memories: readonly MemoryRow[],
	items: ReadonlyMap<ItemId, ItemEntry>,
	day: number
): StudiedItem[] {
	const least = new Map<ItemId, StudiedItem & { readonly chance: number }>();
	for (const { item, memory } of memories) {
		const entry = items.get(item);
		if (!memory || !entry) continue;
		const chance = retrievability(memory, day as StudyDay);
		if (chance >= (least.get(item)?.chance ?? 2)) continue;
		least.set(item, { domain: entry.domain, memory, guess: guessOf(entry.type), chance });
	}
	return [...least.values()];
}

/** Chance to be right without knowing. Single-choice items here have four options. */
export function guessOf(type: ItemEntry['type']): number {
	if (type === 'single') return 0.25;
	return type === 'truefalse' ? 0.5 : 0;
}

function liveByDomain(items: readonly ItemEntry[]): Map<string, number> {
	const live = new Map<string, number>();
	for (const { domain } of items) live.set(domain, (live.get(domain) ?? 0) + 1);
	return live;
}

function ratedAnswers(sittings: readonly SittingRow[]) {
	return sittings
		.flatMap(({ responses }) => Object.values(responses))
		.flatMap((answers) => {
			const last = answers.at(-1);
			return last?.confidence === undefined
				? []
				: [{ confidence: last.confidence, correct: last.correct === true }];
		});
}
