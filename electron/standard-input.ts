import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron/main';
import type { Failure } from '../src/shared/failure.ts';
import { failureText } from '../src/shared/failure-text.ts';
import { languageFor } from '../src/shared/languages.ts';
import { maxSecretBytes } from '../src/shared/limits.ts';
import type { ShareForm } from '../src/shared/model/sharing.ts';
import { type Result, success } from '../src/shared/result.ts';
import { type Text, textIn } from '../src/shared/text.ts';
import { systemClock } from './adapters/system.ts';
import type { Log } from './core/base/log.ts';
import { createDrafting, type Shared } from './core/drafts/drafting.ts';
import { serverNameOf } from './core/onetime/server-address.ts';
import { activeProfile } from './core/settings/settings.ts';
import type { Conceal } from './core/sharing/share.ts';
import { exitCodeOf, textOfInput } from './core/sharing/standard-input.ts';
import { createFoundation } from './foundation.ts';
import { handOver } from './shell/command-line.ts';

/** So much more than fits is read, and no more: it is too large anyway. */
const maxRead = 2 * maxSecretBytes;

/**
 * `… | hushlink share -`: makes a link of standard input, prints it to standard output and nothing else, and what went
 * wrong to standard error. What cannot be sent is kept as a draft, unless `--no-draft` says otherwise. It runs beside the tray app, if there is one, and needs neither it nor a display of its own.
 */
export const shareStandardInput = (app: App): void => {
  const userData = app.getPath('userData');
  // The tray app, which may be running, has Chromium's own files where they usually are.
  app.setPath('sessionData', join(userData, 'standard-input'));
  const systemLanguages = () => app.getPreferredSystemLanguages();
  app.disableHardwareAcceleration();
  app.dock?.hide();
  app
    .whenReady()
    .then(() => share(userData, systemLanguages()))
    .then(({ code, changed }) => {
      // The tray app, if it runs, shows the new receipt or sends the draft; if not, nobody keeps the lock.
      if (
        changed &&
        app.requestSingleInstanceLock({ ...handOver({ verb: 'records-changed', hidden: true, link: null }) })
      ) {
        app.releaseSingleInstanceLock();
      }
      app.exit(code);
    })
    .catch(() => {
      writeSync(2, `hushlink: ${textIn(languageFor('system', systemLanguages()))('cli.ownMistake')}\n`);
      app.exit(70);
    });
};

const silent: Log = () => undefined;

const share = async (
  userData: string,
  languages: readonly string[],
): Promise<{ readonly code: number; readonly changed: boolean }> => {
  let language = languageFor('system', languages);
  const text: Text = (key, values) => textIn(language)(key, values);
  const stop = (code: number, sentence: string) => {
    writeSync(2, `hushlink: ${sentence}\n`);
    return { code, changed: false };
  };
  const input = textOfInput(await readInput());
  if (!input.ok) {
    const { failure } = input;
    return stop(
      exitCodeOf(failure),
      failure.kind === 'not-text' ? text('cli.notText') : failureText(text, failure, ''),
    );
  }
  const { conceal, receipts, drafts, settings, loaded } = await createFoundation({
    userData,
    log: silent,
    settingsChanged: () => undefined,
    receiptsChanged: () => undefined,
    draftsChanged: () => undefined,
  });
  language = languageFor(loaded.settings.preferences.language, languages);
  for (const notice of loaded.notices)
    writeSync(2, `hushlink: ${text('cli.settingsKept', { file: notice.keptAs })}\n`);
  const form: ShareForm = {
    secret: input.value,
    lifetime: settings.current().preferences.defaultLifetime,
    passphrase: null,
    recipient: null,
    shareDomain: null,
  };
  const profile = activeProfile(settings.current());
  const serverName = profile === null ? '' : serverNameOf(profile.server);
  const drafting = createDrafting({
    conceal,
    drafts,
    clock: systemClock,
    settings: settings.current,
    newId: () => randomUUID(),
    // The tray app sends it.
    kept: () => undefined,
    resumed: () => undefined,
  });
  const shared = process.argv.includes('--no-draft')
    ? await shareOrFail(conceal, form)
    : await drafting.share(form, null);
  if (!shared.ok) return stop(exitCodeOf(shared.failure), failureText(text, shared.failure, serverName));
  if (shared.value.kind === 'draft') {
    const { draft, failure } = shared.value;
    const kept = text(draft.state === 'held' ? 'cli.draftHeld' : 'cli.draftKept');
    stop(exitCodeOf(failure), `${failureText(text, failure, serverName)} ${kept}`);
    return { code: exitCodeOf(failure), changed: true };
  }
  // The link first: whatever becomes of the receipt, it exists.
  writeSync(1, `${shared.value.concealed.made.link.reveal()}\n`);
  await receipts.settled();
  const { notKept } = receipts.storage();
  if (notKept !== null)
    writeSync(2, `hushlink: ${text('cli.noReceipt')} ${failureText(text, notKept, '')}\n`);
  return { code: 0, changed: notKept === null };
};

const shareOrFail = async (conceal: Conceal, form: ShareForm): Promise<Result<Shared, Failure>> => {
  const made = await conceal(form);
  return made.ok ? success({ kind: 'link', concealed: made.value }) : made;
};

const readInput = async (): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxRead) break;
  }
  return Buffer.concat(chunks);
};
