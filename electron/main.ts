import { app, protocol } from 'electron/main';
import { languageFor } from '../src/shared/languages.ts';
import type { Text } from '../src/shared/text.ts';
import { textIn } from '../src/shared/text-in.ts';
import { createLog } from './adapters/log.ts';
import { complain, readStandardInput } from './adapters/standard-streams.ts';
import { setAppMenu } from './shell/app-menu.ts';
import { appScheme } from './shell/app-protocol.ts';
import {
  argumentsFor,
  type CommandLine,
  type CommandLineProblem,
  parseCommandLine,
  refuseCommandLine,
} from './shell/command-line.ts';
import { reportCrashes } from './shell/crashes.ts';
import { displayInUse, findDisplay } from './shell/display.ts';
import { clearEnvironment, findRefusedVariable } from './shell/environment.ts';
import { confineContents, silenceChromium } from './shell/hardening.ts';
import { linkOfInput, maxLinkInput, refuseLinkInput } from './shell/link-input.ts';
import { keepEverythingInGivenFolder } from './shell/paths.ts';
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
  const lockProblem = findLockProblem(app.getPath('userData'));
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
    app.exit(await startAgainOn(display.display, isFromInput ? start.link : null));
    return;
  }
  // Chromium cannot use its sandbox as root, so root has to pass --no-sandbox; we never do.
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
  const running = app.whenReady().then(() => runTrayApp(start, log));
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

/** A checkout. `app.isPackaged` would believe the name of the executable. */
const isElectronItself = process.defaultApp === true;

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
  const commanded = await readLinkFor(asked.value);
  if (commanded === null) return;
  // Must precede the lock request: given too much data, Chromium would kill the instance that holds the lock.
  const sent = commanded.kind === 'share' ? recordsChanged : commanded;
  if (!fitsInOneMessage(process.argv, folderOfProcess(), sent)) refuse({ kind: 'too-long' });
  else if (commanded.kind === 'tray') await startTrayApp(commanded, asked.value.kind === 'open-input');
  else if (wantsDisplay()) app.exit(await startAgainOn(withoutDisplay));
  else shareStandardInput(app, commanded);
};

/** @returns what to do with the link that standard input has, or `null` if it has none, which has been said. */
const readLinkFor = async (
  asked: CommandLine,
): Promise<Exclude<CommandLine, { readonly kind: 'open-input' }> | null> => {
  if (asked.kind !== 'open-input') return asked;
  const link = linkOfInput(await readStandardInput(maxLinkInput));
  if (link.ok) return { kind: 'tray', verb: 'open', hidden: asked.hidden, link: link.value };
  app.exit(refuseLinkInput(link.failure, text, complain));
  return null;
};

/** Empty if the folder was deleted while we were in it. */
const folderOfProcess = (): string => {
  try {
    return process.cwd();
  } catch {
    return '';
  }
};

reportCrashes(process, log);
process.umask(0o077);
silenceChromium(app);
keepEverythingInGivenFolder(app);
// Chromium starts its own work, such as looking for a display, once this module has finished.
await begin();
