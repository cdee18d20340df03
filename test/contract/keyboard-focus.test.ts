import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyboardFocus } from '../../electron/adapters/x11/keyboard-focus.ts';
import { startDisplay } from '../support/desktop/display.ts';
import { makeHome } from '../support/desktop/home.ts';
import { createProcesses, type Processes, run } from '../support/desktop/processes.ts';

let folder: string;
let processes: Processes;
let display: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hushlink-focus-'));
  processes = createProcesses(folder);
  display = await startDisplay(await makeHome(folder), processes);
});
afterAll(async () => {
  await processes?.dispose();
  await rm(folder, { recursive: true, force: true });
});

const windowOf = (id: number, isFocused = true) => {
  const handle = Buffer.alloc(4);
  handle.writeUInt32LE(id);
  return { getNativeWindowHandle: () => handle, isFocused: () => isFocused };
};
const activate = (id: number): Promise<unknown> =>
  run('xprop', ['-root', '-f', '_NET_ACTIVE_WINDOW', '32x', '-set', '_NET_ACTIVE_WINDOW', `${id}`], {
    env: { DISPLAY: display },
  });

describe('the keyboard', () => {
  it('is where Chromium says, unless the desktop says otherwise', async () => {
    const hasKeyboard = createKeyboardFocus(display);
    expect(await hasKeyboard(windowOf(0x40_00_04))).toBe(true);
    await activate(0x20_00_05);
    expect(await hasKeyboard(windowOf(0x40_00_04))).toBe(false);
    await activate(0);
    expect(await hasKeyboard(windowOf(0x40_00_04))).toBe(false);
    await activate(0x40_00_04);
    expect(await hasKeyboard(windowOf(0x40_00_04))).toBe(true);
    expect(await hasKeyboard(windowOf(0x40_00_04, false))).toBe(false);
  });

  it('is where Chromium says if there is no X server, or none answers', async () => {
    for (const none of [null, ':4711']) {
      const hasKeyboard = createKeyboardFocus(none);
      expect(await hasKeyboard(windowOf(0x40_00_04))).toBe(true);
      expect(await hasKeyboard(windowOf(0x40_00_04, false))).toBe(false);
    }
  });
});
