import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { createGuardedApi } from '../../../../electron/core/policy/guarded-api.ts';
import type { Policy } from '../../../../electron/core/policy/policy.ts';
import type { CallName } from '../../../../src/shared/contract/contract.ts';
import type { Failure } from '../../../../src/shared/failure.ts';
import { usualRecipes } from '../../../../src/shared/model/passwords.ts';
import type { WindowName } from '../../../../src/shared/model/windows.ts';
import { turns } from '../../../support/fakes/outbox-fixture.ts';
import { brokenPolicy, policyWith } from '../../../support/fakes/policy.ts';
import { createFakeApi, settingsWith } from '../../../support/fakes/ports.ts';
import { createAppInMemory, knownIds } from '../../../support/fuzz/app-in-memory.ts';

/** The whole app in memory, under each rule, by each way in. */
const start = (policy: Policy) => createAppInMemory({ settings: settingsWith(), policy });
let app: Awaited<ReturnType<typeof start>>;

const call = async (name: CallName, from: WindowName, input?: unknown): Promise<unknown> =>
  await app.call(name, from, `app://hushlink/${from}/index.html`, input === undefined ? [] : [input]);
const form = { lifetime: 3_600, passphrase: null, recipient: null, shareDomain: null, note: '' };
const generateForm = { ...form, recipe: usualRecipes.characters };
const text = { ...form, secret: 'the database password', draft: null };
const line = { secret: text.secret, lifetime: 3_600, passphrase: null, note: 'Anna' };
const link = 'https://eu.onetimesecret.com/secret/es75mv1jo7b4bk80o4c6e8m4vq0rzkd';

/** Everything that made a link, or tried. */
const sent = (): number => app.api.shares.length + app.api.generated.length;

/** Each rule that the usual share is against, and what it says. */
const rules: readonly (readonly [object, Failure])[] = [
  [{ servers: ['uk.onetimesecret.com', 'us.onetimesecret.com'] }, { kind: 'policy', rule: 'server' }],
  [{ accounts: 'required' }, { kind: 'policy', rule: 'account-needed' }],
  [{ maxLifetime: '59m' }, { kind: 'policy-lifetime', most: 3_540 }],
  [{ passphrase: { required: true } }, { kind: 'policy-passphrase', problem: 'missing', least: 1 }],
];
const broken: Failure = {
  kind: 'policy-broken',
  file: '/etc/hushlink/policy.json',
  fault: 'invalid',
  at: 'maxLifetme',
};

describe.each([
  ...rules.map(([given, failure]) => [JSON.stringify(given), policyWith({ ...given }), failure] as const),
  ['that cannot be used', brokenPolicy, broken] as const,
])('under a policy %s', (_what, policy, failure) => {
  beforeEach(async () => {
    app = await start(policy);
  });

  it.each<[CallName, WindowName, unknown]>([
    ['share', 'quick-share', text],
    ['share', 'generate', text],
    ['shareLine', 'quick-share', line],
    ['generate', 'generate', generateForm],
    ['keepDraft', 'quick-share', text],
    ['sendDraft', 'activity', { id: knownIds.held }],
    ['sendDraft', 'activity', { id: knownIds.waiting }],
  ])('%s of %s sends nothing, and says why', async (name, from, input) => {
    expect(await call(name, from, input)).toEqual({ ok: false, failure });
    expect(sent()).toBe(0);
  });

  it('the draft that was waiting is held, and says why', async () => {
    await call('sendDrafts', 'activity');
    await turns();
    expect(sent()).toBe(0);
    expect(await call('readActivity', 'activity')).toMatchObject({
      drafts: [{ id: knownIds.waiting, state: 'held', reason: failure }, { id: knownIds.held }],
    });
  });
});

it('without a policy, the same shares and drafts are sent', async () => {
  app = await createAppInMemory({ settings: settingsWith() });
  expect(await call('share', 'quick-share', text)).toMatchObject({ ok: true });
  expect(await call('generate', 'generate', generateForm)).toMatchObject({ ok: true });
  expect(await call('sendDraft', 'activity', { id: knownIds.held })).toMatchObject({ ok: true });
  await turns();
  expect(sent()).toBe(4);
});

