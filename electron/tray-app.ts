import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { shell } from 'electron/common';
import { app, type BrowserWindow, dialog, globalShortcut, ipcMain, net, type Tray } from 'electron/main';
import { mainHotkey } from '../src/shared/model/hotkey-tasks.ts';
import type { SettingsPane } from '../src/shared/model/settings.ts';
import { windowNames } from '../src/shared/model/windows.ts';
import { readAbout } from './adapters/about.ts';
import { createConnectivity } from './adapters/connectivity.ts';
import { createNetwork } from './adapters/network.ts';
import { ownAddresses } from './adapters/own-addresses.ts';
import { createSettingsFile } from './adapters/settings-file.ts';
import { systemClock as clock, systemRandom as random, systemTimers as timers } from './adapters/system.ts';
import { createUpdateFeed } from './adapters/update-feed.ts';
import { wordList } from './adapters/word-list/word-list.ts';
import { writeDurably } from './adapters/write-durably.ts';
import {
  type Commands,
  connectRules,
  createActivity,
  createClipboardHandover,
  createCommands,
  createRecordLoader,
  createRunHotkey,
  createStateProjection,
  followFirstClose,
  followLoginStartPolicy,
} from './core/app/index.ts';
import type { Log } from './core/base/log.ts';
import { createOneItemBox } from './core/base/one-item-box.ts';
import type { Sensitive } from './core/base/sensitive.ts';
import {
  createClipboardNotifications,
  createClipboardShare,
  createExpiringCopy,
  createLinkCopy,
  createPasteCheck,
  createWindowShare,
} from './core/clipboard/index.ts';
import { createConsent } from './core/consent/index.ts';
import {
  createOutbox,
  createOutboxNotifications,
  createWaitingDraftsReminder,
  type QuickShareStart,
} from './core/drafts/index.ts';
import { createChangeHotkey, createMoreHotkeys, logHotkey } from './core/hotkey/index.ts';
import { createOpenLink } from './core/opening/index.ts';
import {
  brokenPolicy,
  createPolicedSettings,
  minPassphrase,
  type Policy,
  withFixedServer,
} from './core/policy/index.ts';
import { createConnectionTest, createOpenAccountPage, createProfiles } from './core/profiles/index.ts';
import {
  createBurn,
  createMadeElsewhere,
  createReceiptWatch,
  createRevealedNotification,
  followOldReceipts,
  recentLinks,
} from './core/receipts/index.ts';
import { createSettingsStore, createWords, withSentences } from './core/settings/index.ts';
import { createPasswords } from './core/sharing/index.ts';
import { createUpdateCheck } from './core/updates/index.ts';
import { createDesktop } from './desktop.ts';
import { createHandlers } from './ipc/handlers/handlers.ts';
import { windowOf } from './ipc/sender.ts';
import { serve } from './ipc/serve.ts';
import { createWindowItems } from './ipc/window-items.ts';
import { createLoginStart, wasOpenedAtLogin } from './login-start.ts';
import { createServices } from './services.ts';
import { listOwnFiles } from './shell/app-protocol.ts';
import { giveBackMemoryAtRest, optimizeCode } from './shell/lean-v8.ts';
import { createNativeQuestion } from './shell/native-question.ts';
import { createQuitting, killIfKeychainWaits } from './shell/quitting.ts';
import { createSaveFile } from './shell/save-file.ts';
import { secondStartData } from './shell/second-start.ts';
import { runStart, type Start } from './shell/start.ts';
import { notifyLostHotkey, notifyStartProblems } from './shell/start-problems.ts';
import { followTheme } from './shell/theme.ts';
import { createTray } from './shell/tray.ts';
import { createUiSession } from './shell/ui-session.ts';
import {
  panelTimeoutAtLoginMs,
  panelTimeoutMs,
  showWindowWithoutTray,
} from './shell/window-instead-of-tray.ts';
import { createWindows } from './shell/windows.ts';

