import { expect, it } from 'vitest';
import type { LoginStart } from '../../../../electron/core/app/login-start.ts';
import { createOneItemBox } from '../../../../electron/core/base/one-item-box.ts';
import type { Policy } from '../../../../electron/core/policy/policy.ts';
import { createSettingsStore } from '../../../../electron/core/settings/settings-store.ts';
import { createSettingsHandlers } from '../../../../electron/ipc/handlers/settings.ts';
import type { SettingsPane } from '../../../../src/shared/model/settings.ts';
import { failed, success } from '../../../../src/shared/result.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';
import { noPolicy } from '../../../support/fakes/policy.ts';
import { createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';

const refused = failed({ kind: 'login-start-not-changed' });

const setUp = (policy: Policy = noPolicy) => {
  const { made, record } = createCalls();
  const file = createFakeSettingsFile();
  const loaded = settingsWith();
  const settings = createSettingsStore(file, loaded);
  const settingsPaneBox = createOneItemBox<SettingsPane>();
  const loginStart = partOf<LoginStart>({ set: record('set', Promise.resolve(refused)) });
  return {
    file,
    loaded,
    settings,
    settingsPaneBox,
    handlers: createSettingsHandlers({
      policy,
      settings,
      loginStart,
      settingsPaneBox,
      openUpdatePage: record('openUpdatePage', undefined),
    }),
    made,
  };
};

it('a preference is saved, and all others stay', async () => {
  const { loaded, settings, handlers } = setUp();
  expect(await handlers.savePreferences({ theme: 'dark' }, 'settings')).toEqual(success(null));
  expect(settings.current()).toEqual({
    ...loaded,
    preferences: { ...loaded.preferences, theme: 'dark' },
  });
});

it('a preference that cannot be saved is as it was, and a failure', async () => {
  const { file, loaded, settings, handlers } = setUp();
  file.full = true;
  expect(await handlers.savePreferences({ theme: 'dark' }, 'settings')).toEqual(
    failed({ kind: 'settings-not-saved' }),
  );
  expect(settings.current()).toBe(loaded);
});

it('Settings gets the pane that it is opened for once', () => {
  const { settingsPaneBox, handlers } = setUp();
  settingsPaneBox.put('message');
  expect(handlers.takeSettingsPane(undefined, 'settings')).toBe('message');
  expect(handlers.takeSettingsPane(undefined, 'settings')).toBeNull();
});

it('the page of a newer version is opened without a word from the window about where it is', () => {
  const { made, handlers } = setUp();
  expect(handlers.openUpdatePage(undefined, 'settings')).toBeNull();
  expect(made).toEqual([['openUpdatePage']]);
});

it("the start at login is the system's to change, and what came of it is answered", async () => {
  const { made, handlers } = setUp();
  expect(await handlers.setLoginStart({ isOn: true }, 'settings')).toBe(refused);
  expect(made).toEqual([['set', true]]);
});
