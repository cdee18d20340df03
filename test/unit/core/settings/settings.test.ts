import { describe, expect, it } from 'vitest';
import {
  activeProfile,
  initialSettings,
  isToken,
  isUsername,
  settingsSchema,
} from '../../../../electron/core/settings/settings.ts';
import { initialPreferences } from '../../../../src/shared/model/preferences.ts';

const valid = {
  version: 3,
  profiles: [{ id: 'a', name: 'EU', server: 'https://eu.onetimesecret.com', username: 'anna@example.com' }],
  activeProfile: 'a',
  preferences: { defaultLifetime: 3_600 },
  hotkey: { keys: 'CommandOrControl+Shift+1' },
};

describe('settings', () => {
  it('get defaults for what is missing', () => {
    expect(settingsSchema.parse({ version: 3 })).toEqual({
      version: 3,
      profiles: [],
      activeProfile: null,
      preferences: initialPreferences,
      hotkey: { fromDesktop: false },
      moreHotkeys: [],
      sendingPaused: false,
      told: { staysRunning: false, linkCopied: false },
      windows: {},
    });
  });

  it('keep what this version does not know', () => {
    const parsed = settingsSchema.parse({
      ...valid,
      font: 'serif',
      preferences: { defaultLifetime: 60, later: 1 },
      profiles: [{ ...valid.profiles[0], colour: 'red' }],
    });
    expect(parsed).toMatchObject({
      font: 'serif',
      preferences: { defaultLifetime: 60, later: 1 },
      profiles: [{ colour: 'red' }],
    });
  });

  it('name the profile in use, and none before the first run is finished', () => {
    expect(activeProfile(settingsSchema.parse(valid))?.id).toBe('a');
    expect(activeProfile(initialSettings)).toBeNull();
    expect(activeProfile(settingsSchema.parse({ ...valid, activeProfile: 'gone' }))).toBeNull();
  });

  it('can switch the hotkey off', () => {
    expect(settingsSchema.parse({ ...valid, hotkey: { keys: null } }).hotkey.keys).toBeNull();
  });

  it.each([
    ['no version', { version: undefined }],
    ['another version', { version: 4 }],
    ['a server without https', { profiles: [{ ...valid.profiles[0], server: 'http://example.com' }] }],
    [
      'a server with credentials',
      { profiles: [{ ...valid.profiles[0], server: 'https://a:b@example.com' }] },
    ],
    ['a username with a colon', { profiles: [{ ...valid.profiles[0], username: 'a:b' }] }],
    ['two profiles with one id', { profiles: [valid.profiles[0], valid.profiles[0]] }],
    ['a lifetime that is no whole number', { preferences: { defaultLifetime: 1.5 } }],
    ['a lifetime as text', { preferences: { defaultLifetime: '3600' } }],
    ['a lifetime that is too short', { preferences: { defaultLifetime: 59 } }],
    ['a lifetime that is too long', { preferences: { defaultLifetime: 2_592_001 } }],
    ['profiles that are no list', { profiles: {} }],
    ['preferences that are no object', { preferences: [] }],
    ['a message without its link', { preferences: { templates: { en: 'no link' } } }],
    ['a hotkey that is no text', { hotkey: { keys: 1 } }],
    ['a hotkey as version 2 had it', { hotkey: 'Alt+F1' }],
  ])('are refused with %s', (_name, change) => {
    expect(settingsSchema.safeParse({ ...valid, ...change }).success).toBe(false);
  });
});

describe('preferences', () => {
  it.each(Object.keys(initialPreferences))('are filled up where %s is left out', (name) => {
    const { [name]: _left, ...others } = { ...initialPreferences } as Readonly<Record<string, unknown>>;
    expect(settingsSchema.parse({ ...valid, preferences: others }).preferences).toEqual(initialPreferences);
  });
});

describe('a username', () => {
  it.each(['anna@example.com', 'ur8zafm0s6mk4oyokbj9z0zk37a', 'ånna@example.com'])('may be %s', (text) => {
    expect(isUsername(text)).toBe(true);
  });
  it.each(['', 'a b', 'a:b', 'a\nb', 'a\u0000', '\ud800', 'x'.repeat(321)])('may not be %j', (text) => {
    expect(isUsername(text)).toBe(false);
  });
});

describe('a token', () => {
  it.each(['1234567890abcdef', 'a-b_c.d'])('may be one word', (text) => {
    expect(isToken(text)).toBe(true);
  });
  it.each(['', 'a b', 'a\nb', 'a\tb', 'tökén', 'x'.repeat(501)])('may not be %j', (text) => {
    expect(isToken(text)).toBe(false);
  });
});
