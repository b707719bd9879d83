import { cardId, deviceId, itemId, packId, bankId } from '#core/shared/ids.ts';
import { addDays, studyDay } from '#core/shared/study-day.ts';
import { append } from '#storage/append.ts';
import { StudyDatabase } from '#storage/database.ts';
import { installPack } from '#storage/content.ts';
import type { Answered, StudyEvent } from '#storage/events.ts';
import { LogFold } from '#storage/fold-log.ts';
import { segmentHash } from '#storage/seal.ts';

/** Answers per card, on these days after the first one. */
const DAYS = [0, 2, 9, 30, 31, 40, 70, 120, 170, 250];
const BLOCK = 1000;
/** The newest answers, given one at a time: the browser's files then lie as years of single answers leave them. */
const SINGLE = 5000;
const DAY_MS = 86_400_000;

interface Answer {
	/** Study day. */
	readonly day: number;
	readonly id: string;
	readonly again: boolean;
}
const clock = { now: () => Date.now(), utcOffset: () => 0, startHour: () => 4 };

/**
 * Fills an empty database as years of study would: a pack of flashcards, ten answers each in sealed segments,
 * and all views folded from them by the app's own code.
 *
 * @param size cards
 */
export async function seed(size: number): Promise<void> {
	const db = new StudyDatabase();
	const device = deviceId('bench');
	const cards = Array.from({ length: size }, (_, index) => `bench-${index}`);
	// Cards begin over two years, so that what is due spreads as it does in life. Events go in order of time.
	const today = studyDay(Date.now(), 0, 4);
	const answers: Answer[] = [];
	cards.forEach((id, index) => {
		const first = today - 260 - ((index * 7919) % 470);
		DAYS.forEach((after, nth) => answers.push({ day: first + after, id, again: nth === 3 }));
	});
	answers.sort((a, b) => a.day - b.day);
	const fold = new LogFold();
	const count = answers.length - SINGLE;
	for (let start = 0; start < count; start += BLOCK) {
		const events = answers.slice(start, start + BLOCK).map((answer, offset): StudyEvent => {
			const seq = start + offset + 1;
			const at = timeOf(answer, seq);
			const day = addDays(today, answer.day - today);
			return { device, seq, at, clock: at, utcOffset: 0, v: 1, day, ...answered(answer) };
		});
		for (const event of events) fold.take(event);
		await db.segments.add({
			device,
			first: start + 1,
			last: start + events.length,
			events,
			hash: segmentHash(events)
		});
	}
	// In steps, as they came about.
	const views = fold.views();
	for (let start = 0; start < views.memories.length; start += BLOCK / 2) {
		await db.memories.bulkPut(views.memories.slice(start, start + BLOCK / 2));
	}
	await db.dueDays.bulkPut(views.dueDays);
	await db.days.bulkPut(views.days);
	await db.meta.put({ key: 'device', ...(fold.ends.get(device) ?? { seq: 0, clock: 0 }), device });
	const installed = await installPack(
		db,
		{
			pack: packId('bench'),
			version: String(size),
			title: 'Bench',
			cards: cards.map((id, rank) => ({
				card: cardId(id),
				item: itemId(id),
				bank: bankId('bench'),
				group: id,
				rank,
				domain: 'ethics'
			}))
		},
		cards.map((id, index) => ({
			id: itemId(id),
			bank: bankId('bench'),
			item: { item: flashcard(id, index) }
		}))
	);
	if (!installed.ok) throw new Error(installed.error.kind);
	for (const [index, answer] of answers.slice(count).entries()) {
		const env = { ...clock, now: () => timeOf(answer, count + index + 1) };
		const saved = await append(db, env, answered(answer));
		if (!saved.ok) throw new Error(saved.error.kind);
	}
	// Flashcards only, so that every answer measured is of one kind.
	await append(db, clock, { kind: 'setting-changed', key: 'newPerDay', value: 0 });
	db.close();
}

/** Noon and a bit. */
function timeOf({ day }: Answer, seq: number): number {
	return day * DAY_MS + 12 * 3_600_000 + seq;
}

function answered({ id, again }: Answer): Answered {
	return {
		kind: 'answered',
		card: cardId(id),
		item: itemId(id),
		itemVersion: 1,
		fingerprint: 'bench',
		mode: 'study',
		sitting: null,
		chosen: [],
		shown: [],
		correct: null,
		grade: again ? 'again' : 'good',
		ms: 9000,
		predicted: null,
		scheduler: 'bench',
		retention: 0.9
	};
}

function flashcard(id: string, index: number) {
	const text = (words: string) => [{ kind: 'paragraph', children: [words] }];
	return {
		type: 'card',
		reverse: false,
		id,
		bank: 'bench',
		stem: text(`What does value number ${index} ask of you in practice?`),
		answer: text(
			`Answer ${index}: offer, never force; the person may start, pause or stop at any time.`
		),
		explanation: [],
		hints: [],
		see: [],
		domain: 'ethics',
		difficulty: 2,
		concepts: [],
		exams: [],
		v: 1,
		status: 'live',
		fingerprint: 'bench'
	};
}
