import { app, protocol } from 'electron/main';
import { createLog } from './adapters/log.ts';
import { setAppMenu } from './shell/app-menu.ts';
import { appScheme } from './shell/app-protocol.ts';
import { handedOver, handOver, parseCommandLine, sharesStandardInput } from './shell/command-line.ts';
import { reportCrashes } from './shell/crashes.ts';
import { confineContents } from './shell/hardening.ts';
import { keepEverythingInGivenFolder } from './shell/paths.ts';
import { giveUp } from './shell/troubles.ts';
import { shareStandardInput } from './standard-input.ts';
import { runTrayApp } from './tray-app.ts';

const log = createLog();
const beTheTrayApp = (): void => {
  const commandLine = parseCommandLine(process.argv);
  if (!app.requestSingleInstanceLock({ ...handOver(commandLine) })) {
    app.exit(0);
    return;
  }
  // Chromium cannot be root and in a sandbox, and whoever runs it as root says --no-sandbox; we never do.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
  confineContents(app);
  setAppMenu(process.platform);
  app.setAppUserModelId('app.hushlink.desktop');
  // The tray is where the app lives: closing its windows does not end it.
  app.on('window-all-closed', () => undefined);
  app.dock?.hide();
  const running = app.whenReady().then(() => runTrayApp(commandLine, log));
  running.catch((error: unknown) => giveUp(app, log, error));
  // A second start may come before the first one is done.
  app.on('second-instance', (_event, _argv, _folder, asked) => {
    const parsed = handedOver.safeParse(asked);
    if (!parsed.success) return;
    // An app that could not start has told its user.
    void running.then(
      (obey) => obey(parsed.data),
      () => undefined,
    );
  });
};

reportCrashes(process, log);
process.umask(0o077);
keepEverythingInGivenFolder(app);
if (sharesStandardInput(process.argv)) shareStandardInput(app);
else beTheTrayApp();
