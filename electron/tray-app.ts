import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, globalShortcut, ipcMain, session } from 'electron/main';
import { textIn } from '../src/shared/text.ts';
import { createClipboard } from './adapters/clipboard.ts';
import { createFreedesktopNotifier } from './adapters/freedesktop-notifier.ts';
import { createNotifier } from './adapters/notifier.ts';
import { createPresence } from './adapters/power.ts';
import { createSessionBus } from './adapters/session-bus.ts';
import { systemClock as clock, systemRandom as random, systemTimers as timers } from './adapters/system.ts';
import { alwaysThere, createTrayHost } from './adapters/tray-host.ts';
import { wordList } from './adapters/word-list.ts';
import { createActivity } from './core/activity.ts';
import { createBurn } from './core/burn.ts';
import { createClipboardShare } from './core/clipboard-share.ts';
import { createConnections } from './core/connections.ts';
import { createOpenLink } from './core/open-link.ts';
import { createPassingCopy } from './core/passing-copy.ts';
import { createPasswords } from './core/password.ts';
import type { Log } from './core/ports.ts';
import { createRevealedNotice } from './core/revealed-notice.ts';
import type { Sensitive } from './core/sensitive.ts';
import { activeProfile } from './core/settings.ts';
import { createState } from './core/state.ts';
import { initialState, settingsView } from './core/views.ts';
import { createWatch } from './core/watch.ts';
import { createFoundation } from './foundation.ts';
import { createHandlers } from './ipc/handlers.ts';
import { windowOf } from './ipc/sender.ts';
import { serve } from './ipc/serve.ts';
import { serveApp } from './shell/app-protocol.ts';
import type { CommandLine } from './shell/command-line.ts';
import { confineSession } from './shell/hardening.ts';
import { endTidily } from './shell/quitting.ts';
import { createHotkey } from './shell/shortcuts.ts';
import { createTray } from './shell/tray.ts';
import { announceTroubles } from './shell/troubles.ts';
import { createWindows } from './shell/windows.ts';

/** Puts the tray app together and starts it. @returns what another start of it calls. */
export const runTrayApp = async (
  commandLine: CommandLine,
  log: Log,
): Promise<(asked: CommandLine) => void> => {
  const text = textIn('en');
  const isLinux = process.platform === 'linux';
  const bus = createSessionBus();
  const trayHost = isLinux ? createTrayHost(bus) : alwaysThere;
  const notifier = isLinux ? createFreedesktopNotifier(bus, createNotifier()) : createNotifier();
  const clipboard = createClipboard();

  const { keychain, api, loaded, settings, receipts, conceal, generate } = await createFoundation({
    userData: app.getPath('userData'),
    log,
    settingsChanged: (changed, before) => {
      state.update(settingsView(changed));
      if (changed.receipts.watch !== before.receipts.watch) watch.wake();
      if (changed.receipts.keepLinks !== before.receipts.keepLinks) receipts.rewrite();
      if (changed.receipts.keepDays !== before.receipts.keepDays) receipts.removeOld();
    },
    receiptsChanged: (ended) => {
      const { undo, activityRevision } = state.current();
      const isOver = undo !== null && ended.includes(undo.id);
      state.update({ activityRevision: activityRevision + 1, ...(isOver ? { undo: null } : {}) });
    },
  });
  const state = createState(initialState(loaded, process.platform));

  const uiSession = session.fromPartition('ui', { cache: false });
  confineSession(uiSession);
  confineSession(session.defaultSession);
  await serveApp(uiSession, join(import.meta.dirname, '../renderer'));
  const quitting = { begun: false };
  const windows = createWindows({
    session: uiSession,
    closed: (name) => name === 'confirm' && void clipboardShare.answer('cancel'),
    isQuitting: () => quitting.begun,
    hidesFromCapture: () => settings.current().hideFromCapture,
    log,
  });
  const open = (): void =>
    windows.open(activeProfile(settings.current()) === null ? 'settings' : 'quick-share');

  const watch = createWatch({
    api,
    keychain,
    receipts,
    clock,
    timers,
    random,
    log,
    isWanted: () => settings.current().receipts.watch,
    revealed: createRevealedNotice({
      notifier,
      text,
      language: () => state.current().language,
      clock,
      isWanted: () => settings.current().receipts.notify,
      showActivity: () => windows.open('activity'),
    }),
  });
  const burn = createBurn({ api, keychain, receipts, log });
  const passingCopy = createPassingCopy({ clipboard, timers, log, settings: settings.current });
  const connections = createConnections({ api, keychain, settings, newId: () => randomUUID() });
  const clipboardShare = createClipboardShare({
    conceal: async (form) => {
      const made = await conceal(form);
      watch.wake();
      return made;
    },
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
    edit: () => windows.open('quick-share'),
    chooseServer: () => windows.open('settings'),
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
      conceal: async (form) => conceal(form).finally(watch.wake),
      generate: async (form) => generate(form).finally(watch.wake),
      passwords: createPasswords(random, wordList),
      receipts,
      burn,
      activity: createActivity({ receipts, watch, clock }),
      openLink: createOpenLink({ api, receipts, watch, log, settings: settings.current }),
      takeLink,
      clipboard,
      passingCopy,
      clipboardShare,
      connections,
      settings,
      clock,
      hotkey,
      quit: () => app.quit(),
    }),
    (sent) => windowOf(sent, windows.nameOf),
    log,
  );
  state.subscribe(windows.push);

  const tray = createTray(text, state, {
    shareClipboard,
    newSecret: open,
    generate: () => windows.open('generate'),
    openLink: () => windows.open('open-link'),
    activity: () => windows.open('activity'),
    chooseProfile: (id) => void connections.choose(id),
    undo: () => void clipboardShare.undo(),
    settings: () => windows.open('settings'),
    quit: () => app.quit(),
  });
  const showTray = (isThere: boolean): void => {
    tray.show(isThere);
    state.update({ trayAvailable: isThere });
  };
  trayHost.watch(showTray);
  showTray(await trayHost.isThere());

  const obey = (asked: CommandLine): void => {
    if (asked.link !== null) {
      linkWaiting = asked.link;
      state.update({ linkWaiting: true });
    }
    switch (asked.verb) {
      case 'share-clipboard':
        shareClipboard();
        return;
      case 'receipts-changed':
        void receipts.load().then(watch.wake);
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
  endTidily(app, {
    begun: () => {
      quitting.begun = true;
    },
    isBusy: () => passingCopy.isPending() || receipts.isBusy(),
    tidy: async () => {
      await passingCopy.clear();
      await receipts.settled();
    },
    ended: () => {
      globalShortcut.unregisterAll();
      bus.dispose();
      log({ event: 'quitting' });
    },
    keychainWaits: keychain.isWaiting,
  });
  createPresence(isLinux ? bus : null).watch((isThere) => (isThere ? watch.resume() : watch.pause()));
  void receipts.load().then(watch.wake);

  announceTroubles(notifier, text, loaded.notices, hotkeySet, () => windows.open('settings'));
  if (commandLine.hidden && commandLine.verb === 'start') tray.orElse(open);
  else obey(commandLine);
  log({ event: 'started' });
  return obey;
};
