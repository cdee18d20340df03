import { join } from 'node:path';
import type { App } from 'electron/main';
import type { Failure } from '../src/shared/failure.ts';
import { failureText } from '../src/shared/failure-text.ts';
import { languageFor } from '../src/shared/languages.ts';
import { maxSecretBytes } from '../src/shared/limits.ts';
import { failed, type Result, success } from '../src/shared/result.ts';
import type { Text } from '../src/shared/text.ts';
import { textIn } from '../src/shared/text-in.ts';
import { createSettingsFile } from './adapters/settings-file.ts';
import {
  complain,
  isOutputDiscarded,
  print,
  readStandardInput,
  standardOutput,
} from './adapters/standard-streams.ts';
import type { Log } from './core/base/log.ts';
import { nobodyToAsk } from './core/consent/index.ts';
import type { Shared } from './core/drafts/index.ts';
import { type ShareRequest, serverNameOf } from './core/onetime/index.ts';
import { activeProfile, createSettingsStore } from './core/settings/index.ts';
import { exitCodeOf, outputNotWritten, type Sharing, textOfInput } from './core/sharing/index.ts';
import { createServices } from './services.ts';
import { recordsChanged, secondStartDataOf } from './shell/start.ts';
import { findLockProblem } from './shell/start-check.ts';
import { end } from './shell/without-display.ts';

/** How much to read at most: anything above the limit is too large anyway. UTF-16 input may take twice the bytes. */
const maxRead = 3 * maxSecretBytes;

export interface StandardInputOptions {
  /** Whether to keep what cannot be sent as a draft. */
  readonly keepsDraft: boolean;
}

interface Ending {
  readonly code: number;
  /** Whether there is a new receipt or draft. */
  readonly changed: boolean;
  readonly isKeychainAsked: boolean;
}

/**
 * `… | hushlink share -`: makes a link from standard input and prints it, and nothing else, to standard output; errors go
 * to standard error. What cannot be sent is kept as a draft unless `--no-draft` is given. Runs alongside the tray app, if
 * there is one, and needs neither it nor a display of its own.
 */
export const shareStandardInput = (app: App, options: StandardInputOptions): void => {
  const userData = app.getPath('userData');
  // The tray app may be running and using the default folder for Chromium's own files.
  app.setPath('sessionData', join(userData, 'standard-input'));
  const systemLanguages = () => app.getPreferredSystemLanguages();
  app.disableHardwareAcceleration();
  app.dock?.hide();
  app
    .whenReady()
    .then(() => share(userData, systemLanguages(), options))
    .then(({ code, changed, isKeychainAsked }) => {
      // A running tray app shows the new receipt or sends the draft; without one, we get the lock and release it.
      if (
        changed &&
        findLockProblem(userData) === null &&
        app.requestSingleInstanceLock({ ...secondStartDataOf(recordsChanged) })
      ) {
        app.releaseSingleInstanceLock();
      }
      end(app, code, isKeychainAsked);
    })
    .catch(() => {
      complain(textIn(languageFor('system', systemLanguages()))('cli.ownMistake'));
      end(app, 70, false);
    });
};

const silent: Log = () => undefined;

const share = async (
  userData: string,
  languages: readonly string[],
  { keepsDraft }: StandardInputOptions,
): Promise<Ending> => {
  let language = languageFor('system', languages);
  const text: Text = (key, values) => textIn(language)(key, values);
  const stop = (code: number, sentence: string, isKeychainAsked = false): Ending => {
    complain(sentence);
    return { code, changed: false, isKeychainAsked };
  };
  // Do not even send a secret whose link nobody would get.
  if (isOutputDiscarded()) return stop(outputNotWritten, text('cli.noOutput'));
  const input = textOfInput(await readStandardInput(maxRead));
  if (!input.ok) {
    const { failure } = input;
    return stop(
      exitCodeOf(failure),
      failure.kind === 'not-text' ? text('cli.notText') : failureText(text, failure, ''),
    );
  }
  const settingsFile = createSettingsFile(userData);
  const loaded = await settingsFile.load().catch(() => null);
  if (loaded === null) return stop(78, text('notify.cannotStartBody', { folder: userData }));
  const settings = createSettingsStore(settingsFile, loaded.settings);
  language = languageFor(loaded.settings.preferences.language, languages);
  for (const notice of loaded.notices) complain(text('cli.settingsKept', { file: notice.keptAs }));
  const { keychain, sharing, shareOrKeep, receipts, records } = createServices({
    userData,
    settings,
    log: silent,
    consent: nobodyToAsk,
  });
  const request: ShareRequest = {
    secret: input.value,
    lifetime: settings.current().preferences.defaultLifetime,
    passphrase: null,
    recipient: null,
    shareDomain: null,
  };
  const profile = activeProfile(settings.current());
  const serverName = profile === null ? '' : serverNameOf(profile.server);
  // The tray app sends what is kept as a draft.
  const shared = keepsDraft
    ? await shareOrKeep.share(request, null, null)
    : await shareOrFail(sharing, request);
  if (!shared.ok)
    return stop(
      exitCodeOf(shared.failure),
      failureText(text, shared.failure, serverName),
      keychain.isWaiting(),
    );
  if (shared.value.kind === 'draft') {
    const { draft, failure } = shared.value;
    const kept = text(draft.state === 'held' ? 'cli.draftHeld' : 'cli.draftKept');
    const sentence = `${failureText(text, failure, serverName)} ${kept}`;
    return { ...stop(exitCodeOf(failure), sentence, keychain.isWaiting()), changed: true };
  }
  // Save the receipt first: if the link cannot be printed, the receipt is all that is left of it.
  await receipts.idle();
  const { notKept } = records.storage();
  const isPrinted = print(standardOutput, `${shared.value.link.receipt.link.reveal()}\n`);
  if (!isPrinted) complain(text(notKept === null ? 'cli.notPrinted' : 'cli.notPrintedNorKept'));
  else if (notKept !== null) complain(`${text('cli.noReceipt')} ${failureText(text, notKept, '')}`);
  return {
    code: isPrinted ? 0 : outputNotWritten,
    changed: notKept === null,
    isKeychainAsked: keychain.isWaiting(),
  };
};

const shareOrFail = async (sharing: Sharing, request: ShareRequest): Promise<Result<Shared, Failure>> => {
  const share = sharing.check(request);
  if (!share.ok) return share;
  const outcome = await sharing.share(share.value);
  return outcome.kind === 'sent' ? success({ kind: 'link', link: outcome.link }) : failed(outcome.failure);
};
