/** How a sitting was set up: stored with it, so that a reload goes on by the same rules. */
export interface SittingOptions {
	/** `now` shows rationales after each question, `end` when all is over. */
	readonly feedback: 'now' | 'end';
	/** Time limit, milliseconds; absent where there is none. */
	readonly limit?: number;
	/** The clock stands still while paused or away; without it time runs on, as in an exam room. */
	readonly pauses?: boolean;
	/** Asks how sure the person is of each answer. */
	readonly confidence?: boolean;
	/** Id of the exam whose blueprint drew it; absent in practice. */
	readonly exam?: string;
	/** Its cut score, 0–1, as shown on the day; absent where none is known. */
	readonly cut?: number;
	/** By domain, how many were wanted and how many the bank could give. */
	readonly domains?: readonly FormDomain[];
}

export interface FormDomain {
	readonly title: string;
	readonly tags: readonly string[];
	/** By largest remainder of the blueprint's weights. */
	readonly wanted: number;
	readonly got: number;
}

/** What is stored, whatever it is, as options; anything not understood is left at its default. */
export function sittingOptions(stored: unknown): SittingOptions {
	const from = (typeof stored === 'object' && stored ? stored : {}) as Partial<SittingOptions>;
	const { feedback, limit, pauses, confidence, exam, cut, domains } = from;
	return {
		feedback: feedback === 'end' ? 'end' : 'now',
		...(typeof limit === 'number' && limit > 0 && { limit }),
		...(pauses === true && { pauses }),
		...(confidence === true && { confidence }),
		...(typeof exam === 'string' && { exam }),
		...(typeof cut === 'number' && { cut }),
		...(Array.isArray(domains) && { domains })
	};
}
