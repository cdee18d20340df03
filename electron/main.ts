import { app, protocol } from 'electron/main';
import { languageFor } from '../src/shared/languages.ts';
import type { Text } from '../src/shared/text.ts';
import { createLog } from './adapters/log.ts';
import { complain } from './adapters/standard-streams.ts';
import { setAppMenu } from './shell/app-menu.ts';
import { appScheme } from './shell/app-protocol.ts';
import {
  argumentsFor,
  type CommandLineProblem,
  parseCommandLine,
  type ShareCommand,
} from './shell/command-line.ts';
import { refuseCommandLine } from './shell/command-line-help.ts';
import { reportCrashes } from './shell/crashes.ts';
import { findDisplay } from './shell/display.ts';
import { drawWithoutGraphicsCard } from './shell/drawing.ts';
import { clearEnvironment, findRefusedVariable } from './shell/environment.ts';
import { languageAtStart, showFirstTray, untilPanelHasIt } from './shell/first-tray.ts';
import { confineContents, confineDefaultSession, silenceChromium } from './shell/hardening.ts';
import { optimizeCode } from './shell/lean-v8.ts';
import { muteChromium } from './shell/mute-chromium.ts';
import { readPassphraseFile, refusePassphrase } from './shell/passphrase-file.ts';
import { keepEverythingInGivenFolder, userDataFolder } from './shell/paths.ts';
import { prepareCommand } from './shell/prepare-command.ts';
import { fitsInOneMessage, recordsChanged, type Start, secondStartDataOf } from './shell/start.ts';
import { startAgainOn } from './shell/start-again.ts';
import { findLockProblem, type StartProblem } from './shell/start-check.ts';
import { wantsDisplay, withoutDisplay } from './shell/without-display.ts';
import type { RunningApp } from './tray-app.ts';

// Where the desktop only runs commands, every press of a key is a second start, which ends once it has told the first. And the
// first process of `share` does nothing but start the second.
const wholeApp = () => import('./whole-app.ts');

const log = createLog();
const reportError = reportCrashes(process, log);
const loadWords = async (): Promise<Text> => {
  const { loadText } = await wholeApp();
  return await loadText(languageFor('system', app.getPreferredSystemLanguages()));
};

/** EX_SOFTWARE, as sysexits.h names it. */
const internalError = 70;

/** If even the rest of the app cannot be loaded: it must not stay without an icon and keep its lock. */
const endWithoutWords = (error: unknown): never => {
  reportError(error);
  app.releaseSingleInstanceLock();
  app.exit(internalError);
  throw error;
};

/** @param isFromInput whether the link was read from standard input. */
const startTrayApp = async (start: Start, isFromInput: boolean): Promise<void> => {
  const lockProblem = findLockProblem(userDataFolder(app));
  // A running instance does on its own display what is asked.
  // SECURITY(one-instance): two of them would overwrite each other's records and settings.
  if (lockProblem === null && !app.requestSingleInstanceLock({ ...secondStartDataOf(start) })) {
    app.exit(0);
    return;
  }
  const display = await findDisplay(app, process.argv);
  const problem: StartProblem | null =
    lockProblem ?? (display.kind === 'none' ? { kind: 'no-display' } : null);
  if (problem !== null) {
    log({ event: 'failed', kind: problem.kind });
    const { quitBecauseItCannotStart } = await wholeApp();
    void quitBecauseItCannotStart(app, problem, await loadWords(), display.kind !== 'none');
    return;
  }
  if (display.kind === 'other') {
    app.releaseSingleInstanceLock();
    app.exit(await startAgainOn(display.display, { standardInput: isFromInput ? start.link : null }));
    return;
  }
  // SECURITY(sandbox-for-all): a window that asks for no sandbox gets one too. Chromium cannot use it as root, so root has to
  // pass --no-sandbox; we never do.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  if (process.platform === 'linux') drawWithoutGraphicsCard(app);
  protocol.registerSchemesAsPrivileged([appScheme]);
  confineContents(app);
  setAppMenu(process.platform);
  app.setAppUserModelId('app.hushlink.Hushlink');
  // The app lives in the tray: closing its windows does not end it.
  app.on('window-all-closed', () => undefined);
  app.dock?.hide();
  const language = languageAtStart(userDataFolder(app), app.getPreferredSystemLanguages());
  const running = app.whenReady().then(async () => {
    const firstTray = showFirstTray(await language, (command) => {
      if (command === 'quit') app.quit();
      else whenRunning(({ commands }) => commands[command]());
    });
    log({ event: 'icon' });
    try {
      await untilPanelHasIt();
      const [{ runTrayApp }, policy] = await Promise.all([wholeApp(), loadPolicy()]);
      return await runTrayApp(start, log, policy, firstTray);
    } catch (error) {
      // It would stay beside the message that says why, and do nothing.
      if (!firstTray.isDestroyed()) firstTray.destroy();
      throw error;
    }
  });
  /** An app that could not start has already reported it. */
  const whenRunning = (act: (app: RunningApp) => void): void => void running.then(act, () => undefined);
  running.catch(async (error: unknown) => {
    log({ event: 'failed', kind: error instanceof Error && 'code' in error ? String(error.code) : 'start' });
    const { quitBecauseItCannotStart } = await wholeApp().catch(endWithoutWords);
    const text = await loadWords().catch(endWithoutWords);
    await quitBecauseItCannotStart(app, { kind: 'user-data', folder: app.getPath('userData') }, text, true);
  });
  // May arrive before startup has finished.
  app.on('second-instance', (_event, _argv, _folder, sent) =>
    whenRunning(({ startAgain }) => startAgain(sent)),
  );
};

