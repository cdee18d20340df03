import { expect, it } from 'vitest';
import type { StateProjection } from '../../../../electron/core/app/state-projection.ts';
import { createSettingsStore } from '../../../../electron/core/settings/index.ts';
import { createAppHandlers } from '../../../../electron/ipc/handlers/app.ts';
import type { Windows } from '../../../../electron/shell/windows.ts';
import type { AppState } from '../../../../src/shared/model/app-state.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';
import { createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';

const setUp = () => {
  const { made, record } = createCalls();
  const state = partOf<AppState>({ language: 'da' });
  const settings = createSettingsStore(createFakeSettingsFile(), settingsWith());
  const handlers = createAppHandlers({
    state: partOf<StateProjection>({ current: () => state }),
    windows: partOf<Windows>({
      open: record('open', undefined),
      fit: record('fit', undefined),
      close: record('close', undefined),
    }),
    showQuickShare: record('showQuickShare', undefined),
    showSettings: record('showSettings', undefined),
    settings,
    quit: record('quit', undefined),
  });
  return { made, state, settings, handlers };
};

it('a window reads the state as it is', () => {
  const { state, handlers } = setUp();
  expect(handlers.readState(undefined, 'help')).toBe(state);
});

it('a window opens the one that it names', () => {
  const { made, handlers } = setUp();
  expect(handlers.openWindow({ window: 'settings' }, 'activity')).toBeNull();
  expect(made).toEqual([['open', 'settings']]);
});

it('Quick share is shown as by every other way to it, with its form', () => {
  const { made, handlers } = setUp();
  expect(handlers.openWindow({ window: 'quick-share' }, 'activity')).toBeNull();
  expect(made).toEqual([['showQuickShare']]);
});

it('Settings is shown with the pane that a window names', () => {
  const { made, handlers } = setUp();
  expect(handlers.openSettings({ pane: 'hotkey' }, 'activity')).toBeNull();
  expect(made).toEqual([['showSettings', 'hotkey']]);
});

it('a window makes itself as tall as its content, and no other', () => {
  const { made, handlers } = setUp();
  expect(handlers.fitWindow({ height: 240 }, 'generate')).toBeNull();
  expect(handlers.fitWindow({ height: null }, 'quick-share')).toBeNull();
  expect(made).toEqual([
    ['fit', 'generate', 240],
    ['fit', 'quick-share', null],
  ]);
});

it('windows are drawn larger, smaller and as usual, which is remembered', async () => {
  const { settings, handlers } = setUp();
  const zoom = () => settings.current().preferences.zoom;
  for (const [step, next] of [
    ['in', 1.1],
    ['in', 1.25],
    ['out', 1.1],
    ['reset', 1],
  ] as const) {
    await handlers.zoom({ step }, 'help');
    expect(zoom()).toBe(next);
  }
});

it('a window closes itself, and no other', () => {
  const { made, handlers } = setUp();
  expect(handlers.closeWindow(undefined, 'generate')).toBeNull();
  expect(made).toEqual([['close', 'generate']]);
});

it('a window quits the app', () => {
  const { made, handlers } = setUp();
  expect(handlers.quit(undefined, 'activity')).toBeNull();
  expect(made).toEqual([['quit']]);
});
