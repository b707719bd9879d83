declare const brand: unique symbol;

/** A string that can not be mistaken for another kind of id; at run time it is just the string. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** One question of a bank. Permanent: it carries the history of every answer. */
export type ItemId = Id<'item'>;
/** What the scheduler remembers: an item, or one blank of a cloze item. */
export type CardId = Id<'card'>;
export type BankId = Id<'bank'>;
export type PackId = Id<'pack'>;
export type ModuleId = Id<'module'>;
/** One attempt at a quiz or exam, or one run of study. */
export type SittingId = Id<'sitting'>;
/** One installation of the app, drawn at random; says nothing about the person. */
export type DeviceId = Id<'device'>;

export const itemId = (text: string): ItemId => text as ItemId;
export const bankId = (text: string): BankId => text as BankId;
export const packId = (text: string): PackId => text as PackId;
export const moduleId = (text: string): ModuleId => text as ModuleId;
export const sittingId = (text: string): SittingId => text as SittingId;
export const deviceId = (text: string): DeviceId => text as DeviceId;

/** @param blank label of a cloze blank, which is a card of its own: `vol-003.1` */
export const cardId = (item: string, blank?: string): CardId =>
	(blank === undefined ? item : `${item}.${blank}`) as CardId;
