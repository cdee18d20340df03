import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSettingsFile } from '../../electron/adapters/settings-file.ts';
import { isSameKeys } from '../../electron/core/hotkey/index.ts';
import { profileView } from '../../electron/core/profiles/index.ts';
import { initialSettings, type Settings } from '../../electron/core/settings/settings.ts';
import { pageOf } from '../../electron/shell/app-protocol.ts';
import { hotkeyText } from '../../src/shared/hotkey-text.ts';
import { languages } from '../../src/shared/languages.ts';
import {
  maxLifetime,
  maxPasswordCharacters,
  maxPasswordWords,
  minLifetime,
  minPasswordCharacters,
  minPasswordWords,
} from '../../src/shared/limits.ts';
import { hotkeyTasks } from '../../src/shared/model/hotkey-tasks.ts';
import { characterSets, wordSeparators } from '../../src/shared/model/passwords.ts';
import { textIn } from '../../src/shared/text-in.ts';
import { noPolicy } from '../support/fakes/policy.ts';
import { answers } from '../support/fuzz/answers.ts';
import { createAppInMemory } from '../support/fuzz/app-in-memory.ts';
import { holds } from '../support/fuzz/holds.ts';
import { empty, inScratchFolder } from '../support/fuzz/scratch.ts';
import { damagedBytes, nearly, wildBytes, wildJson, wildText } from '../support/fuzz/wild.ts';
import version1 from '../support/settings/version-1.json' with { type: 'json' };

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 });

const server = fc.constantFrom(
  'https://eu.onetimesecret.com',
  'https://secrets.example.com:8443',
  'http://127.0.0.1:7143',
  `https://${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.example`,
);
const profile = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 100 }),
    name: wildText(300).map((text) => text.slice(0, 300)),
    server,
    username: fc.constantFrom('anna@example.com', 'ß', 'x'.repeat(320)),
    tokenStored: fc.boolean(),
    makesPassphrase: fc.boolean(),
    lastLifetime: fc.integer({ min: minLifetime, max: maxLifetime }),
  },
  { requiredKeys: ['id', 'name', 'server'], noNullPrototype: true },
);
const template = wildText(900).map((text) => `${text.toWellFormed()}{link}`);

const recipes = fc.record({
  kind: fc.constantFrom('characters', 'words'),
  characters: fc.record({
    kind: fc.constant('characters'),
    length: fc.integer({ min: minPasswordCharacters, max: maxPasswordCharacters }),
    sets: fc.subarray([...characterSets], { minLength: 1 }),
    avoidLookAlikes: fc.boolean(),
  }),
  words: fc.record({
    kind: fc.constant('words'),
    words: fc.integer({ min: minPasswordWords, max: maxPasswordWords }),
    separator: fc.constantFrom(...wordSeparators),
    capitalize: fc.boolean(),
  }),
});

/** Of the current version, with every key; one that a newer version of the same form may have added, too. */
const valid = fc
  .record({
    version: fc.constant(3),
    profiles: fc.uniqueArray(profile, { maxLength: 4, selector: ({ id }) => id }),
    preferences: fc.record({
      defaultLifetime: fc.integer({ min: 60, max: 2_592_000 }),
      language: fc.constantFrom('system', ...languages),
      theme: fc.constantFrom('system', 'light', 'dark'),
      closeAfterSharing: fc.boolean(),
      clearClipboardAfter: maybe(fc.integer({ min: 10, max: 3_600 })),
      clearLinks: fc.boolean(),
      watchLinks: fc.boolean(),
      notifyRevealed: fc.boolean(),
      keepReceiptsDays: fc.integer({ min: 0, max: 365 }),
      keepLinks: fc.boolean(),
      discardDraftsAfter: maybe(fc.integer({ min: 300, max: 2_592_000 })),
      hideFromCapture: fc.boolean(),
      checkForUpdates: fc.boolean(),
      zoom: fc.double({ min: 0.5, max: 3, noNaN: true }),
      passwordRecipes: recipes,
      templates: fc.dictionary(fc.constantFrom(...languages), template, {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    }),
    hotkey: fc.record(
      {
        keys: maybe(
          fc.oneof(
            fc.constantFrom('Ctrl+Alt+H', 'constructor+__proto__'),
            fc.string({ minLength: 1, maxLength: 100 }),
          ),
        ),
        fromDesktop: fc.boolean(),
      },
      { requiredKeys: ['fromDesktop'], noNullPrototype: true },
    ),
    moreHotkeys: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z0-9]{1,20}$/),
        keys: fc.oneof(
          fc.constantFrom('Alt+F1', 'constructor+__proto__'),
          fc.string({ minLength: 1, maxLength: 100 }),
        ),
        does: fc.constantFrom(...hotkeyTasks),
        profile: maybe(fc.constantFrom('a', 'gone')),
        lifetime: maybe(fc.integer({ min: 60, max: 2_592_000 })),
        passphrase: fc.boolean(),
      }),
      { maxLength: 9, selector: ({ id }) => id },
    ),
    sendingPaused: fc.boolean(),
    told: fc.record({ staysRunning: fc.boolean(), linkCopied: fc.boolean() }),
    windows: fc.record(
      {
        activity: fc.record({
          width: fc.integer({ min: 200, max: 20_000 }),
          height: fc.integer({ min: 150, max: 20_000 }),
        }),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    later: wildJson,
  })
  .chain((settings) =>
    fc
      .constantFrom(null, ...settings.profiles.map(({ id }) => id))
      .map((activeProfile) => ({ ...settings, activeProfile })),
  );
