import type { WindowName } from '../../../src/shared/model/windows.ts';
import type { Clipboard } from '../base/clipboard.ts';
import type { Subscribe } from '../base/event-source.ts';
import type { ClipboardShare } from '../clipboard/index.ts';
import type { DraftEditing, Drafts, Outbox, OutboxNotifications, ShareOrKeep } from '../drafts/index.ts';
import type { ServerAccount } from '../onetime/index.ts';
import type { Profiles } from '../profiles/index.ts';
import type { Receipt, Receipts, ReceiptWatch } from '../receipts/index.ts';
import type { Records } from '../records/index.ts';
import type { Settings, SettingsStore, WindowSize } from '../settings/index.ts';
import type { Sharing } from '../sharing/index.ts';
import type { UpdateCheck } from '../updates/index.ts';
import type { RecordLoader } from './load-records.ts';

/** What is announced from outside core: by the desktop, and by the app's own windows. */
export interface Surroundings {
  readonly onWindowClosed: Subscribe<WindowName>;
  readonly onWindowResized: Subscribe<{ readonly name: WindowName; readonly size: WindowSize }>;
  readonly onSleep: Subscribe<void>;
  /** The screen was locked or unlocked, or the computer goes to sleep or wakes up. */
  readonly onPresence: Subscribe<{ readonly isThere: boolean }>;
  readonly onKeyringUnlocked: Subscribe<void>;
}

export interface RulesParts {
  readonly surroundings: Surroundings;
  readonly settings: SettingsStore;
  readonly profiles: Profiles;
  readonly records: Records;
  readonly recordLoader: RecordLoader;
  readonly receipts: Receipts;
  readonly watch: ReceiptWatch;
  readonly showRevealed: (receipts: readonly Receipt[]) => void;
  readonly sharing: Sharing;
  readonly shareOrKeep: ShareOrKeep;
  readonly drafts: Drafts;
  readonly editing: DraftEditing;
  readonly outbox: Outbox;
  readonly outboxNotifications: OutboxNotifications;
  readonly clipboard: Clipboard;
  readonly clipboardShare: ClipboardShare;
  readonly updateCheck: Pick<UpdateCheck, 'follow' | 'resume'>;
}

/** What one part does when another announces something. The parts do not know these rules. */
export const connectRules = (parts: RulesParts): void => {
  const { surroundings, settings, receipts, watch, drafts, outbox, recordLoader } = parts;
  const whenChanged = <Value>(read: (settings: Settings) => Value, react: (value: Value) => void): void =>
    void settings.subscribe(({ before, now }) => {
      if (read(before) !== read(now)) react(read(now));
    });
  const onKeychainOpen = (): void => {
    if (!parts.records.areRead()) {
      void recordLoader.loadOrNotify();
      return;
    }
    receipts.saveUnsaved();
    outbox.wake('user-is-back');
  };

  // Settings
  whenChanged(({ profiles }) => accountsOf(profiles), outbox.onProfilesChanged);
  whenChanged(
    ({ sendingPaused }) => sendingPaused,
    (isPaused) => (isPaused ? outbox.updateTimers() : outbox.wake('user')),
  );
  whenChanged(({ preferences }) => preferences.watchLinks, watch.wake);
  whenChanged(({ preferences }) => preferences.keepLinks, receipts.rewrite);
  whenChanged(({ preferences }) => preferences.keepReceiptsDays, receipts.removeOld);
  whenChanged(({ preferences }) => preferences.checkForUpdates, parts.updateCheck.follow);
  parts.profiles.onTokenStored(outbox.onTokenStored);

  // Links and drafts
  parts.sharing.onLinkMade(({ madeWith }) => {
    watch.wake();
    outbox.onServerReachable(madeWith);
  });
  parts.shareOrKeep.onKept(({ draft, failure }) => outbox.onDraftKept(draft, failure));
  parts.editing.onResumed(() => outbox.wake('user-is-back'));
  drafts.subscribe(outbox.updateTimers);
  outbox.onNews((news) => {
    if (news.ready.length > 0) watch.wake();
    parts.outboxNotifications.showNews(news);
  });
  watch.onRevealed(parts.showRevealed);

  // Windows
  surroundings.onWindowClosed((name) => {
    // What was selected in it may be a secret, and would outlive it.
    void parts.clipboard.clearSelection();
    if (name === 'confirm') void parts.clipboardShare.answer('cancel');
    if (name === 'quick-share') parts.editing.cancelAll();
  });
  surroundings.onWindowResized(({ name, size }) => {
    void settings.change((before) => ({ ...before, windows: { ...before.windows, [name]: size } }));
  });

  // The desktop
  surroundings.onSleep(outbox.sleep);
  surroundings.onPresence(({ isThere }) => {
    if (!isThere) return watch.pause();
    watch.resume();
    parts.updateCheck.resume();
    // The keychain may have been unlocked with the screen.
    onKeychainOpen();
  });
  surroundings.onKeyringUnlocked(onKeychainOpen);
};

/** Which servers and accounts there are. What else is known of a profile concerns no draft. */
const accountsOf = (profiles: readonly ServerAccount[]): string =>
  JSON.stringify(profiles.map(({ server, username }) => [server, username]));
