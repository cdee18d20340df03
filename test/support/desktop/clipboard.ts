import type { ChildProcess } from 'node:child_process';
import { finished } from 'node:stream/promises';
import { type Env, type Processes, run, waitFor } from './processes.ts';

/** The clipboard as another program sees and fills it. */
export interface ClipboardProbe {
  /** @returns `null` when it holds no text. */
  readonly read: () => Promise<string | null>;
  readonly write: (text: string) => Promise<void>;
  /** Fills it with something other than text. */
  readonly writeAs: (target: string, bytes: string | Uint8Array) => Promise<void>;
  /** What is selected in some window, which another program gets by a click with the middle button. */
  readonly selection: () => Promise<string | null>;
  readonly targets: () => Promise<readonly string[]>;
  readonly clear: () => Promise<void>;
}

export const createClipboardProbe = (env: Env, processes: Processes): ClipboardProbe => {
  let owner: ChildProcess | null = null;
  const read = (target: string, selection = 'clipboard'): Promise<string | null> =>
    run('xclip', ['-selection', selection, '-o', '-t', target], { env, timeoutMs: 5_000 }).catch(
      (error: unknown) => {
        // What xclip says when the clipboard is empty, or has nothing of this type.
        if (error instanceof Error && error.message.includes('not available')) return null;
        throw error;
      },
    );

  const targets = async (): Promise<readonly string[]> => (await read('TARGETS'))?.trim().split('\n') ?? [];

  const release = async (): Promise<void> => {
    if (owner !== null) await processes.stop(owner);
    owner = null;
  };
  const own = async (target: string | null, content: string | Uint8Array): Promise<void> => {
    await release();
    // -quiet keeps xclip in the foreground, as the owner of the selection until another program takes it.
    owner = processes.start(
      'xclip',
      ['-selection', 'clipboard', '-i', '-quiet', ...(target === null ? [] : ['-t', target])],
      env,
      ['pipe', 'ignore', 'ignore'],
    );
    if (owner.stdin === null) throw new Error('xclip takes no input');
    owner.stdin.end(content);
    await finished(owner.stdin);
  };

  return {
    // xclip also returns an image as text when asked for text.
    read: async () => ((await targets()).some((target) => isText.test(target)) ? read('UTF8_STRING') : null),
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
    selection: () => read('UTF8_STRING', 'primary'),
    targets,
    clear: async () => {
      await own(null, '');
      await waitFor(async () => (await read('UTF8_STRING')) === '', {
        what: 'the clipboard to be taken over',
      });
      await release();
      await waitFor(async () => (await read('TARGETS')) === null, { what: 'the clipboard to be empty' });
    },
  };
};

const isText = /^(?:UTF8_STRING|STRING|TEXT|text\/plain)/;
