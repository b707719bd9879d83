import { itemTypes } from '#core/content/item.ts';
import type { Outline } from '#core/content/outline.ts';
import {
	countBy,
	filterGroups,
	isPracticeType,
	itemStates,
	noFilter,
	select,
	traitsOf,
	type FilterGroup,
	type PracticeFilter,
	type PracticeItem,
	type Standing
} from '#core/quiz/practice.ts';
import {
	defaultChoice,
	paceMinutes,
	practiceChoice,
	wantedCount,
	type PracticeChoice
} from '#core/quiz/practice-choice.ts';
import type { SaveError } from '#storage/save-error.ts';
import type { App } from './app.svelte.ts';
import { addressOf, beginPractice, type NothingFits } from './practice-begin.ts';
import { SavedSets } from './practice-sets.svelte.ts';
import { practiceItems, standingOf } from './practice-standing.ts';

/** Something that can be picked, and how many questions it stands for beside what the other groups leave. */
export interface Pickable {
	/** What the filter calls it; a topic can be several concepts. */
	readonly values: readonly string[];
	/** Its title where it comes from content. */
	readonly title: string;
	/** Of the title. */
	readonly lang?: string | undefined;
	readonly count: number;
	readonly picked: 'all' | 'some' | 'none';
}

export interface TopicGroup {
	readonly module: string;
	readonly title: string;
	/** Of the title. */
	readonly lang: string;
	readonly topics: readonly Pickable[];
}

/** A group that alone stands in the way, and how many questions there would be without it. */
export interface Loosening {
	readonly group: FilterGroup;
	readonly count: number;
}

/** How filter groups are called in an address: `#/practice?bank=vol&state=missed`. */
const queryNames: Readonly<Record<FilterGroup, string>> = {
	banks: 'bank',
	concepts: 'concept',
	domains: 'domain',
	difficulties: 'difficulty',
	types: 'type',
	states: 'state',
	packs: 'pack'
};

/** Reads what there is to choose from, and where the person stands as of now. */
export async function openBuilder(app: App, query: URLSearchParams): Promise<PracticeBuilder> {
	const [items, standing, outline] = await Promise.all([
		practiceItems(app),
		standingOf(app),
		app.content.outline()
	]);
	return new PracticeBuilder(app, { items, standing, outline, query });
}

interface Shelf {
	readonly items: readonly PracticeItem[];
	readonly standing: Standing;
	readonly outline: Outline;
	readonly query: URLSearchParams;
}

/** What the builder screen talks to: a choice, what it leaves, and a start. */
export class PracticeBuilder {
	readonly #app: App;
	readonly #items: readonly PracticeItem[];
	readonly #standing: Standing;
	readonly #outline: Outline;
	readonly sets: SavedSets;

	choice: PracticeChoice = $state.raw(defaultChoice);
	starting = $state(false);
	trouble: SaveError | NothingFits | undefined = $state.raw();