describe('the hotkey', () => {
  it.each([
    [
      'a server that is not allowed',
      policyWith({ servers: ['uk.onetimesecret.com', 'us.onetimesecret.com'] }),
    ],
    ['an account that is missing', policyWith({ accounts: 'required' })],
    ['a passphrase that is missing', policyWith({ passphrase: { required: true } })],
    ['a policy that cannot be used', brokenPolicy],
  ])('makes no link with %s', async (_what, policy) => {
    app = await start(policy);
    app.commands.shareClipboard();
    await turns();
    expect(sent()).toBe(0);
    expect(app.clipboard.text).toBe('what was copied');
  });

  it('opens Quick share with the text and a passphrase that is long enough, where one is required', async () => {
    app = await start(policyWith({ passphrase: { required: true, minLength: 60 } }));
    app.commands.shareClipboard();
    await turns();
    const begun = (await call('takePrefill', 'quick-share')) as { passphrase: string };
    expect(begun).toMatchObject({ secret: 'what was copied', draft: null });
    expect(begun.passphrase).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(begun.passphrase.length).toBeGreaterThanOrEqual(60);
    const sharing = { ...text, secret: 'what was copied', passphrase: begun.passphrase };
    expect(await call('share', 'quick-share', sharing)).toMatchObject({ ok: true });
  });

  it('makes a link that lasts as long as the administrator allows', async () => {
    app = await start(policyWith({ maxLifetime: '30m' }));
    app.commands.shareClipboard();
    await turns();
    expect(app.api.shares.at(-1)?.request.lifetime).toBe(1_800);
  });

  it('says why it makes none, where the server is not allowed', async () => {
    app = await start(policyWith({ servers: ['uk.onetimesecret.com', 'us.onetimesecret.com'] }));
    app.commands.shareClipboard();
    await turns();
    expect(app.notifier.shown.map(({ body }) => body).join(' ')).toContain(
      'Your administrator does not allow links to be made at EU',
    );
  });
});

describe("one of the user's own hotkeys", () => {
  const hotkey = (change: object) => ({
    id: 'ab12',
    keys: 'Control+Alt+P',
    does: 'share-link' as const,
    profile: 'p1',
    lifetime: 604_800,
    passphrase: false,
    ...change,
  });
  const press = async (policy: Policy, change: object = {}) => {
    const settings = { ...settingsWith(), moreHotkeys: [hotkey(change)] };
    app = await createAppInMemory({ settings, policy });
    app.press('ab12');
    await turns();
  };

  it.each([
    [
      'a server that is not allowed',
      policyWith({ servers: ['https://uk.onetimesecret.com', 'us.onetimesecret.com'] }),
    ],
    ['an account that is missing', policyWith({ accounts: 'required' })],
    ['a policy that cannot be used', brokenPolicy],
    ['a hotkey that the administrator has set', policyWith({ hotkey: { keys: 'Control+Alt+S' } })],
  ])('makes no link with %s', async (_what, policy) => {
    await press(policy);
    // The draft that was waiting may be sent.
    expect(app.api.shares.map(({ request }) => request.secret.reveal())).not.toContain('what was copied');
    expect(app.clipboard.text).toBe('what was copied');
    expect(app.notifier.shown.map(({ title }) => title)).toContainEqual(
      expect.stringMatching(/^(No link was created|This hotkey does nothing)$/),
    );
  });

  it('makes a link that lasts as long as the administrator allows', async () => {
    await press(policyWith({ maxLifetime: '30m' }));
    expect(app.api.shares.at(-1)?.request.lifetime).toBe(1_800);
  });

  it('makes a passphrase that is long enough, where one is required', async () => {
    await press(policyWith({ passphrase: { required: true, minLength: 60 } }));
    expect(app.api.shares.at(-1)?.request.passphrase?.reveal().length).toBeGreaterThanOrEqual(60);
  });

  it('is neither added nor changed where the administrator has set the hotkey', async () => {
    await press(policyWith({ hotkey: { keys: 'Control+Alt+S' } }));
    const { id: _, ...wish } = hotkey({});
    for (const which of [null, 'ab12'])
      expect(await call('saveMoreHotkey', 'settings', { hotkey: which, wish })).toEqual({
        ok: false,
        failure: { kind: 'policy-setting' },
      });
  });
});

