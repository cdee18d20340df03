import { expect, it } from 'vitest';
import type { Hotkey } from '../../../../electron/core/hotkey/hotkey.ts';
import { createHotkeyHandlers } from '../../../../electron/ipc/handlers/hotkey.ts';
import type { HotkeyView } from '../../../../src/shared/model/hotkey.ts';
import { failed } from '../../../../src/shared/result.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';
import { createFakeClipboard } from '../../../support/fakes/ports.ts';

const taken = failed({ kind: 'hotkey-taken', accelerator: 'Alt+F1' });

const setUp = (isPressed = true, view: HotkeyView = { by: 'app', accelerator: null, status: 'off' }) => {
  const { made, record } = createCalls();
  const clipboard = createFakeClipboard({ text: 'before' });
  const handlers = createHotkeyHandlers({
    hotkey: partOf<Hotkey>({
      waitForPress: record('waitForPress', Promise.resolve(isPressed)),
      stopWaiting: record('stopWaiting', undefined),
      configure: record('configure', undefined),
      current: () => view,
    }),
    clipboard,
    changeHotkey: record('change', Promise.resolve(taken)),
  });
  return { made, handlers, clipboard };
};

it('a hotkey that cannot be had is a failure', async () => {
  const { made, handlers } = setUp();
  expect(await handlers.setHotkey({ accelerator: 'Alt+F1' }, 'settings')).toBe(taken);
  expect(made).toEqual([['change', { keys: 'Alt+F1' }]]);
});

it.each([true, false])('a trial of ten seconds says whether it was pressed: %s', async (isPressed) => {
  const { made, handlers } = setUp(isPressed);
  expect(await handlers.tryHotkey(undefined, 'settings')).toEqual({ pressed: isPressed });
  expect(made).toEqual([['waitForPress', 10_000]]);
});

it('a trial can be stopped', () => {
  const { made, handlers } = setUp();
  expect(handlers.stopTryingHotkey(undefined, 'settings')).toBeNull();
  expect(made).toEqual([['stopWaiting']]);
});

it('where the desktop gives the keys, it is asked for them and they are given back', async () => {
  const { made, handlers } = setUp();
  await handlers.setDesktopHotkey({ isOn: true }, 'settings');
  await handlers.setDesktopHotkey({ isOn: false }, 'settings');
  handlers.configureHotkey(undefined, 'settings');
  expect(made).toEqual([
    ['change', { fromDesktop: true }],
    ['change', { fromDesktop: false }],
    ['configure'],
  ]);
});

it('the line for a configuration is copied, and nothing where there is none', async () => {
  const line = 'bindsym Ctrl+Alt+h exec hushlink --share-clipboard';
  const byUser = setUp(true, { by: 'user', desktop: 'sway', line });
  expect(await byUser.handlers.copyHotkeyLine(undefined, 'settings')).toEqual({ ok: true, value: null });
  expect(byUser.clipboard.text).toBe(line);
  const byApp = setUp();
  expect(await byApp.handlers.copyHotkeyLine(undefined, 'settings')).toMatchObject({ ok: false });
  expect(byApp.clipboard.text).toBe('before');
});
