import { writeSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron/main';
import { failureText } from '../src/shared/failure-text.ts';
import { maxSecretBytes } from '../src/shared/limits.ts';
import { textIn } from '../src/shared/text.ts';
import type { Log } from './core/ports.ts';
import { placeOf } from './core/server-address.ts';
import { activeProfile } from './core/settings.ts';
import { exitCodeOf, textOfInput } from './core/standard-input.ts';
import { createFoundation } from './foundation.ts';
import { handOver } from './shell/command-line.ts';

/** So much more than fits is read, and no more: it is too large anyway. */
const mostRead = 2 * maxSecretBytes;

/**
 * `… | hushlink share -`: makes a link of standard input, prints it to standard output and nothing else, and what went
 * wrong to standard error. It runs beside the tray app, if there is one, and needs neither it nor a display of its own.
 */
export const shareStandardInput = (app: App): void => {
  const userData = app.getPath('userData');
  // The tray app, which may be running, has Chromium's own files where they usually are.
  app.setPath('sessionData', join(userData, 'standard-input'));
  app.disableHardwareAcceleration();
  app.dock?.hide();
  app
    .whenReady()
    .then(() => share(userData))
    .then(({ code, changed }) => {
      // The tray app, if it runs, shows the new receipt; if not, nobody keeps the lock.
      if (
        changed &&
        app.requestSingleInstanceLock({ ...handOver({ verb: 'receipts-changed', hidden: true, link: null }) })
      ) {
        app.releaseSingleInstanceLock();
      }
      app.exit(code);
    })
    .catch(() => {
      writeSync(2, `hushlink: ${textIn('en')('cli.ownMistake')}\n`);
      app.exit(70);
    });
};

const silent: Log = () => undefined;

const share = async (userData: string): Promise<{ readonly code: number; readonly changed: boolean }> => {
  const text = textIn('en');
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
  const { conceal, receipts, settings, loaded } = await createFoundation({
    userData,
    log: silent,
    settingsChanged: () => undefined,
    receiptsChanged: () => undefined,
  });
  for (const notice of loaded.notices)
    writeSync(2, `hushlink: ${text('cli.settingsKept', { file: notice.keptAs })}\n`);
  const made = await conceal({
    secret: input.value,
    lifetime: settings.current().defaults.ttl,
    passphrase: null,
    recipient: null,
    shareDomain: null,
  });
  if (!made.ok) {
    const profile = activeProfile(settings.current());
    const place = profile === null ? '' : placeOf(profile.server);
    return stop(exitCodeOf(made.failure), failureText(text, made.failure, place));
  }
  // The link first: whatever becomes of the receipt, it exists.
  writeSync(1, `${made.value.made.link.reveal()}\n`);
  await receipts.settled();
  const { notKept } = receipts.storage();
  if (notKept !== null)
    writeSync(2, `hushlink: ${text('cli.noReceipt')} ${failureText(text, notKept, '')}\n`);
  return { code: 0, changed: notKept === null };
};

const readInput = async (): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > mostRead) break;
  }
  return Buffer.concat(chunks);
};
