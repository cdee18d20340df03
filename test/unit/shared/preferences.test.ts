import { describe, expect, it } from 'vitest';
import { appStateOf, type Snapshots } from '../../../electron/core/app/app-state.ts';
import { readSettings } from '../../../electron/core/settings/read-settings.ts';
import { initialSettings, type Settings, withPreferences } from '../../../electron/core/settings/settings.ts';
import { contract } from '../../../src/shared/contract/contract.ts';
import { usualRecipes } from '../../../src/shared/model/passwords.ts';
import {
  initialPreferences,
  type Preferences,
  preferencesSchema,
} from '../../../src/shared/model/preferences.ts';
import { noPolicy } from '../../support/fakes/policy.ts';

/** Each of them other than at first. */
const others: Preferences = {
  defaultLifetime: 3_600,
  language: 'fr',
  theme: 'light',
  zoom: 1.5,
  closeAfterSharing: true,
  clearClipboardAfter: null,
  clearLinks: true,
  watchLinks: false,
  notifyRevealed: false,
  keepReceiptsDays: 0,
  keepLinks: false,
  discardDraftsAfter: 300,
  hideFromCapture: false,
  checkForUpdates: true,
  passwordRecipes: { ...usualRecipes, kind: 'words' },
  templates: { de: 'Für Sie: {link}' },
};
const each = Object.entries(others);
const save = contract.savePreferences.input;

const someSnapshots: Snapshots = {
  language: 'en',
  platform: 'linux',
  settings: initialSettings,
  policy: noPolicy,
  hotkey: { by: 'app', accelerator: null, status: 'off' },
  moreHotkeys: [],
  clipboardShare: { isSharing: false, question: null, profile: null },
  newestReceipt: undefined,
  draftsWaiting: 0,
  draftsHeld: 0,
  hasPrefill: false,
  hasLinkToOpen: false,
  hasLinkToBurn: false,
  settingsPane: null,
  hasLinkToShow: false,
  loginStart: 'off',
  hasTray: true,
  activityRevision: 0,
  updates: { canCheck: false, newer: null },
  notices: [],
};

const written = (settings: Settings): unknown => JSON.parse(JSON.stringify(settings));
const read = (json: unknown): Settings => {
  const settings = readSettings(json);
  if (!settings.ok) throw new Error(settings.failure);
  return settings.value;
};
const shown = (settings: Settings): Preferences => appStateOf({ ...someSnapshots, settings }).preferences;

describe('a preference', () => {
  it.each(Object.keys(preferencesSchema.shape))(
    'is tried with another value than it has at first: %s',
    (name) => {
      const [before, after] = [initialPreferences, others].map(
        (preferences) => ({ ...preferences }) as Readonly<Record<string, unknown>>,
      );
      expect(after?.[name]).toBeDefined();
      expect(after?.[name]).not.toEqual(before?.[name]);
    },
  );

  it.each(each)('comes from the window to the file and back under one name: %s', (name, value) => {
    const before = read(written(initialSettings));
    const change = save.parse({ [name]: value });
    const file = written(withPreferences(before, change));
    expect(file).toMatchObject({ preferences: { [name]: value } });
    expect(shown(read(file))).toEqual({ ...initialPreferences, [name]: value });
  });

  it.each(each)('may be saved again as windows show it: %s', (name, value) => {
    const settings = withPreferences(initialSettings, save.parse({ [name]: value }));
    expect(save.parse({ ...shown(settings) })).toEqual({ ...initialPreferences, [name]: value });
  });
});

describe('a change of preferences', () => {
  it('may be of several', () => {
    expect(save.parse(others)).toEqual(others);
  });

  it('keeps what this version does not know', () => {
    const settings = read({ ...initialSettings, preferences: { later: 1 } });
    expect(withPreferences(settings, { theme: 'dark' }).preferences).toEqual({
      ...initialPreferences,
      theme: 'dark',
      later: 1,
    });
  });

  it.each([
    ['nothing', {}],
    ['a misspelt name', { watchLink: true }],
    ['a surplus name', { watchLinks: true, font: 'serif' }],
    ['a name of the file of version 1', { watch: true }],
    ['a name without a value', { theme: undefined }],
    ['a lifetime that is too short', { defaultLifetime: 59 }],
    ['a language there is not', { language: 'la' }],
    ['a clipboard cleared too soon', { clearClipboardAfter: 9 }],
    ['a clipboard cleared too late', { clearClipboardAfter: 3_601 }],
    ['receipts kept for too long', { keepReceiptsDays: 366 }],
    ['drafts discarded too soon', { discardDraftsAfter: 299 }],
    ['a message without its link', { templates: { en: 'no link' } }],
    ['a message that is too long', { templates: { en: `{link}${'x'.repeat(2_000)}` } }],
    ['a message in a language there is not', { templates: { la: '{link}' } }],
  ])('is refused with %s', (_name, change) => {
    expect(save.safeParse(change).success).toBe(false);
  });
});
