import type { Milliseconds } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model.ts';
import { regions } from '../shared/regions.ts';
import { lifetimeText, momentText, type Text } from '../shared/text.ts';
import { numberText } from '../ui/words.ts';
import { isAlive } from './filter.ts';

export const bytesText = (text: Text, language: string, bytes: number): string =>
  text('activity.bytes', { count: bytes, formatted: numberText(language, bytes) });

export const accountText = (text: Text, { place, username }: ReceiptView): string =>
  `${place} · ${username ?? text('destination.anonymous')}`;

/** Whether the link lives on another host than the server it was made at, as with a domain of one's own. */
export const isElsewhere = ({ place, linkHost }: ReceiptView): boolean => {
  const region = regions.find(({ name }) => name === place);
  return linkHost !== '' && linkHost !== (region === undefined ? place : new URL(region.server).host);
};

/** When it expires, or when it ended and how. */
export const endText = (text: Text, language: string, receipt: ReceiptView, now: Milliseconds): string => {
  const moment = (at: Milliseconds) => momentText(language, at, now);
  if (isAlive(receipt)) return text('activity.expires', { when: moment(receipt.expiresAt) });
  const when = moment(receipt.stateSince ?? receipt.expiresAt);
  return receipt.state === 'gone'
    ? text('activity.noticed', { when })
    : text('activity.ended', { state: text(`activity.state.${receipt.state}`), when });
};

const minuteMs: Milliseconds = 60_000;
const hourMs: Milliseconds = 60 * minuteMs;
const dayMs: Milliseconds = 24 * hourMs;

/** How long it has left, never more than it has: in 23 hours, in 6 days. */
export const leftText = (language: string, { expiresAt }: ReceiptView, now: Milliseconds): string => {
  const left = Math.max(0, expiresAt - now);
  const words = new Intl.RelativeTimeFormat(language === 'en' ? 'en-GB' : language);
  if (left < 2 * hourMs) return words.format(Math.max(1, Math.floor(left / minuteMs)), 'minute');
  if (left < 2 * dayMs) return words.format(Math.floor(left / hourMs), 'hour');
  return words.format(Math.floor(left / dayMs), 'day');
};

/** A server counts down from the moment it made the link. */
const toleranceSeconds = 10;

/** Both lifetimes where the server granted another one than it was asked for; else `null`. */
export const grantedText = (text: Text, { lifetimeAsked, lifetimeGranted }: ReceiptView): string | null =>
  Math.abs(lifetimeAsked - lifetimeGranted) <= toleranceSeconds
    ? null
    : text('activity.lifetimeGranted', {
        granted: lifetimeText(text, lifetimeGranted),
        asked: lifetimeText(text, lifetimeAsked),
      });
