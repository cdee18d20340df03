import { localeOf } from '../shared/languages.ts';
import type { Milliseconds } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import { regions } from '../shared/regions.ts';
import { dateTimeText, lifetimeText, type Text } from '../shared/text.ts';
import { accountText, bytesText, type Fact, type Said, type Teller } from './entry-text.ts';
import { isAlive } from './filter.ts';

/** Whether the link lives on another host than the server it was made at, as with a domain of one's own. */
const isElsewhere = ({ serverName, linkHost }: ReceiptView): boolean => {
  const region = regions.find(({ name }) => name === serverName);
  return linkHost !== '' && linkHost !== (region === undefined ? serverName : new URL(region.server).host);
};

/** When it expires, or when it ended and how. */
const endText = ({ text, language, now }: Teller, receipt: ReceiptView): string => {
  const moment = (at: Milliseconds) => dateTimeText(language, at, now);
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
const leftText = ({ language, now }: Teller, { expiresAt }: ReceiptView): string => {
  const left = Math.max(0, expiresAt - now);
  const words = new Intl.RelativeTimeFormat(localeOf(language));
  if (left < 2 * hourMs) return words.format(Math.max(1, Math.floor(left / minuteMs)), 'minute');
  if (left < 2 * dayMs) return words.format(Math.floor(left / hourMs), 'hour');
  return words.format(Math.floor(left / dayMs), 'day');
};

/** A server counts down from the moment it made the link. */
const toleranceSeconds = 10;

/** Both lifetimes where the server granted another one than it was asked for; else `null`. */
const grantedText = (text: Text, { lifetimeAsked, lifetimeGranted }: ReceiptView): string | null =>
  Math.abs(lifetimeAsked - lifetimeGranted) <= toleranceSeconds
    ? null
    : text('activity.lifetimeGranted', {
        granted: lifetimeText(text, lifetimeGranted),
        asked: lifetimeText(text, lifetimeAsked),
      });

/** Who it is, by the user's own words or else by when it was made; what became of it; and how long it has. */
export const receiptRow = (teller: Teller, receipt: ReceiptView): Said => {
  const { text, language, now } = teller;
  const { madeAt, bytes, linkHost, note, mayHaveDuplicate } = receipt;
  const made = dateTimeText(language, madeAt, now);
  const alive = isAlive(receipt);
  return {
    title: note === '' ? made : note,
    about: [
      accountText(text, receipt),
      ...(isElsewhere(receipt) ? [text('activity.linkHost', { host: linkHost })] : []),
      bytesText(teller, bytes),
      ...(note === '' ? [] : [made]),
    ],
    when: endText(teller, receipt),
    more: [
      ...(alive && mayHaveDuplicate ? [text('activity.twinShort')] : []),
      grantedText(text, receipt) ?? (alive && !mayHaveDuplicate ? leftText(teller, receipt) : ''),
    ],
  };
};

export const receiptFacts = (teller: Teller, receipt: ReceiptView): readonly Fact[] => {
  const { text, language, now } = teller;
  const { madeAt, bytes, source, lifetimeAsked, linkHost, hasPassphrase, mailedTo, checkedAt } = receipt;
  const moment = (at: Milliseconds) => dateTimeText(language, at, now);
  const list = (words: readonly string[]) => words.join(', ');
  return [
    [
      text('activity.made'),
      list([
        moment(madeAt),
        bytesText(teller, bytes),
        ...(source === 'generate' ? [text('activity.generated')] : []),
      ]),
    ],
    [text('activity.lifetime'), grantedText(text, receipt) ?? lifetimeText(text, lifetimeAsked)],
    [text('activity.sentTo'), accountText(text, receipt)],
    [
      text('activity.end'),
      list([endText(teller, receipt), ...(isAlive(receipt) ? [leftText(teller, receipt)] : [])]),
    ],
    [text('activity.linkAt'), linkHost],
    [text('activity.checked'), checkedAt === null ? text('activity.never') : moment(checkedAt)],
    ...(mailedTo.length === 0 ? [] : [[text('activity.mailedTo'), list(mailedTo)] as const]),
    ...(hasPassphrase ? [[text('activity.passphrase'), text('activity.hasPassphrase')] as const] : []),
  ];
};