/** Set when the app is built: where newer versions are announced, and the key to believe it by. */
declare const UPDATE_FEED: { readonly address: string; readonly publicKey: string } | null;

export interface RunningApp {
  readonly commands: Commands;
  /** @param sent what another start of it sends. */
  readonly startAgain: (sent: unknown) => void;
}

/** Puts the tray app together, leaf first, and starts it. @param firstTray the icon that is there already. */
export const runTrayApp = async (
  start: Start,
  log: Log,
  policy: Policy,
  firstTray: Tray,
): Promise<RunningApp> => {
  log({ event: 'policy', status: policy.kind });
  // What has to be read before anything can be built
  const userData = app.getPath('userData');
  const systemLanguages = app.getPreferredSystemLanguages();
  const settingsFile = withSentences(createSettingsFile(userData), systemLanguages);
  const loaded = await settingsFile.load();
  const ownFiles = await listOwnFiles(join(import.meta.dirname, '../renderer'));

  // What the app says, and how
  const own = createSettingsStore(settingsFile, withFixedServer(loaded.settings, policy, randomUUID));
  const settings = createPolicedSettings(own, policy);
  const words = createWords({ settings, systemLanguages, clock });

  // The computer
  const desktop = await createDesktop(process.platform, words);
  const loginStart = createLoginStart(process.platform);
  const quitting = createQuitting(app);
  const connectivity = createConnectivity({
    timers,
    addresses: ownAddresses,
    isOnline: () => net.isOnline(),
  });

  // What the app does
  const pasteCheck = process.platform === 'linux' ? createPasteCheck({ ...desktop, words }) : null;
  const windows = createWindows({
    uiSession: createUiSession(ownFiles, words.language),
    settings,
    isQuitting: quitting.hasBegun,
    hasKeyboard: desktop.hasKeyboard,
    pasteCheck,
    log,
  });
  const show = createNativeQuestion<BrowserWindow>({
    showMessageBox: (parent, options) => dialog.showMessageBox(parent, options),
    find: windows.find,
  });
  const saveFile = createSaveFile<BrowserWindow>({
    showSaveDialog: (parent, options) => dialog.showSaveDialog(parent, options),
    find: windows.find,
    write: writeDurably,
  });
  const consent = createConsent({ show, words, clock, log });
  const services = createServices({ policy, userData, settings, consent, log, withoutWindow: 'clipboard' });
  const base = {
    ...services,
    ...desktop,
    policy,
    settings,
    consent,
    words,
    windows,
    connectivity,
    loginStart,
    clock,
    timers,
    random,
    log,
  };
  const passwords = createPasswords(random, wordList, minPassphrase(policy));
  const profiles = createProfiles(base);
  const burn = createBurn(base);
  const watch = createReceiptWatch(base);
  const madeElsewhere = createMadeElsewhere(base);
  const outbox = createOutbox(base);
  const expiringCopy = createExpiringCopy(base);
  const cardBox = createOneItemBox<string>();
  const showCard = (id: string): void => {
    cardBox.put(id);
    windows.open('link-card');
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
  const openPage = (address: string): void => {
    // Where no program opens web pages.
    shell.openExternal(address).catch(() => log({ event: 'failed', kind: 'no-browser' }));
  };
  const updateCheck = createUpdateCheck({
    ...base,
    feed:
      UPDATE_FEED === null ? null : createUpdateFeed({ network: createNetwork('updates'), ...UPDATE_FEED }),
    version: app.getVersion(),
    openPage,
  });
  const recordLoader = createRecordLoader({ ...base, outbox, watch, notifications: outboxNotifications });

  // How it is reached
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
  const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  const state = createStateProjection({ ...parts, ...boxes, platform, notices: loaded.notices });
  const openLink = createOpenLink(parts);
  const commands = createCommands({ ...parts, ...boxes, quit: () => app.quit() });
  const runHotkey = createRunHotkey({ ...parts, commands, openLink });
  const windowItems = createWindowItems(windows.onClosed);
  const handlers = createHandlers({
    ...parts,
    ...boxes,
    windowItems,
    state,
    windowShare: createWindowShare(parts),
    linkCopy: createLinkCopy(parts),
    showCard,
    activity: createActivity({ ...parts, saveFile }),
    openLink,
    connectionTest: createConnectionTest(base),
    openAccountPage: createOpenAccountPage({ settings, openPage }),
    changeHotkey: createChangeHotkey({ ...base, platform }),
    moreHotkeys: createMoreHotkeys({ ...base, platform }),
    passwords,
    readAbout,
    showQuickShare: commands.showQuickShare,
    showSettings: commands.showSettings,
    openUpdatePage: commands.openUpdatePage,
    quit: commands.quit,
  });

  // What follows from what
  connectRules({
    ...parts,
    outboxNotifications,
    showRevealed: createRevealedNotification(base),
    surroundings: {
      ...desktop.presence,
      onKeyringUnlocked: desktop.onKeyringUnlocked,
      onWindowClosed: windows.onClosed,
      onWindowResized: windows.onResized,
    },
  });
  followOldReceipts(base);
  const hasWindow = () => windowNames.some((name) => windows.find(name) !== null);
  followFirstClose({
    ...base,
    platform,
    hasWindow,
    isQuitting: quitting.hasBegun,
  });
  followTheme(settings);
  state.subscribe(windows.push);
  desktop.hotkey.onPress(runHotkey);
  app.on('activate', commands.newSecret);
  // The user may come from the system's settings.
  app.on('browser-window-focus', () => void loginStart.look());
  const reminder = createWaitingDraftsReminder({ ...parts, notifications: outboxNotifications });
  quitting.waitFor([reminder, createClipboardHandover(parts), outbox, services.receipts], () => {
    globalShortcut.unregisterAll();
    desktop.dispose();
    log({ event: 'quitting' });
  });
  killIfKeychainWaits(app, services.keychain.isWaiting);

  // Start
  serve(ipcMain, handlers, (sent) => windowOf(sent, windows.nameOf), windowItems.mayName, log);
  logHotkey(desktop.hotkey, log);
  notifyLostHotkey({ ...base, ...commands }, desktop.hotkey);
  createTray({
    ...parts,
    state,
    commands,
    recentLinks: () => recentLinks(services.receipts, clock.now()),
    first: firstTray,
  });
  const hotkeySet = await desktop.hotkey.setAtStart(
    settings.current().hotkey,
    settings.current().moreHotkeys,
  );
  optimizeCode(true);
  giveBackMemoryAtRest({
    timers,
    isStarted: recordLoader.loadOrNotify(),
    onWindowClosed: windows.onClosed,
    hasWindow,
  });
  updateCheck.follow();
  void followLoginStartPolicy(loginStart, policy);
  notifyStartProblems({ ...base, ...commands, platform }, loaded.notices, hotkeySet, brokenPolicy(policy));
  const isAtLogin = start.verb === 'at-login' || (start.verb === 'start' && wasOpenedAtLogin());
  if (isAtLogin || (start.hidden && start.verb === 'start')) {
    const timeoutMs = isAtLogin ? panelTimeoutAtLoginMs : panelTimeoutMs;
    showWindowWithoutTray(desktop.trayHost, timers, timeoutMs, commands.newSecret);
  } else runStart({ ...commands, runHotkey }, start);
  log({ event: 'started' });
  // Where keys of the desktop run `--share-clipboard` or `--hotkey`, a second start is a press.
  const { press } = desktop.hotkey;
  const secondStart = { ...commands, shareClipboard: () => press(mainHotkey), runHotkey: press };
  return {
    commands,
    startAgain: (sent) => {
      const asked = secondStartData.safeParse(sent);
      if (asked.success) runStart(secondStart, asked.data);
    },
  };
};