/** A checkout. `app.isPackaged` would believe the name of the executable. */
const isElectronItself = process.defaultApp === true;

const loadPolicy = async () => {
  const { findPolicy } = await wholeApp();
  return await findPolicy({ platform: process.platform, env: process.env, isCheckout: isElectronItself });
};

const reportPolicy = async (asJson: boolean) => {
  const { policyReport } = await wholeApp();
  return policyReport(await loadPolicy(), await loadWords(), asJson);
};

const refuse = async (problem: CommandLineProblem): Promise<void> =>
  app.exit(refuseCommandLine(problem, await loadWords(), complain));

const begin = async (): Promise<void> => {
  const variable = isElectronItself ? null : findRefusedVariable(process.env);
  if (variable !== null) return await refuse({ kind: 'variable', word: variable });
  if (!isElectronItself) clearEnvironment(process.env);
  const asked = parseCommandLine(argumentsFor(process.argv, isElectronItself));
  if (!asked.ok) return await refuse(asked.failure);
  const command = await prepareCommand(asked.value, loadWords, app.getVersion(), reportPolicy);
  if (typeof command === 'number') return app.exit(command);
  // Must precede the lock request: given too much data, Chromium would kill the instance that holds the lock.
  const sent = command.kind === 'share' ? recordsChanged : command;
  if (!fitsInOneMessage(process.argv, folderOfProcess(), sent)) await refuse({ kind: 'too-long' });
  else if (command.kind === 'tray') await startTrayApp(command, asked.value.kind === 'open-input');
  else if (wantsDisplay()) app.exit(await shareWithoutDisplay(command));
  else await (await wholeApp()).shareStandardInput(app, command, loadPolicy);
};

/** The new process does not have this one's descriptors, so the passphrase is read here. */
const shareWithoutDisplay = async ({ passphraseFile }: ShareCommand): Promise<number> => {
  const passphrase = passphraseFile === null ? null : await readPassphraseFile(passphraseFile);
  return passphraseFile !== null && passphrase === null
    ? refusePassphrase('unreadable', await loadWords(), complain)
    : await startAgainOn(withoutDisplay, { passphrase });
};

/** Empty if the folder was deleted while we were in it. */
const folderOfProcess = (): string => {
  try {
    return process.cwd();
  } catch {
    return '';
  }
};

// SECURITY(private-umask): Chromium makes files too, in a folder that others may be able to enter.
process.umask(0o077);
optimizeCode(false);
silenceChromium(app);
confineDefaultSession(app);
muteChromium(app);
keepEverythingInGivenFolder(app);
// Chromium starts its own work, such as looking for a display, once this module has finished.
await begin().catch(async (error: unknown) => {
  reportError(error);
  const text = await loadWords().catch(endWithoutWords);
  complain(text('cli.ownMistake'));
  app.exit(internalError);
});
