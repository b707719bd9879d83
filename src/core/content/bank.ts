import { chunksOf, type Chunk } from './chunks.ts';
import type { Report } from './diagnostics.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Item, Scenario } from './item.ts';
import type { Tags } from './tags.ts';
import { openQuestion, parseQuestion, type Defaults, type Question } from './question.ts';
import { lexBlocks } from './lex.ts';
import type { Block } from './rich.ts';
import { richText, type LinkSite } from './rich-text.ts';

export interface Bank {
	readonly kind: 'bank';
	readonly file: string;
	readonly id: string;
	readonly title: string;
	readonly lang: string;
	/** Path of the module it belongs to, as written. */
	readonly module?: string;
	/** Path of the bank it translates, as written. */
	readonly translates?: string;
	readonly intro: readonly Block[];
	readonly questions: readonly Question[];
	readonly scenarios: readonly (Scenario & { readonly tags: Tags })[];
	/** Every id the file claims, also of questions too broken to ask. */
	readonly ids: readonly PlacedId[];
}

interface PlacedId {
	readonly id: string;
	readonly at: number;
}

const ID = /^[a-z0-9-]+$/;

export function parseBank(
	file: string,
	text: string,
	front: FrontMatter,
	report: Report,
	site: LinkSite
): Bank {
	const bank = front.text('id') ?? '';
	const defaults = defaultsOf(front, bank, report);
	const questions: Question[] = [];
	const scenarios: (Scenario & { readonly tags: Tags })[] = [];
	const ids: PlacedId[] = [];
	const intro: Block[] = [];
	let scenario: { id: string; at: number; children: number; defaults: Defaults } | undefined;
	let nameless = false; // the `###` above is reported, so what belongs to it is not

	const closeScenario = () => {
		if (scenario?.children === 0)
			report(
				'scenario-empty',
				scenario.at,
				`The scenario “${scenario.id}” has no question; write each as “#### id” below it.`
			);
		scenario = undefined;
	};

	const chunks = chunksOf(
		text,
		front.bodyAt,
		[1, 2, 3, 4],
		(title) => ID.test(title) && title.startsWith(`${bank}-`)
	);
	const mint = minter(bank, chunks);
	for (const chunk of chunks) {
		if (chunk.level < 3) {
			closeScenario();
			const blocks = richText(lexBlocks(chunk.body, chunk.bodyAt, report), report, site);
			if (chunk.level < 2) intro.push(...blocks);
			continue;
		}
		if (chunk.level === 3) closeScenario();
		const id = idOf(chunk, bank, mint, report);
		if (chunk.level === 3) nameless = id === undefined;
		if (id === undefined) continue;
		ids.push({ id, at: chunk.headingAt });
		if (chunk.level === 4 && !scenario && !nameless) {
			report(
				'child-outside-scenario',
				chunk.headingAt,
				`“${id}” is written with four #; only a question inside a scenario is.`,
				{
					title: 'Write ###',
					find: '####',
					text: '###'
				}
			);
		}
		const { tags, tokens } =
			chunk.level === 3
				? openQuestion(chunk.body, chunk.bodyAt, () => undefined)
				: { tags: undefined, tokens: [] };
		if (tags?.type === 'scenario') {
			openQuestion(chunk.body, chunk.bodyAt, report); // read again, this time reporting
			scenario = { id, at: chunk.headingAt, children: 0, defaults: withTags(defaults, tags) };
			const stimulus = richText(tokens, report, site);
			if (stimulus.length === 0)
				report('item-without-stem', chunk.headingAt, `The scenario “${id}” tells nothing yet.`);
			scenarios.push({ id, stimulus, tags });
			continue;
		}
		const inside = chunk.level === 4 ? scenario : undefined;
		if (inside) inside.children++;
		const question = parseQuestion(
			id,
			chunk.headingAt,
			chunk.body,
			chunk.bodyAt,
			inside?.defaults ?? defaults,
			report,
			site
		);
		if (question)
			questions.push(
				inside ? { ...question, item: { ...question.item, scenario: inside.id } } : question
			);
	}
	closeScenario();
	const module = front.text('module');
	const translates = front.text('translates');
	return {
		kind: 'bank',
		file,
		id: bank,
		title: front.text('title') ?? bank,
		lang: front.text('lang') ?? 'en',
		...(module && { module }),
		...(translates && { translates }),
		intro,
		questions,
		scenarios,
		ids
	};
}

function defaultsOf(front: FrontMatter, bank: string, report: Report): Defaults {
	const difficulty = front.text('difficulty') ?? '2';
	if (!/^[123]$/.test(difficulty))
		report('bad-value', front.at('difficulty'), `“difficulty: ${difficulty}” must be 1, 2 or 3.`);
	const status = front.text('status') ?? 'live';
	const known = /^(?:draft|live|retired)$/.test(status);
	if (!known)
		report('bad-value', front.at('status'), `“status: ${status}” must be draft, live or retired.`);
	return {
		bank,
		domain: front.text('domain') ?? '',
		difficulty: /^[123]$/.test(difficulty) ? Number(difficulty) : 2,
		exams: front.list('exams'),
		status: known ? (status as Item['status']) : 'live'
	};
}

function withTags(defaults: Defaults, tags: Tags): Defaults {
	return {
		...defaults,
		domain: tags.value('domain') ?? defaults.domain,
		difficulty: Number(tags.value('difficulty') ?? defaults.difficulty),
		exams: tags.value('exam')?.split(',') ?? defaults.exams,
		status: (tags.value('status') as Item['status'] | undefined) ?? defaults.status
	};
}

/** The id in a question's heading, if that is what stands there. */
function idOf(chunk: Chunk, bank: string, mint: () => string, report: Report): string | undefined {
	const id = chunk.heading.trim();
	if (!ID.test(id)) {
		const lower = id.toLowerCase();
		const minted = ID.test(lower) ? lower : mint();
		report(
			'heading-not-id',
			chunk.headingAt,
			`“${id.slice(0, 50)}” is not an id: the heading holds a short id such as ${minted}, the question stands below it.`,
			{
				title: `Use the id ${minted}${minted === lower ? '' : ' and move the text below it'}`,
				find: id,
				text: minted === lower ? lower : `${minted}\n\n${id}`
			}
		);
		return undefined;
	}
	if (bank !== '' && !id.startsWith(`${bank}-`)) {
		report(
			'id-prefix',
			chunk.headingAt,
			`“${id}” does not begin with “${bank}-”, the id of its bank.`,
			{
				title: 'Rename it, if nobody has studied it yet',
				find: id,
				text: mint()
			}
		);
	}
	return id;
}

/** Offers ids that no heading of the file has, each once. */
function minter(bank: string, chunks: readonly Chunk[]): () => string {
	const taken = new Set(chunks.map((chunk) => chunk.heading));
	let n = chunks.filter((chunk) => chunk.level > 2 && ID.test(chunk.heading)).length;
	return () => {
		for (;;) {
			const id = `${bank || 'item'}-${String(++n).padStart(3, '0')}`;
			if (!taken.has(id)) return id;
		}
	};
}
