import { type App, dialog } from 'electron/main';
import type { Failure } from '../../src/shared/failure.ts';
import { failureText } from '../../src/shared/failure-text.ts';
import { hotkeyText } from '../../src/shared/hotkey-text.ts';
import type { AppState } from '../../src/shared/model/app-state.ts';
import type { Notice, SettingsPane } from '../../src/shared/model/settings.ts';
import type { Result } from '../../src/shared/result.ts';
import type { Text } from '../../src/shared/text.ts';
import { complain } from '../adapters/standard-streams.ts';
import type { Notifier } from '../core/base/notifier.ts';
import type { Hotkey } from '../core/hotkey/index.ts';
import type { Words } from '../core/settings/index.ts';
import type { StartProblem } from './start-check.ts';

export interface StartProblemsPorts {
  readonly notifier: Notifier;
  readonly words: Words;
  readonly showSettings: (pane?: SettingsPane) => void;
  readonly platform: AppState['platform'];
}

/** Notifies the user, who has no window open, of what went wrong at startup. A click leads to where it can be fixed. */
export const notifyStartProblems = (
  { notifier, words: { text }, showSettings, platform }: StartProblemsPorts,
  notices: readonly Notice[],
  hotkeySet: Result<null, Failure>,
  policyProblem: Failure | null,
): void => {
  const leadsThere = toSettings(text, () => showSettings());
  if (policyProblem !== null) {
    const body = failureText(text, policyProblem, '');
    void notifier.show({ title: text('policy.brokenTitle'), body, ...leadsThere });
  }
  for (const notice of notices) {
    const body = text('notify.settingsKept', { file: notice.keptAs });
    void notifier.show({ title: text('notify.settingsSetAside'), body, ...leadsThere });
  }
  if (hotkeySet.ok) return;
  void notifier.show({
    title: text('notify.hotkeyTaken'),
    body: hotkeyProblem(text, hotkeySet.failure, platform),
    ...toSettings(text, () => showSettings('hotkey')),
  });
};

/**
 * Notifies the user of a hotkey that the desktop gave before and does not give any more. Whoever asks for one in Settings
 * sees there what came of it.
 */
export const notifyLostHotkey = (
  { notifier, words: { text }, showSettings }: Omit<StartProblemsPorts, 'platform'>,
  hotkey: Pick<Hotkey, 'current' | 'subscribe'>,
): void => {
  let before = '';
  hotkey.subscribe(() => {
    const view = hotkey.current();
    const status = view.by === 'desktop' ? view.status : '';
    if (before === 'waiting' && (status === 'refused' || status === 'unanswered')) {
      void notifier.show({
        title: text('notify.hotkeyTaken'),
        body: text(`failure.hotkey-not-bound.${status}`),
        ...toSettings(text, () => showSettings('hotkey')),
      });
    }
    before = status;
  });
};

const toSettings = (text: Text, onClick: () => void) => ({
  onClick,
  hint: { click: text('notify.clickForSettings'), otherwise: text('notify.changeInSettings') },
  isNeeded: true,
});

/** Worded as in the settings, where the click leads. */
const hotkeyProblem = (text: Text, failure: Failure, platform: AppState['platform']): string => {
  switch (failure.kind) {
    case 'hotkey-taken':
      return text('hotkey.taken', { hotkey: hotkeyText(text, failure.accelerator, platform) });
    case 'hotkey-refused':
      return text('hotkey.refused', { hotkey: hotkeyText(text, failure.accelerator, platform) });
    case 'hotkey-no-key':
      return text('hotkey.no-key', { hotkey: hotkeyText(text, failure.accelerator, platform) });
    default:
      return failureText(text, failure, '');
  }
};

/**
 * Reports that the app cannot start, to standard error and, if there is a display, in a dialog; then exits with code 1.
 * Without its settings the app knows no server, and a half-running app would hold its lock forever.
 */
export const quitBecauseItCannotStart = async (
  app: App,
  problem: StartProblem,
  text: Text,
  hasDisplay: boolean,
): Promise<void> => {
  const title = text('notify.cannotStart');
  const detail =
    problem.kind === 'no-display'
      ? text('notify.cannotStartDisplay')
      : text(bodies[problem.kind], { folder: problem.folder });
  complain(`${title}. ${detail}`);
  // Lets the user start it again without waiting for an app that no longer does anything.
  app.releaseSingleInstanceLock();
  if (hasDisplay) {
    await app.whenReady();
    await dialog.showMessageBox({ type: 'error', title, message: title, detail });
  }
  app.exit(1);
};

const bodies = {
  'user-data': 'notify.cannotStartBody',
  'temporary-folder': 'notify.cannotStartTemporary',
} as const;
