import { app } from 'electron/main';
import { createClipboard } from '../../../electron/adapters/clipboard.ts';
import { createKeychain } from '../../../electron/adapters/keychain.ts';
import { createNetwork } from '../../../electron/adapters/network.ts';
import { createOnetimeApi } from '../../../electron/adapters/onetime-api/onetime-api.ts';
import { createX11Clipboard } from '../../../electron/adapters/x11/x11-clipboard.ts';
import { type Answer, type Ask, pack, unpack } from './wire.ts';

// The app's adapters in a real Electron, without the app around them.
app.on('window-all-closed', () => undefined);
void app.whenReady().then(() => {
  const ports = {
    api: createOnetimeApi({
      network: createNetwork('api'),
      onceNetwork: createNetwork('api-once'),
      timeoutMs: Number(process.env.TIMEOUT_MS ?? 15_000),
    }),
    keychain: createKeychain(Number(process.env.TIMEOUT_MS ?? 15_000)),
    clipboard: createClipboard({ x11: createX11Clipboard(process.env.DISPLAY ?? '') }),
    ping: { answer: async () => null },
  } as unknown as Record<string, Record<string, (...args: unknown[]) => unknown>>;

  const reply = (answer: Answer): void => void process.send?.(answer);
  process.on('message', (ask: Ask) => {
    const method = ports[ask.port]?.[ask.method];
    if (method === undefined) {
      reply({ id: ask.id, error: `no ${ask.port}.${ask.method}` });
      return;
    }
    // Some methods answer at once.
    Promise.resolve(method(...(unpack(ask.args) as unknown[]))).then(
      (value) => reply({ id: ask.id, value: pack(value) }),
      (error: unknown) => reply({ id: ask.id, error: String(error) }),
    );
  });
  process.send?.({ id: 0, value: 'ready' });
});
// A keychain that waits to be unlocked would keep it alive otherwise.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
