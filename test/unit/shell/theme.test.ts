import { expect, it, vi } from 'vitest';
import { withPreferences } from '../../../electron/core/settings/settings.ts';
import { createSettingsStore } from '../../../electron/core/settings/settings-store.ts';
import { followTheme } from '../../../electron/shell/theme.ts';
import { createFakeSettingsFile, settingsWith } from '../../support/fakes/ports.ts';

const nativeTheme = vi.hoisted(() => ({ themeSource: 'system' }));
vi.mock('electron/main', () => ({ nativeTheme }));

it('windows have the theme of the settings from the start, and each one chosen later', async () => {
  const loaded = withPreferences(settingsWith(), { theme: 'dark' });
  const settings = createSettingsStore(createFakeSettingsFile(), loaded);
  followTheme(settings);
  expect(nativeTheme.themeSource).toBe('dark');
  await settings.change((before) => withPreferences(before, { theme: 'light' }));
  expect(nativeTheme.themeSource).toBe('light');
});
