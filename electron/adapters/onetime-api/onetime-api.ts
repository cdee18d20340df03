import type { KyInstance } from 'ky';
import type { z } from 'zod';
import type { ApiFailure } from '../../../src/shared/failure.ts';
import { maxListReplyBytes, maxReplyBytes, maxSecretReplyBytes } from '../../../src/shared/limits.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Bytes, Milliseconds } from '../../../src/shared/units.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import { createSerialQueue } from '../../core/base/serial-queue.ts';
import {
  type Credentials,
  type Destination,
  type LinkRequest,
  type OnetimeApi,
  type Outgoing,
  parseServerAddress,
} from '../../core/onetime/index.ts';
import { interpret } from './interpret.ts';
import { networkFailure } from './network-errors.ts';
import { readText } from './read-text.ts';
import { grantOf, listedOf, reportOf } from './receipt-reply.ts';
import { recipeForm } from './recipe-form.ts';
import {
  burnReply,
  generateReply,
  receiptReply,
  recentReply,
  reportReply,
  revealReply,
  secretStatusReply,
  statusReply,
} from './replies.ts';

/** A network stack; in the app, an Electron session's. */
export interface Network {
  readonly fetch: typeof globalThis.fetch;
  /** Closes every connection, including idle ones kept open. */
  readonly closeAllConnections: () => Promise<void>;
}

export interface OnetimeApiOptions {
  /** For requests that may safely be sent twice. */
  readonly network: Network;
  /**
   * For requests that must be sent only once. Chromium resends a request, even a POST, if a reused connection breaks
   * before the reply, so each of these gets a fresh connection.
   */
  readonly freshNetwork: Network;
  /** For the whole exchange, up to the last byte of the reply; what is on its way and exists nowhere else gets more. */
  readonly timeoutMs?: Milliseconds;
}

/** The longest secret, on a slow line. */
const onlyCopyTimes = 4;

interface ApiRequest<Reply> {
  readonly method: 'get' | 'post';
  readonly version?: 'v2';
  /** Path segments below `/api/v1`, not yet escaped. */
  readonly path: readonly string[];
  readonly form?: Readonly<Record<string, string | null>>;
  /** Fields without a value, not even an empty one. */
  readonly namedOnly?: readonly string[];
  readonly reply: z.ZodType<Reply>;
  /** For what can be done without. */
  readonly timeoutMs?: Milliseconds;
  readonly maxBytes?: Bytes;
  /** Whether nobody has what it brings any longer: it gets more time once it is on its way. */
  readonly isOnlyCopy?: boolean;
  /** Whether the request creates something that exists even if the reply is lost. */
  readonly creating?: boolean;
}

/**
 * Onetime Secret's REST API v1; see docs/api.md for fields and replies. Whatever a server replies, the result is a value.
 * @throws on an invalid server address, which is a bug of ours.
 */
