import ky from 'ky';
import type { z } from 'zod';
import type { ApiFailure } from '../../../src/shared/failure.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';
import { parseJson } from '../../core/base/parse-json.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import { createSerialQueue } from '../../core/base/serial-queue.ts';
import {
  type Credentials,
  type Destination,
  type LinkRequest,
  type OnetimeApi,
  parseServerAddress,
} from '../../core/onetime/index.ts';
import { networkFailure } from './network-errors.ts';
import { readText } from './read-text.ts';
import { grantOf, reportOf } from './receipt-reply.ts';
import { refusalOf, retryAfterOf } from './refusals.ts';
import {
  burnReply,
  generateReply,
  receiptReply,
  recentReply,
  refusalReply,
  reportReply,
  revealReply,
  statusReply,
} from './replies.ts';

/** A network stack; in the app it is that of an Electron session. */
export interface Network {
  readonly fetch: typeof globalThis.fetch;
  /** Closes every connection, including those kept open from earlier requests. */
  readonly closeAllConnections: () => Promise<void>;
}

export interface OnetimeApiOptions {
  /** For requests that may be sent twice. */
  readonly network: Network;
  /**
   * Only for requests that must be sent once. Chromium sends a request again, POST or not, when a reused connection breaks
   * before a reply; so each of these gets a fresh connection.
   */
  readonly freshNetwork: Network;
  /** For the whole exchange, up to the last byte of the reply. */
  readonly timeoutMs?: Milliseconds;
}

interface ApiRequest<Reply> {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly form?: Readonly<Record<string, string | null>>;
  readonly reply: z.ZodType<Reply>;
  /** Whether the request makes something that exists even if its reply is lost. */
  readonly creating?: boolean;
}

/** Onetime Secret's REST API v1. Field names and replies: docs/api.md. */
export const createOnetimeApi = (options: OnetimeApiOptions): OnetimeApi => {
  const client = ky.create({
    // SECURITY: a redirect would carry secret and token to an address the user did not choose.
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
  });

  const send = async <Reply>(
    to: Destination,
    request: ApiRequest<Reply>,
  ): Promise<Result<Reply, ApiFailure>> => {
    // SECURITY: settings are checked when they are read; this line keeps a mistake elsewhere off the wire.
    if (!parseServerAddress(to.server).ok) throw new Error('not a server address');
    const creating = request.creating ?? false;
    // Not AbortSignal.timeout: Node may collect it once fetch has dropped it, in the middle of a body.
    const stop = new AbortController();
    const { signal } = stop;
    const timer = setTimeout(
      () => stop.abort(new DOMException('The server did not answer in time', 'TimeoutError')),
      options.timeoutMs ?? 15_000,
    );
    try {
      const response = await client(`${to.server}/api/v1/${request.path}`, {
        fetch: (creating ? options.freshNetwork : options.network).fetch,
        method: request.method,
        headers: { accept: 'application/json', ...authorization(to.credentials) },
        ...(request.method === 'post' ? { body: encode(request.form ?? {}) } : {}),
        signal,
      });
      return interpret(response, await readText(response, signal), request, to.credentials !== null);
    } catch (error) {
      // In the middle of a body, Electron says only that the request was aborted, not why.
      return failed(networkFailure(signal.aborted ? signal.reason : error, creating));
    } finally {
      clearTimeout(timer);
    }
  };

  const sendOnceQueue = createSerialQueue();
  const sendOnce = <Reply>(to: Destination, request: Omit<ApiRequest<Reply>, 'creating'>) =>
    sendOnceQueue.run(async () => {
      await options.freshNetwork.closeAllConnections();
      return send(to, { ...request, creating: true });
    });

  return {
    share: async (to, request) => {
      const answer = await sendOnce(to, {
        method: 'post',
        path: 'share',
        reply: receiptReply,
        form: { secret: request.secret.reveal(), ...formOf(request) },
      });
      return answer.ok ? success(grantOf(answer.value, to.server, request)) : answer;
    },

    generate: async (to, request) => {
      const answer = await sendOnce(to, {
        method: 'post',
        path: 'generate',
        reply: generateReply,
        form: formOf(request),
      });
      if (!answer.ok) return answer;
      return success({
        value: new Sensitive(answer.value.value),
        grant: grantOf(answer.value, to.server, request),
      });
    },

    reveal: async (at, secretKey, passphrase) => {
      const answer = await sendOnce(at, {
        method: 'post',
        path: `secret/${encodeURIComponent(secretKey.reveal())}`,
        reply: revealReply,
        form: { passphrase: passphrase?.reveal() ?? null },
      });
      return answer.ok ? success(new Sensitive(answer.value.value)) : answer;
    },

    receipt: async (at, receiptKey) => {
      const path = `private/${encodeURIComponent(receiptKey.reveal())}`;
      const answer = await send(at, { method: 'get', path, reply: reportReply });
      return answer.ok ? success(reportOf(answer.value)) : answer;
    },

    recent: async (at) => {
      const answer = await send(at, { method: 'get', path: 'private/recent', reply: recentReply });
      return answer.ok ? success(answer.value.map(reportOf)) : answer;
    },

    burn: async (at, receiptKey, passphrase) => {
      const answer = await send(at, {
        method: 'post',
        path: `private/${encodeURIComponent(receiptKey.reveal())}/burn`,
        reply: burnReply,
        form: { passphrase: passphrase?.reveal() ?? null },
      });
      return answer.ok ? success(null) : answer;
    },

    status: async (at) => {
      const before = performance.now();
      const answer = await send(at, { method: 'get', path: 'status', reply: statusReply });
      return answer.ok ? success(Math.round(performance.now() - before)) : answer;
    },

    authcheck: async (at) => {
      const answer = await send(at, { method: 'get', path: 'authcheck', reply: statusReply });
      return answer.ok ? success(null) : answer;
    },
  };
};

