import { type App, dialog } from 'electron/main';
import type { Failure } from '../../src/shared/failure.ts';
import { failureText } from '../../src/shared/failure-text.ts';
import { languageFor } from '../../src/shared/languages.ts';
import type { Notice } from '../../src/shared/model/settings.ts';
import type { Result } from '../../src/shared/result.ts';
import { type Text, textIn } from '../../src/shared/text.ts';
import type { Log } from '../core/base/log.ts';
import type { Notifier } from '../core/base/notifier.ts';

/** What went wrong at start, told also to someone who has no window open. A click leads to where it can be mended. */
export const announceTroubles = (
  notifier: Notifier,
  text: Text,
  notices: readonly Notice[],
  hotkeySet: Result<null, Failure>,
  onClick: () => void,
): void => {
  for (const notice of notices) {
    const body = text('notify.settingsKept', { file: notice.keptAs });
    notifier.show({ title: text('notify.settingsSetAside'), body, onClick });
  }
  if (hotkeySet.ok) return;
  notifier.show({
    title: text('notify.hotkeyTaken'),
    body: failureText(text, hotkeySet.failure, ''),
    onClick,
  });
};

/** Without its settings the app knows no server, and an app that only half runs would keep its lock for ever. */
export const giveUp = (app: App, log: Log, error: unknown): void => {
  log({ event: 'failed', kind: error instanceof Error && 'code' in error ? String(error.code) : 'start' });
  const text = textIn(languageFor('system', app.getPreferredSystemLanguages()));
  const body = text('notify.cannotStartBody', { folder: app.getPath('userData') });
  // Whoever starts it again is not kept waiting for an app that does nothing any more.
  app.releaseSingleInstanceLock();
  const title = text('notify.cannotStart');
  const said = dialog.showMessageBox({ type: 'error', title, message: title, detail: body });
  void said.finally(() => app.exit(1));
};
