import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, globalShortcut, ipcMain, protocol, session } from 'electron/main';
import { textIn } from '../src/shared/text.ts';
import { createClipboard } from './adapters/clipboard.ts';
import { createFreedesktopNotifier } from './adapters/freedesktop-notifier.ts';
import { createKeychain } from './adapters/keychain.ts';
import { createLog } from './adapters/log.ts';
import { createNetwork } from './adapters/network.ts';
import { createNotifier } from './adapters/notifier.ts';
import { createOnetimeApi } from './adapters/onetime-api/onetime-api.ts';
import { createSessionBus } from './adapters/session-bus.ts';
import { createSettingsFile } from './adapters/settings-file.ts';
import { alwaysThere, createTrayHost } from './adapters/tray-host.ts';
import { createClipboardShare } from './core/clipboard-share.ts';
import { createConnection } from './core/connection.ts';
import { createLinks } from './core/links.ts';
import { activeProfile } from './core/settings.ts';
import { createSettingsStore } from './core/settings-store.ts';
import { createConceal } from './core/share.ts';
import { createState } from './core/state.ts';
import { initialState, settingsView } from './core/views.ts';
import { createHandlers } from './ipc/handlers.ts';
import { windowOf } from './ipc/sender.ts';
import { serve } from './ipc/serve.ts';
import { setAppMenu } from './shell/app-menu.ts';
import { appScheme, serveApp } from './shell/app-protocol.ts';
import { type CommandLine, handedOver, parseCommandLine } from './shell/command-line.ts';
import { reportCrashes } from './shell/crashes.ts';
import { confineContents, confineSession } from './shell/hardening.ts';
import { keepEverythingInGivenFolder } from './shell/paths.ts';
import { createHotkey } from './shell/shortcuts.ts';
import { createTray } from './shell/tray.ts';
import { announceTroubles, giveUp } from './shell/troubles.ts';
import { createWindows } from './shell/windows.ts';

/** Puts the app together and starts it. @returns what another start of it calls. */
const run = async (commandLine: CommandLine): Promise<(asked: CommandLine) => void> => {
  const text = textIn('en');
  const clock = { now: () => Date.now() };
  const newId = () => randomUUID();

  const bus = createSessionBus();
  const trayHost = process.platform === 'linux' ? createTrayHost(bus) : alwaysThere;
  const notifier =
    process.platform === 'linux' ? createFreedesktopNotifier(bus, createNotifier()) : createNotifier();
  const clipboard = createClipboard();
  const keychain = createKeychain();

  const api = createOnetimeApi({ network: createNetwork('api'), onceNetwork: createNetwork('api-once') });

  const settingsFile = createSettingsFile(app.getPath('userData'));
  const loaded = await settingsFile.load();
  const state = createState(initialState(loaded, process.platform));
  const settings = createSettingsStore(settingsFile, loaded.settings, (changed) =>
    state.update(settingsView(changed)),
  );

  const links = createLinks({ api, keychain });
  const conceal = createConceal({ api, keychain, clock, links, log, newId, settings: settings.current });
  const connection = createConnection({ api, keychain, settings, newId });

  const uiSession = session.fromPartition('ui', { cache: false });
  confineSession(uiSession);
  confineSession(session.defaultSession);
  await serveApp(uiSession, join(import.meta.dirname, '../renderer'));
  const quitting = { begun: false };
  app.on('before-quit', () => {
    quitting.begun = true;
  });
  const windows = createWindows(
    uiSession,
    (closed) => closed === 'confirm' && void clipboardShare.answer('cancel'),
    () => quitting.begun,
    log,
  );
  const open = (): void =>
    windows.open(activeProfile(settings.current()) === null ? 'settings' : 'quick-share');

  const clipboardShare = createClipboardShare({
    conceal,
    clipboard,
    notifier,
    links,
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

  serve(
    ipcMain,
    createHandlers({
      state,
      windows,
      conceal,
      links,
      clipboard,
      clipboardShare,
      connection,
      settings,
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
    if (asked.verb === 'share-clipboard') shareClipboard();
    else if (asked.verb === 'settings') windows.open('settings');
    else open();
  };
  app.on('activate', open);
  app.on('will-quit', () => {
    globalShortcut.unregisterAll();
    bus.dispose();
    log({ event: 'quitting' });
  });
  // A question to unlock the keychain that nobody answers would keep the app, and its lock, alive for ever.
  app.on('quit', () => keychain.isWaiting() && process.kill(process.pid, 'SIGKILL'));

  announceTroubles(notifier, text, loaded.notices, hotkeySet, () => windows.open('settings'));
  if (commandLine.hidden && commandLine.verb === 'start') tray.orElse(open);
  else obey(commandLine);
  log({ event: 'started' });
  return obey;
};

const log = createLog();
reportCrashes(process, log);
process.umask(0o077);
keepEverythingInGivenFolder(app);
const commandLine = parseCommandLine(process.argv);
if (app.requestSingleInstanceLock({ ...commandLine })) {
  // Chromium cannot be root and in a sandbox, and whoever runs it as root says --no-sandbox; we never do.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
  confineContents(app);
  setAppMenu(process.platform);
  app.setAppUserModelId('app.hushlink.desktop');
  // The tray is where the app lives: closing its windows does not end it.
  app.on('window-all-closed', () => undefined);
  app.dock?.hide();
  const running = app.whenReady().then(() => run(commandLine));
  running.catch((error: unknown) => giveUp(app, log, error));
  // A second start may come before the first one is done.
  app.on('second-instance', (_event, _argv, _folder, asked) => {
    const parsed = handedOver.safeParse(asked);
    if (parsed.success) void running.then((obey) => obey(parsed.data));
  });
} else {
  app.exit(0);
}
