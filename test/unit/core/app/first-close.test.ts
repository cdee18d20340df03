import { beforeEach, expect, it } from 'vitest';
import { followFirstClose } from '../../../../electron/core/app/first-close.ts';
import { createEventSource } from '../../../../electron/core/base/event-source.ts';
import { createSettingsStore } from '../../../../electron/core/settings/settings-store.ts';
import { createWords } from '../../../../electron/core/settings/words.ts';
import type { WindowName } from '../../../../src/shared/model/windows.ts';
import {
  createFakeClock,
  createFakeNotifier,
  createFakeSettingsFile,
  settingsWith,
} from '../../../support/fakes/ports.ts';

const setUp = (
  platform: 'linux' | 'darwin' | 'win32' = 'linux',
  hasTray: boolean | null = true,
  first = settingsWith(),
) => {
  const notifier = createFakeNotifier();
  const file = createFakeSettingsFile();
  const settings = createSettingsStore(file, first);
  const closed = createEventSource<WindowName>();
  const open = new Set<WindowName>();
  const opened: string[] = [];
  const quitting = { hasBegun: false };
  followFirstClose({
    settings,
    notifier,
    words: createWords({ settings, systemLanguages: ['en'], clock: createFakeClock() }),
    windows: { open: (name) => void opened.push(name), onClosed: closed.subscribe },
    trayHost: { isThere: () => hasTray },
    platform,
    hasWindow: () => open.size > 0,
    isQuitting: () => quitting.hasBegun,
  });
  const close = (name: WindowName) => {
    open.delete(name);
    closed.emit(name);
  };
  return { notifier, file, settings, open, opened, quitting, close };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

it.each([
  ['linux', true, /^It stays in the tray\..*Quit Hushlink/],
  ['win32', true, /^It stays in the tray\./],
  ['darwin', true, /^It stays in the menu bar\./],
  ['linux', false, /^This desktop shows no tray icon\. Start Hushlink again.*Quit Hushlink.*Settings/],
  ['linux', null, /^It stays in the tray\./],
] as const)(
  'the app says that it goes on without a window, on %s with a tray: %s',
  (platform, hasTray, body) => {
    app = setUp(platform, hasTray);
    app.close('settings');
    expect(app.notifier.shown).toMatchObject([
      { title: 'Hushlink is still running', body: expect.stringMatching(body) },
    ]);
  },
);

it('that is said once ever', async () => {
  app.close('settings');
  app.close('quick-share');
  expect(app.notifier.shown).toHaveLength(1);
  await expect.poll(() => app.settings.current().told.staysRunning).toBe(true);
  const later = setUp('linux', true, app.settings.current());
  later.close('settings');
  expect(later.notifier.shown).toEqual([]);
});

it('and not while a window is left, nor of the one that asks, nor when the app quits', () => {
  app.open.add('activity');
  app.close('settings');
  app.open.clear();
  app.close('confirm');
  app.quitting.hasBegun = true;
  app.close('activity');
  expect(app.notifier.shown).toEqual([]);
  expect(app.settings.current().told.staysRunning).toBe(false);
});

it('and once in each run where it cannot be saved', async () => {
  app.file.full = true;
  app.close('settings');
  app.close('settings');
  expect(app.notifier.shown).toHaveLength(1);
});

it('a click leads to where the app can be quit, where there is no tray', () => {
  app = setUp('linux', false);
  app.close('quick-share');
  app.notifier.shown[0]?.onClick?.();
  expect(app.opened).toEqual(['settings']);
});
