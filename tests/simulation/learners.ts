import type { BlueprintRow } from '#core/content/exam.ts';
import type { PastAnswer } from '#core/readiness/evidence.ts';
import { cardId, itemId } from '#core/shared/ids.ts';
import { seededRng, shuffled, type Rng } from '#core/shared/rng.ts';
import { asStudyDay, type StudyDay } from '#core/shared/study-day.ts';
import { between, happens, logistic, normal, pick, wholeBetween } from './chance.ts';
import type { Memory, MemoryModel } from './memory-models.ts';

/** Everything the app would know of a learner, and the exam that followed. */
export interface Life {
	readonly answers: readonly PastAnswer[];
	readonly simulations: number;
	readonly blueprint: readonly BlueprintRow[];
	readonly questions: number;
	readonly cut: number;
	readonly examDay: StudyDay;
	/** Proportion right in the true exam. */
	readonly score: number;
	/** The same by blueprint row. */
	readonly domainScores: readonly number[];
	readonly passed: boolean;
}

interface Question {
	readonly id: number;
	readonly domain: number;
	readonly concept: number;
	/** In logits; 0 is middling. */
	readonly difficulty: number;
}

const CONCEPTS = 150;
const ITEMS_PER_CONCEPT = 4;
/** One item in four waits for the first simulation. */
const isReserved = ({ id }: Question) => id % 4 === 0;
const FIRST_DAY = 20_000;
/** Items and questions about one concept differ this much in difficulty: standard deviation in logits. */
const ITEM_SPREAD = 0.8;

/** One learner from the first day with the app to the exam. Same model and seed, same life. */
export function live(model: MemoryModel, seed: string): Life {
	const rng = seededRng(`${model.name}/${seed}`);
	const exam = anExam(rng);
	const learner = new Learner(model.learner(rng), exam.weights, rng);
	const days = wholeBetween(rng, 10, 60);
	const simulations = wholeBetween(rng, 0, 3);
	// Most sit a simulation late; the first is sometimes an early look at what there is to learn.
	const simulationDays = Array.from({ length: simulations }, () =>
		wholeBetween(rng, Math.floor(days * between(rng, 0.2, 0.9)), days - 1)
	);
	const attendance = between(rng, 0.2, 0.95);
	for (let day = 0; day < days; day++) {
		for (const simulationDay of simulationDays)
			if (simulationDay === day) learner.sitSimulation(day, exam.questions);
		if (happens(rng, attendance)) learner.spendDay(day);
	}
	const examDay = days + wholeBetween(rng, 0, 10);
	const { score, domainScores } = learner.sitExam(examDay, exam.questions);
	return {
		answers: shuffled(learner.answers, rng),
		simulations,
		blueprint: exam.weights.map((weight, domain) => ({
			title: `Domain ${domain + 1}`,
			weight,
			tags: [`d${domain}`]
		})),
		questions: exam.questions,
		cut: exam.cut,
		examDay: asStudyDay(FIRST_DAY + examDay),
		score,
		domainScores,
		passed: score >= exam.cut - 1e-9
	};
}

function anExam(rng: Rng): { weights: number[]; questions: number; cut: number } {
	const raw = Array.from({ length: wholeBetween(rng, 4, 6) }, () => between(rng, 1, 3));
	const sum = raw.reduce((total, weight) => total + weight, 0);
	return {
		weights: raw.map((weight) => (100 * weight) / sum),
		questions: pick([75, 100, 125, 150], rng),
		cut: pick([0.65, 0.7, 0.75], rng)
	};
}

/** Habits of one person; nobody practises as a statistician would like. */
function habitsOf(domains: number, rng: Rng) {
	return {
		itemsLike: between(rng, 4, 30),
		/** Share of days spent with flashcards rather than quizzes. */
		study: between(rng, 0.1, 0.75),
		/** Chance that a quiz is about one domain, most often the same one. */
		narrow: between(rng, 0, 0.8),
		favourite: wholeBetween(rng, 0, domains - 1),
		/** Chance that a quiz is about what was studied in the last days. */
		fresh: between(rng, 0, 0.5),
		/** Prefers easy items (above 0) or hard ones. */
		easy: between(rng, -0.4, 0.8),
		/** Share of items in a quiz that were met before. */
		again: between(rng, 0, 0.5),
		retries: between(rng, 0, 0.9),
		/** One in eight looks up some answers in practice. */
		looksUp: happens(rng, 1 / 8) ? 0.2 : 0,
		/** Concepts a day met elsewhere: in a book, in a course. */
		reads: between(rng, 0, 3)
	};
}

