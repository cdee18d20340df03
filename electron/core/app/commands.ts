import type { SettingsPane } from '../../../src/shared/model/settings.ts';
import type { OneItemBox } from '../base/one-item-box.ts';
import type { Clock } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { WindowOpener } from '../base/window-opener.ts';
import type { ClipboardShare } from '../clipboard/index.ts';
import type { Outbox, QuickShareStart } from '../drafts/index.ts';
import type { Profiles } from '../profiles/index.ts';
import type { Receipts } from '../receipts/index.ts';
import { activeProfile, type SettingsStore } from '../settings/index.ts';
import type { UpdateCheck } from '../updates/index.ts';
import type { RecordLoader } from './load-records.ts';

/** What the user can do from outside the app's windows: in the tray menu, by hotkey, command line or a second start. */
export interface Commands {
  readonly shareClipboard: () => void;
  /** As `showQuickShare`, or shows Settings where no server has been chosen yet. */
  readonly newSecret: () => void;
  /** Shows Quick share, with an empty form if it still shows the last result. What is typed there stays. */
  readonly showQuickShare: () => void;
  readonly generate: () => void;
  /** @param link what Open a link starts with. */
  readonly openLink: (link?: Sensitive) => void;
  readonly showActivity: () => void;
  /** @param pane the one to show; otherwise the one it has, or the first. */
  readonly showSettings: (pane?: SettingsPane) => void;
  readonly showHelp: () => void;
  /** Shows the page of the newer version in the browser. */
  readonly openUpdatePage: () => void;
  /** Sends waiting drafts, and resumes sending if it is paused. */
  readonly sendDrafts: () => void;
  readonly pauseSending: (isPaused: boolean) => void;
  readonly chooseProfile: (id: string) => void;
  /** Copies a link made before. Where it has ended meanwhile, Activity says how. */
  readonly copyLink: (id: string) => void;
  /** Shows Activity, which asks whether to burn the newest link. */
  readonly burnNewest: () => void;
  /** Another process has written records. */
  readonly reloadRecords: () => void;
  readonly quit: () => void;
}

export interface CommandsPorts {
  readonly clipboardShare: ClipboardShare;
  readonly windows: WindowOpener;
  readonly quickShareBox: OneItemBox<QuickShareStart>;
  readonly openLinkBox: OneItemBox<Sensitive>;
  /** The id of a receipt. */
  readonly burnBox: OneItemBox<string>;
  readonly settingsPaneBox: OneItemBox<SettingsPane>;
  readonly receipts: Receipts;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly profiles: Profiles;
  readonly recordLoader: RecordLoader;
  readonly settings: SettingsStore;
  readonly updateCheck: Pick<UpdateCheck, 'openPage'>;
  readonly quit: () => void;
}

export const createCommands = (ports: CommandsPorts): Commands => {
  const { clipboardShare, windows, quickShareBox, outbox, settings } = ports;
  const showQuickShare = (): void => {
    // A text that nobody has taken yet is more than nothing.
    if (!quickShareBox.isFull()) quickShareBox.put('nothing');
    windows.open('quick-share');
  };
  const pauseSending = (isPaused: boolean): void =>
    void settings.change((before) => ({ ...before, sendingPaused: isPaused }));
  return {
    shareClipboard: () => void clipboardShare.start(),
    newSecret: () => {
      if (activeProfile(settings.current()) === null) windows.open('settings');
      else showQuickShare();
    },
    showQuickShare,
    generate: () => windows.open('generate'),
    openLink: (link) => {
      if (link !== undefined) ports.openLinkBox.put(link);
      windows.open('open-link');
    },
    showActivity: () => windows.open('activity'),
    showSettings: (pane) => {
      if (pane !== undefined) ports.settingsPaneBox.put(pane);
      windows.open('settings');
    },
    showHelp: () => windows.open('help'),
    openUpdatePage: ports.updateCheck.openPage,
    sendDrafts: () => {
      // Sending begins as soon as it is no longer paused.
      if (settings.current().sendingPaused) pauseSending(false);
      else outbox.wake('user');
    },
    pauseSending,
    chooseProfile: (id) => void ports.profiles.choose(id),
    copyLink: (id) => {
      const receipt = ports.receipts.find(id);
      const link = receipt?.link ?? null;
      if (receipt === undefined || link === null) windows.open('activity');
      else void clipboardShare.copyAgain({ ...receipt, link });
    },
    burnNewest: () => {
      const newest = ports.receipts.newestOpenable(ports.clock.now());
      if (newest !== undefined) ports.burnBox.put(newest.id);
      windows.open('activity');
    },
    reloadRecords: () => void ports.recordLoader.loadOrNotify(),
    quit: ports.quit,
  };
};
