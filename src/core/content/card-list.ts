import { cardId, itemId, type BankId, type CardId, type ItemId } from '../shared/ids.ts';
import { bankChunks, type CompiledBank } from './bank-chunks.ts';
import type { BlueprintRow } from './exam.ts';
import { introductionOrder } from './introduction-order.ts';
import { cardPart, cardsOf, type Item } from './item.ts';
import { isReserved } from './reserve.ts';

/** One card as the scheduler and the store know it. */
export interface CardEntry {
	readonly card: CardId;
	readonly item: ItemId;
	readonly bank: BankId;
	/** The file that holds the item: see `bankChunks`. */
	readonly chunk: string;
	/** Cards of one group are not shown back to back: gaps of a cloze, children of a scenario. */
	readonly group: string;
	readonly domain: string;
	/** Kept back for the first exam simulation: see `isReserved`. */
	readonly reserved?: 1;
}

/**
 * The cards of a pack as they travel: a first visit waits for this list, so nothing is said twice. It is a third
 * of the same entries written out.
 */
export interface CardList {
	/** What weighs the domains in the order of introduction. */
	readonly blueprint: readonly BlueprintRow[];
	readonly domains: readonly string[];
	readonly chunks: readonly (readonly [chunk: string, bank: BankId, rows: readonly ItemRow[]])[];
}

/** The end of a row is left out where it says nothing. */
type ItemRow = readonly [
	item: string,
	/** Index in `domains`. */
	domain: number,
	reserved?: 0 | 1,
	scenario?: string,
	/** Cards that are a part of the item, each with its `cardPart`; else the item is one card. */
	...parts: string[]
];

export function packCards(
	banks: readonly CompiledBank[],
	blueprint: readonly BlueprintRow[]
): CardList {
	const domains = [...new Set(banks.flatMap(({ items }) => items.map(({ domain }) => domain)))];
	const row = (item: Item): ItemRow => {
		const parts = cardsOf(item).map((card) => cardPart(card, item.id) ?? '');
		const tail = parts.some((part) => part !== '') ? parts : [];
		const head = [item.id, domains.indexOf(item.domain)] as const;
		const reserved = isReserved(item) ? 1 : 0;
		if (item.scenario !== undefined || tail.length > 0)
			return [...head, reserved, item.scenario ?? '', ...tail];
		return reserved === 1 ? [...head, 1] : head;
	};
	return {
		blueprint,
		domains,
		chunks: banks.flatMap((bank) =>
			bankChunks(bank).map(({ id, items }) => [id, bank.id as BankId, items.map(row)] as const)
		)
	};
}

/** @returns the cards in the order new ones are introduced */
export function unpackCards({ blueprint, domains, chunks }: CardList): CardEntry[] {
	const entries = chunks.flatMap(([chunk, bank, rows]) =>
		rows.flatMap(([item, domain, reserved, scenario, ...parts]) =>
			(parts.length > 0 ? parts : ['']).map((part) => ({
				card: cardId(item, part || undefined),
				item: itemId(item),
				bank,
				chunk,
				group: scenario || item,
				domain: domains[domain] ?? '',
				...(reserved === 1 && { reserved })
			}))
		)
	);
	return introductionOrder(entries, blueprint);
}
