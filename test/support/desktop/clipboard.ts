import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type Env, run, start, stop, waitFor } from './processes.ts';

/** The clipboard as another program sees and fills it. */
export interface ClipboardProbe {
  /** @returns `null` when it holds no text. */
  readonly read: () => Promise<string | null>;
  readonly write: (text: string) => Promise<void>;
  /** Fills it with something other than text. */
  readonly writeAs: (target: string, bytes: string | Uint8Array) => Promise<void>;
  readonly targets: () => Promise<readonly string[]>;
  readonly clear: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

export const createClipboardProbe = (env: Env): ClipboardProbe => {
  let owner: ChildProcess | null = null;
  const read = (target: string) =>
    run('xclip', ['-selection', 'clipboard', '-o', '-t', target], { env, timeoutMs: 5_000 }).catch(
      () => null,
    );

  const own = async (target: string | null, content: string | Uint8Array): Promise<void> => {
    if (owner !== null) await stop(owner);
    // -quiet keeps xclip in the foreground, as the owner of the selection until another program takes it.
    owner = start(
      'xclip',
      ['-selection', 'clipboard', '-i', '-quiet', ...(target === null ? [] : ['-t', target])],
      env,
      'pipe',
    );
    owner.stdin?.end(content);
    if (owner.stdin !== null) await once(owner.stdin, 'finish');
  };

  return {
    read: () => read('UTF8_STRING'),
    write: async (text) => {
      await own(null, text);
      await waitFor(async () => (await read('UTF8_STRING')) === text, { what: 'the clipboard to be filled' });
    },
    writeAs: async (target, bytes) => {
      await own(target, bytes);
      await waitFor(async () => (await read('TARGETS'))?.split('\n').includes(target), {
        what: `the clipboard to hold ${target}`,
      });
    },
    targets: async () => (await read('TARGETS'))?.trim().split('\n') ?? [],
    clear: async () => {
      await own(null, '');
      if (owner !== null) await stop(owner);
      owner = null;
      await waitFor(async () => (await read('TARGETS')) === null, { what: 'the clipboard to be empty' });
    },
    dispose: async () => {
      if (owner !== null) await stop(owner);
    },
  };
};
