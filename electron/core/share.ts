import type { Failure } from '../../src/shared/failure.ts';
import { maxPassphraseCharacters, maxSecretBytes } from '../../src/shared/limits.ts';
import type { ConcealForm, Difference } from '../../src/shared/model.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import { utf8Bytes } from '../../src/shared/utf8.ts';
import { differencesBetween } from './differences.ts';
import type { Links, MadeLink } from './links.ts';
import type { Clock, Keychain, Log, OnetimeApi } from './ports.ts';
import { destinationOf } from './profiles.ts';
import { Sensitive } from './sensitive.ts';
import { activeProfile, type Settings } from './settings.ts';
import { parseUrl } from './url.ts';

export interface Concealed {
  readonly made: MadeLink;
  readonly mailedTo: readonly string[];
  readonly differences: readonly Difference[];
}

export interface SharePorts {
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly clock: Clock;
  readonly links: Links;
  readonly log: Log;
  readonly newId: () => string;
  readonly settings: () => Settings;
}

/** Makes a link at the active profile's server, as its account or anonymously. */
export type Conceal = (form: ConcealForm) => Promise<Result<Concealed, Failure>>;

export const createConceal =
  (ports: SharePorts): Conceal =>
  async (form) => {
    const result = await conceal(ports, form);
    if (!result.ok) ports.log({ event: 'failed', kind: result.failure.kind });
    return result;
  };

const conceal = async (ports: SharePorts, form: ConcealForm): Promise<Result<Concealed, Failure>> => {
  const profile = activeProfile(ports.settings());
  if (profile === null) return failed({ kind: 'no-profile' });
  const problem = problemOf(form, profile.username !== undefined);
  if (problem !== null) return failed(problem);
  const destination = await destinationOf(profile, ports.keychain);
  if (!destination.ok) return destination;

  const passphrase = form.passphrase === null ? null : new Sensitive(form.passphrase);
  const granted = await ports.api.share(destination.value, {
    secret: new Sensitive(form.secret),
    lifetime: form.lifetime,
    passphrase,
    recipient: form.recipient,
    shareDomain: form.shareDomain,
  });
  if (!granted.ok) return granted;

  const made: MadeLink = {
    id: ports.newId(),
    link: granted.value.link,
    receiptKey: granted.value.receiptKey,
    passphrase,
    expiresAt: ports.clock.now() + granted.value.lifetime * 1_000,
    madeWith: {
      server: profile.server,
      ...(profile.username === undefined ? {} : { username: profile.username }),
    },
  };
  ports.links.add(made);
  ports.log({ event: 'link-created', id: made.id, bytes: utf8Bytes(form.secret) });
  return success({
    made,
    mailedTo: granted.value.recipients,
    differences: differencesBetween(form, granted.value),
  });
};

/** What is wrong with a form, in the order a user would mend it; `null` when it can be sent. */
export const problemOf = (form: ConcealForm, hasAccount: boolean): Failure | null => {
  if (form.secret === '') return { kind: 'invalid-secret', problem: 'empty' };
  if (!form.secret.isWellFormed()) return { kind: 'invalid-secret', problem: 'lone-surrogate' };
  const bytes = utf8Bytes(form.secret);
  if (bytes > maxSecretBytes) return { kind: 'invalid-secret', problem: 'too-large', bytes };
  if (form.passphrase !== null) {
    if (!form.passphrase.isWellFormed()) return { kind: 'invalid-passphrase', problem: 'lone-surrogate' };
    if (form.passphrase.length > maxPassphraseCharacters)
      return { kind: 'invalid-passphrase', problem: 'too-long' };
  }
  if (form.recipient !== null) {
    if (!hasAccount) return { kind: 'account-needed', for: 'recipient' };
    if (!isAddress(form.recipient)) return { kind: 'invalid-recipient' };
  }
  if (form.shareDomain !== null) {
    if (!hasAccount) return { kind: 'account-needed', for: 'domain' };
    if (!isDomain(form.shareDomain)) return { kind: 'invalid-domain' };
  }
  return null;
};

/** One e-mail address. Whether it can be reached is for the server to say. */
const isAddress = (text: string): boolean => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}$/.test(text);

/** A bare host name, with a port at most. */
const isDomain = (text: string): boolean =>
  /^[^\s/@?#:]+(?::\d{1,5})?$/.test(text) && parseUrl(`https://${text}`)?.pathname === '/';
