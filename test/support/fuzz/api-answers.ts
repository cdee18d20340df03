import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import type {
  Destination,
  Grant,
  ListedReceipt,
  OnetimeApi,
  Outgoing,
  ReceiptReport,
  ShareRequest,
} from '../../../electron/core/onetime/index.ts';
import { newReceipt } from '../../../electron/core/receipts/receipt.ts';
import { readReceipt, writeReceipt } from '../../../electron/core/receipts/receipt-record.ts';
import type { ApiFailure } from '../../../src/shared/failure.ts';
import { lastTimestamp, maxRemoteLifetime, maxReplyRecipients } from '../../../src/shared/limits.ts';
import { usualRecipes } from '../../../src/shared/model/passwords.ts';
import { regions } from '../../../src/shared/regions.ts';
import type { Result } from '../../../src/shared/result.ts';
import { laidOpen } from '../fakes/calls.ts';
import { expectDocumented } from './documented.ts';
import type { ApiCall } from './replies.ts';

/** Calls of the API with fixed questions, and what their answers have to be like whatever was replied. */

const own = {
  secret: 'asked of Anna',
  passphrase: 'words of Anna',
  token: 'token-of-Anna',
  key: 'ownkey0123456789012345',
};

export const request: Outgoing<ShareRequest> = {
  secret: new Sensitive(own.secret),
  lifetime: 3_600,
  passphrase: new Sensitive(own.passphrase),
  recipient: 'bo@example.com',
  shareDomain: 'links.example.org:8443',
};

const destination = (server: string): Destination => ({
  server,
  credentials: { username: 'anna@example.com', token: new Sensitive(own.token) },
});

type Answer = Result<unknown, ApiFailure>;

export const ask = (api: OnetimeApi, call: ApiCall, server: string): Promise<Answer> => {
  const at = destination(server);
  const key = new Sensitive(own.key);
  const passphrase = new Sensitive(own.passphrase);
  switch (call) {
    case 'share':
      return api.share(at, request);
    case 'generate':
      return api.generate(at, { ...request, recipe: usualRecipes.characters });
    case 'reveal':
      return api.reveal(at, key, passphrase);
    case 'receipt':
      return api.receipt(at, key);
    case 'recent':
      return api.recent(at);
    case 'burn':
      return api.burn(at, key, passphrase);
    case 'status':
      return api.status(at);
    case 'authcheck':
      return api.authcheck(at);
  }
};

/** Requests that create something: only these may have been sent in vain. */
const creating: readonly ApiCall[] = ['share', 'generate', 'reveal'];

const hostIn = (text: unknown): string | null =>
  typeof text !== 'string'
    ? null
    : (URL.parse(/^\w+:\/\//.test(text) ? text : `https://${text.trim()}`)?.host ?? null);

/** A link leads to the server that was asked, or by https to where the reply says. */
const expectGrant = (grant: Grant, server: string, json: Readonly<Record<string, unknown>>): void => {
  const link = new URL(grant.link.reveal());
  expect(grant.linkHost).toBe(link.host);
  expect(link.pathname).toBe(`/secret/${encodeURIComponent(String(json.secret_key))}`);
  expect(link.search + link.hash + link.username + link.password).toBe('');
  if (link.origin !== server) {
    expect(link.protocol).toBe('https:');
    expect(link.hostname).not.toMatch(/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/);
    const named = hostIn(json.metadata_url);
    const isKnown =
      link.host === hostIn(request.shareDomain) || regions.some((region) => region.server === link.origin);
    expect([hostIn(json.share_domain), isKnown ? named : null]).toContain(link.host);
  }
  expect(grant.lifetime).toBeGreaterThanOrEqual(0);
  expect(grant.lifetime).toBeLessThanOrEqual(maxRemoteLifetime);
  expect(grant.recipients.length).toBeLessThanOrEqual(30);

  const receipt = newReceipt({
    id: randomUUID(),
    source: 'share',
    madeFrom: 'clipboard',
    now: Date.UTC(2026, 10, 23),
    request,
    bytes: 10,
    madeWith: { server },
    grant,
    note: '',
    mayHaveDuplicate: false,
  });
  // What is shown now is still there after the next start.
  const read = readReceipt(receipt.id, writeReceipt(receipt, true));
  expect(laidOpen(read)).toEqual({ ...(laidOpen(receipt) as object), passphrase: null });
};

const expectReport = ({ receiptKey, since }: ReceiptReport): void => {
  expect(receiptKey.reveal()).not.toBe('');
  if (since === null) return;
  expect(since).toBeGreaterThanOrEqual(0);
  expect(since).toBeLessThanOrEqual(lastTimestamp);
};

const expectListed = (listed: ListedReceipt): void => {
  expectReport(listed);
  const { madeAt, lifetime, mailedTo } = listed;
  if (madeAt !== null) {
    expect(madeAt).toBeGreaterThanOrEqual(0);
    expect(madeAt).toBeLessThanOrEqual(lastTimestamp);
  }
  if (lifetime !== null) {
    expect(lifetime).toBeGreaterThanOrEqual(0);
    expect(lifetime).toBeLessThanOrEqual(maxRemoteLifetime);
  }
  expect(mailedTo.length).toBeLessThanOrEqual(maxReplyRecipients);
};

const expectValue = (call: ApiCall, value: unknown, server: string, json: unknown): void => {
  const said = Object(json) as Readonly<Record<string, unknown>>;
  const expectSecret = (given: Sensitive): void =>
    expect(given.reveal()).toBe(String(said.value).toWellFormed());
  const made = value as { readonly value: Sensitive; readonly grant: Grant };
  if (call === 'share') expectGrant(value as Grant, server, said);
  if (call === 'generate') expectSecret(made.value);
  if (call === 'generate') expectGrant(made.grant, server, said);
  if (call === 'reveal') expectSecret(value as Sensitive);
  if (call === 'receipt') expectReport(value as ReceiptReport);
  if (call === 'recent') for (const listed of value as readonly ListedReceipt[]) expectListed(listed);
  if (call === 'status') expect(value).toBeGreaterThanOrEqual(0);
  if (call === 'burn' || call === 'authcheck') expect(value).toBeNull();
};

/** @param body what was replied, if all of it arrived: without it, there is nothing to succeed with. */
export const expectAnswer = (call: ApiCall, answer: Answer, server: string, body: string | null): void => {
  if (answer.ok) {
    expect(body).not.toBeNull();
    expectValue(call, answer.value, server, JSON.parse(body ?? ''));
    return;
  }
  const { failure } = answer;
  expectDocumented(failure);
  if (!creating.includes(call)) expect('mayHaveBeenSent' in failure && failure.mayHaveBeenSent).toBe(false);
  const told = JSON.stringify(failure);
  for (const secret of Object.values(own)) expect(told).not.toContain(secret);
};
