import { createServer } from 'node:net';

/** A proxy that records every request and lets none through. */
export interface RecordingProxy {
  readonly url: string;
  /** The first line of each request. */
  readonly seen: readonly string[];
  readonly dispose: () => Promise<void>;
}

export const startRecordingProxy = async (): Promise<RecordingProxy> => {
  const seen: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      seen.push(data.toString('latin1').split('\r\n')[0] ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    dispose: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
