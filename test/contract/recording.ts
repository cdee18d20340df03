import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One request to a real server and its answer, as it was recorded. */
export interface Exchange {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
  };
  readonly response: {
    readonly status: number | null;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

/** How the recording of 0.26.4 writes a request down. */
interface OtherRequest {
  readonly auth?: string | null;
  readonly contentType?: string | null;
}

export const recorded = (file: string): readonly Exchange[] =>
  read(file).map((exchange) => ({
    ...exchange,
    request: { ...exchange.request, headers: headersOf(exchange) },
  }));

const headersOf = ({ name, request }: Exchange): Readonly<Record<string, string>> => {
  const { auth, contentType } = request as OtherRequest;
  if (auth === undefined) return request.headers;
  const credentials =
    auth === 'account'
      ? 'anna:TOKEN'
      : /external id/.test(name)
        ? 'ur8zafm0s6mk4oyokbj9z0zk37a:TOKEN'
        : /unknown user/.test(name)
          ? 'nobody@example.com:TOKEN'
          : 'anna:wrong';
  return {
    ...(auth === null ? {} : { Authorization: `Basic <${credentials}>` }),
    ...(contentType === null || contentType === undefined ? {} : { 'Content-Type': contentType }),
  };
};

const read = (file: string): readonly Exchange[] =>
  (JSON.parse(readFileSync(join(import.meta.dirname, 'recorded', file), 'utf8')) as { exchanges: Exchange[] })
    .exchanges;

/** The keys of a recording, and those our server handed out in their place. */
export const createKeyring = () => {
  const ours = new Map<string, string>();
  return {
    translate: (text: string): string =>
      [...ours].reduce((done, [old, now]) => done.replaceAll(old, now), text),
    learn: (old: unknown, now: unknown): void => {
      if (typeof old !== 'object' || old === null || typeof now !== 'object' || now === null) return;
      for (const [name, value] of Object.entries(old)) {
        const own = (now as Record<string, unknown>)[name];
        const isKey = /^(?:metadata_key|secret_key|identifier|secret_identifier)$/.test(name);
        if (
          isKey &&
          typeof value === 'string' &&
          value.length > 20 &&
          typeof own === 'string' &&
          own !== ''
        ) {
          ours.set(value, own);
        }
      }
    },
  };
};

/** Large and binary bodies were recorded by their size and beginning. */
export const bodyOf = ({ name, request }: Exchange): string | Buffer | undefined => {
  const text = request.body;
  if (text === null) return undefined;
  const summary = /^<(\d+) bytes(?:, starts b'(.*)')?>$/.exec(text);
  if (summary === null) return /\\x/.test(text) ? rawBytes(text) : text;
  const size = Number(summary[1]);
  const start = summary[2] ?? (/three-byte/.test(name) ? 'secret=%E6%BC%A2' : 'secret=x');
  const prefix = /^(secret=|\{"secret": ")/.exec(start)?.[0] ?? '';
  const unit = start.slice(prefix.length).startsWith('%')
    ? start.slice(prefix.length, prefix.length + 9)
    : 'x';
  const suffix = prefix.startsWith('{') ? '"}' : '';
  return prefix + unit.repeat((size - prefix.length - suffix.length) / unit.length) + suffix;
};

const rawBytes = (text: string): Buffer =>
  Buffer.from(
    text.replace(/\\x([0-9a-f]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
