import type { Failure } from '../../../src/shared/failure.ts';
import { type Milliseconds, maxPassphraseCharacters, maxSecretBytes } from '../../../src/shared/limits.ts';
import type { Difference, LinkForm, ShareForm } from '../../../src/shared/model/sharing.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import { utf8Bytes } from '../../../src/shared/utf8.ts';
import type { Log } from '../base/log.ts';
import type { Clock } from '../base/ports.ts';
import { Sensitive } from '../base/sensitive.ts';
import { parseUrl } from '../base/url.ts';
import { madeWithOf } from '../drafts/draft.ts';
import type { Destination, Grant, LinkRequest, OnetimeApi } from '../onetime/onetime-api.ts';
import { destinationOf } from '../profiles/destination.ts';
import type { Keychain } from '../profiles/keychain.ts';
import type { Receipt, Receipts } from '../receipts/receipts.ts';
import { activeProfile, type Settings } from '../settings/settings.ts';
import { differencesBetween } from './differences.ts';

type Made = Receipt & { readonly link: Sensitive };

export interface Concealed {
  readonly made: Made;
  readonly mailedTo: readonly string[];
  readonly differences: readonly Difference[];
}

export interface SharePorts {
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly clock: Clock;
  readonly receipts: Receipts;
  readonly log: Log;
  readonly newId: () => string;
  readonly settings: () => Settings;
}

/** What a draft leaves to the receipt that takes its place. */
export interface DraftOrigin {
  readonly id: string;
  readonly note: string;
  readonly mayHaveDuplicate: boolean;
}

/** Makes a link at the active profile's server, as its account or anonymously. */
export type Conceal = (form: ShareForm, origin?: DraftOrigin) => Promise<Result<Concealed, Failure>>;

/** As `Conceal`, of a secret that the server makes up. */
export type Generate = (
  form: LinkForm,
) => Promise<Result<Concealed & { readonly value: Sensitive }, Failure>>;

export const createConceal =
  (ports: SharePorts): Conceal =>
  async (form, origin) => {
    const ask = async (to: Destination, request: LinkRequest) => {
      const granted = await ports.api.share(to, { ...request, secret: new Sensitive(form.secret) });
      return granted.ok
        ? success({ grant: granted.value, source: 'share' as const, bytes: utf8Bytes(form.secret) })
        : granted;
    };
    const result = await send(ports, form, secretProblemOf(form.secret), ask, origin);
    return result.ok ? success(result.value.concealed) : result;
  };

export const createGenerate =
  (ports: SharePorts): Generate =>
  async (form) => {
    const result = await send(ports, form, null, async (to, request) => {
      const generated = await ports.api.generate(to, request);
      if (!generated.ok) return generated;
      const { value, grant } = generated.value;
      return success({ grant, value, source: 'generate' as const, bytes: utf8Bytes(value.reveal()) });
    });
    return result.ok ? success({ ...result.value.concealed, value: result.value.sent.value }) : result;
  };

interface Sent {
  readonly grant: Grant;
  readonly source: Receipt['source'];
  readonly bytes: number;
}

const send = async <What extends Sent>(
  ports: SharePorts,
  form: LinkForm,
  problem: Failure | null,
  ask: (to: Destination, request: LinkRequest) => Promise<Result<What, Failure>>,
  origin?: DraftOrigin,
): Promise<Result<{ readonly concealed: Concealed; readonly sent: What }, Failure>> => {
  const fail = (failure: Failure) => {
    ports.log({ event: 'failed', kind: failure.kind });
    return failed(failure);
  };
  const profile = activeProfile(ports.settings());
  if (profile === null) return fail({ kind: 'no-profile' });
  const invalidField = problem ?? linkProblemOf(form, profile.username !== undefined);
  if (invalidField !== null) return fail(invalidField);
  const destination = await destinationOf(profile, ports.keychain);
  if (!destination.ok) return fail(destination.failure);

  const passphrase = form.passphrase === null ? null : new Sensitive(form.passphrase);
  const { lifetime, recipient, shareDomain } = form;
  const sent = await ask(destination.value, { lifetime, passphrase, recipient, shareDomain });
  if (!sent.ok) return fail(sent.failure);
  const { grant, bytes } = sent.value;
  const made = receiptOf({
    id: ports.newId(),
    note: '',
    mayHaveDuplicate: false,
    ...origin,
    now: ports.clock.now(),
    form,
    passphrase,
    madeWith: madeWithOf(profile),
    ...sent.value,
  });
  ports.receipts.add(made);
  ports.log({ event: 'link-created', id: made.id, bytes });
  return success({
    concealed: { made, mailedTo: grant.recipients, differences: differencesBetween(form, grant) },
    sent: sent.value,
  });
};

/** The receipt of a link that was made just now. */
export const receiptOf = (made: {
  readonly id: string;
  readonly source: Receipt['source'];
  readonly now: Milliseconds;
  readonly form: Pick<LinkForm, 'lifetime'>;
  readonly bytes: number;
  readonly madeWith: Receipt['madeWith'];
  readonly passphrase: Sensitive | null;
  readonly grant: Grant;
  readonly note: string;
  readonly mayHaveDuplicate: boolean;
}): Made => {
  const { id, source, now, form, bytes, madeWith, passphrase, grant, note, mayHaveDuplicate } = made;
  return {
    id,
    source,
    madeAt: now,
    bytes,
    madeWith,
    linkHost: grant.linkHost,
    link: grant.link,
    receiptKey: grant.receiptKey,
    hasPassphrase: passphrase !== null,
    passphrase,
    lifetimeAsked: form.lifetime,
    lifetimeGranted: grant.lifetime,
    expiresAt: now + grant.lifetime * 1_000,
    mailedTo: grant.recipients,
    fromOldServer: grant.fromOldServer,
    note,
    mayHaveDuplicate,
    state: 'new',
    stateSince: null,
    checkedAt: null,
    problem: null,
  };
};

/** What is wrong with a form, in the order a user would mend it; `null` when it can be sent. */
export const problemOf = (form: ShareForm, hasAccount: boolean): Failure | null =>
  secretProblemOf(form.secret) ?? linkProblemOf(form, hasAccount);

const secretProblemOf = (secret: string): Failure | null => {
  if (secret === '') return { kind: 'invalid-secret', problem: 'empty' };
  if (!secret.isWellFormed()) return { kind: 'invalid-secret', problem: 'lone-surrogate' };
  const bytes = utf8Bytes(secret);
  return bytes > maxSecretBytes ? { kind: 'invalid-secret', problem: 'too-large', bytes } : null;
};

const linkProblemOf = (form: LinkForm, hasAccount: boolean): Failure | null => {
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
