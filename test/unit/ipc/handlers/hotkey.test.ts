import { expect, it } from 'vitest';
import type { Hotkey } from '../../../../electron/core/hotkey/hotkey.ts';
import { createHotkeyHandlers } from '../../../../electron/ipc/handlers/hotkey.ts';
import type { HotkeyView } from '../../../../src/shared/model/hotkey.ts';
import { failed, success } from '../../../../src/shared/result.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';
import { createFakeClipboard } from '../../../support/fakes/ports.ts';

const taken = failed({ kind: 'hotkey-taken', accelerator: 'Alt+F1' });

const setUp = (isPressed = true, view: HotkeyView = { by: 'app', accelerator: null, status: 'off' }) => {
  const { made, record } = createCalls();
  const clipboard = createFakeClipboard({ text: 'before' });
  const handlers = createHotkeyHandlers({
    hotkey: partOf<Hotkey>({
      waitForPress: record('waitForPress', Promise.resolve(isPressed ? 'ab12' : null)),
      stopWaiting: record('stopWaiting', undefined),
      configure: record('configure', undefined),
      current: () => view,
    }),
    clipboard,
    changeHotkey: record('change', Promise.resolve(taken)),
    moreHotkeys: {
      save: record('save', Promise.resolve(taken)),
      remove: record('remove', Promise.resolve(success(null))),
    },
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
  expect(await handlers.tryHotkey({ hotkey: 'ab12' }, 'settings')).toEqual({
    pressed: isPressed ? 'ab12' : null,
  });
  expect(made).toEqual([['waitForPress', 'ab12', 10_000]]);
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
  expect(await byUser.handlers.copyHotkeyLine({ hotkey: 'ab12' }, 'settings')).toEqual({
    ok: true,
    value: null,
  });
  expect(byUser.clipboard.text).toBe(line);
  const byApp = setUp();
  expect(await byApp.handlers.copyHotkeyLine({ hotkey: 'ab12' }, 'settings')).toMatchObject({ ok: false });
  expect(byApp.clipboard.text).toBe('before');
});

it('one of the user’s own is saved and removed', async () => {
  const { made, handlers } = setUp();
  const wish = {
    keys: 'Alt+F1',
    does: 'new-secret',
    profile: null,
    lifetime: null,
    passphrase: false,
  } as const;
  expect(await handlers.saveMoreHotkey({ hotkey: null, wish }, 'settings')).toBe(taken);
  expect(await handlers.removeMoreHotkey({ hotkey: 'ab12' }, 'settings')).toEqual(success(null));
  expect(made).toEqual([
    ['save', null, wish],
    ['remove', 'ab12'],
  ]);
});
