import { randomUUID } from 'node:crypto';
import { systemRandom } from '../../../electron/adapters/system.ts';
import { wordList } from '../../../electron/adapters/word-list/word-list.ts';
import {
  connectRules,
  createActivity,
  createCommands,
  createRecordLoader,
  createRunHotkey,
  createStateProjection,
} from '../../../electron/core/app/index.ts';
import { createEventSource } from '../../../electron/core/base/event-source.ts';
import { createOneItemBox } from '../../../electron/core/base/one-item-box.ts';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import {
  createClipboardNotifications,
  createClipboardShare,
  createExpiringCopy,
  createLinkCopy,
  createWindowShare,
} from '../../../electron/core/clipboard/index.ts';
import {
  createDraftEditing,
  createDrafts,
  createOutbox,
  createOutboxNotifications,
  createShareOrKeep,
  type Draft,
  type QuickShareStart,
} from '../../../electron/core/drafts/index.ts';
import {
  createChangeHotkey,
  createMoreHotkeys,
  type GlobalKeys,
} from '../../../electron/core/hotkey/index.ts';
import { createOpenLink } from '../../../electron/core/opening/index.ts';
import { createPolicedSettings, minPassphrase, type Policy } from '../../../electron/core/policy/index.ts';
import { createConnectionTest, createProfiles } from '../../../electron/core/profiles/index.ts';
import {
  createBurn,
  createMadeElsewhere,
  createReceipts,
  createReceiptWatch,
  createRevealedNotification,
  type Receipt,
} from '../../../electron/core/receipts/index.ts';
import { createRecords, type RecordStore } from '../../../electron/core/records/index.ts';
import { createSettingsStore, createWords, type Settings } from '../../../electron/core/settings/index.ts';
import {
  createPasswords,
  createRecipients,
  createSend,
  createSharing,
} from '../../../electron/core/sharing/index.ts';
import { createUpdateCheck } from '../../../electron/core/updates/index.ts';
import { createHandlers } from '../../../electron/ipc/handlers/handlers.ts';
import { windowOf } from '../../../electron/ipc/sender.ts';
import { serve } from '../../../electron/ipc/serve.ts';
import { createWindowItems } from '../../../electron/ipc/window-items.ts';
import { createHotkey } from '../../../electron/shell/shortcuts.ts';
import type { CallName } from '../../../src/shared/contract/contract.ts';
import type { SettingsPane } from '../../../src/shared/model/settings.ts';
import { type WindowName, windowNames } from '../../../src/shared/model/windows.ts';
import { failed, success } from '../../../src/shared/result.ts';
import { createFakeConsent } from '../fakes/consent.ts';
import { draftOf } from '../fakes/outbox-fixture.ts';
import { noPolicy } from '../fakes/policy.ts';
import {
  createFakeApi,
  createFakeClipboard,
  createFakeClock,
  createFakeConnectivity,
  createFakeKeychain,
  createFakeLog,
  createFakeNotifier,
  createFakeRecords,
  createFakeSettingsFile,
  createFakeTimers,
} from '../fakes/ports.ts';
import { receiptOf } from '../fakes/receipt-fixture.ts';

export const knownIds = {
  waiting: '11a167c4-0d55-494a-8684-dc649ea2b6b1',
  held: '22a167c4-0d55-494a-8684-dc649ea2b6b2',
  link: '33a167c4-0d55-494a-8684-dc649ea2b6b3',
  withPassphrase: '44a167c4-0d55-494a-8684-dc649ea2b6b4',
} as const;

const account = 'anna@example.com@eu.onetimesecret.com';
/** Only the keychain may have it. */
export const token = 'the-token-of-anna';

interface AppOptions {
  readonly settings: Settings;
  /** In place of the usual drafts and links. */
  readonly store?: RecordStore;
  readonly policy?: Policy;
}