class Learner {
	readonly answers: PastAnswer[] = [];
	readonly #memory: Memory;
	readonly #rng: Rng;
	readonly #weights: readonly number[];
	readonly #abilities: readonly number[];
	readonly #habits: ReturnType<typeof habitsOf>;
	readonly #concepts: readonly (readonly number[])[];
	readonly #bank: readonly Question[];
	readonly #metItems = new Set<number>();
	readonly #recent = new Map<number, number>();
	/** How much of a recalled concept helps with a question not met before. */
	readonly #transfer: number;
	#sitting = 0;
	#simulated = false;

	constructor(memory: Memory, weights: readonly number[], rng: Rng) {
		this.#memory = memory;
		this.#rng = rng;
		this.#weights = weights;
		const overall = -0.1 + 0.9 * normal(rng);
		this.#abilities = weights.map(() => overall + 0.6 * normal(rng));
		this.#transfer = between(rng, 0.3, 0.85);
		this.#habits = habitsOf(weights.length, rng);
		this.#concepts = weights.map((weight, domain) =>
			Array.from({ length: Math.round((CONCEPTS * weight) / 100) }, (_, at) => domain * 1000 + at)
		);
		this.#bank = this.#concepts
			.flatMap((concepts, domain) =>
				concepts.flatMap((concept) =>
					Array.from({ length: ITEMS_PER_CONCEPT }, () => ({ domain, concept }))
				)
			)
			.map((about, id) => ({ ...about, id, difficulty: ITEM_SPREAD * normal(rng) }));
	}

	/** What may be studied and practised: all but the reserved, until a simulation has asked them. */
	#open(): Question[] {
		return this.#simulated ? [...this.#bank] : this.#bank.filter((item) => !isReserved(item));
	}

	/** One day's work: flashcards or a quiz, and perhaps a page read. */
	spendDay(day: number): void {
		const { itemsLike, study, reads } = this.#habits;
		const count = Math.max(4, Math.round(itemsLike + 6 * normal(this.#rng)));
		for (let i = 0; i < reads; i++) {
			const concept = pick(pick(this.#concepts, this.#rng), this.#rng);
			this.#memory.meet(concept, day, happens(this.#rng, this.#memory.recall(concept, day)));
		}
		if (happens(this.#rng, study)) this.#study(day, count);
		else this.#practise(day, count);
	}

	/** A form drawn by blueprint, of unseen items as far as there are any. */
	sitSimulation(day: number, questions: number): void {
		const form = this.#weights.flatMap((weight, domain) => {
			const wanted = Math.round((questions * weight) / 100);
			const items = shuffled(
				this.#bank.filter((item) => item.domain === domain),
				this.#rng
			);
			return items
				.sort((a, b) => Number(this.#metItems.has(a.id)) - Number(this.#metItems.has(b.id)))
				.slice(0, wanted);
		});
		const sitting = `s${++this.#sitting}`;
		this.#simulated = true;
		const right = form.map((item) => {
			// A few answers are changed before the end, mostly for the better.
			const first = this.#isRight(item, day);
			const changed = happens(this.#rng, 0.05);
			if (changed) this.#log(item, day, 'exam', first, sitting);
			const last = changed ? first || happens(this.#rng, 0.3) : first;
			this.#log(item, day, 'exam', last, sitting);
			return last;
		});
		form.forEach((item, at) => this.#learn(item, day, right[at] ?? false));
	}

	/** The true exam: new questions about the same concepts, by a board of its own strictness. */
	sitExam(day: number, questions: number): { score: number; domainScores: number[] } {
		// Uniform, unlike anything the estimator assumes; a few boards are far off.
		const strictness = between(this.#rng, -0.7, 0.7);
		const places = this.#placesOf(questions);
		const rights = places.map((count, domain) => {
			const about = strictness + 0.15 * normal(this.#rng);
			let right = 0;
			for (let i = 0; i < count; i++) {
				const concept = pick(this.#concepts[domain] ?? [], this.#rng);
				const difficulty = about + ITEM_SPREAD * normal(this.#rng);
				if (this.#isRight({ id: -1, domain, concept, difficulty }, day)) right++;
			}
			return right;
		});
		const total = rights.reduce((sum, right) => sum + right, 0);
		return {
			score: total / questions,
			domainScores: rights.map((right, domain) => right / (places[domain] ?? 1))
		};
	}

	/** Rounded, with what is left over given to the last domain: near enough to any board's rule. */
	#placesOf(questions: number): number[] {
		const places = this.#weights.map((weight) => Math.round((questions * weight) / 100));
		const last = places.length - 1;
		const sum = places.reduce((total, count) => total + count, 0);
		return places.map((count, domain) => (domain === last ? count + questions - sum : count));
	}

	/** Half new items in order of the book, half earlier ones; some of the latter long ago. */
	#study(day: number, count: number): void {
		const fresh = this.#open().filter(({ id }) => !this.#metItems.has(id));
		const met = this.#bank.filter(({ id }) => this.#metItems.has(id));
		const start = wholeBetween(this.#rng, 0, Math.max(0, fresh.length - count));
		const half = fresh.slice(start, start + Math.ceil(count / 2));
		for (const item of [...half, ...shuffled(met, this.#rng).slice(0, Math.floor(count / 2))])
			this.#answer(item, day, 'study');
	}

	#practise(day: number, count: number): void {
		const { retries, looksUp } = this.#habits;
		const sitting = `p${++this.#sitting}`;
		const missed = this.#quiz(day, count).filter((item) => {
			const lookedUp = happens(this.#rng, looksUp);
			return !this.#answer(item, day, 'practice', sitting, lookedUp);
		});
		if (happens(this.#rng, retries))
			for (const item of missed) this.#answer(item, day, 'practice', `${sitting}/again`);
	}

	/** Items of a self-chosen quiz: of one domain or all, of what was just learned, rather easy or hard. */
	#quiz(day: number, count: number): Question[] {
		const { narrow, favourite, fresh, easy, again } = this.#habits;
		const one = happens(this.#rng, 0.6)
			? favourite
			: wholeBetween(this.#rng, 0, this.#weights.length - 1);
		const domain = happens(this.#rng, narrow) ? one : undefined;
		const justStudied = happens(this.#rng, fresh);
		const wished = (item: Question) =>
			(domain === undefined || item.domain === domain) &&
			(!justStudied || day - (this.#recent.get(item.concept) ?? -99) <= 4);
		const seen = shuffled(this.#open().filter(wished), this.#rng).slice(0, 3 * count);
		const liking = ({ id, difficulty }: Question) =>
			normal(this.#rng) -
			easy * difficulty +
			// Met items come up as often as wished.
			(this.#metItems.has(id) && !happens(this.#rng, again) ? -9 : 0);
		return seen
			.map((item) => ({ item, liking: liking(item) }))
			.sort((a, b) => b.liking - a.liking)
			.slice(0, count)
			.map(({ item }) => item);
	}

	#answer(
		item: Question,
		day: number,
		mode: 'study' | 'practice',
		sitting?: string,
		lookedUp = false
	): boolean {
		const right = lookedUp || this.#isRight(item, day);
		this.#log(item, day, mode, right, sitting);
		this.#learn(item, day, right);
		return right;
	}

	#learn(item: Question, day: number, right: boolean): void {
		this.#memory.meet(item.concept, day, right);
		this.#metItems.add(item.id);
		this.#recent.set(item.concept, day);
	}

	/**
	 * Somebody who recalls the concept is mostly right; somebody who does not may still work it out, or
	 * guess. Having met the very item helps beyond the concept.
	 */
	#isRight({ id, domain, concept, difficulty }: Question, day: number): boolean {
		const ability = this.#abilities[domain] ?? 0;
		const isMet = this.#metItems.has(id);
		const recalled = this.#memory.recall(concept, day) * (isMet ? 1 : this.#transfer);
		const knowing = logistic(1.8 + 0.4 * ability - difficulty + (isMet ? 1 : 0));
		const reasoning = 0.25 + 0.75 * logistic(ability - 0.4 - difficulty);
		return happens(this.#rng, recalled * knowing + (1 - recalled) * Math.min(reasoning, knowing));
	}

	#log(
		item: Question,
		day: number,
		mode: PastAnswer['mode'],
		correct: boolean,
		sitting?: string
	): void {
		this.answers.push({
			card: cardId(`i${item.id}`),
			item: itemId(`i${item.id}`),
			domain: `d${item.domain}`,
			day: asStudyDay(FIRST_DAY + day),
			order: this.answers.length,
			mode,
			correct,
			...(sitting !== undefined && { sitting })
		});
	}
}