describe('Settings', () => {
  it.each<[object, CallName, unknown, Failure]>([
    [
      { servers: ['uk.onetimesecret.com'] },
      'saveProfile',
      { id: null, server: 'eu.onetimesecret.com', username: null },
      { kind: 'policy', rule: 'server' },
    ],
    [
      { servers: ['uk.onetimesecret.com'] },
      'chooseProfile',
      { id: 'p1' },
      { kind: 'policy', rule: 'server' },
    ],
    [
      { servers: ['uk.onetimesecret.com'] },
      'testConnection',
      { id: 'p1' },
      { kind: 'policy', rule: 'server' },
    ],
    [
      { accounts: 'none' },
      'saveProfile',
      { id: 'p1', server: 'eu.onetimesecret.com', username: 'anna@example.com' },
      { kind: 'policy', rule: 'anonymous-only' },
    ],
    [
      { accounts: 'required' },
      'saveProfile',
      { id: 'p1', server: 'eu.onetimesecret.com', username: null },
      { kind: 'policy', rule: 'account-needed' },
    ],
    [
      { usernames: ['*@example.org'] },
      'saveProfile',
      { id: 'p1', server: 'eu.onetimesecret.com', username: 'anna@example.com' },
      { kind: 'policy', rule: 'account' },
    ],
    [{ maxLifetime: '30m' }, 'savePreferences', { defaultLifetime: 3_600 }, { kind: 'policy-setting' }],
    [
      { drafts: { maxAge: '1d' } },
      'savePreferences',
      { discardDraftsAfter: null },
      { kind: 'policy-setting' },
    ],
    [{ receipts: { maxDays: 7 } }, 'savePreferences', { keepReceiptsDays: 30 }, { kind: 'policy-setting' }],
    [{ receipts: { links: false } }, 'savePreferences', { keepLinks: true }, { kind: 'policy-setting' }],
    [{ updates: false }, 'savePreferences', { checkForUpdates: true }, { kind: 'policy-setting' }],
    [
      { hotkey: { keys: 'Control+Alt+S' } },
      'setHotkey',
      { accelerator: 'Control+Alt+T' },
      { kind: 'policy-setting' },
    ],
    [{ hotkey: { keys: 'Control+Alt+S' } }, 'setHotkey', { accelerator: null }, { kind: 'policy-setting' }],
    [{ hotkey: { keys: null } }, 'setDesktopHotkey', { isOn: true }, { kind: 'policy-setting' }],
    [{ startAtLogin: true }, 'setLoginStart', { isOn: false }, { kind: 'policy-setting' }],
    [{ startAtLogin: false }, 'setLoginStart', { isOn: true }, { kind: 'policy-setting' }],
  ])('under %j, %s with %j changes nothing, and says why', async (given, name, input, failure) => {
    app = await start(policyWith({ ...given }));
    await turns();
    const asked = app.api.probes.length;
    expect(await call(name, 'settings', input)).toEqual({ ok: false, failure });
    expect(app.settingsFile.saved).toBeNull();
    expect(app.api.probes).toHaveLength(asked);
  });

  it('may change what is left to the user', async () => {
    app = await start(policyWith({ maxLifetime: '1d', hotkey: { keys: 'Control+Alt+S', change: true } }));
    expect(await call('savePreferences', 'settings', { theme: 'dark' })).toMatchObject({ ok: true });
    expect(await call('savePreferences', 'settings', { defaultLifetime: 7_200 })).toMatchObject({ ok: true });
    expect(await call('setHotkey', 'settings', { accelerator: 'Control+Alt+T' })).toMatchObject({ ok: true });
    expect(app.settingsFile.saved).toMatchObject({ hotkey: { keys: 'Control+Alt+T' } });
  });

  it('measures only the servers that are allowed', async () => {
    app = await start(policyWith({ servers: ['uk.onetimesecret.com'] }));
    expect(await call('measureServers', 'settings')).toMatchObject([
      { server: 'https://uk.onetimesecret.com' },
    ]);
  });
});

describe('opening a link', () => {
  const reveal = { text: link, server: null, passphrase: null };

  it.each<[object, Failure]>([
    [{ openLinks: 'none' }, { kind: 'policy-opening', what: 'any' }],
    [
      { openLinks: 'allowed-servers', servers: ['uk.onetimesecret.com'] },
      { kind: 'policy-opening', what: 'server' },
    ],
  ])('is refused under %j, before any server is asked', async (given, failure) => {
    app = await start(policyWith({ ...given }));
    expect(await call('readLink', 'open-link', { text: link })).toEqual({ ok: false, failure });
    expect(await call('revealLink', 'open-link', reveal)).toEqual({ ok: false, failure });
    expect(app.api.revealed).toEqual([]);
  });

  it('is refused for a key with a server that is not allowed', async () => {
    app = await start(policyWith({ openLinks: 'allowed-servers', servers: ['uk.onetimesecret.com'] }));
    const input = {
      ...reveal,
      text: 'es75mv1jo7b4bk80o4c6e8m4vq0rzkd',
      server: 'https://eu.onetimesecret.com',
    };
    expect(await call('revealLink', 'open-link', input)).toMatchObject({ ok: false });
    expect(app.api.revealed).toEqual([]);
  });

  it('is allowed at a server that is', async () => {
    app = await start(policyWith({ openLinks: 'allowed-servers', servers: ['eu.onetimesecret.com'] }));
    app.api.secrets.set('es75mv1jo7b4bk80o4c6e8m4vq0rzkd', 'hunter2');
    expect(await call('revealLink', 'open-link', reveal)).toEqual({ ok: true, value: { value: 'hunter2' } });
  });
});

describe('a policy that cannot be used', () => {
  it('is told by every call of the API, and no server hears of anything', async () => {
    const api = createFakeApi();
    const guarded = createGuardedApi(api, brokenPolicy);
    const at = { server: 'https://eu.onetimesecret.com', credentials: null };
    const key = new Sensitive('key');
    const request = { ...generateForm, passphrase: null };
    expect(
      await Promise.all([
        guarded.share(at, { ...request, secret: key }),
        guarded.generate(at, request),
        guarded.hasPassphrase(at, key),
        guarded.reveal(at, key, null),
        guarded.receipt(at, key),
        guarded.recent({ ...at, credentials: { username: 'anna', token: key } }),
        guarded.burn(at, key, null),
        guarded.status(at),
        guarded.authcheck({ ...at, credentials: { username: 'anna', token: key } }),
      ]),
    ).toEqual(Array(9).fill({ ok: false, failure: broken }));
    const { shares, generated, revealed, receiptRequests, burned, probes } = api;
    expect([shares, generated, revealed, receiptRequests, burned, probes].flat()).toEqual([]);
  });
});
