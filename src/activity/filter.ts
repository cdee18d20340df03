import type { ReceiptView } from '../shared/model.ts';

export const shownNames = ['all', 'alive', 'ended'] as const;
export type Shown = (typeof shownNames)[number];

export interface Filter {
  readonly shown: Shown;
  readonly typed: string;
}

export const isAlive = ({ state }: ReceiptView): boolean => state === 'new' || state === 'opened';

export const countsOf = (receipts: readonly ReceiptView[]): Readonly<Record<Shown, number>> => {
  const alive = receipts.filter(isAlive).length;
  return { all: receipts.length, alive, ended: receipts.length - alive };
};

const wordsOf = (typed: string): readonly string[] => typed.toLowerCase().split(/\s+/).filter(Boolean);

/** Every word stands somewhere in the note, the place, the account, the link's host or a recipient. */
const matches = (receipt: ReceiptView, shown: Shown, words: readonly string[]): boolean => {
  if (shown !== 'all' && isAlive(receipt) !== (shown === 'alive')) return false;
  if (words.length === 0) return true;
  const { note, place, username, linkHost, mailedTo } = receipt;
  const searched = [note, place, username ?? '', linkHost, ...mailedTo].join('\n').toLowerCase();
  return words.every((word) => searched.includes(word));
};

export const isMatch = (receipt: ReceiptView, { shown, typed }: Filter): boolean =>
  matches(receipt, shown, wordsOf(typed));

/** @param held the receipt the user is at: it stays although it has changed and does not match any more. */
export const filtered = (
  receipts: readonly ReceiptView[],
  { shown, typed }: Filter,
  held: string | null,
): readonly ReceiptView[] => {
  const words = wordsOf(typed);
  return shown === 'all' && words.length === 0
    ? receipts
    : receipts.filter((receipt) => receipt.id === held || matches(receipt, shown, words));
};
