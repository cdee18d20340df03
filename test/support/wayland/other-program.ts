import { join } from 'node:path';
import { type Env, type Processes, waitFor } from '../desktop/processes.ts';
import { createLineProgram } from './json-lines.ts';

/** A program of another toolkit, in which a test copies and pastes with keys as its user would. */
export interface OtherProgram {
  /** Types a text, goes to the program, selects the text and copies it. */
  readonly copy: (text: string) => Promise<void>;
  /** The same in a password manager: its copy is marked as one that others are not to keep. */
  readonly copyMarked: (text: string) => Promise<void>;
  /** Goes to the program and pastes. @returns `null` when there is no text to paste. */
  readonly paste: () => Promise<string | null>;
  /** Types of what is on the clipboard, as this program sees it while it has the focus. */
  readonly types: () => Promise<readonly string[]>;
  /** It hangs from now on, and answers nobody who pastes from it. */
  readonly freeze: () => void;
  readonly close: () => Promise<void>;
}

interface State {
  readonly active: boolean;
  /** How many keys have come to it. */
  readonly keys: number;
  /** What came of the last paste, once it is done. */
  readonly pasted: { readonly text: string | null } | null;
  readonly types: readonly string[];
  /** Whether what is on the clipboard is its own. */
  readonly owner: boolean;
}

/** What it needs of the desktop. */
interface Surroundings {
  readonly env: Env;
  readonly processes: Processes;
  readonly pressKeys: (keys: string) => Promise<void>;
  readonly focus: (title: string) => Promise<void>;
}

export const openOtherProgram = (
  { env, processes, pressKeys, focus }: Surroundings,
  options: { readonly title: string; readonly x11: boolean },
): OtherProgram => {
  const child = processes.start(
    '/usr/bin/python3',
    [join(import.meta.dirname, 'other_program.py'), options.title],
    { ...env, ...(options.x11 ? { GDK_BACKEND: 'x11' } : { GDK_BACKEND: 'wayland' }), ...toolkit },
    ['pipe', 'pipe', 'pipe'],
  );
  const { ask } = createLineProgram(child, options.title);
  const request = async (fields: Readonly<Record<string, unknown>>): Promise<State> =>
    JSON.parse(await ask(fields)) as State;
  const until = (what: string, seen: (state: State) => boolean): Promise<State> => {
    let last: State | undefined;
    return waitFor(
      async () => {
        last = await request({});
        return seen(last) ? last : null;
      },
      { what: () => `${options.title} ${what}; it has ${JSON.stringify(last)}`, timeoutMs: 10_000 },
    );
  };

  const go = async (): Promise<void> => {
    await focus(options.title);
    const { keys } = await until('to get the focus', (state) => state.active);
    // Its window may be the active one a moment before the keys come to it.
    await waitFor(
      async () => {
        await pressKeys('shift');
        return (await request({})).keys > keys;
      },
      { what: `the keys to come to ${options.title}` },
    );
  };
  const copy = async (text: string, marked: boolean): Promise<void> => {
    await go();
    await request({ fill: text, marked });
    await pressKeys('ctrl+c');
    await until('to own the clipboard', (state) => state.owner);
  };
  return {
    copy: (text) => copy(text, false),
    copyMarked: (text) => copy(text, true),
    paste: async () => {
      await go();
      await request({ fill: '' });
      await pressKeys('ctrl+v');
      return (await until('to paste', (state) => state.pasted !== null)).pasted?.text ?? null;
    },
    types: async () => {
      await go();
      return (await request({})).types;
    },
    freeze: () => void child.kill('SIGSTOP'),
    close: () => processes.stop(child),
  };
};

const toolkit = { GTK_A11Y: 'none', GSK_RENDERER: 'cairo', GTK_THEME: 'Adwaita' };
