import { codePoints } from '../../../src/shared/code-points.ts';
import type { HeldReason } from '../../../src/shared/failure.ts';
import { isUntil, secondsOf } from '../../../src/shared/lifetime/lifetime.ts';
import { minLifetime } from '../../../src/shared/limits.ts';
import type { Seconds, Timestamp } from '../../../src/shared/units.ts';
import type { LinkRequest, ServerAccount, ServerOrigin } from '../onetime/index.ts';
import { brokenPolicy, type Policy, rulesOf } from './policy.ts';
import type { PolicyRules } from './policy-schema.ts';

/** Why links may not be made there; `null` if they may. */
export const accountProblem = (policy: Policy, { server, username }: ServerAccount): HeldReason | null => {
  const broken = brokenPolicy(policy);
  if (broken !== null) return broken;
  const { servers, accounts, usernames } = rulesOf(policy);
  if (servers !== undefined && !servers.includes(server)) return { kind: 'policy', rule: 'server' };
  if (username === undefined)
    return accounts === 'required' ? { kind: 'policy', rule: 'account-needed' } : null;
  if (accounts === 'none') return { kind: 'policy', rule: 'anonymous-only' };
  return usernames === undefined || usernames.some((pattern) => matches(pattern, username))
    ? null
    : { kind: 'policy', rule: 'account' };
};

/** Whatever the case: mail systems take two usernames that differ in it for one. */
const matches = (pattern: string, username: string): boolean => {
  const [wanted, given] = [pattern.toLowerCase(), username.toLowerCase()];
  return wanted.startsWith('*@') ? given.endsWith(wanted.slice(1)) : given === wanted;
};

/**
 * Why a link may not be made so; `null` if it may. Asked when the user wants it, and again where it leaves, since a draft may
 * have been written before there was a policy.
 */
export const sendingProblem = (
  policy: Policy,
  to: ServerAccount,
  request: Pick<LinkRequest, 'lifetime' | 'passphrase'>,
  now: Timestamp,
): HeldReason | null =>
  accountProblem(policy, to) ??
  endProblem(request, now) ??
  lifetimeProblem(rulesOf(policy), secondsOf(request.lifetime, now)) ??
  passphraseProblem(rulesOf(policy), request);

/** A server would make a minute of what is less, or of a time that has passed. */
const endProblem = ({ lifetime }: Pick<LinkRequest, 'lifetime'>, now: Timestamp): HeldReason | null =>
  isUntil(lifetime) && secondsOf(lifetime, now) < minLifetime
    ? { kind: 'lifetime-over', until: lifetime.until }
    : null;

const lifetimeProblem = ({ maxLifetime }: PolicyRules, lifetime: Seconds): HeldReason | null => {
  if (maxLifetime === undefined) return null;
  // For none at all, as in a draft that another program wrote, servers take their own, such as seven days.
  const isAllowed = lifetime >= minLifetime && lifetime <= maxLifetime;
  return isAllowed ? null : { kind: 'policy-lifetime', most: maxLifetime };
};

const passphraseProblem = (
  { passphrase: rule }: PolicyRules,
  { passphrase }: Pick<LinkRequest, 'passphrase'>,
): HeldReason | null => {
  if (rule === undefined) return null;
  const least = rule.minLength ?? 1;
  if (passphrase === null)
    return rule.required ? { kind: 'policy-passphrase', problem: 'missing', least } : null;
  return codePoints(passphrase.reveal()) < least
    ? { kind: 'policy-passphrase', problem: 'short', least }
    : null;
};

/** Whether a draft is held for the administrator's sake, and no longer has to be once the rules allow it. */
export const isPolicyReason = (reason: HeldReason | null): boolean =>
  reason?.kind.startsWith('policy') === true;

/** Whether links may be made at this server with one account or another. */
export const allowsServer = (policy: Policy, server: ServerOrigin): boolean =>
  policy.kind !== 'broken' && (rulesOf(policy).servers?.includes(server) ?? true);

export const requiresPassphrase = (policy: Policy): boolean => rulesOf(policy).passphrase?.required === true;

/** In characters. */
export const minPassphrase = (policy: Policy): number => rulesOf(policy).passphrase?.minLength ?? 0;
