import { beforeEach, describe, expect, it } from 'vitest';
import type { LoginStart } from '../../../../electron/core/app/login-start.ts';
import { createStateProjection } from '../../../../electron/core/app/state-projection.ts';
import type { TrayHost } from '../../../../electron/core/app/tray-host.ts';
import { createEventSource } from '../../../../electron/core/base/event-source.ts';
import { createOneItemBox } from '../../../../electron/core/base/one-item-box.ts';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type {
  ClipboardShare,
  ClipboardShareSnapshot,
} from '../../../../electron/core/clipboard/clipboard-share.ts';
import type { Drafts } from '../../../../electron/core/drafts/drafts.ts';
import type { Outbox } from '../../../../electron/core/drafts/outbox.ts';
import type { QuickShareStart } from '../../../../electron/core/drafts/prefill.ts';
import type { Hotkey } from '../../../../electron/core/hotkey/hotkey.ts';
import type { Receipt } from '../../../../electron/core/receipts/receipt.ts';
import type { Receipts } from '../../../../electron/core/receipts/receipts.ts';
import type { Records } from '../../../../electron/core/records/records.ts';
import { withPreferences } from '../../../../electron/core/settings/settings.ts';
import { createSettingsStore } from '../../../../electron/core/settings/settings-store.ts';
import { createWords } from '../../../../electron/core/settings/words.ts';
import type { AppState } from '../../../../src/shared/model/app-state.ts';
import type { HotkeyView } from '../../../../src/shared/model/hotkey.ts';
import type { LoginStartStatus } from '../../../../src/shared/model/login-start.ts';
import type { SettingsPane } from '../../../../src/shared/model/settings.ts';
import { partOf } from '../../../support/fakes/calls.ts';
import { noPolicy } from '../../../support/fakes/policy.ts';
import { createFakeClock, createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

/** Features that say of themselves what the test has put into `world`, and announce when it says so. */
const setUp = () => {
  const world = {
    hotkey: { by: 'app', accelerator: null, status: 'off' } as HotkeyView,
    clipboardShare: { isSharing: false, question: null, profile: null } as ClipboardShareSnapshot,
    receipt: undefined as Receipt | undefined,
    waiting: 0,
    held: 0,
    hasTray: null as boolean | null,
    updates: { canCheck: true, newer: null as string | null },
    loginStart: 'off' as LoginStartStatus,
  };
  const updates = createEventSource<void>();
  const hotkey = createEventSource<void>();
  const clipboardShare = createEventSource<void>();
  const records = createEventSource<void>();
  const receipts = createEventSource<void>();
  const drafts = createEventSource<void>();
  const elsewhere = createEventSource<void>();
  const scheduled = createEventSource<void>();
  const tray = createEventSource<boolean>();
  const login = createEventSource<void>();
  const quickShareBox = createOneItemBox<QuickShareStart>();
  const openLinkBox = createOneItemBox<Sensitive>();
  const burnBox = createOneItemBox<string>();
  const settingsPaneBox = createOneItemBox<SettingsPane>();
  const cardBox = createOneItemBox<string>();
  const clock = createFakeClock();
  const settings = createSettingsStore(createFakeSettingsFile(), settingsWith());
  const state = createStateProjection({
    platform: 'linux',
    notices: [],
    policy: noPolicy,
    words: createWords({ settings, systemLanguages: ['en'], clock }),
    clock,
    burnBox,
    settingsPaneBox,
    cardBox,
    madeElsewhere: { subscribe: elsewhere.subscribe },
    settings,
    updateCheck: { current: () => world.updates, subscribe: updates.subscribe },
    hotkey: partOf<Hotkey>({ current: () => world.hotkey, subscribe: hotkey.subscribe }),
    clipboardShare: partOf<ClipboardShare>({
      snapshot: () => world.clipboardShare,
      subscribe: clipboardShare.subscribe,
    }),
    records: partOf<Records>({ subscribe: records.subscribe }),
    receipts: partOf<Receipts>({
      newestOpenable: (now) => (now === clock.time ? world.receipt : undefined),
      subscribe: receipts.subscribe,
    }),
    drafts: partOf<Drafts>({
      countOf: (...states) => (states.includes('held') ? world.held : world.waiting),
      subscribe: drafts.subscribe,
    }),
    outbox: partOf<Outbox>({ onScheduled: scheduled.subscribe }),
    quickShareBox,
    openLinkBox,
    loginStart: partOf<LoginStart>({ current: () => world.loginStart, subscribe: login.subscribe }),
    trayHost: partOf<TrayHost>({ isThere: () => world.hasTray, subscribe: tray.subscribe }),
  });
  const announced: AppState[] = [];
  state.subscribe((next) => announced.push(next));
  const sources = { updates, hotkey, clipboardShare, records, receipts, drafts, elsewhere, scheduled };
  return {
    world,
    sources,
    tray,
    login,
    quickShareBox,
    openLinkBox,
    burnBox,
    settingsPaneBox,
    madeElsewhere: { subscribe: elsewhere.subscribe },
    settings,
    state,
    announced,
  };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('the projection of the state', () => {
  it('is there from the beginning, and announces nothing by itself', () => {
    expect(app.state.current()).toMatchObject({ language: 'en', platform: 'linux', activityRevision: 0 });
    expect(app.announced).toEqual([]);
  });

  it('is the same object until something changes, and cannot be written', () => {
    const before = app.state.current();
    expect(app.state.current()).toBe(before);
    expect(Object.isFrozen(before)).toBe(true);
  });

  it.each<[string, () => void, Partial<AppState>]>([
    [
      'the hotkey',
      () => {
        app.world.hotkey = { by: 'app', accelerator: 'Alt+F1', status: 'taken' };
        app.sources.hotkey.emit();
      },
      { hotkey: { by: 'app', accelerator: 'Alt+F1', status: 'taken' } },
    ],
    [
      'a share of the clipboard',
      () => {
        app.world.clipboardShare = { isSharing: true, question: null, profile: null };
        app.sources.clipboardShare.emit();
      },
      { sharingClipboard: true },
    ],
    [
      'Quick share, which has something to begin with',
      () => {
        const secret = new Sensitive('canary');
        const nothing = { lifetime: 60, passphrase: null, recipient: null, shareDomain: null };
        app.quickShareBox.put({ request: { secret, ...nothing }, draft: null });
      },
      { textWaiting: true },
    ],
    [
      'Open a link, which has a link',
      () => app.openLinkBox.put(new Sensitive('canary')),
      { linkWaiting: true },
    ],
    [
      'Settings, which is to show a pane',
      () => app.settingsPaneBox.put('hotkey'),
      { settingsPane: 'hotkey' },
    ],
    [
      'the tray',
      () => {
        app.world.hasTray = false;
        app.tray.emit(false);
      },
      { trayAvailable: false },
    ],
    [
      'the version there is',
      () => {
        app.world.updates = { canCheck: true, newer: '0.2.0' };
        app.sources.updates.emit();
      },
      { updates: { canCheck: true, newer: '0.2.0' } },
    ],
    [
      'the start at login',
      () => {
        app.world.loginStart = 'on';
        app.login.emit();
      },
      { loginStart: 'on' },
    ],
  ])(
    'announces the state after a change of %s, and Activity need not be read anew',
    (_what, change, said) => {
      change();
      expect(app.announced).toMatchObject([{ ...said, activityRevision: 0 }]);
      expect(app.state.current()).toBe(app.announced[0]);
      expect(JSON.stringify(app.announced)).not.toContain('canary');
    },
  );

  it('announces a change of the settings', async () => {
    await app.settings.change((settings) => withPreferences(settings, { language: 'de' }));
    expect(app.announced).toMatchObject([{ language: 'de', preferences: { language: 'de' } }]);
  });

  it.each(['hotkey', 'clipboardShare'] as const)(
    'announces nothing when %s says that it changed and nothing is different',
    (source) => {
      app.sources[source].emit();
      app.openLinkBox.take();
      app.tray.emit(true);
      expect(app.announced).toEqual([]);
    },
  );

  it.each(['receipts', 'drafts', 'records', 'scheduled'] as const)(
    'tells Activity to read anew after a change of %s',
    (source) => {
      app.sources[source].emit();
      app.sources[source].emit();
      expect(app.announced.map(({ activityRevision }) => activityRevision)).toEqual([1, 2]);
    },
  );

  it('counts the drafts that go by themselves and those that wait for the user', () => {
    app.world.waiting = 2;
    app.world.held = 1;
    app.sources.drafts.emit();
    expect(app.state.current().drafts).toEqual({ waiting: 2, held: 1, paused: false });
  });

  it('tells when the newest link that has not ended was made, and not its id, as the receipts have it at that moment', () => {
    const receipt = receiptOf('a');
    app.world.receipt = receipt;
    app.sources.receipts.emit();
    expect(app.state.current().newestLink).toStrictEqual({ madeAt: receipt.madeAt });
    app.world.receipt = undefined;
    app.sources.receipts.emit();
    expect(app.state.current().newestLink).toBeNull();
  });
});
