import type { ElsewhereView } from '../shared/model/receipts.ts';
import { dateTimeText, lifetimeText, timeText } from '../shared/text.ts';
import type { Timestamp } from '../shared/units.ts';
import { accountText, type Fact, type RowText, type TextContext } from './entry-text.ts';
import { isActive } from './filter.ts';
import { endText, leftText } from './receipt-text.ts';

const left = (context: TextContext, { expiresAt }: ElsewhereView): string =>
  expiresAt === null ? '' : leftText(context, { expiresAt });

export const elsewhereRow = (context: TextContext, link: ElsewhereView): RowText => ({
  title: timeText(context.language, link.madeAt),
  about: [accountText(context.text, link), context.text('activity.from.elsewhere')],
  when: endText(context, link),
  more: isActive(link) ? [left(context, link)] : [],
});

export const elsewhereFacts = (context: TextContext, link: ElsewhereView): readonly Fact[] => {
  const { text, language, now } = context;
  const { lifetime, expiresAt, mailedTo } = link;
  const date = (at: Timestamp) => dateTimeText(language, at, now);
  const end = isActive(link)
    ? expiresAt === null
      ? []
      : [date(expiresAt), left(context, link)]
    : [endText(context, link)];
  const facts: readonly Fact[] = [
    [text('activity.made'), date(link.madeAt)],
    [text('activity.from'), text('activity.from.elsewhere')],
    [text('activity.lifetime'), lifetime === null ? '' : lifetimeText(text, lifetime)],
    [text('activity.sentTo'), accountText(text, link)],
    [text('activity.end'), end.join(', ')],
    [text('activity.checked'), date(link.checkedAt)],
    [text('activity.mailedTo'), mailedTo.join(', ')],
  ];
  return facts.filter(([, value]) => value !== '');
};