	readonly selection = $derived.by(() => select(this.#items, this.choice, this.#standing));
	readonly available = $derived(this.selection.items.length);
	/** How many of them are asked. */
	readonly asked = $derived(wantedCount(this.choice.count, this.available));
	readonly suggestedMinutes = $derived(paceMinutes(this.asked));
	readonly isFiltered = $derived(
		filterGroups.some((group) => this.choice.filter[group].length > 0)
	);
	/** Where nothing fits: groups whose clearing would help, the most helpful first. */
	readonly loosenings: readonly Loosening[] = $derived.by(() => {
		if (this.available > 0) return [];
		return filterGroups
			.filter((group) => this.choice.filter[group].length > 0)
			.map((group) => ({ group, count: this.selection.others[group].length }))
			.filter(({ count }) => count > 0)
			.sort((a, b) => b.count - a.count);
	});
	readonly #counts = $derived.by(() =>
		Object.fromEntries(
			filterGroups.map((group) => [
				group,
				countBy(this.selection.others[group], (item) => traitsOf(item, group, this.#standing))
			])
		)
	);
	readonly modules = $derived.by(() =>
		this.#app.content.banks.map((bank) => this.#pickable('banks', bank.id, bank))
	);
	readonly domains = $derived.by(() => {
		const { lang } = this.#app.content.catalog;
		return this.#domainTitles().map(([tag, title]) =>
			this.#pickable('domains', tag, { title, lang })
		);
	});
	readonly difficulties = $derived.by(() =>
		['1', '2', '3'].map((level) => this.#pickable('difficulties', level))
	);
	readonly types = $derived.by(() => this.#types().map((type) => this.#pickable('types', type)));
	readonly states = $derived.by(() => itemStates.map((state) => this.#pickable('states', state)));
	/** Empty as long as all comes from one pack. */
	readonly packs = $derived.by(() => {
		const packs = [...new Set(this.#items.map(({ pack }) => pack))];
		if (packs.length < 2) return [];
		const { pack: own, title, lang } = this.#app.content.catalog;
		return packs.map((pack) =>
			this.#pickable('packs', pack, pack === own ? { title, lang } : { title: pack })
		);
	});
	readonly topics = $derived.by(() => this.#topicGroups());

	constructor(app: App, { items, standing, outline, query }: Shelf) {
		this.#app = app;
		this.#items = items;
		this.#standing = standing;
		this.#outline = outline;
		this.sets = new SavedSets(app);
		const last = practiceChoice(app.settings.practiceChoice) ?? defaultChoice;
		const asked = this.#known(filterFrom(query));
		const isAsked = filterGroups.some((group) => asked[group].length > 0);
		this.choice = { ...last, filter: isAsked ? asked : this.#known(last.filter) };
	}

	/** Picks something, or takes it out again if all of it was picked. */
	toggle(group: FilterGroup, { values, picked }: Pickable): void {
		const others = this.choice.filter[group].filter((value) => !values.includes(value));
		this.#filter({ [group]: picked === 'all' ? others : [...others, ...values] });
	}

	clear(group: FilterGroup): void {
		this.#filter({ [group]: [] });
	}

	clearAll(): void {
		this.#filter(noFilter);
	}

	set(change: Partial<Omit<PracticeChoice, 'filter'>>): void {
		this.trouble = undefined;
		this.choice = { ...this.choice, ...change };
	}

	/** Takes over a saved choice, without what has gone from the content since. */
	load(choice: PracticeChoice): void {
		this.trouble = undefined;
		this.choice = { ...choice, filter: this.#known(choice.filter) };
	}

	/** @returns the address of the quiz begun; `undefined` when there is none, and why is in `trouble` */
	async start(): Promise<string | undefined> {
		if (this.starting) return undefined;
		this.starting = true;
		try {
			const { choice } = this;
			const begun = await beginPractice(this.#app, choice);
			this.trouble = begun.ok ? undefined : begun.error;
			if (!begun.ok) return undefined;
			// Only a convenience: if it can not be stored, the next quiz starts from older habits.
			if (JSON.stringify(choice) !== JSON.stringify(this.#app.settings.practiceChoice))
				await this.#app.set('practiceChoice', choice);
			return addressOf(begun.value, choice.feedback);
		} finally {
			this.starting = false;
		}
	}

	#filter(change: Partial<PracticeFilter>): void {
		this.trouble = undefined;
		this.choice = { ...this.choice, filter: { ...this.choice.filter, ...change } };
	}

	#pickable(
		group: FilterGroup,
		value: string,
		{ title, lang }: Pick<Pickable, 'title' | 'lang'> = { title: '' }
	): Pickable {
		const count = this.#counts[group]?.get(value) ?? 0;
		const picked = this.choice.filter[group].includes(value) ? 'all' : 'none';
		return { values: [value], title, lang, count, picked };
	}

	/** Sections by module; only those of picked modules, where any are picked, and those with a picked topic. */
	#topicGroups(): TopicGroup[] {
		const { banks, concepts } = this.choice.filter;
		const topics = this.#conceptsByTopic();
		const topicOf = new Map(
			[...topics].flatMap(([topic, own]) => own.map((concept) => [concept, topic] as const))
		);
		const counts = countBy(this.selection.others.concepts, (item) =>
			item.concepts.flatMap((concept) => topicOf.get(concept) ?? [])
		);
		const { content } = this.#app;
		return content.modules
			.map(({ id, title, lang, bank }) => ({
				module: id,
				title,
				lang,
				isShown: banks.length === 0 || (bank !== undefined && banks.includes(bank)),
				topics: (this.#outline.sections[id] ?? []).flatMap((section) => {
					const topic = `${id}/${section.id}`;
					const values = topics.get(topic);
					if (!values) return [];
					const hits = values.filter((concept) => concepts.includes(concept)).length;
					const picked = hits === 0 ? 'none' : hits === values.length ? 'all' : 'some';
					const count = counts.get(topic) ?? 0;
					const { title, lang } = content.section(id, section);
					return [{ values, title, lang, count, picked } as const];
				})
			}))
			.filter(
				({ isShown, topics }) =>
					topics.length > 0 && (isShown || topics.some(({ picked }) => picked !== 'none'))
			);
	}

	/** Concepts of questions there are, by the section that teaches them first. */
	#conceptsByTopic(): Map<string, string[]> {
		const used = new Set(this.#askable().flatMap(({ concepts }) => concepts));
		const topics = new Map<string, string[]>();
		for (const [concept, [module, section]] of Object.entries(this.#outline.concepts)) {
			if (!used.has(concept)) continue;
			const topic = `${module}/${section}`;
			topics.set(topic, [...(topics.get(topic) ?? []), concept]);
		}
		return topics;
	}

	/** Domains of questions there are, named as the exams name them and in their order. */
	#domainTitles(): (readonly [tag: string, title: string])[] {
		const used = new Set(this.#askable().map(({ domain }) => domain));
		const titles = new Map<string, string>();
		for (const { blueprint } of this.#outline.exams)
			for (const { title, tags } of blueprint)
				for (const tag of tags) if (used.has(tag) && !titles.has(tag)) titles.set(tag, title);
		for (const domain of used) if (!titles.has(domain)) titles.set(domain, domain);
		return [...titles];
	}

	#types(): string[] {
		const used = new Set<string>(this.#askable().map(({ type }) => type));
		return itemTypes.filter((type) => used.has(type));
	}

	#askable(): PracticeItem[] {
		return this.#items.filter(({ type }) => isPracticeType(type));
	}

	/** What is picked as far as it exists: what has gone from the content can not be unpicked on the screen. */
	#known(filter: PracticeFilter): PracticeFilter {
		const groups = filterGroups.map((group) => {
			const known = new Set<string>(
				group === 'states'
					? itemStates
					: this.#askable().flatMap((item) => traitsOf(item, group, this.#standing))
			);
			return [group, filter[group].filter((value) => known.has(value))] as const;
		});
		return Object.fromEntries(groups) as Record<FilterGroup, string[]>;
	}
}

function filterFrom(query: URLSearchParams): PracticeFilter {
	const groups = filterGroups.map((group) => [
		group,
		[...new Set(query.getAll(queryNames[group]).flatMap((value) => value.split(',')))]
	]);
	return Object.fromEntries(groups) as PracticeFilter;
}
