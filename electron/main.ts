import { app, protocol } from 'electron/main';
import { languageFor } from '../src/shared/languages.ts';
import type { Text } from '../src/shared/text.ts';
import { textIn } from '../src/shared/text-in.ts';
import { createLog } from './adapters/log.ts';
import { findPolicy } from './adapters/policy/find-policy.ts';
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
import { displayInUse, findDisplay } from './shell/display.ts';
import { clearEnvironment, findRefusedVariable } from './shell/environment.ts';
import { confineContents, silenceChromium } from './shell/hardening.ts';
import { muteChromium } from './shell/mute-chromium.ts';
import { readPassphraseFile, refusePassphrase } from './shell/passphrase-file.ts';
import { keepEverythingInGivenFolder, userDataFolder } from './shell/paths.ts';
import { prepareCommand } from './shell/prepare-command.ts';
import {
  fitsInOneMessage,
  recordsChanged,
  type Start,
  secondStartData,
  secondStartDataOf,
} from './shell/start.ts';
import { startAgainOn } from './shell/start-again.ts';
import { findLockProblem, type StartProblem } from './shell/start-check.ts';
import { quitBecauseItCannotStart } from './shell/start-problems.ts';
import { wantsDisplay, withoutDisplay } from './shell/without-display.ts';
import { shareStandardInput } from './standard-input.ts';
import { runTrayApp } from './tray-app.ts';

const log = createLog();
const text: Text = (key, values) =>
  textIn(languageFor('system', app.getPreferredSystemLanguages()))(key, values);

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
    void quitBecauseItCannotStart(app, problem, display.kind !== 'none');
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
  // On Wayland itself, where graphics drivers fail, the first window would stay invisible; these windows need none.
  if (displayInUse(app) === 'wayland') app.disableHardwareAcceleration();
  protocol.registerSchemesAsPrivileged([appScheme]);
  confineContents(app);
  setAppMenu(process.platform);
  app.setAppUserModelId('app.hushlink.Hushlink');
  // The app lives in the tray: closing its windows does not end it.
  app.on('window-all-closed', () => undefined);
  app.dock?.hide();
  const running = Promise.all([loadPolicy(), app.whenReady()]).then(([policy]) =>
    runTrayApp(start, log, policy),
  );
  running.catch((error: unknown) => {
    log({ event: 'failed', kind: error instanceof Error && 'code' in error ? String(error.code) : 'start' });
    void quitBecauseItCannotStart(app, { kind: 'user-data', folder: app.getPath('userData') }, true);
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const parsed = secondStartData.safeParse(data);
    if (!parsed.success) return;
    // May arrive before startup has finished. An app that could not start has already reported it.
    void running.then(
      (run) => run(parsed.data),
      () => undefined,
    );
  });
};

/** EX_SOFTWARE, as sysexits.h names it. */
const internalError = 70;

/** A checkout. `app.isPackaged` would believe the name of the executable. */
const isElectronItself = process.defaultApp === true;

const loadPolicy = () =>
  findPolicy({ platform: process.platform, env: process.env, isCheckout: isElectronItself });

const begin = async (): Promise<void> => {
  const refuse = (problem: CommandLineProblem): void => app.exit(refuseCommandLine(problem, text, complain));
  const variable = isElectronItself ? null : findRefusedVariable(process.env);
  if (variable !== null) {
    refuse({ kind: 'variable', word: variable });
    return;
  }
  if (!isElectronItself) clearEnvironment(process.env);
  const asked = parseCommandLine(argumentsFor(process.argv, isElectronItself));
  if (!asked.ok) {
    refuse(asked.failure);
    return;
  }
  const command = await prepareCommand(asked.value, text, app.getVersion(), loadPolicy);
  if (typeof command === 'number') {
    app.exit(command);
    return;
  }
  // Must precede the lock request: given too much data, Chromium would kill the instance that holds the lock.
  const sent = command.kind === 'share' ? recordsChanged : command;
  if (!fitsInOneMessage(process.argv, folderOfProcess(), sent)) refuse({ kind: 'too-long' });
  else if (command.kind === 'tray') await startTrayApp(command, asked.value.kind === 'open-input');
  else if (wantsDisplay()) app.exit(await shareWithoutDisplay(command));
  else shareStandardInput(app, command, loadPolicy);
};

/** The new process does not have this one's descriptors, so the passphrase is read here. */
const shareWithoutDisplay = async ({ passphraseFile }: ShareCommand): Promise<number> => {
  const passphrase = passphraseFile === null ? null : await readPassphraseFile(passphraseFile);
  return passphraseFile !== null && passphrase === null
    ? refusePassphrase('unreadable', text, complain)
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

const reportError = reportCrashes(process, log);
// SECURITY(private-umask): Chromium makes files too, in a folder that others may be able to enter.
process.umask(0o077);
silenceChromium(app);
muteChromium(app);
keepEverythingInGivenFolder(app);
// Chromium starts its own work, such as looking for a display, once this module has finished.
await begin().catch((error: unknown) => {
  complain(text('cli.ownMistake'));
  reportError(error);
  app.exit(internalError);
});
