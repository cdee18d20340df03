import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createGzip } from 'node:zlib';
import type { Reply } from './api.ts';

/** What goes wrong, and for `drop`, `garbage`, `truncated`, `stall` and `slow` after the server has done its work. */
export type Fault =
  /** The connection is reset before the request is read. */
  | { readonly kind: 'reset' }
  /** The request is read and never answered. */
  | { readonly kind: 'hang' }
  /** The work is done and the connection closed without a reply. */
  | { readonly kind: 'drop' }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string; readonly body?: string }
  /** 200 with broken JSON. */
  | { readonly kind: 'garbage' }
  /** A reply that ends before its announced length. */
  | { readonly kind: 'truncated' }
  /** A reply that never reaches its announced length. */
  | { readonly kind: 'stall' }
  /** A page instead of the API, as a captive portal sends it. */
  | { readonly kind: 'page' }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** A reply that comes in two halves, so much apart. */
  | { readonly kind: 'trickle'; readonly overMs: number }
  /** A body that never ends. `packed` is a thousand times as long once it is unpacked. */
  | { readonly kind: 'endless'; readonly packed?: boolean }
  /** Whatever these bytes are, in Latin-1, instead of a reply. */
  | { readonly kind: 'raw'; readonly bytes: string }
  /** A reply, or each of a list, with some fields changed. */
  | { readonly kind: 'changed'; readonly fields: Readonly<Record<string, unknown>> };

export const faultNames = [
  'reset',
  'hang',
  'drop',
  'status',
  'garbage',
  'truncated',
  'stall',
  'page',
  'redirect',
  'slow',
  'endless',
] as const satisfies readonly Fault['kind'][];
/** Those that need nothing more said, or get it from whoever asks for them by name. */
export type FaultName = (typeof faultNames)[number];

/** Whether the server does what it was asked before it goes wrong. */
export const doesItsWork = (fault: Fault): boolean =>
  ['drop', 'garbage', 'truncated', 'stall', 'slow', 'endless', 'trickle', 'changed'].includes(fault.kind);

/** Answers with a fault. @param reply what a working server would say. */
export const answerWith = (
  fault: Fault,
  response: ServerResponse,
  socket: Socket,
  send: () => void,
  reply: Reply | null,
): void => {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  switch (fault.kind) {
    case 'reset':
      socket.resetAndDestroy();
      return;
    case 'hang':
      return;
    case 'drop':
      socket.destroy();
      return;
    case 'status':
      response.writeHead(fault.status, {
        'content-type': 'text/html',
        ...(fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }),
      });
      response.end(fault.body ?? '<h1>Something is wrong</h1>');
      return;
    case 'garbage':
      response.writeHead(200, json).end('{"custid":"anon","metadata_key":');
      return;
    case 'truncated':
    case 'stall': {
      const text = JSON.stringify(reply?.body ?? {});
      response.writeHead(200, { ...json, 'content-length': String(text.length + 100) });
      response.write(text);
      if (fault.kind === 'truncated') setImmediate(() => socket.destroy());
      return;
    }
    case 'page':
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Welcome</title><p>Please sign in to this network.');
      return;
    case 'redirect':
      response.writeHead(fault.status ?? 307, { location: fault.to }).end();
      return;
    case 'slow':
      setTimeout(send, fault.delayMs);
      return;
    case 'changed': {
      const change = (body: unknown): unknown =>
        Array.isArray(body) ? body.map(change) : { ...Object(body), ...fault.fields };
      response.writeHead(200, json).end(JSON.stringify(change(reply?.body)));
      return;
    }
    case 'raw':
      socket.end(Buffer.from(fault.bytes, 'latin1'));
      return;
    case 'trickle': {
      const text = JSON.stringify(reply?.body ?? {});
      response.writeHead(200, json).write(text.slice(0, 10));
      setTimeout(() => response.end(text.slice(10)), fault.overMs);
      return;
    }
    case 'endless': {
      response.writeHead(200, { ...json, ...(fault.packed === true ? { 'content-encoding': 'gzip' } : {}) });
      const body = fault.packed === true ? createGzip() : response;
      if (body !== response) body.pipe(response);
      response.on('close', () => body.destroy());
      const block = Buffer.alloc(64 * 1024, ' ');
      const more = (): void => {
        while (!body.destroyed && body.write(block));
      };
      body.on('drain', more);
      more();
    }
  }
};
