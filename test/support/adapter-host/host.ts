import { app } from 'electron/main';
import { createKeychain } from '../../../electron/adapters/keychain.ts';
import { linuxClipboard } from '../../../electron/adapters/linux-clipboard.ts';
import { lookAtSession } from '../../../electron/adapters/linux-session.ts';
import { createNetwork, type NetworkOptions } from '../../../electron/adapters/network.ts';
import { createOnetimeApi } from '../../../electron/adapters/onetime-api/onetime-api.ts';
import { createSecretService } from '../../../electron/adapters/secret-service.ts';
import { createSessionBus } from '../../../electron/adapters/session-bus.ts';
import { silenceChromium } from '../../../electron/shell/hardening.ts';
import { type Answer, type PortCall, pack, unpack } from './wire.ts';

silenceChromium(app);
// The app's adapters in a real Electron, without the app around them.
app.on('window-all-closed', () => undefined);
void app.whenReady().then(async () => {
  const network = JSON.parse(process.env.NETWORK ?? '{}') as NetworkOptions;
  const ports = {
    api: createOnetimeApi({
      network: createNetwork('api', network),
      freshNetwork: createNetwork('api-once', network),
      timeoutMs: Number(process.env.TIMEOUT_MS ?? 15_000),
    }),
    keychain: createKeychain({
      timeoutMs: Number(process.env.TIMEOUT_MS ?? 15_000),
      secretService: createSecretService(createSessionBus()),
    }),
    clipboard: linuxClipboard(await lookAtSession()),
    ping: { answer: async () => null },
  } as unknown as Record<string, Record<string, (...args: unknown[]) => unknown>>;

  const reply = (answer: Answer): void => void process.send?.(answer);
  process.on('message', (call: PortCall) => {
    const method = ports[call.port]?.[call.method];
    if (method === undefined) {
      reply({ id: call.id, error: `no ${call.port}.${call.method}` });
      return;
    }
    // Some methods answer at once.
    Promise.resolve(method(...(unpack(call.args) as unknown[]))).then(
      (value) => reply({ id: call.id, value: pack(value) }),
      (error: unknown) => reply({ id: call.id, error: String(error) }),
    );
  });
  process.send?.({ id: 0, value: 'ready' });
});
// Otherwise a keychain that waits to be unlocked would keep it alive.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
