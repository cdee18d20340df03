import type { Milliseconds } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model.ts';
import { lifetimeText, momentText, type Text } from '../shared/text.ts';
import { numberText } from '../ui/words.ts';
import { isAlive } from './filter.ts';

export const bytesText = (text: Text, language: string, bytes: number): string =>
  text('activity.bytes', { count: bytes, formatted: numberText(language, bytes) });

/** When it expires, or when it ended and how. */
export const endText = (text: Text, language: string, receipt: ReceiptView, now: Milliseconds): string => {
  if (isAlive(receipt)) {
    return text('activity.expires', { when: momentText(language, receipt.expiresAt, now) });
  }
  const when = momentText(language, receipt.stateSince ?? receipt.expiresAt, now);
  return text('activity.ended', { state: text(`activity.state.${receipt.state}`), when });
};

/** A server counts down from the moment it made the link. */
const toleranceSeconds = 10;

export const grantedText = (text: Text, { lifetimeAsked, lifetimeGranted }: ReceiptView): string =>
  Math.abs(lifetimeAsked - lifetimeGranted) <= toleranceSeconds
    ? lifetimeText(text, lifetimeAsked)
    : text('activity.lifetimeGranted', {
        granted: lifetimeText(text, lifetimeGranted),
        asked: lifetimeText(text, lifetimeAsked),
      });
