import { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/** Chromium's DevTools protocol over a pair of pipes, which, unlike a port, no other program can reach. */
export interface DevTools {
  /** @throws the error the app reports, or when the app is gone. */
  readonly send: (method: string, params?: object, sessionId?: string) => Promise<unknown>;
}

const reply = z.object({
  id: z.number(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** @param toApp the app's descriptor 3. @param fromApp the app's descriptor 4. */
export const connectDevTools = (toApp: unknown, fromApp: unknown): DevTools => {
  if (!(toApp instanceof Writable) || !(fromApp instanceof Readable))
    throw new Error('The app has no pipes.');
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  let unread = '';
  fromApp.on('data', (chunk: Buffer) => {
    const messages = (unread + chunk.toString()).split('\0');
    unread = messages.pop() ?? '';
    for (const message of messages) {
      const parsed = reply.safeParse(JSON.parse(message));
      // Everything else is an event.
      if (!parsed.success) continue;
      const { id, result, error } = parsed.data;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) asked?.resolve(result);
      else asked?.reject(new Error(error.message));
    }
  });
  const gone = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('The app has ended.'));
    waiting.clear();
  };
  fromApp.on('close', gone);
  // The end of the other pipe reports it.
  toApp.on('error', () => undefined);

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        toApp.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
        if (fromApp.destroyed) gone();
      }),
  };
};
