import type { Chances } from '#core/scheduling/exam-price/outlook.ts';
import type { QueueEntry } from '#core/scheduling/queue.ts';
import type { CardRow } from '#storage/rows.ts';

/** Why a card is worth a look today, toward an exam. */
export interface ExamLook extends Chances {
	readonly kind: 'new' | 'refresh' | 'last';
}

export interface PlannedCard extends QueueEntry {
	readonly row: CardRow;
	/** Only where study is planned toward an exam day. */
	readonly look?: ExamLook;
}
