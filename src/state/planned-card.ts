import type { QueueEntry } from '#core/scheduling/queue.ts';
import type { ExamLook } from '#core/scheduling/why.ts';
import type { CardRow } from '#storage/rows.ts';

export interface PlannedCard extends QueueEntry {
	readonly row: CardRow;
	/** Only where study is planned toward an exam day. */
	readonly look?: ExamLook;
}
