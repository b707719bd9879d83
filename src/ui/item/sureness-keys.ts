import { confidences, type Confidence } from '#core/quiz/confidence.ts';

/** Beside one another under the left hand; digits choose options. */
export const surenessKeys = { sure: 'a', think: 's', guess: 'd' } as const satisfies Record<
	Confidence,
	string
>;

/** How sure somebody says they are by a key. */
export function surenessByKey(key: string): Confidence | undefined {
	return confidences.find((level) => surenessKeys[level] === key);
}
