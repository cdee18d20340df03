import type { ReceiptView } from '../shared/model.ts';

export type Shown = 'all' | 'alive' | 'ended';

export const isAlive = ({ state }: ReceiptView): boolean => state === 'new' || state === 'opened';

export const countsOf = (receipts: readonly ReceiptView[]): Readonly<Record<Shown, number>> => {
  const alive = receipts.filter(isAlive).length;
  return { all: receipts.length, alive, ended: receipts.length - alive };
};

/** Every word typed stands somewhere in the note, the place, the account, the link's host or a recipient. */
export const filtered = (
  receipts: readonly ReceiptView[],
  shown: Shown,
  typed: string,
): readonly ReceiptView[] => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (shown === 'all' && words.length === 0) return receipts;
  return receipts.filter((receipt) => {
    if (shown !== 'all' && isAlive(receipt) !== (shown === 'alive')) return false;
    const { note, place, username, linkHost, mailedTo } = receipt;
    const searched = [note, place, username ?? '', linkHost, ...mailedTo].join('\n').toLowerCase();
    return words.every((word) => searched.includes(word));
  });
};
