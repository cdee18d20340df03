import type { AppState } from '../../../src/shared/model/app-state.ts';
import type { HotkeyView, MoreHotkeyView } from '../../../src/shared/model/hotkey.ts';
import type { LoginStartStatus } from '../../../src/shared/model/login-start.ts';
import type { Notice, SettingsPane } from '../../../src/shared/model/settings.ts';
import type { UpdateView } from '../../../src/shared/model/updates.ts';
import type { ClipboardShareSnapshot } from '../clipboard/index.ts';
import { type Policy, policyView } from '../policy/index.ts';
import { profileView } from '../profiles/index.ts';
import type { Receipt } from '../receipts/index.ts';
import { activeProfile, type Settings } from '../settings/index.ts';

/** What each feature says about itself. */
export interface Snapshots {
  readonly language: string;
  readonly platform: AppState['platform'];
  readonly settings: Settings;
  readonly policy: Policy;
  readonly hotkey: HotkeyView;
  readonly moreHotkeys: readonly MoreHotkeyView[];
  readonly clipboardShare: ClipboardShareSnapshot;
  /** Of those whose link has not ended; `undefined` when there is none. */
  readonly newestReceipt: Receipt | undefined;
  readonly draftsWaiting: number;
  readonly draftsHeld: number;
  readonly hasPrefill: boolean;
  readonly hasLinkToOpen: boolean;
  readonly hasLinkToBurn: boolean;
  readonly settingsPane: SettingsPane | null;
  readonly hasLinkToShow: boolean;
  readonly loginStart: LoginStartStatus;
  /** `null` before the desktop has answered. */
  readonly hasTray: boolean | null;
  readonly activityRevision: number;
  readonly updates: UpdateView;
  readonly notices: readonly Notice[];
}

/** The snapshot that every window reads, computed only from those of the features. */
export const appStateOf = (from: Snapshots): AppState => {
  const { settings, clipboardShare, newestReceipt } = from;
  const profile = activeProfile(settings);
  return {
    language: from.language,
    platform: from.platform,
    profile: profile === null ? null : profileView(profile, from.policy),
    profiles: settings.profiles.map((each) => profileView(each, from.policy)),
    policy: policyView(from.policy),
    preferences: settings.preferences,
    hotkey: from.hotkey,
    moreHotkeys: from.moreHotkeys,
    sharingClipboard: clipboardShare.isSharing,
    question: clipboardShare.question,
    questionProfile:
      clipboardShare.profile === null ? null : profileView(clipboardShare.profile, from.policy),
    textWaiting: from.hasPrefill,
    linkWaiting: from.hasLinkToOpen,
    burnWaiting: from.hasLinkToBurn,
    settingsPane: from.settingsPane,
    cardWaiting: from.hasLinkToShow,
    newestLink: newestReceipt === undefined ? null : { madeAt: newestReceipt.madeAt },
    drafts: {
      waiting: from.draftsWaiting,
      held: from.draftsHeld,
      paused: settings.sendingPaused,
    },
    activityRevision: from.activityRevision,
    updates: from.updates,
    loginStart: from.loginStart,
    trayAvailable: from.hasTray ?? true,
    notices: from.notices,
  };
};