export const createOnetimeApi = (options: OnetimeApiOptions): OnetimeApi => {
  const createClient = async (): Promise<KyInstance> => {
    // Loads Node's own network too, a tenth of what a start costs, which an app at rest never needs.
    const { default: ky } = await import('ky');
    return ky.create({
      // SECURITY(no-redirect): a redirect would carry the secret and token to an address the user did not choose.
      redirect: 'error',
      // SECURITY(no-cookies): by a cookie, a server could tell that anonymous links come from the same person.
      credentials: 'omit',
      // SECURITY(no-stored-replies): neither kept nor answered from what was kept, whatever network this is.
      cache: 'no-store',
      // SECURITY(no-retries): whether to ask again, and when, is decided where it is known what was asked.
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
    });
  };
  let client: Promise<KyInstance> | null = null;

  const send = async <Reply>(
    to: Destination,
    request: ApiRequest<Reply>,
  ): Promise<Result<Reply, ApiFailure>> => {
    // SECURITY(server-checked-again): settings are validated when read; this keeps a bug elsewhere from reaching the network.
    if (!parseServerAddress(to.server).ok) throw new Error('not a server address');
    const creating = request.creating ?? false;
    const network = creating ? options.freshNetwork : options.network;
    // Not AbortSignal.timeout: Node may garbage-collect it mid-body, once fetch has dropped it.
    const stop = new AbortController();
    const { signal } = stop;
    const timeoutMs = Math.min(options.timeoutMs ?? 15_000, request.timeoutMs ?? Number.POSITIVE_INFINITY);
    const giveUp = (): void =>
      stop.abort(new DOMException('The server did not answer in time', 'TimeoutError'));
    let timer = setTimeout(giveUp, timeoutMs);
    try {
      // SECURITY(fresh-connections): on a kept one, Chromium would send the secret again by itself.
      if (creating) await network.closeAllConnections();
      client ??= createClient();
      const ask = await client;
      const path = request.path.map(encodeURIComponent).join('/');
      const response = await ask(`${to.server}/api/${request.version ?? 'v1'}/${path}`, {
        fetch: (message) => network.fetch(message, { signal }),
        method: request.method,
        // Only the messages tell refusals apart, and servers may translate them into the system's language.
        headers: {
          accept: 'application/json',
          'accept-language': 'en',
          ...(request.method === 'post' ? { 'content-type': formType } : {}),
          ...authorization(to.credentials),
        },
        ...(request.method === 'post' ? { body: encode(request.form ?? {}, request.namedOnly) } : {}),
        signal,
      });
      if (request.isOnlyCopy === true) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, onlyCopyTimes * timeoutMs);
      }
      const body = await readText(response, request.maxBytes ?? maxReplyBytes, signal);
      return interpret(response, body, { ...request, creating, signedIn: to.credentials !== null });
    } catch (error) {
      // If aborted mid-body, Electron says only that the request was aborted, not why.
      return failed(networkFailure(signal.aborted ? signal.reason : error, creating));
    } finally {
      clearTimeout(timer);
      // Drops the rest of the reply: nobody reads it any more, and it would hold its connection.
      stop.abort();
    }
  };

  const sendOnceQueue = createSerialQueue();
  const sendOnce = <Reply>(to: Destination, request: Omit<ApiRequest<Reply>, 'creating'>) =>
    sendOnceQueue.run(() => send(to, { ...request, creating: true }));

  return {
    share: (to, request) =>
      sendOnce(to, {
        method: 'post',
        path: ['share'],
        form: { secret: request.secret.reveal(), ...formOf(request) },
        reply: receiptReply.transform((receipt) => grantOf(receipt, to.server, request)),
      }),

    generate: (to, request) => {
      const asked = recipeForm(request.recipe);
      return sendOnce(to, {
        method: 'post',
        path: ['generate'],
        form: { ...formOf(request), ...asked.form },
        namedOnly: asked.unwanted,
        reply: generateReply.transform((receipt) => ({
          value: new Sensitive(receipt.value),
          grant: grantOf(receipt, to.server, request),
        })),
      });
    },

    reveal: (at, secretKey, passphrase) =>
      sendOnce(at, {
        method: 'post',
        path: ['secret', secretKey.reveal()],
        form: { passphrase: passphrase?.reveal() ?? null },
        reply: revealReply.transform(({ value }) => new Sensitive(value)),
        maxBytes: maxSecretReplyBytes,
        isOnlyCopy: true,
      }),

    hasPassphrase: (at, secretKey) =>
      send(at, {
        method: 'get',
        version: 'v2',
        path: ['secret', secretKey.reveal(), 'status'],
        reply: secretStatusReply,
        timeoutMs: 5_000,
      }),

    receipt: (at, receiptKey) =>
      send(at, {
        method: 'get',
        path: ['private', receiptKey.reveal()],
        reply: reportReply.transform(reportOf),
        // Old servers include the secret here, and some the generated value.
        maxBytes: maxSecretReplyBytes,
      }),

    recent: (at) =>
      send(at, {
        method: 'get',
        path: ['private', 'recent'],
        reply: recentReply.transform((list) => list.map(listedOf)),
        maxBytes: maxListReplyBytes,
      }),

    burn: (at, receiptKey, passphrase) =>
      send(at, {
        method: 'post',
        path: ['private', receiptKey.reveal(), 'burn'],
        form: { passphrase: passphrase?.reveal() ?? null },
        reply: burnReply.transform(() => null),
      }),

    status: async (at) => {
      const before = performance.now();
      const answer = await send(at, { method: 'get', path: ['status'], reply: statusReply });
      return answer.ok ? success(Math.round(performance.now() - before)) : answer;
    },

    authcheck: (at) =>
      send(at, { method: 'get', path: ['authcheck'], reply: statusReply.transform(() => null) }),
  };
};

const formOf = (request: Outgoing<LinkRequest>): Readonly<Record<string, string | null>> => ({
  ttl: String(Math.trunc(request.lifetime)),
  passphrase: request.passphrase?.reveal() ?? null,
  recipient: request.recipient,
  share_domain: request.shareDomain,
});

const authorization = (credentials: Credentials | null): Readonly<Record<string, string>> =>
  credentials === null
    ? {}
    : {
        authorization: `Basic ${Buffer.from(`${credentials.username}:${credentials.token.reveal()}`).toString('base64')}`,
      };

/** Omits `null` values: an empty `ttl` would count as 60 seconds. */
const encode = (form: Readonly<Record<string, string | null>>, namedOnly: readonly string[] = []): string => {
  const fields = Object.entries(form).filter((field): field is [string, string] => field[1] !== null);
  return [
    ...(fields.length === 0 ? [] : [String(new URLSearchParams(fields))]),
    ...namedOnly.map(encodeURIComponent),
  ].join('&');
};

const formType = 'application/x-www-form-urlencoded;charset=UTF-8';