/** Two drafts and two links. */
export const usualDrafts: readonly Draft[] = [
  draftOf(knownIds.waiting),
  draftOf(knownIds.held, { state: 'held', reason: { kind: 'kept-by-user' }, note: 'for Bo' }),
];
export const usualReceipts: readonly Receipt[] = [
  receiptOf(knownIds.link),
  receiptOf(knownIds.withPassphrase, { hasPassphrase: true, passphrase: new Sensitive('open sesame') }),
];

/** The main process put together as in `tray-app.ts`, on fakes of everything outside. Windows call it as they would. */
export const createAppInMemory = async ({ settings: loaded, store, policy = noPolicy }: AppOptions) => {
  const api = createFakeApi();
  const keychain = createFakeKeychain({ [account]: token });
  const clock = createFakeClock();
  const timers = createFakeTimers(clock);
  const connectivity = createFakeConnectivity();
  const { log, events } = createFakeLog();
  const fakeStore = createFakeRecords();
  const clipboard = createFakeClipboard({ text: 'what was copied' });
  const notifier = createFakeNotifier();
  const settingsFile = createFakeSettingsFile();
  const settings = createPolicedSettings(createSettingsStore(settingsFile, loaded), policy);
  const words = createWords({ settings, systemLanguages: ['en'], clock });
  const newId = () => randomUUID();

  const windowClosed = createEventSource<WindowName>();
  const windows = {
    open: () => undefined,
    fit: () => undefined,
    close: (name: WindowName) => windowClosed.emit(name),
    nameOf: (webContentsId: number) => windowNames[webContentsId] ?? null,
    find: () => null,
    push: () => undefined,
    onClosed: windowClosed.subscribe,
    onResized: () => () => undefined,
  };
  const keys: GlobalKeys = {
    register: async (accelerator) => (/\+[A-Z0-9]$/i.test(accelerator) ? 'on' : 'invalid'),
    unregister: () => undefined,
    onChange: () => () => undefined,
  };
  const hotkey = createHotkey(keys, timers, 'linux');
  await hotkey.setAtStart(settings.current().hotkey, settings.current().moreHotkeys);

  const records = createRecords({ store: store ?? fakeStore, log });
  const receipts = createReceipts({ policy, records, settings, clock });
  const send = createSend({ policy, api, keychain, receipts, clock, log, newId });
  const consent = createFakeConsent();
  const recipients = createRecipients({ consent, receipts });
  const sharing = createSharing({ policy, send, recipients, settings, clock, log });
  const drafts = createDrafts({ records, log });
  const editing = createDraftEditing({ policy, drafts, clock });
  const shareOrKeep = createShareOrKeep({
    policy,
    sharing,
    recipients,
    drafts,
    editing,
    settings,
    clock,
    withoutWindow: 'clipboard',
    newId,
  });
  const base = {
    ...{
      api,
      keychain,
      clock,
      timers,
      connectivity,
      log,
      clipboard,
      notifier,
      settings,
      words,
      windows,
      newId,
      consent,
      recipients,
      policy,
    },
    ...{ hotkey, records, receipts, send, sharing, drafts, editing, shareOrKeep, random: systemRandom },
    loginStart: {
      current: () => 'off' as const,
      subscribe: () => () => undefined,
      look: async () => undefined,
      set: async () => failed({ kind: 'login-start-not-changed' }),
    },
    trayHost: { isThere: () => true, subscribe: () => () => undefined },
  };
  const passwords = createPasswords(systemRandom, wordList, minPassphrase(policy));
  const profiles = createProfiles(base);
  const burn = createBurn(base);
  const watch = createReceiptWatch(base);
  const madeElsewhere = createMadeElsewhere(base);
  const outbox = createOutbox(base);
  const expiringCopy = createExpiringCopy(base);
  const cardBox = createOneItemBox<string>();
  const showCard = (id: string): void => {
    cardBox.put(id);
    windows.open();
  };
  const outboxNotifications = createOutboxNotifications({ ...base, linkClipboard: expiringCopy, showCard });
  const quickShareBox = createOneItemBox<QuickShareStart>();
  const openLinkBox = createOneItemBox<Sensitive>();
  const burnBox = createOneItemBox<string>();
  const settingsPaneBox = createOneItemBox<SettingsPane>();
  const notifications = createClipboardNotifications(base);
  const clipboardShare = createClipboardShare({
    ...base,
    burn,
    expiringCopy,
    notifications,
    passwords,
    quickShareBox,
    openLinkBox,
    showCard,
  });
  const updateCheck = createUpdateCheck({ ...base, feed: null, version: '0.1.0', openPage: () => undefined });
  const recordLoader = createRecordLoader({ ...base, outbox, watch, notifications: outboxNotifications });
  const parts = {
    ...base,
    profiles,
    burn,
    watch,
    madeElsewhere,
    outbox,
    expiringCopy,
    clipboardShare,
    recordLoader,
    updateCheck,
  };
  const boxes = { quickShareBox, openLinkBox, burnBox, settingsPaneBox, cardBox };
  const state = createStateProjection({ ...parts, ...boxes, platform: 'linux', notices: [] });
  const commands = createCommands({ ...parts, ...boxes, quit: () => undefined });
  const openLink = createOpenLink(parts);
  hotkey.onPress(createRunHotkey({ ...parts, commands, openLink }));
  const windowItems = createWindowItems(windows.onClosed);
  const handlers = createHandlers({
    ...parts,
    ...boxes,
    windowItems,
    state,
    windowShare: createWindowShare(parts),
    linkCopy: createLinkCopy(parts),
    showCard,
    activity: createActivity({ ...parts, saveFile: async () => success({ isSaved: true }) }),
    openLink,
    connectionTest: createConnectionTest(base),
    openAccountPage: () => undefined,
    changeHotkey: createChangeHotkey({ ...base, platform: 'linux' }),
    moreHotkeys: createMoreHotkeys({ ...base, platform: 'linux' }),
    passwords,
    readAbout: async () => ({ version: '1', electron: '2', chromium: '3', node: '4', components: [] }),
    showQuickShare: commands.showQuickShare,
    showSettings: commands.showSettings,
    openUpdatePage: commands.openUpdatePage,
    quit: commands.quit,
  });
  connectRules({
    ...parts,
    outboxNotifications,
    showRevealed: createRevealedNotification(base),
    surroundings: {
      onSleep: () => () => undefined,
      onPresence: () => () => undefined,
      onKeyringUnlocked: () => () => undefined,
      onWindowClosed: windows.onClosed,
      onWindowResized: windows.onResized,
    },
  });

  const listeners = new Map<string, (event: never, ...args: never[]) => unknown>();
  serve(
    { handle: (name, listener) => void listeners.set(name, listener as never) },
    handlers,
    (sent) => windowOf(sent, windows.nameOf),
    windowItems.mayName,
    log,
  );
  if (store === undefined) {
    for (const draft of usualDrafts) await drafts.keep(draft);
    for (const receipt of usualReceipts) receipts.add(receipt);
    await receipts.idle();
  }
  await recordLoader.load();

  return {
    ...{
      api,
      timers,
      clipboard,
      notifier,
      events,
      settingsFile,
      settings,
      fakeStore,
      windowItems,
      state,
      commands,
    },
    ...boxes,
    /** The keys of that hotkey are pressed. */
    press: hotkey.press,
    /** Resolves when everything so far is on disk. */
    idle: receipts.idle,
    /** A call as Electron passes it on: from which window, and from the main frame of which page. */
    call: (name: CallName, from: WindowName, page: string, args: readonly unknown[]): unknown => {
      const mainFrame = { url: page };
      const event = { sender: { id: windowNames.indexOf(from), mainFrame }, senderFrame: mainFrame };
      return listeners.get(name)?.(event as never, ...(args as never[]));
    },
  };
};
