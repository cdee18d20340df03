import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../../electron/core/settings/read-settings.ts';
import { initialSettings } from '../../../../electron/core/settings/settings.ts';
import { usualRecipes } from '../../../../src/shared/model/passwords.ts';
import { success } from '../../../../src/shared/result.ts';

/** Every key set to what it was not at first, and one unknown key in each place that kept them. */
const version1 = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../support/settings/version-1.json'), 'utf8'),
) as Readonly<Record<string, unknown>>;
const usualOfVersion2 = { keys: 'CommandOrControl+Shift+1', fromDesktop: false };
const id = '0b7e2f0e-6c0e-4a3c-9a53-2f5f1f0f8a11';

describe('settings of version 1', () => {
  it('are read completely, and unknown keys stay where they were', () => {
    expect(readSettings(version1)).toEqual(
      success({
        version: 3,
        profiles: [
          {
            id,
            name: 'EU',
            server: 'https://eu.onetimesecret.com',
            username: 'anna@example.com',
            tokenStored: true,
            colour: 'red',
          },
          { id: 'second', name: 'secrets.example.com', server: 'https://secrets.example.com' },
        ],
        activeProfile: id,
        preferences: {
          defaultLifetime: 604_800,
          language: 'da',
          theme: 'dark',
          closeAfterSharing: true,
          clearClipboardAfter: 300,
          clearLinks: false,
          watchLinks: false,
          notifyRevealed: false,
          keepReceiptsDays: 7,
          keepLinks: false,
          discardDraftsAfter: 86_400,
          hideFromCapture: false,
          checkForUpdates: false,
          zoom: 1,
          passwordRecipes: usualRecipes,
          templates: { en: 'For you: {link} (until {until}) {passphrase}' },
        },
        hotkey: { keys: 'CommandOrControl+Alt+J', fromDesktop: false },
        moreHotkeys: [],
        sendingPaused: true,
        told: { staysRunning: false, linkCopied: false },
        windows: { activity: { width: 900, height: 700, x: 12 } },
        font: 'serif',
        defaults: { later: 1 },
        clipboard: { wipe: true },
        receipts: { sort: 'newest' },
        drafts: { most: 5 },
      }),
    );
  });

  it('are read the same once they were written in the new form', () => {
    const settings = readSettings(version1);
    expect(readSettings(JSON.parse(JSON.stringify(settings.ok && settings.value)))).toEqual(settings);
  });

  it('get defaults for what is missing', () => {
    expect(readSettings({ version: 1 })).toEqual(success({ ...initialSettings, hotkey: usualOfVersion2 }));
    expect(readSettings({ version: 1, drafts: {}, clipboard: { clearAfter: null } })).toEqual(
      success({
        ...initialSettings,
        hotkey: usualOfVersion2,
        preferences: { ...initialSettings.preferences, clearClipboardAfter: null },
      }),
    );
  });

  it.each([
    ['a lifetime that is too short', { defaults: { ttl: 59 } }],
    ['a value of another kind', { receipts: { watch: 'yes' } }],
    ['a pause that is neither on nor off', { drafts: { paused: null } }],
    ['a group that is none', { clipboard: 60 }],
    ['a language there is not', { language: 'la' }],
    ['a message without its link', { templates: { en: 'no link' } }],
  ])('are damaged with %s', (_name, change) => {
    expect(readSettings({ ...version1, ...change })).toEqual({ ok: false, failure: 'damaged' });
  });
});

describe('settings of version 2', () => {
  it.each(['Alt+F1', null])('keep their hotkey: %s', (keys) => {
    expect(readSettings({ version: 2, hotkey: keys, font: 'serif' })).toEqual(
      success({ ...initialSettings, hotkey: { keys, fromDesktop: false }, font: 'serif' }),
    );
  });

  it('keep what was usual then, where they had none', () => {
    expect(readSettings({ version: 2 })).toEqual(success({ ...initialSettings, hotkey: usualOfVersion2 }));
  });

  it.each([1, '', {}])('are damaged with a hotkey that is none: %j', (hotkey) => {
    expect(readSettings({ version: 2, hotkey })).toEqual({ ok: false, failure: 'damaged' });
  });
});

describe("the user's own hotkeys", () => {
  const hotkey = { id: 'ab12', keys: 'Alt+F1', does: 'share-link' };
  const read = (...moreHotkeys: readonly unknown[]) => readSettings({ version: 3, moreHotkeys });

  it('share as usual where nothing else is said, and keep what a later version has added', () => {
    expect(read({ ...hotkey, colour: 'red' })).toEqual(
      success({
        ...initialSettings,
        moreHotkeys: [{ ...hotkey, profile: null, lifetime: null, passphrase: false, colour: 'red' }],
      }),
    );
  });

  it.each([
    ['two with one id', [hotkey, { ...hotkey, keys: 'Alt+F2' }]],
    ['an id that no command line can have', [{ ...hotkey, id: 'a b' }]],
    ['nothing to do', [{ ...hotkey, does: 'rm' }]],
    ['no keys', [{ ...hotkey, keys: '' }]],
    ['a lifetime that is too short', [{ ...hotkey, lifetime: 59 }]],
    ['too many', Array.from({ length: 10 }, (_, place) => ({ ...hotkey, id: `a${place}` }))],
  ])('are damaged with %s', (_what, hotkeys) => {
    expect(read(...hotkeys)).toEqual({ ok: false, failure: 'damaged' });
  });
});

describe('settings of another version', () => {
  it.each([{ valueOf: 1, toString: 1 }, [4], null, true])('are damaged with no version but %j', (version) => {
    expect(readSettings({ ...version1, version })).toEqual({ ok: false, failure: 'damaged' });
  });

  it.each([4, 4.5, '4'])('are those of a newer one: %j', (version) => {
    expect(readSettings({ ...version1, version })).toEqual({ ok: false, failure: 'newer' });
  });

  it.each([0, -1, '1', '3', null, undefined])('are damaged: %j', (version) => {
    expect(readSettings({ ...version1, version })).toEqual({ ok: false, failure: 'damaged' });
  });
});
