import { describe, expect, it } from 'vitest';
import { isAgainstPolicy, withFixedServer } from '../../../../electron/core/policy/apply-policy.ts';
import { createPolicedSettings } from '../../../../electron/core/policy/policed-settings.ts';
import type { Policy } from '../../../../electron/core/policy/policy.ts';
import {
  initialSettings,
  type Settings,
  settingsSchema,
  withPreferences,
} from '../../../../electron/core/settings/settings.ts';
import { createSettingsStore } from '../../../../electron/core/settings/settings-store.ts';
import type { Preferences } from '../../../../src/shared/model/preferences.ts';
import { brokenPolicy, noPolicy, policyWith } from '../../../support/fakes/policy.ts';
import { createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';

const setUp = (policy: Policy, loaded: Settings = settingsWith()) => {
  const file = createFakeSettingsFile();
  return { file, settings: createPolicedSettings(createSettingsStore(file, loaded), policy) };
};
const preferred = (change: Partial<Preferences>) => withPreferences(settingsWith(), change);

describe('the settings that count', () => {
  it.each<[object, Partial<Preferences>, Partial<Preferences>]>([
    [{ maxLifetime: '1h' }, { defaultLifetime: 86_400 }, { defaultLifetime: 3_600 }],
    [{ maxLifetime: '7d' }, { defaultLifetime: 86_400 }, { defaultLifetime: 86_400 }],
    [{ drafts: { maxAge: '1d' } }, { discardDraftsAfter: null }, { discardDraftsAfter: 86_400 }],
    [{ drafts: { maxAge: '1d' } }, { discardDraftsAfter: 604_800 }, { discardDraftsAfter: 86_400 }],
    [{ drafts: { maxAge: '1d' } }, { discardDraftsAfter: 3_600 }, { discardDraftsAfter: 3_600 }],
    [{ receipts: { maxDays: 7 } }, { keepReceiptsDays: 30 }, { keepReceiptsDays: 7 }],
    [{ receipts: { maxDays: 7 } }, { keepReceiptsDays: 0 }, { keepReceiptsDays: 0 }],
    [{ receipts: { links: false } }, { keepLinks: true }, { keepLinks: false }],
    [{ updates: true }, { checkForUpdates: false }, { checkForUpdates: true }],
    [{ updates: false }, { checkForUpdates: true }, { checkForUpdates: false }],
  ])('under %j, where the user prefers %j, are %j', (rules, own, counting) => {
    const { settings } = setUp(policyWith({ ...rules }), preferred(own));
    expect(settings.current().preferences).toMatchObject(counting);
  });

  it('have no longer lifetime that was chosen last than is allowed, and keep it for when it is', async () => {
    const [profile] = settingsWith().profiles;
    const loaded = settingsSchema.parse({
      ...settingsWith(),
      profiles: [{ ...profile, lastLifetime: 86_400 }],
    });
    const { file, settings } = setUp(policyWith({ maxLifetime: '2h' }), loaded);
    expect(settings.current().profiles).toMatchObject([{ lastLifetime: 7_200 }]);
    await settings.change((own) => ({ ...own, sendingPaused: true }));
    expect(file.saved?.profiles).toMatchObject([{ lastLifetime: 86_400 }]);
  });

  it.each([
    [
      { keys: 'Control+Alt+S' },
      { keys: 'Alt+F1', fromDesktop: true },
      { keys: 'Control+Alt+S', fromDesktop: true },
    ],
    [{ keys: null }, { keys: 'Alt+F1', fromDesktop: true }, { keys: null, fromDesktop: false }],
    [{ keys: 'Control+Alt+S', change: true }, { keys: 'Alt+F1', fromDesktop: false }, { keys: 'Alt+F1' }],
    [{ keys: 'Control+Alt+S', change: true }, { fromDesktop: false }, { keys: 'Control+Alt+S' }],
  ])('with the hotkey %j, where the user has %j, have %j', (hotkey, own, counting) => {
    const { settings } = setUp(policyWith({ hotkey }), { ...settingsWith(), hotkey: own });
    expect(settings.current().hotkey).toMatchObject(counting);
  });

  const ownHotkey = {
    id: 'ab12',
    keys: 'Alt+F1',
    does: 'share-link',
    profile: null,
    lifetime: 604_800,
    passphrase: false,
  } as const;
  it.each([
    [{ maxLifetime: '1h' }, [{ ...ownHotkey, lifetime: 3_600 }]],
    [{ passphrase: { required: true } }, [{ ...ownHotkey, passphrase: true }]],
    [{ hotkey: { keys: 'Control+Alt+S', change: true } }, [ownHotkey]],
    [{ hotkey: { keys: 'Control+Alt+S' } }, []],
    [{ hotkey: { keys: null } }, []],
  ])("under %j have the user's own hotkeys %j", (rules, counting) => {
    const { settings } = setUp(policyWith({ ...rules }), { ...settingsWith(), moreHotkeys: [ownHotkey] });
    expect(settings.current().moreHotkeys).toEqual(counting);
  });

  it('look for no newer version while nobody knows whether they may', () => {
    const { settings } = setUp(brokenPolicy, preferred({ checkForUpdates: true, defaultLifetime: 86_400 }));
    expect(settings.current().preferences).toMatchObject({ checkForUpdates: false, defaultLifetime: 86_400 });
    expect(isAgainstPolicy({ checkForUpdates: true }, settings.current(), brokenPolicy)).toBe(true);
  });

  it("are the user's own again without the policy, since they are what is saved", async () => {
    const { file, settings } = setUp(
      policyWith({ maxLifetime: '1h' }),
      preferred({ defaultLifetime: 86_400 }),
    );
    await settings.change((own) => withPreferences(own, { theme: 'dark' }));
    expect(settings.current().preferences).toMatchObject({ theme: 'dark', defaultLifetime: 3_600 });
    expect(file.saved?.preferences).toMatchObject({ theme: 'dark', defaultLifetime: 86_400 });
  });

  it('are announced as they count, before and after a change', async () => {
    const { settings } = setUp(policyWith({ maxLifetime: '1h' }), preferred({ defaultLifetime: 86_400 }));
    const heard: unknown[] = [];
    settings.subscribe(({ before, now }) =>
      heard.push([
        before.preferences.defaultLifetime,
        now.preferences.defaultLifetime,
        now.preferences.theme,
      ]),
    );
    await settings.change((own) => withPreferences(own, { theme: 'dark' }));
    await settings.change((own) => withPreferences(own, { defaultLifetime: 1_800 }));
    expect(heard).toEqual([
      [3_600, 3_600, 'dark'],
      [3_600, 1_800, 'dark'],
    ]);
  });

  it('are the same object until they change, as features compare them', () => {
    const { settings } = setUp(policyWith({ maxLifetime: '1h' }));
    expect(settings.current()).toBe(settings.current());
  });
});

describe('what the user wants to change', () => {
  it.each<[object, Partial<Preferences>, boolean]>([
    [{ maxLifetime: '1d' }, { defaultLifetime: 86_400 }, false],
    [{ maxLifetime: '1d' }, { defaultLifetime: 86_460 }, true],
    [{ maxLifetime: '1d' }, { theme: 'dark' }, false],
    [{ drafts: { maxAge: '1d' } }, { discardDraftsAfter: null }, true],
    [{ drafts: { maxAge: '1d' } }, { discardDraftsAfter: 3_600 }, false],
    [{ receipts: { maxDays: 7 } }, { keepReceiptsDays: 8 }, true],
    [{ receipts: { links: false } }, { keepLinks: true }, true],
    [{ receipts: { links: false } }, { keepLinks: false }, false],
    [{ updates: false }, { checkForUpdates: true }, true],
    [{ updates: true }, { theme: 'dark', checkForUpdates: false }, true],
  ])('is against %j, if it is %j: %s', (rules, change, isAgainst) => {
    expect(isAgainstPolicy(change, settingsWith(), policyWith({ ...rules }))).toBe(isAgainst);
  });

  it('is against nothing where what counts differs from what was chosen before', () => {
    const chosen = preferred({ defaultLifetime: 604_800 });
    expect(isAgainstPolicy({ theme: 'dark' }, chosen, policyWith({ maxLifetime: '1h' }))).toBe(false);
  });
});

describe('a server that is fixed', () => {
  const only = policyWith({ servers: ['https://secrets.example.com'] });
  const newId = () => 'new';

  it('is there at the first start, and in use', () => {
    expect(withFixedServer(initialSettings, only, newId)).toMatchObject({
      activeProfile: 'new',
      profiles: [{ id: 'new', name: 'secrets.example.com', server: 'https://secrets.example.com' }],
    });
  });

  it('takes the place of one that was in use, which stays', () => {
    const { profiles, activeProfile } = withFixedServer(settingsWith(), only, newId);
    expect(profiles.map(({ id }) => id)).toEqual(['p1', 'new']);
    expect(activeProfile).toBe('new');
  });

  it('is used with the account that the user has there', () => {
    const settings = withFixedServer(settingsWith(), only, newId);
    const anna = { ...settings, activeProfile: 'p1' };
    expect(withFixedServer(anna, only, () => 'newer')).toMatchObject({ activeProfile: 'new' });
  });

  it.each([
    ['several servers', policyWith({ servers: ['https://a.example.com', 'https://b.example.com'] })],
    ['an account to be entered', policyWith({ servers: ['https://a.example.com'], accounts: 'required' })],
    ['no servers', policyWith({})],
    ['no policy', noPolicy],
    ['a policy that cannot be used', brokenPolicy],
  ])('is none where there are %s', (_what, policy) => {
    expect(withFixedServer(initialSettings, policy, newId)).toBe(initialSettings);
  });
});
