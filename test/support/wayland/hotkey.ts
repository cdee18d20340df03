import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DesktopHotkey } from '../../../src/shared/model/hotkey.ts';
import { waitFor } from '../desktop/processes.ts';
import { createLineProgram } from './json-lines.ts';
import type { WaylandDesktop } from './wayland-desktop.ts';

interface State {
  readonly view: DesktopHotkey;
  readonly presses: number;
  /** The user's own hotkeys, by their ids. */
  readonly more: Readonly<Record<string, DesktopHotkey>>;
  /** Which ones were pressed, one after the other. */
  readonly pressed: readonly string[];
}

/** The app's hotkey on a real desktop. */
export interface HotkeyProgram {
  /** Asks the desktop for it, or gives it back. */
  readonly set: (isOn: boolean) => Promise<State>;
  /** Asks for these beside the main one, and gives back what is no longer there. */
  readonly setMore: (more: readonly { readonly id: string; readonly keys: string }[]) => Promise<State>;
  /** As the app does at a later start. */
  readonly restore: () => Promise<State>;
  readonly until: (what: string, seen: (state: State) => boolean) => Promise<State>;
  readonly end: () => Promise<void>;
}

/** @param command what a custom shortcut runs. */
export const startHotkey = (desktop: WaylandDesktop, command: readonly string[]): HotkeyProgram => {
  const host = join(import.meta.dirname, 'hotkey-host.ts');
  const child = spawn(process.execPath, ['--no-warnings', host, desktop.kind, ...command], {
    env: { ...desktop.env },
  });
  const lines = createLineProgram(child, 'the hotkey');
  const ask = async (request: unknown): Promise<State> => JSON.parse(await lines.ask(request)) as State;
  return {
    set: (isOn) => ask({ isOn }),
    setMore: (more) => ask({ more }),
    restore: () => ask({ restore: true }),
    until: (what, seen) => {
      let last: State | undefined;
      return waitFor(
        async () => {
          last = await ask({});
          return seen(last) ? last : null;
        },
        { what: () => `${what}; the hotkey is ${JSON.stringify(last)}`, timeoutMs: 15_000 },
      );
    },
    end: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
};
