import { expect, it } from 'vitest';
import type { Hotkey } from '../../../../electron/core/hotkey/hotkey.ts';
import { createHotkeyHandlers } from '../../../../electron/ipc/handlers/hotkey.ts';
import { failed } from '../../../../src/shared/result.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';

const taken = failed({ kind: 'hotkey-taken', accelerator: 'Alt+F1' });

const setUp = (isPressed = true) => {
  const { made, record } = createCalls();
  const handlers = createHotkeyHandlers({
    hotkey: partOf<Hotkey>({
      waitForPress: record('waitForPress', Promise.resolve(isPressed)),
      stopWaiting: record('stopWaiting', undefined),
    }),
    changeHotkey: record('change', Promise.resolve(taken)),
  });
  return { made, handlers };
};

it('a hotkey that cannot be had is a failure', async () => {
  const { made, handlers } = setUp();
  expect(await handlers.setHotkey({ accelerator: 'Alt+F1' }, 'settings')).toBe(taken);
  expect(made).toEqual([['change', 'Alt+F1']]);
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
