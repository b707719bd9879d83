import type { MemoryRow, SittingRow } from './rows.ts';

/** Names a state of what was shown, so that a change made elsewhere is noticed. */
export type Revision = string;

/** Changes with every answer to the card and every undo. */
export function revisionOf(row: Pick<MemoryRow, 'history'> | undefined): Revision {
	const last = row?.history.at(-1);
	return last && row ? `${String(row.history.length)}/${last.device}/${String(last.seq)}` : '0';
}

/** Changes with everything that happens in the sitting. */
export function sittingRevision(row: Pick<SittingRow, 'stamp'> | undefined): Revision {
	return row ? `${row.stamp.device}/${String(row.stamp.seq)}` : '0';
}
