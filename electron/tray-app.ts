import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, globalShortcut, ipcMain, nativeTheme, net, session } from 'electron/main';
import { languageFor } from '../src/shared/languages.ts';
import type { Prefill } from '../src/shared/model/sharing.ts';
import { type Text, textIn } from '../src/shared/text.ts';
import { readAbout } from './adapters/about.ts';
import { createClipboard } from './adapters/clipboard.ts';
import { createConnectivity } from './adapters/connectivity.ts';
import { createFreedesktopNotifier } from './adapters/freedesktop-notifier.ts';
import { watchKeyringUnlock } from './adapters/keyring-lock.ts';
import { createNotifier } from './adapters/notifier.ts';
import { ownAddresses } from './adapters/own-addresses.ts';
import { createPresence } from './adapters/power.ts';
import { createSessionBus } from './adapters/session-bus.ts';
import { systemClock as clock, systemRandom as random, systemTimers as timers } from './adapters/system.ts';
import { alwaysThere, createTrayHost } from './adapters/tray-host.ts';
import { wordList } from './adapters/word-list.ts';
import { createActivity } from './core/app/activity.ts';
import { createState } from './core/app/state.ts';
import { initialState, settingsView } from './core/app/views.ts';
import type { Log } from './core/base/log.ts';
import type { Sensitive } from './core/base/sensitive.ts';
import { createClipboardShare } from './core/clipboard/clipboard-share.ts';
import { createExpiringCopy } from './core/clipboard/expiring-copy.ts';
import { createDrafting } from './core/drafts/drafting.ts';
import { createOutbox } from './core/drafts/outbox.ts';
import { createOutboxNotifications } from './core/drafts/outbox-notifications.ts';
import { createOpenLink } from './core/opening/open-link.ts';
import { createProfiles } from './core/profiles/profiles.ts';
import { createBurn } from './core/receipts/burn.ts';
import { createReceiptWatch } from './core/receipts/receipt-watch.ts';
import { createRevealedNotification } from './core/receipts/revealed-notification.ts';
import { activeProfile } from './core/settings/settings.ts';
import { createPasswords } from './core/sharing/password.ts';
import { createFoundation } from './foundation.ts';
import { createHandlers } from './ipc/handlers.ts';
import { windowOf } from './ipc/sender.ts';
import { serve } from './ipc/serve.ts';
import { serveApp } from './shell/app-protocol.ts';
import type { CommandLine } from './shell/command-line.ts';
import { confineSession } from './shell/hardening.ts';
import { shutDownGracefully } from './shell/quitting.ts';
import { createHotkey } from './shell/shortcuts.ts';
import { createTray } from './shell/tray.ts';
import { announceTroubles } from './shell/troubles.ts';
import { createWindows } from './shell/windows.ts';

