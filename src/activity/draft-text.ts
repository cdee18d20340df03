import type { Failure, HeldReason } from '../shared/failure.ts';
import { localeOf } from '../shared/languages.ts';
import type { Milliseconds } from '../shared/limits.ts';
import type { DraftView } from '../shared/model/drafts.ts';
import { dateTimeText, lifetimeText, type Text } from '../shared/text.ts';
import { accountText, bytesText, type Fact, type Said, type Teller } from './entry-text.ts';

const minuteMs: Milliseconds = 60_000;

/** Usually within minutes, so that the day is only named when it is another one. */
const nextTryText = ({ text, language, now }: Teller, at: Milliseconds): string => {
  if (at - now < minuteMs) return text('activity.soon');
  return new Date(at).toDateString() === new Date(now).toDateString()
    ? new Intl.DateTimeFormat(localeOf(language), {
        hour: '2-digit',
        minute: '2-digit',
      }).format(at)
    : dateTimeText(language, at, now);
};

const isHeldAsSent = ({ reason }: DraftView): boolean => reason?.kind === 'may-have-been-sent';

/** Why it needs the user, in a word or two. */
const heldText = (text: Text, reason: HeldReason | null): string => {
  if (reason === null) return '';
  if (reason.kind !== 'refused') return text(`activity.held.${reason.kind}`);
  return text(reason.reason === 'credentials' ? 'activity.held.credentials' : 'activity.held.refused');
};

/** Why it could not be sent, in a word or two. */
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
    case 'keychain-missing':
    case 'keychain-failed':
      return text('activity.why.keychain');
    default:
      return '';
  }
};

/** When it is sent, or why it is not. */
const whenText = (teller: Teller, draft: DraftView): string => {
  const { text, language, now, paused } = teller;
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
        : text('activity.nextTryAt', { when: nextTryText(teller, nextTryAt) });
  }
};

const moreText = ({ text, language, now }: Teller, draft: DraftView): readonly string[] => {
  const { state, problem, mayHaveBeenSent, discardAt } = draft;
  const why = state === 'waiting' && problem !== null ? problemText(text, problem) : '';
  return [
    mayHaveBeenSent && !isHeldAsSent(draft) ? text('activity.maybeSentShort') : why,
    discardAt === null || state === 'failed'
      ? ''
      : text('activity.sendBy', { when: dateTimeText(language, discardAt, now) }),
  ];
};

/** Which one it is, by the user's own words or else by when it was saved; where it goes; and what it waits for. */
export const draftRow = (teller: Teller, draft: DraftView): Said => {
  const { text, language, now } = teller;
  const { savedAt, bytes, lifetime, recipient, note } = draft;
  const saved = dateTimeText(language, savedAt, now);
  return {
    title: note === '' ? text('activity.savedAt', { when: saved }) : note,
    about: [
      accountText(text, draft),
      bytesText(teller, bytes),
      lifetimeText(text, lifetime),
      ...(recipient === null ? [] : [text('activity.toRecipient', { recipient })]),
    ],
    when: whenText(teller, draft),
    more: moreText(teller, draft),
  };
};

/** What its state means. */
export const draftMeaning = ({ text, paused }: Teller, { state, serverName }: DraftView): string =>
  text(`activity.what.${state === 'waiting' && paused ? 'paused' : state}`, { serverName });

export const draftFacts = (teller: Teller, draft: DraftView): readonly Fact[] => {
  const { text, language, now, paused } = teller;
  const { savedAt, bytes, lifetime, recipient, shareDomain, hasPassphrase, state, triedAt } = draft;
  const { nextTryAt, discardAt } = draft;
  const moment = (at: Milliseconds) => dateTimeText(language, at, now);
  const isLeft = state !== 'failed';
  const nextTry = paused || state !== 'waiting' || nextTryAt === null ? null : nextTryText(teller, nextTryAt);
  const deadline = discardAt === null ? null : moment(discardAt);
  const facts: readonly (readonly [string, string | null])[] = [
    [text('activity.saved'), `${moment(savedAt)}, ${bytesText(teller, bytes)}`],
    [text('activity.lifetime'), lifetimeText(text, lifetime)],
    [text('activity.goesTo'), accountText(text, draft)],
    [text('activity.mailTo'), recipient],
    [text('activity.linkDomain'), shareDomain],
    [text('activity.passphrase'), hasPassphrase ? text('activity.hasPassphrase') : null],
    [text('activity.lastTried'), triedAt === null ? null : moment(triedAt)],
    [text('activity.nextTry'), nextTry],
    isLeft
      ? [
          text('activity.discards'),
          deadline === null ? null : text('activity.unlessSent', { when: deadline }),
        ]
      : [text('activity.discarded'), deadline],
  ];
  return facts.flatMap(([name, words]) => (words === null ? [] : [[name, words] as const]));
};

/** That it may be at the server already; `null` where that is not so. */
export const maybeSentText = (text: Text, { mayHaveBeenSent, recipient }: DraftView): string | null => {
  if (!mayHaveBeenSent) return null;
  return recipient === null ? text('activity.maybeSent') : text('activity.maybeSentMailed', { recipient });
};
