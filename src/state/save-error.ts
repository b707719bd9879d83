/** Screens reach the store through this room only. */
export type { SaveError } from '#storage/save-error.ts';
