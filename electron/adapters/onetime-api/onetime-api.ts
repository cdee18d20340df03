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
import { grantOf, reportOf } from './grants.ts';
import { networkFailure } from './network-errors.ts';
import { readText } from './read-text.ts';
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
  /** Gives up every connection, those kept open from earlier requests among them. */
  readonly closeAllConnections: () => Promise<void>;
}

export interface OnetimeApiOptions {
  /** For requests that may be made twice. */
  readonly network: Network;
  /**
   * For requests that must go out once, and for no other. Chromium sends a request again, POST or not, when a kept
   * connection breaks before a reply; so each of these gets a fresh connection.
   */
  readonly onceNetwork: Network;
  /** For the whole exchange, the reply's last byte included. */
  readonly timeoutMs?: Milliseconds;
}

interface Question<Reply> {
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

  const ask = async <Reply>(
    to: Destination,
    question: Question<Reply>,
  ): Promise<Result<Reply, ApiFailure>> => {
    // SECURITY: settings are checked when they are read; this line keeps a mistake elsewhere off the wire.
    if (!parseServerAddress(to.server).ok) throw new Error('not a server address');
    const creating = question.creating ?? false;
    // Not AbortSignal.timeout: Node forgets that one as soon as fetch has let go of it, in the middle of a body.
    const stop = new AbortController();
    const { signal } = stop;
    const timer = setTimeout(
      () => stop.abort(new DOMException('The server did not answer in time', 'TimeoutError')),
      options.timeoutMs ?? 15_000,
    );
    try {
      const response = await client(`${to.server}/api/v1/${question.path}`, {
        fetch: (request) => (creating ? options.onceNetwork : options.network).fetch(request, { signal }),
        method: question.method,
        // Only the messages tell refusals apart, and servers may translate them for the language of the system.
        headers: { accept: 'application/json', 'accept-language': 'en', ...authorization(to.credentials) },
        ...(question.method === 'post' ? { body: encode(question.form ?? {}) } : {}),
        signal,
      });
      return interpret(response, await readText(response, signal), question, to.credentials !== null);
    } catch (error) {
      // In the middle of a body, Electron says only that the request was ended, and not by what.
      return failed(networkFailure(signal.aborted ? signal.reason : error, creating));
    } finally {
      clearTimeout(timer);
      // Whatever is left of the reply: nobody reads it any more, and it would keep its connection.
      stop.abort();
    }
  };

  const onceQueue = createSerialQueue();
  const askOnce = <Reply>(to: Destination, question: Omit<Question<Reply>, 'creating'>) =>
    onceQueue.run(async () => {
      await options.onceNetwork.closeAllConnections();
      return ask(to, { ...question, creating: true });
    });

  return {
    share: async (to, request) => {
      const answer = await askOnce(to, {
        method: 'post',
        path: 'share',
        reply: receiptReply,
        form: { secret: request.secret.reveal(), ...formOf(request) },
      });
      return answer.ok ? success(grantOf(answer.value, to.server, request)) : answer;
    },

    generate: async (to, request) => {
      const answer = await askOnce(to, {
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
      const answer = await askOnce(at, {
        method: 'post',
        path: `secret/${encodeURIComponent(secretKey.reveal())}`,
        reply: revealReply,
        form: { passphrase: passphrase?.reveal() ?? null },
      });
      return answer.ok ? success(new Sensitive(answer.value.value)) : answer;
    },

    receipt: async (at, receiptKey) => {
      const path = `private/${encodeURIComponent(receiptKey.reveal())}`;
      const answer = await ask(at, { method: 'get', path, reply: reportReply });
      return answer.ok ? success(reportOf(answer.value)) : answer;
    },

    recent: async (at) => {
      const answer = await ask(at, { method: 'get', path: 'private/recent', reply: recentReply });
      return answer.ok ? success(answer.value.map(reportOf)) : answer;
    },

    burn: async (at, receiptKey, passphrase) => {
      const answer = await ask(at, {
        method: 'post',
        path: `private/${encodeURIComponent(receiptKey.reveal())}/burn`,
        reply: burnReply,
        form: { passphrase: passphrase?.reveal() ?? null },
      });
      return answer.ok ? success(null) : answer;
    },

    status: async (at) => {
      const before = performance.now();
      const answer = await ask(at, { method: 'get', path: 'status', reply: statusReply });
      return answer.ok ? success(Math.round(performance.now() - before)) : answer;
    },

    authcheck: async (at) => {
      const answer = await ask(at, { method: 'get', path: 'authcheck', reply: statusReply });
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
  question: Question<Reply>,
  signedIn: boolean,
): Result<Reply, ApiFailure> => {
  const retryAfterSeconds = retryAfterOf(response.headers.get('retry-after'), Date.now());
  if (response.status === 429) return failed({ kind: 'rate-limited', retryAfterSeconds });
  if (response.status >= 500) {
    const isGateway = response.status === 502 || response.status === 504;
    return failed({
      kind: 'server-fault',
      status: response.status,
      mayHaveBeenSent: isGateway && (question.creating ?? false),
      ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
    });
  }
  const isJson = /^application\/json\b/i.test(response.headers.get('content-type') ?? '');
  const json = parseJson(body);
  if (response.ok) {
    const reply = question.reply.safeParse(json);
    if (reply.success) return success(reply.data);
    // A page is a captive portal's; JSON that is not understood came from a server that may have done its work.
    return failed({
      kind: 'offline',
      cause: 'not-the-service',
      mayHaveBeenSent: isJson && (question.creating ?? false),
    });
  }
  const refusal = refusalReply.safeParse(json);
  if (!refusal.success && isJson) {
    return failed({ kind: 'offline', cause: 'connection-lost', mayHaveBeenSent: question.creating ?? false });
  }
  const message = refusal.success ? (refusal.data.message ?? refusal.data.error) : undefined;
  if (message !== undefined) return failed(refusalOf(message, signedIn, response.status));
  return failed(
    response.status === 404
      ? { kind: 'refused', reason: 'not-available', serverSays: '' }
      : { kind: 'refused', reason: 'other', serverSays: `HTTP ${response.status}` },
  );
};
