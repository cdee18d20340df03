import { app, protocol } from 'electron/main';
import { createLog } from './adapters/log.ts';
import { setAppMenu } from './shell/app-menu.ts';
import { appScheme } from './shell/app-protocol.ts';
import {
  parseCommandLine,
  secondStartData,
  secondStartDataOf,
  sharesStandardInput,
} from './shell/command-line.ts';
import { reportCrashes } from './shell/crashes.ts';
import { confineContents, silenceChromium } from './shell/hardening.ts';
import { keepEverythingInGivenFolder } from './shell/paths.ts';
import { quitBecauseItCannotStart } from './shell/start-problems.ts';
import { shareStandardInput } from './standard-input.ts';
import { runTrayApp } from './tray-app.ts';

const log = createLog();
const startTrayApp = (): void => {
  const commandLine = parseCommandLine(process.argv);
  if (!app.requestSingleInstanceLock({ ...secondStartDataOf(commandLine) })) {
    app.exit(0);
    return;
  }
  // Chromium cannot use its sandbox as root, so root has to pass --no-sandbox; we never do.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
  confineContents(app);
  setAppMenu(process.platform);
  app.setAppUserModelId('app.hushlink.desktop');
  // The tray is where the app lives: closing its windows does not end it.
  app.on('window-all-closed', () => undefined);
  app.dock?.hide();
  const running = app.whenReady().then(() => runTrayApp(commandLine, log));
  running.catch((error: unknown) => quitBecauseItCannotStart(app, log, error));
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const parsed = secondStartData.safeParse(data);
    if (!parsed.success) return;
    // It may come before the first start is done. An app that could not start has already said so.
    void running.then(
      (run) => run(parsed.data),
      () => undefined,
    );
  });
};

reportCrashes(process, log);
process.umask(0o077);
silenceChromium(app);
keepEverythingInGivenFolder(app);
if (sharesStandardInput(process.argv)) shareStandardInput(app);
else startTrayApp();
