/**
 * Items by descending worth, each found only when it is asked for: of 2,000 items some fifty are asked a
 * day, and sorting the rest would take longer than all else. Reused from day to day.
 */
export class HighestFirst implements Iterable<number> {
	readonly #heap: Int32Array;
	readonly #worth: Float64Array;
	#size = 0;

	constructor(items: number) {
		this.#heap = new Int32Array(items);
		this.#worth = new Float64Array(items);
	}

	clear(): void {
		this.#size = 0;
	}

	/** Each item at most once between two clearings, and all before the first is taken. */
	add(item: number, worth: number): void {
		this.#heap[this.#size++] = item;
		this.#worth[item] = worth;
	}

	*[Symbol.iterator](): Generator<number> {
		for (let at = (this.#size >> 1) - 1; at >= 0; at--) this.#sink(at);
		while (this.#size > 0) {
			const top = this.#heap[0]!;
			this.#heap[0] = this.#heap[--this.#size]!;
			this.#sink(0);
			yield top;
		}
	}

	#sink(from: number): void {
		const item = this.#heap[from]!;
		let at = from;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= this.#size) break;
			if (child + 1 < this.#size && this.#isBefore(this.#heap[child + 1]!, this.#heap[child]!))
				child++;
			if (!this.#isBefore(this.#heap[child]!, item)) break;
			this.#heap[at] = this.#heap[child]!;
			at = child;
		}
		this.#heap[at] = item;
	}

	/** Of equals the lower number comes first. */
	#isBefore(one: number, other: number): boolean {
		const difference = this.#worth[one]! - this.#worth[other]!;
		return difference > 0 || (difference === 0 && one < other);
	}
}