const earlier = fc.oneof(
  fc.constant(version1),
  fc.record({
    version: fc.constant(2),
    profiles: fc.array(profile, { maxLength: 1 }),
    hotkey: maybe(wildText(60)),
  }),
);

const textOf = (json: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> =>
  json.map((given) => Buffer.from(JSON.stringify(given) ?? ''));
const strange = fc.oneof(
  { weight: 4, arbitrary: textOf(nearly(valid, wildJson)) },
  { weight: 2, arbitrary: textOf(nearly(earlier, wildJson)) },
  { weight: 2, arbitrary: damagedBytes(textOf(valid)) },
  { weight: 1, arbitrary: damagedBytes(textOf(earlier)) },
  { weight: 1, arbitrary: textOf(wildJson) },
  { weight: 1, arbitrary: textOf(fc.record({ version: wildJson })) },
  {
    weight: 1,
    arbitrary: textOf(fc.record({ version: fc.constantFrom(1, 2, 3), hotkey: wildJson, profiles: wildJson })),
  },
  { weight: 1, arbitrary: wildBytes() },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        '',
        '\ufeff{"version":3}',
        '{"version":3,"version":4}',
        '{"version":3,"__proto__":{"profiles":[]}}',
        '{"version":3,"profiles":[{"__proto__":{"id":"p"}}]}',
        `{"version":3,"deep":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
        `{"version":3,"sendingPaused":${'['.repeat(100_000)}`,
        `{"version":1e999}`,
        `{"version":"Infinity"}`,
      )
      .map((text) => Buffer.from(text)),
  },
);

const now = 1_234;
const load = (folder: string) => createSettingsFile(folder, () => now).load();

describe('the settings', () => {
  it('are read, or their file is set aside as it is', async () => {
    await inScratchFolder((folder) =>
      holds(strange, { usual: 2_000 }, async (bytes) => {
        empty(folder);
        const path = join(folder, 'settings.json');
        writeFileSync(path, bytes);
        const { settings, notices } = await load(folder);
        const [notice] = notices;
        if (notice === undefined) {
          // Saved, they are the same at the next start.
          expect(await createSettingsFile(folder).save(settings)).toEqual({ ok: true, value: null });
          expect(await load(folder)).toEqual({ settings, notices: [] });
          return;
        }
        expect(settings).toEqual(initialSettings);
        expect(notice.kind).toMatch(/^settings-(?:damaged|from-newer)$/);
        expect(readdirSync(folder)).toEqual([notice.keptAs]);
        expect(readFileSync(join(folder, notice.keptAs)).equals(bytes)).toBe(true);
        expect(existsSync(path)).toBe(false);
      }),
    );
  });

  it('are read as they were saved', async () => {
    await inScratchFolder((folder) =>
      holds(valid, { usual: 300 }, async (saved) => {
        empty(folder);
        // What `-0` is in JSON is 0.
        const settings = JSON.parse(JSON.stringify(saved)) as Settings;
        await createSettingsFile(folder).save(settings);
        expect(await load(folder)).toEqual({ settings, notices: [] });
      }),
    );
  });

  it('can be shown and changed, whatever they say', async () => {
    const given = fc.oneof(textOf(valid), strange);
    await inScratchFolder((folder) =>
      holds(given, { usual: 500, part: 0.2 }, async (bytes) => {
        empty(folder);
        writeFileSync(join(folder, 'settings.json'), bytes);
        const { settings } = await load(folder);
        for (const one of settings.profiles) profileView(one, noPolicy);
        const { keys } = settings.hotkey;
        if (typeof keys === 'string')
          for (const platform of ['linux', 'darwin', 'win32'] as const) {
            // Each part is a name that is known, or as it was; none is something that every object has.
            expect(hotkeyText(textIn('de'), keys, platform)).not.toMatch(/native code|\[object/);
          }
        for (const { keys: own } of settings.moreHotkeys)
          for (const platform of ['linux', 'darwin', 'win32'])
            expect(isSameKeys(own, own, platform)).toBe(true);
        const app = await createAppInMemory({ settings });
        const call = (name: 'readState' | 'savePreferences', ...args: readonly unknown[]): unknown =>
          app.call(name, 'settings', pageOf('settings'), args);
        const state = answers.readState.parse(await call('readState'));
        expect(state.profiles).toHaveLength(settings.profiles.length);
        expect(await call('savePreferences', { theme: 'dark' })).toEqual({ ok: true, value: null });
      }),
    );
  });
});
