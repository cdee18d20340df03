import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { App } from 'electron/main';
import { differenceText } from '../src/shared/difference-text.ts';
import type { Failure } from '../src/shared/failure.ts';
import { failureText } from '../src/shared/failure-text.ts';
import { languageFor } from '../src/shared/languages.ts';
import { maxSecretBytes } from '../src/shared/limits.ts';
import { failed, type Result, success } from '../src/shared/result.ts';
import type { Text } from '../src/shared/text.ts';
import { loadText } from '../src/shared/text-in.ts';
import { createSettingsFile } from './adapters/settings-file.ts';
import {
  complain,
  isOutputDiscarded,
  isTerminal,
  print,
  readStandardInput,
  standardInput,
  standardOutput,
} from './adapters/standard-streams.ts';
import { cleanNote } from './core/base/clean-note.ts';
import { outputNotWritten } from './core/base/exit-codes.ts';
import type { Log } from './core/base/log.ts';
import { nobodyToAsk } from './core/consent/index.ts';
import type { Shared } from './core/drafts/index.ts';
import { type ShareRequest, serverNameOf } from './core/onetime/index.ts';
import {
  brokenPolicy,
  createPolicedSettings,
  keepsReceipts,
  type Policy,
  withFixedServer,
} from './core/policy/index.ts';
import { findProfile, namesToChooseFrom } from './core/profiles/index.ts';
import { activeProfile, createSettingsStore, type SettingsStore } from './core/settings/index.ts';
import { exitCodeOf, type Sharing, textOfInput } from './core/sharing/index.ts';
import { createServices } from './services.ts';
import type { ShareCommand } from './shell/command-line.ts';
import { drawWithoutGraphicsCard } from './shell/drawing.ts';
import { optimizeCode } from './shell/lean-v8.ts';
import { linkAsJson } from './shell/link-json.ts';
import { passphraseOf, readPassphraseFile, refusePassphrase } from './shell/passphrase-file.ts';
import { userDataFolder } from './shell/paths.ts';
import { recordsChanged, secondStartDataOf } from './shell/start.ts';
import { passphraseDescriptor, passphraseVariable } from './shell/start-again.ts';
import { findLockProblem } from './shell/start-check.ts';
import { end } from './shell/without-display.ts';

/** How much to read at most: anything above the limit is too large anyway. UTF-16 input may take twice the bytes. */
const maxRead = 3 * maxSecretBytes;

interface Ending {
  readonly code: number;
  /** Whether there is a new receipt or draft. */
  readonly changed: boolean;
  readonly isKeychainAsked: boolean;
}

/**
 * `… | hushlink share`: makes a link from standard input and prints it, and nothing else, to standard output; errors go
 * to standard error. What cannot be sent is kept as a draft unless `--no-draft` is given. Runs alongside the tray app, if
 * there is one, and needs neither it nor a display of its own.
 */
export const shareStandardInput = async (
  app: App,
  command: ShareCommand,
  loadPolicy: () => Promise<Policy>,
): Promise<void> => {
  const userData = userDataFolder(app);
  const systemLanguages = () => app.getPreferredSystemLanguages();
  try {
    // The tray app may be running and using the default folder for Chromium's own files. Makes the folder.
    app.setPath('sessionData', join(userData, 'standard-input'));
  } catch {
    const text = await loadText(languageFor('system', systemLanguages()));
    complain(text('notify.cannotStartBody', { folder: userData }));
    app.exit(78);
    return;
  }
  drawWithoutGraphicsCard(app);
  app.dock?.hide();
  app
    .whenReady()
    .then(async () => {
      optimizeCode(true);
      return await share(userData, systemLanguages(), command, await loadPolicy());
    })
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
    .catch(async () => {
      const text = await loadText(languageFor('system', systemLanguages())).catch(() => null);
      if (text !== null) complain(text('cli.ownMistake'));
      end(app, 70, false);
    });
};

const silent: Log = () => undefined;

