import type { Receipt } from './receipt.ts';

/** The newest receipt of the same text from before that one, as far as receipts have a fingerprint. @param receipts newest first. */
export const earlierOfSameText = (receipts: readonly Receipt[], receipt: Receipt): Receipt | null =>
  receipts.find(
    (other) =>
      other.id !== receipt.id &&
      other.fingerprint !== null &&
      other.fingerprint === receipt.fingerprint &&
      other.madeAt <= receipt.madeAt,
  ) ?? null;