/** Puts the tray app together and starts it. @returns what another start of it calls. */
export const runTrayApp = async (
  commandLine: CommandLine,
  log: Log,
): Promise<(asked: CommandLine) => void> => {
  const systemLanguages = app.getPreferredSystemLanguages();
  /** Of a moment ago the user may have chosen another language. */
  const text: Text = (key, values) => textIn(state.current().language)(key, values);
  const isLinux = process.platform === 'linux';
  const bus = createSessionBus();
  const trayHost = isLinux ? createTrayHost(bus) : alwaysThere;
  const notifier = isLinux ? createFreedesktopNotifier(bus, createNotifier()) : createNotifier();
  const clipboard = createClipboard();

  const { keychain, api, loaded, settings, receipts, drafts, conceal, generate } = await createFoundation({
    userData: app.getPath('userData'),
    log,
    settingsChanged: (changed, before) => {
      const language = languageFor(changed.preferences.language, systemLanguages);
      state.update({ ...settingsView(changed), language });
      nativeTheme.themeSource = changed.preferences.theme;
      if (changed.sendingPaused !== before.sendingPaused) {
        tellDrafts();
        if (!changed.sendingPaused) outbox.wake('user');
      }
      if (changed.profiles !== before.profiles) outbox.reconsider();
      if (changed.preferences.watchLinks !== before.preferences.watchLinks) watch.wake();
      if (changed.preferences.keepLinks !== before.preferences.keepLinks) receipts.rewrite();
      if (changed.preferences.keepReceiptsDays !== before.preferences.keepReceiptsDays) receipts.removeOld();
    },
    receiptsChanged: (ended) => {
      const { undo, activityRevision } = state.current();
      const isOver = undo !== null && ended.includes(undo.id);
      state.update({ activityRevision: activityRevision + 1, ...(isOver ? { undo: null } : {}) });
    },
    draftsChanged: () => tellDrafts(),
  });
  const language = languageFor(loaded.settings.preferences.language, systemLanguages);
  const state = createState(initialState(loaded, process.platform, language));
  nativeTheme.themeSource = loaded.settings.preferences.theme;
  const tellDrafts = (): void => {
    state.update({
      drafts: {
        waiting: drafts.countOf('waiting', 'sending'),
        held: drafts.countOf('held'),
        paused: settings.current().sendingPaused,
      },
      activityRevision: state.current().activityRevision + 1,
    });
    outbox.attend();
  };

  const uiSession = session.fromPartition('ui', { cache: false });
  confineSession(uiSession);
  confineSession(session.defaultSession);
  await serveApp(uiSession, join(import.meta.dirname, '../renderer'));
  const quitting = { begun: false };
  const windows = createWindows({
    session: uiSession,
    closed: (name) => {
      if (name === 'confirm') void clipboardShare.answer('cancel');
      if (name === 'quick-share') drafting.endEdit();
    },
    isQuitting: () => quitting.begun,
    hidesFromCapture: () => settings.current().preferences.hideFromCapture,
    sizeOf: (name) => settings.current().windows[name],
    resized: (name, size) =>
      void settings.change((before) => ({ ...before, windows: { ...before.windows, [name]: size } })),
    log,
  });
  const open = (): void =>
    windows.open(activeProfile(settings.current()) === null ? 'settings' : 'quick-share');

  const watch = createReceiptWatch({
    api,
    keychain,
    receipts,
    clock,
    timers,
    random,
    log,
    isWanted: () => settings.current().preferences.watchLinks,
    revealed: createRevealedNotification({
      notifier,
      text,
      language: () => state.current().language,
      clock,
      isWanted: () => settings.current().preferences.notifyRevealed,
      showActivity: () => windows.open('activity'),
    }),
  });
  const burn = createBurn({ api, keychain, receipts, log });
  const expiringCopy = createExpiringCopy({ clipboard, timers, log, settings: settings.current });
  const outboxNotice = createOutboxNotifications({
    notifier,
    clipboard,
    text,
    language: () => state.current().language,
    clock,
    showActivity: () => windows.open('activity'),
  });
  const outbox = createOutbox({
    api,
    keychain,
    drafts,
    receipts,
    connectivity: createConnectivity({ timers, addresses: ownAddresses, isOnline: () => net.isOnline() }),
    clock,
    timers,
    random,
    log,
    settings: settings.current,
    scheduled: () => state.update({ activityRevision: state.current().activityRevision + 1 }),
    news: (news) => {
      if (news.ready.length > 0) watch.wake();
      outboxNotice.tell(news);
    },
  });
  const linkMade = (madeWith: { readonly server: string; readonly username?: string }): void => {
    watch.wake();
    outbox.reached(madeWith);
  };
  const drafting = createDrafting({
    conceal: async (form, origin) => {
      const made = await conceal(form, origin);
      if (made.ok) linkMade(made.value.made.madeWith);
      return made;
    },
    drafts,
    clock,
    settings: settings.current,
    newId: () => randomUUID(),
    kept: outbox.kept,
    resumed: () => outbox.wake('user-is-back'),
  });
  let handedOver: Prefill | null = null;
  const handOver = (what: Prefill): void => {
    handedOver = what;
    state.update({ textWaiting: true });
    windows.open('quick-share');
  };
  const takePrefill = (): Prefill | null => {
    const what = handedOver;
    handedOver = null;
    if (what !== null) state.update({ textWaiting: false });
    return what;
  };
  const connections = createProfiles({
    api,
    keychain,
    settings,
    newId: () => randomUUID(),
    tokenStored: outbox.release,
  });
  const clipboardShare = createClipboardShare({
    drafting,
    clipboard,
    notifier,
    receipts,
    burn,
    state,
    clock,
    log,
    text,
    settings: settings.current,
    ask: () => windows.open('confirm'),
    edit: (secret) => handOver({ secret: secret.reveal(), draft: null }),
    chooseServer: () => windows.open('settings'),
    showDrafts: () => windows.open('activity'),
  });
  const shareClipboard = (): void => void clipboardShare.start();

  const hotkey = createHotkey(globalShortcut, shareClipboard);
  const hotkeySet = hotkey.begin(loaded.settings.hotkey);
  state.update({ hotkey: hotkey.current() });
  log({ event: 'hotkey', status: hotkey.current().status });

  let linkWaiting: Sensitive | null = null;
  const takeLink = (): Sensitive | null => {
    const link = linkWaiting;
    linkWaiting = null;
    if (link !== null) state.update({ linkWaiting: false });
    return link;
  };

  serve(
    ipcMain,
    createHandlers({
      state,
      windows,
      drafting,
      outbox,
      handOver,
      takePrefill,
      generate: async (form) => {
        const made = await generate(form);
        if (made.ok) linkMade(made.value.made.madeWith);
        return made;
      },
      passwords: createPasswords(random, wordList),
      receipts,
      burn,
      activity: createActivity({ receipts, drafts, drafting, outbox, watch, clock }),
      openLink: createOpenLink({ api, receipts, watch, log, settings: settings.current }),
      takeLink,
      clipboard,
      expiringCopy,
      clipboardShare,
      connections,
      settings,
      clock,
      hotkey,
      readAbout,
      quit: () => app.quit(),
    }),
    (sent) => windowOf(sent, windows.nameOf),
    log,
  );
  state.subscribe(windows.push);

  const pauseSending = (paused: boolean): void =>
    void settings.change((before) => ({ ...before, sendingPaused: paused }));
  const tray = createTray(text, state, {
    shareClipboard,
    newSecret: open,
    generate: () => windows.open('generate'),
    openLink: () => windows.open('open-link'),
    activity: () => windows.open('activity'),
    sendDrafts: () => outbox.wake('user'),
    pauseSending,
    chooseProfile: (id) => void connections.choose(id),
    undo: () => void clipboardShare.undo(),
    help: () => windows.open('help'),
    settings: () => windows.open('settings'),
    quit: () => app.quit(),
  });
  const showTray = (isThere: boolean): void => {
    tray.show(isThere);
    state.update({ trayAvailable: isThere });
  };
  trayHost.watch(showTray);
  // A desktop may be long in telling, and the hotkey does not wait for it.
  const panelKnown = trayHost.isThere().then(showTray);

  let saidLocked = false;
  const loadRecords = async (): Promise<void> => {
    await receipts.load();
    const { notKept } = receipts.storage();
    if (notKept !== null && !saidLocked) outboxNotice.tellUnreadable(notKept);
    saidLocked = notKept !== null;
    watch.wake();
    outbox.wake('start');
  };
  const startedAt = clock.now();
  const newlyWaiting = () =>
    drafts.all().filter(({ state: standing, savedAt }) => standing === 'waiting' && savedAt >= startedAt);
  const obey = (asked: CommandLine): void => {
    if (asked.link !== null) {
      linkWaiting = asked.link;
      state.update({ linkWaiting: true });
    }
    switch (asked.verb) {
      case 'share-clipboard':
        shareClipboard();
        return;
      case 'records-changed':
        void loadRecords();
        return;
      case 'send-drafts':
        if (settings.current().sendingPaused) pauseSending(false);
        else outbox.wake('user');
        return;
      case 'open':
        windows.open('open-link');
        return;
      case 'generate':
      case 'activity':
      case 'settings':
        windows.open(asked.verb);
        return;
      case 'new':
      case 'start':
        open();
    }
  };
  app.on('activate', open);
  shutDownGracefully(app, {
    begun: () => {
      quitting.begun = true;
    },
    isBusy: () =>
      expiringCopy.isPending() || receipts.isBusy() || outbox.isSending() || newlyWaiting().length > 0,
    tidy: async () => {
      outbox.sleep();
      // Of those that waited at the start already, it was said when the app quit before.
      if (newlyWaiting().length > 0) outboxNotice.tellQuitting(drafts.countOf('waiting'));
      receipts.saveUnsaved();
      await expiringCopy.clear();
      await outbox.settled();
      await receipts.settled();
    },
    ended: () => {
      globalShortcut.unregisterAll();
      bus.dispose();
      log({ event: 'quitting' });
    },
    keychainWaits: keychain.isWaiting,
  });
  const unlocked = (): void => {
    if (receipts.storage().notKept === null) outbox.wake('user-is-back');
    else void loadRecords();
  };
  const presence = createPresence(isLinux ? bus : null);
  presence.beforeSleep(outbox.sleep);
  presence.watch((isThere) => {
    if (!isThere) return watch.pause();
    watch.resume();
    // The keychain may have been unlocked with the screen.
    unlocked();
  });
  if (isLinux) watchKeyringUnlock(bus, unlocked);
  void loadRecords();

  announceTroubles(notifier, text, loaded.notices, hotkeySet, () => windows.open('settings'));
  if (commandLine.hidden && commandLine.verb === 'start') void panelKnown.then(() => tray.orElse(open));
  else obey(commandLine);
  log({ event: 'started' });
  return obey;
};
