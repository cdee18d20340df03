import { localeOf } from '../shared/languages.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import { regions } from '../shared/regions.ts';
import { dateTimeText, lifetimeText, type Text, timeText } from '../shared/text.ts';
import type { Milliseconds, Timestamp } from '../shared/units.ts';
import { accountText, bytesText, type Fact, type RowText, type TextContext } from './entry-text.ts';
import { isActive } from './filter.ts';
import { isRunningOut } from './running-out.ts';

/** Whether the link has another host than the server it was made on, as with a custom domain. */
const isElsewhere = ({ serverName, linkHost }: ReceiptView): boolean => {
  const region = regions.find(({ name }) => name === serverName);
  return linkHost !== '' && linkHost !== (region === undefined ? serverName : new URL(region.server).host);
};

type Ending = Pick<ReceiptView, 'state' | 'stateSince'> & { readonly expiresAt: Timestamp | null };

/** When the link ends, or has ended; empty where that is not known. */
export const endText = ({ text, language, now }: TextContext, receipt: Ending): string => {
  const at = isActive(receipt) ? receipt.expiresAt : (receipt.stateSince ?? receipt.expiresAt);
  if (at === null) return '';
  const when = dateTimeText(language, at, now);
  if (isActive(receipt)) return text('activity.expires', { when });
  // The badge says how it ended; nobody knows when one did that the server has forgotten.
  return text(receipt.state === 'gone' ? 'activity.endedBy' : 'activity.ended', { when });
};

const minuteMs: Milliseconds = 60_000;
const hourMs: Milliseconds = 60 * minuteMs;
const dayMs: Milliseconds = 24 * hourMs;

/** The time left, rounded down: in 23 hours, in 6 days. */
export const leftText = (
  { language, now }: TextContext,
  { expiresAt }: Pick<ReceiptView, 'expiresAt'>,
): string => {
  const left = Math.max(0, expiresAt - now);
  const relative = new Intl.RelativeTimeFormat(localeOf(language));
  if (left < 2 * hourMs) return relative.format(Math.max(1, Math.floor(left / minuteMs)), 'minute');
  if (left < 2 * dayMs) return relative.format(Math.floor(left / hourMs), 'hour');
  return relative.format(Math.floor(left / dayMs), 'day');
};

/** The lifetime a server reports has been running since it made the link. */
const toleranceSeconds = 10;

/** The lifetimes asked and granted, if they differ; else `null`. */
const grantedText = (text: Text, { lifetimeAsked, lifetimeGranted }: ReceiptView): string | null =>
  Math.abs(lifetimeAsked - lifetimeGranted) <= toleranceSeconds
    ? null
    : text('activity.lifetimeGranted', {
        granted: lifetimeText(text, lifetimeGranted),
        asked: lifetimeText(text, lifetimeAsked),
      });

/** What the state of the link means. */
export const receiptMeaning = (
  text: Text,
  { state, checkedAt }: Pick<ReceiptView, 'state' | 'checkedAt'>,
): string =>
  text(state === 'new' && checkedAt === null ? 'activity.what.unchecked' : `activity.what.${state}`);

/** Under its day. Titled with the user's note or else with the time it was made, and followed by what became of it and the time left. */
export const receiptRow = (context: TextContext, receipt: ReceiptView): RowText => {
  const { text, language, now } = context;
  const { madeAt, madeFrom, bytes, linkHost, note, mayHaveDuplicate } = receipt;
  const made = timeText(language, madeAt);
  const active = isActive(receipt);
  return {
    title: note === '' ? made : note,
    about: [
      accountText(text, receipt),
      ...(isElsewhere(receipt) ? [text('activity.linkHost', { host: linkHost })] : []),
      bytesText(context, bytes),
      ...(madeFrom === null ? [] : [text(`activity.from.${madeFrom}`)]),
      ...(note === '' ? [] : [made]),
    ],
    when: endText(context, receipt),
    more: [
      ...(active && mayHaveDuplicate ? [text('activity.twinShort')] : []),
      ...(isRunningOut(receipt, now) ? [text('activity.stillNew')] : []),
      grantedText(text, receipt) ?? (active && !mayHaveDuplicate ? leftText(context, receipt) : ''),
    ],
  };
};

export const receiptFacts = (context: TextContext, receipt: ReceiptView): readonly Fact[] => {
  const { text, language, now } = context;
  const { madeAt, madeFrom, bytes, source, lifetimeAsked, linkHost, hasPassphrase, mailedTo, checkedAt } =
    receipt;
  const date = (at: Timestamp) => dateTimeText(language, at, now);
  const list = (parts: readonly string[]) => parts.join(', ');
  return [
    [
      text('activity.made'),
      list([
        date(madeAt),
        bytesText(context, bytes),
        ...(source === 'generate' ? [text('activity.generated')] : []),
      ]),
    ],
    ...(madeFrom === null ? [] : [[text('activity.from'), text(`activity.from.${madeFrom}`)] as const]),
    [text('activity.lifetime'), grantedText(text, receipt) ?? lifetimeText(text, lifetimeAsked)],
    [text('activity.sentTo'), accountText(text, receipt)],
    [
      text('activity.end'),
      list(
        isActive(receipt)
          ? [date(receipt.expiresAt), leftText(context, receipt)]
          : [
              receipt.state === 'gone'
                ? endText(context, receipt)
                : date(receipt.stateSince ?? receipt.expiresAt),
            ],
      ),
    ],
    [text('activity.linkAt'), linkHost],
    [text('activity.checked'), checkedAt === null ? text('activity.never') : date(checkedAt)],
    ...(mailedTo.length === 0 ? [] : [[text('activity.mailedTo'), list(mailedTo)] as const]),
    ...(hasPassphrase ? [[text('activity.passphrase'), text('activity.hasPassphrase')] as const] : []),
  ];
};