const share = async (
  userData: string,
  languages: readonly string[],
  command: ShareCommand,
  policy: Policy,
): Promise<Ending> => {
  let words = await loadText(languageFor('system', languages));
  const text: Text = (key, values) => words(key, values);
  const stop = (code: number, sentence: string, isKeychainAsked = false): Ending => {
    complain(sentence);
    return { code, changed: false, isKeychainAsked };
  };
  const stopped = (code: number): Ending => ({ code, changed: false, isKeychainAsked: false });

  // Do not even send a secret whose link nobody would get.
  if (isOutputDiscarded()) return stop(outputNotWritten, text('cli.noOutput'));
  // Nor read one that cannot be sent.
  const broken = brokenPolicy(policy);
  if (broken !== null) return stop(exitCodeOf(broken), failureText(text, broken, ''));
  const passphrase = await readPassphrase(command);
  if (!passphrase.ok) return stopped(refusePassphrase(passphrase.failure, text, complain));
  if (isTerminal(standardInput)) complain(text('cli.typeIt'));
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
  const saved = createPolicedSettings(
    createSettingsStore(settingsFile, withFixedServer(loaded.settings, policy, randomUUID)),
    policy,
  );
  words = await loadText(languageFor(loaded.settings.preferences.language, languages));
  for (const notice of loaded.notices) complain(text('cli.settingsKept', { file: notice.keptAs }));
  const settings = withProfile(saved, command.profile);
  if (settings === null) {
    const profiles = namesToChooseFrom(saved.current().profiles).join(', ');
    return stop(78, text(profiles === '' ? 'cli.noProfiles' : 'cli.noProfile', { profiles }));
  }

  const { keychain, sharing, shareOrKeep, receipts, records, newId } = createServices({
    policy,
    userData,
    settings,
    log: silent,
    consent: nobodyToAsk,
    withoutWindow: 'terminal',
  });
  const request: ShareRequest = {
    secret: input.value,
    lifetime: command.lifetime ?? settings.current().preferences.defaultLifetime,
    passphrase: passphrase.value,
    recipient: null,
    shareDomain: null,
  };
  const profile = activeProfile(settings.current());
  const serverName = profile === null ? '' : serverNameOf(profile.server);
  // The tray app sends what is kept as a draft.
  const shared = command.keepsDraft
    ? await shareOrKeep.share(request, null, null, command.note)
    : await shareOrFail(sharing, request, { id: newId(), note: command.note });
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

  const { receipt, differences } = shared.value.link;
  for (const difference of differences) complain(differenceText(text, difference));
  // Save the receipt first: if the link cannot be printed, the receipt is all that is left of it.
  await receipts.idle();
  const { notKept } = records.storage();
  const printed = command.asJson ? linkAsJson(receipt) : receipt.link.reveal();
  const isPrinted = print(standardOutput, `${printed}\n`);
  const isKept = notKept === null && keepsReceipts(policy);
  if (!isPrinted) complain(text(isKept ? 'cli.notPrinted' : 'cli.notPrintedNorKept'));
  else if (notKept !== null) complain(`${text('cli.noReceipt')} ${failureText(text, notKept, '')}`);
  return {
    code: isPrinted ? 0 : outputNotWritten,
    changed: isKept,
    isKeychainAsked: keychain.isWaiting(),
  };
};

/** From the process that has started this one, if it has read it already. */
const readPassphrase = async ({ passphraseFile }: ShareCommand) => {
  if (passphraseFile === null) return success(null);
  const isHandedOver = process.env[passphraseVariable] === String(passphraseDescriptor);
  return passphraseOf(await readPassphraseFile(isHandedOver ? passphraseDescriptor : passphraseFile));
};

/** The settings as if this profile were in use; nothing is saved. @returns `null` if there is no such profile. */
const withProfile = (settings: SettingsStore, name: string | null): SettingsStore | null => {
  if (name === null) return settings;
  const chosen = findProfile(settings.current().profiles, name);
  return chosen === null
    ? null
    : { ...settings, current: () => ({ ...settings.current(), activeProfile: chosen.id }) };
};

const shareOrFail = async (
  sharing: Sharing,
  request: ShareRequest,
  { id, note }: { readonly id: string; readonly note: string },
): Promise<Result<Shared, Failure>> => {
  const share = sharing.check(request);
  if (!share.ok) return share;
  const outcome = await sharing.share(share.value, {
    id,
    lostReplies: 0,
    madeFrom: 'terminal',
    note: () => cleanNote(note),
  });
  return outcome.kind === 'sent' ? success({ kind: 'link', link: outcome.link }) : failed(outcome.failure);
};
