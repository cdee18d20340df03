import { createStateProjection } from '../../../electron/core/app/state-projection.ts';
import { createOneItemBox } from '../../../electron/core/base/one-item-box.ts';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import { createClipboardNotifications } from '../../../electron/core/clipboard/clipboard-notifications.ts';
import { createClipboardShare } from '../../../electron/core/clipboard/clipboard-share.ts';
import { createExpiringCopy } from '../../../electron/core/clipboard/expiring-copy.ts';
import type { QuickShareStart } from '../../../electron/core/drafts/prefill.ts';
import type { Policy } from '../../../electron/core/policy/policy.ts';
import { createBurn } from '../../../electron/core/receipts/burn.ts';
import type { Settings } from '../../../electron/core/settings/settings.ts';
import { createWords } from '../../../electron/core/settings/words.ts';
import type { SettingsPane } from '../../../src/shared/model/settings.ts';
import { success } from '../../../src/shared/result.ts';
import { nothingElsewhere } from './made-elsewhere.ts';
import { createOutboxFixture } from './outbox-fixture.ts';
import { noPolicy } from './policy.ts';
import { createFakeClipboard, createFakeHotkey, createFakeNotifier, settingsWith } from './ports.ts';

/** Sharing the clipboard, with everything around it in memory. */
export const createClipboardShareFixture = (
  text: string,
  first: Settings = settingsWith(),
  policy: Policy = noPolicy,
) => {
  const fixture = createOutboxFixture(first, policy);
  const { api, keychain, clock, receipts, log } = fixture;
  const clipboard = createFakeClipboard({ text });
  const notifier = createFakeNotifier();
  const settings = {
    ...fixture.settings,
    change: async () => success(null),
    subscribe: () => () => undefined,
  };
  const words = createWords({ settings, systemLanguages: ['en'], clock });
  const opened: string[] = [];
  const windows = { open: (name: string) => void opened.push(name) };
  const expiringCopy = createExpiringCopy({ clipboard, timers: fixture.timers, settings, log });
  const quickShareBox = createOneItemBox<QuickShareStart>();
  const openLinkBox = createOneItemBox<Sensitive>();
  const cardBox = createOneItemBox<string>();
  const share = createClipboardShare({
    ...fixture,
    settings,
    clipboard,
    expiringCopy,
    windows,
    words,
    policy,
    passwords: { passphrase: () => new Sensitive('made-up-words') },
    quickShareBox,
    openLinkBox,
    showCard: (id) => {
      cardBox.put(id);
      windows.open('link-card');
    },
    burn: createBurn({ api, keychain, receipts, clock, log }),
    notifications: createClipboardNotifications({ notifier, settings, words, windows }),
  });
  const state = createStateProjection({
    ...fixture,
    madeElsewhere: nothingElsewhere,
    platform: 'linux',
    notices: [],
    words,
    settings,
    policy,
    hotkey: createFakeHotkey(),
    clipboardShare: share,
    records: fixture.keptRecords,
    quickShareBox,
    openLinkBox,
    burnBox: createOneItemBox<string>(),
    settingsPaneBox: createOneItemBox<SettingsPane>(),
    cardBox,
    updateCheck: { current: () => ({ canCheck: false, newer: null }), subscribe: () => () => undefined },
    loginStart: { current: () => 'off', subscribe: () => () => undefined },
    trayHost: { isThere: () => true, subscribe: () => () => undefined },
  });
  return { ...fixture, clipboard, notifier, state, share, opened, quickShareBox, openLinkBox, cardBox };
};
