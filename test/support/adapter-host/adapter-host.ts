import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { NetworkOptions } from '../../../electron/adapters/network.ts';
import type { Clipboard } from '../../../electron/core/base/clipboard.ts';
import type { OnetimeApi } from '../../../electron/core/onetime/onetime-api.ts';
import type { Keychain } from '../../../electron/core/profiles/keychain.ts';
import type { Env } from '../desktop/processes.ts';
import { electron } from '../electron.ts';
import { type Answer, type PortCall, pack, unpack } from './wire.ts';

/** The app's adapters, running in a real Electron. */
export interface AdapterHost {
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly clipboard: Clipboard;
  /** @returns how long the main loop took to answer, in milliseconds. */
  readonly ping: () => Promise<number>;
  readonly dispose: () => Promise<void>;
}

/**
 * Starts them on a desktop.
 * @param timeoutMs how long an exchange with a server may take.
 * @param network what else the network takes, such as the stores of certificate authorities.
 */
export const startAdapterHost = async (
  env: Env,
  timeoutMs = 15_000,
  network: NetworkOptions = {},
): Promise<AdapterHost> => {
  const artifacts = resolve(import.meta.dirname, '../../../artifacts');
  await mkdir(artifacts, { recursive: true });
  // Inside the project, where modules that are not bundled can be found.
  const folder = await mkdtemp(join(artifacts, 'adapter-host-'));
  const userData = await mkdtemp(join(tmpdir(), 'hushlink-adapters-'));
  await bundle(folder);
  const child = spawn(electron.executable, [`--user-data-dir=${userData}`, folder], {
    env: { ...env, TIMEOUT_MS: String(timeoutMs), NETWORK: JSON.stringify(network) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const errors: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
  const waiting = new Map<number, { settle: (answer: Answer) => void; fail: (error: Error) => void }>();
  let lastId = 0;
  child.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.settle(answer);
    waiting.delete(answer.id);
  });
  child.on('exit', (code) => {
    const error = new Error(`the adapters ended with exit code ${code}:\n${Buffer.concat(errors)}`);
    for (const { fail } of waiting.values()) fail(error);
  });
  await new Promise<Answer>((settle, fail) => waiting.set(0, { settle, fail }));

  const port = <Port>(name: string): Port =>
    new Proxy(
      {},
      {
        get: (_target, method) =>
          method === 'then'
            ? undefined
            : async (...args: readonly unknown[]) => {
                lastId += 1;
                const request: PortCall = {
                  id: lastId,
                  port: name,
                  method: String(method),
                  args: pack(args),
                };
                const answer = await new Promise<Answer>((settle, fail) => {
                  waiting.set(request.id, { settle, fail });
                  child.send(request);
                });
                if (answer.error !== undefined) throw new Error(answer.error);
                return unpack(answer.value);
              },
      },
    ) as Port;

  return {
    api: port('api'),
    keychain: port('keychain'),
    clipboard: port('clipboard'),
    ping: async () => {
      const before = performance.now();
      await port<{ readonly answer: () => Promise<null> }>('ping').answer();
      return performance.now() - before;
    },
    dispose: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
      await rm(userData, { recursive: true, force: true, maxRetries: 5 });
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const bundle = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'host.ts'),
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { external: [/^electron\//, 'keytar'], output: { entryFileNames: 'host.js' } },
    },
    ssr: { noExternal: true },
  });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'adapter-host', version: '0.0.0', type: 'module', main: 'host.js' }),
  );
};
