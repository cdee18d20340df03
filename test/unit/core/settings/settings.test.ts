import { describe, expect, it } from 'vitest';
import {
  activeProfile,
  initialSettings,
  isToken,
  isUsername,
  settingsSchema,
} from '../../../../electron/core/settings/settings.ts';

const valid = {
  version: 1,
  profiles: [{ id: 'a', name: 'EU', server: 'https://eu.onetimesecret.com', username: 'anna@example.com' }],
  activeProfile: 'a',
  defaults: { ttl: 3_600 },
  hotkey: 'CommandOrControl+Shift+1',
};

describe('settings', () => {
  it('are filled up where something is left out', () => {
    expect(settingsSchema.parse({ version: 1 })).toEqual({
      version: 1,
      profiles: [],
      activeProfile: null,
      defaults: { ttl: 86_400 },
      clipboard: { clearAfter: 60 },
      receipts: { watch: true, notify: true, keepDays: 30, keepLinks: true },
      drafts: { paused: false, discardAfter: null },
      language: 'system',
      theme: 'system',
      closeAfterSharing: false,
      windows: {},
      hideFromCapture: true,
      templates: {},
      hotkey: 'CommandOrControl+Shift+1',
    });
  });

  it('keep what this version does not know', () => {
    const parsed = settingsSchema.parse({
      ...valid,
      font: 'serif',
      defaults: { ttl: 60, later: 1 },
      profiles: [{ ...valid.profiles[0], colour: 'red' }],
    });
    expect(parsed).toMatchObject({ font: 'serif', defaults: { later: 1 }, profiles: [{ colour: 'red' }] });
  });

  it('name the profile in use, and none before the first run is over', () => {
    expect(activeProfile(settingsSchema.parse(valid))?.id).toBe('a');
    expect(activeProfile(initialSettings)).toBeNull();
    expect(activeProfile(settingsSchema.parse({ ...valid, activeProfile: 'gone' }))).toBeNull();
  });

  it('can switch the hotkey off', () => {
    expect(settingsSchema.parse({ ...valid, hotkey: null }).hotkey).toBeNull();
  });

  it.each([
    ['no version', { version: undefined }],
    ['another version', { version: 2 }],
    ['a server without https', { profiles: [{ ...valid.profiles[0], server: 'http://example.com' }] }],
    [
      'a server with credentials',
      { profiles: [{ ...valid.profiles[0], server: 'https://a:b@example.com' }] },
    ],
    ['a username with a colon', { profiles: [{ ...valid.profiles[0], username: 'a:b' }] }],
    ['two profiles with one id', { profiles: [valid.profiles[0], valid.profiles[0]] }],
    ['a lifetime that is no whole number', { defaults: { ttl: 1.5 } }],
    ['a lifetime as text', { defaults: { ttl: '3600' } }],
    ['a lifetime that is too short', { defaults: { ttl: 59 } }],
    ['a lifetime that is too long', { defaults: { ttl: 2_592_001 } }],
    ['profiles that are no list', { profiles: {} }],
    ['a hotkey that is no text', { hotkey: 1 }],
  ])('are refused with %s', (_name, change) => {
    expect(settingsSchema.safeParse({ ...valid, ...change }).success).toBe(false);
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