const formOf = (request: LinkRequest): Readonly<Record<string, string | null>> => ({
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

/** Leaves out what is `null`: an empty `ttl` would count as 60 seconds. */
const encode = (form: Readonly<Record<string, string | null>>): URLSearchParams =>
  new URLSearchParams(Object.entries(form).filter((field): field is [string, string] => field[1] !== null));

const interpret = <Reply>(
  response: Response,
  body: string,
  request: ApiRequest<Reply>,
  signedIn: boolean,
): Result<Reply, ApiFailure> => {
  const retryAfterSeconds = retryAfterOf(response.headers.get('retry-after'), Date.now());
  if (response.status === 429) return failed({ kind: 'rate-limited', retryAfterSeconds });
  if (response.status >= 500) {
    const isGateway = response.status === 502 || response.status === 504;
    return failed({
      kind: 'server-fault',
      status: response.status,
      mayHaveBeenSent: isGateway && (request.creating ?? false),
      ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
    });
  }
  const isJson = /^application\/json\b/i.test(response.headers.get('content-type') ?? '');
  const json = parseJson(body);
  if (response.ok) {
    const reply = request.reply.safeParse(json);
    if (reply.success) return success(reply.data);
    // A page comes from a captive portal; JSON that we cannot read comes from a server that may have done its work.
    return failed({
      kind: 'offline',
      cause: 'not-the-service',
      mayHaveBeenSent: isJson && (request.creating ?? false),
    });
  }
  const refusal = refusalReply.safeParse(json);
  if (!refusal.success && isJson) {
    return failed({ kind: 'offline', cause: 'connection-lost', mayHaveBeenSent: request.creating ?? false });
  }
  const message = refusal.success ? (refusal.data.message ?? refusal.data.error) : undefined;
  if (message !== undefined) return failed(refusalOf(message, signedIn, response.status));
  return failed(
    response.status === 404
      ? { kind: 'refused', reason: 'not-available', serverSays: '' }
      : { kind: 'refused', reason: 'other', serverSays: `HTTP ${response.status}` },
  );
};
