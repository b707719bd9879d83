import { confidences, type Confidence } from '../quiz/confidence.ts';
import { Z80, type Interval } from './distributions.ts';

export interface ConfidenceLevel {
	readonly confidence: Confidence;
	readonly count: number;
	readonly right: number;
	/** Share right with its 80 % interval, 0–1; undefined without an answer. */
	readonly share: { readonly value: number; readonly interval: Interval } | undefined;
}

/** How often answers were right at each level of confidence, the surest first. */
export function confidenceLevels(
	answers: readonly { readonly confidence: Confidence; readonly correct: boolean }[]
): ConfidenceLevel[] {
	return confidences.map((confidence) => {
		const given = answers.filter((answer) => answer.confidence === confidence);
		const count = given.length;
		const right = given.filter(({ correct }) => correct).length;
		const share = count > 0 ? { value: right / count, interval: wilson(right, count) } : undefined;
		return { confidence, count, right, share };
	});
}

/** What “sure” claims: right at least 9 times in 10. */
const SURE_CLAIMS = 0.9;
/** Fewer “sure” answers than this say nothing about a habit. */
const SURE_NEEDS = 20;

export type Sureness =
	| { readonly kind: 'not-enough'; readonly have: number; readonly need: number }
	/** Right less often than claimed, and not by chance: the whole interval is below the claim. */
	| { readonly kind: 'less-than-claimed'; readonly claimed: number; readonly interval: Interval }
	| { readonly kind: 'as-claimed'; readonly claimed: number; readonly interval: Interval };

/** Whether “sure” meant what it says. */
export function sureness(levels: readonly ConfidenceLevel[]): Sureness {
	const { count = 0, share } = levels.find(({ confidence }) => confidence === 'sure') ?? {};
	if (!share || count < SURE_NEEDS) return { kind: 'not-enough', have: count, need: SURE_NEEDS };
	const kind = share.interval.high < SURE_CLAIMS ? 'less-than-claimed' : 'as-claimed';
	return { kind, claimed: SURE_CLAIMS, interval: share.interval };
}

/** 80 % interval of a share; it stays within 0–1 and has a width even when all were right. Wilson, 1927. */
function wilson(right: number, count: number): Interval {
	const z2 = Z80 ** 2;
	const middle = (right + z2 / 2) / (count + z2);
	const half = (Z80 / (count + z2)) * Math.sqrt((right * (count - right)) / count + z2 / 4);
	return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
