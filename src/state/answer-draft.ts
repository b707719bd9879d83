import type { Item } from '#core/content/item.ts';
import type { Response } from '#core/quiz/response.ts';
import type { Grade, MemoryState } from '#core/scheduling/memory.ts';
import { schedulerName } from '#core/scheduling/memory.ts';
import { retrievability } from '#core/scheduling/fsrs.ts';
import type { CardId, SittingId } from '#core/shared/ids.ts';
import type { Answered } from '#storage/events.ts';
import type { App } from './app.svelte.ts';

/** Longer on one card than this and the person was elsewhere. */
const LONGEST_MS = 120_000;

interface Given extends Pick<
	Answered,
	'mode' | 'shown' | 'correct' | 'guessed' | 'confidence' | 'ms'
> {
	readonly card: CardId;
	readonly item: Item;
	readonly response: Response;
	readonly grade: Grade;
	readonly sitting?: SittingId;
	/** What was known of the card before. */
	readonly memory: MemoryState | undefined;
}

/** An answer as it is stored, wherever it was given. */
export function answerDraft(
	app: App,
	{ item, response, sitting, memory, ...given }: Given
): Answered {
	return {
		kind: 'answered',
		item: item.id,
		itemVersion: item.v,
		fingerprint: item.fingerprint,
		sitting: sitting ?? null,
		chosen: chosenOf(response),
		predicted: memory ? retrievability(memory, app.today()) : null,
		scheduler: schedulerName,
		retention: app.settings.desiredRetention,
		...given,
		ms: Math.min(LONGEST_MS, given.ms)
	};
}

/** A response as it is stored: canonical option numbers, or what was typed; empty where nothing was given. */
export function chosenOf(response: Response): readonly (number | string)[] {
	if (response.kind === 'indices') return response.indices;
	return response.text === '' ? [] : [response.text];
}

/** @param fresh an empty response to the same item */
export function responseOf(chosen: readonly (number | string)[], fresh: Response): Response {
	if (fresh.kind === 'text') return { kind: 'text', text: String(chosen[0] ?? '') };
	return chosen.length > 0 ? { kind: 'indices', indices: chosen.map(Number) } : fresh;
}
