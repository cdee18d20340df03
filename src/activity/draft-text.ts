import type { Failure, HeldReason } from '../shared/failure.ts';
import { isUntil, type Lifetime } from '../shared/lifetime/lifetime.ts';
import type { DraftView } from '../shared/model/drafts.ts';
import { dateTimeText, lifetimeText, type Text, timeText } from '../shared/text.ts';
import type { Milliseconds, Timestamp } from '../shared/units.ts';
import { accountText, bytesText, type Fact, type RowText, type TextContext } from './entry-text.ts';

const minuteMs: Milliseconds = 60_000;

const untilText = ({ text, language, now }: TextContext, lifetime: Lifetime): string =>
  isUntil(lifetime)
    ? text('lifetime.until', { when: dateTimeText(language, lifetime.until, now) })
    : lifetimeText(text, lifetime);

/** Usually within minutes. The day is named only if it is not today. */
const nextTryText = ({ text, language, now }: TextContext, at: Timestamp): string => {
  if (at - now < minuteMs) return text('activity.soon');
  return new Date(at).toDateString() === new Date(now).toDateString()
    ? timeText(language, at)
    : dateTimeText(language, at, now);
};

const isHeldAsMaybeSent = ({ reason }: DraftView): boolean => reason?.kind === 'may-have-been-sent';

/** Why the draft needs the user, in a word or two. */
const heldText = (text: Text, reason: HeldReason | null): string => {
  if (reason === null) return '';
  switch (reason.kind) {
    case 'refused':
      return text(reason.reason === 'credentials' ? 'activity.held.credentials' : 'activity.held.refused');
    case 'policy':
    case 'policy-lifetime':
    case 'policy-passphrase':
    case 'policy-broken':
      return text('activity.held.policy');
    default:
      return text(`activity.held.${reason.kind}`);
  }
};

/** Why the draft could not be sent, in a word or two. */
const problemText = (text: Text, problem: Failure): string => {
  switch (problem.kind) {
    case 'offline':
      return text(problem.cause === 'no-network' ? 'activity.why.noNetwork' : 'activity.why.offline');
    case 'tls':
    case 'redirected':
      return text('activity.why.notSafe');
    case 'rate-limited':
      return text('activity.why.rateLimited');
    case 'server-fault':
      return text('activity.why.serverFault');
    case 'keychain-locked':
    case 'keychain-silent':
    case 'keychain-missing':
    case 'keychain-failed':
      return text('activity.why.keychain');
    default:
      return '';
  }
};

/** When the draft will be sent, or why it will not be. */
const whenText = (context: TextContext, draft: DraftView): string => {
  const { text, language, now, paused } = context;
  const { state, reason, serverName, nextTryAt, discardAt } = draft;
  switch (state) {
    case 'sending':
      return text('activity.onItsWay', { serverName });
    case 'held':
      return heldText(text, reason);
    case 'failed':
      return discardAt === null
        ? ''
        : text('activity.discardedAt', { when: dateTimeText(language, discardAt, now) });
    case 'waiting':
      if (paused) return text('activity.paused');
      return nextTryAt === null
        ? text('activity.waitsTurn')
        : text('activity.nextTryAt', { when: nextTryText(context, nextTryAt) });
  }
};

const moreText = ({ text, language, now }: TextContext, draft: DraftView): readonly string[] => {
  const { state, problem, mayHaveBeenSent, discardAt } = draft;
  const why = state === 'waiting' && problem !== null ? problemText(text, problem) : '';
  return [
    mayHaveBeenSent && !isHeldAsMaybeSent(draft) ? text('activity.maybeSentShort') : why,
    discardAt === null || state === 'failed'
      ? ''
      : text('activity.sendBy', { when: dateTimeText(language, discardAt, now) }),
  ];
};

/** Titled with the user's note or else with the time it was saved, and followed by where it goes and what it waits for. */
export const draftRow = (context: TextContext, draft: DraftView): RowText => {
  const { text, language, now } = context;
  const { savedAt, bytes, lifetime, recipient, note } = draft;
  const saved = dateTimeText(language, savedAt, now);
  return {
    title: note === '' ? text('activity.savedAt', { when: saved }) : note,
    about: [
      accountText(text, draft),
      bytesText(context, bytes),
      untilText(context, lifetime),
      ...(recipient === null ? [] : [text('activity.toRecipient', { recipient })]),
    ],
    when: whenText(context, draft),
    more: moreText(context, draft),
  };
};

/** What the state of the draft means. */
export const draftMeaning = ({ text, paused }: TextContext, { state, serverName }: DraftView): string =>
  text(`activity.what.${state === 'waiting' && paused ? 'paused' : state}`, { serverName });

export const draftFacts = (context: TextContext, draft: DraftView): readonly Fact[] => {
  const { text, language, now, paused } = context;
  const { savedAt, bytes, lifetime, recipient, shareDomain, hasPassphrase, state, triedAt } = draft;
  const { nextTryAt, discardAt } = draft;
  const date = (at: Timestamp) => dateTimeText(language, at, now);
  const isKept = state !== 'failed';
  const nextTry =
    paused || state !== 'waiting' || nextTryAt === null ? null : nextTryText(context, nextTryAt);
  const deadline = discardAt === null ? null : date(discardAt);
  const facts: readonly (readonly [string, string | null])[] = [
    [text('activity.saved'), `${date(savedAt)}, ${bytesText(context, bytes)}`],
    [text('activity.lifetime'), untilText(context, lifetime)],
    [text('activity.goesTo'), accountText(text, draft)],
    [text('activity.mailTo'), recipient],
    [text('activity.linkDomain'), shareDomain],
    [text('activity.passphrase'), hasPassphrase ? text('activity.hasPassphrase') : null],
    [text('activity.lastTried'), triedAt === null ? null : date(triedAt)],
    [text('activity.nextTry'), nextTry],
    isKept
      ? [
          text('activity.discards'),
          deadline === null ? null : text('activity.unlessSent', { when: deadline }),
        ]
      : [text('activity.discarded'), deadline],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
};

/** Says that the server may already have the secret; `null` if it cannot. */
export const maybeSentText = (text: Text, { mayHaveBeenSent, recipient }: DraftView): string | null => {
  if (!mayHaveBeenSent) return null;
  return recipient === null ? text('activity.maybeSent') : text('activity.maybeSentMailed', { recipient });
};
