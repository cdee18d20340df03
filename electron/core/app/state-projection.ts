import type { AppState } from '../../../src/shared/model/app-state.ts';
import type { MoreHotkeyView } from '../../../src/shared/model/hotkey.ts';
import type { Notice, SettingsPane } from '../../../src/shared/model/settings.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { OneItemBox } from '../base/one-item-box.ts';
import type { Clock } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { ClipboardShare } from '../clipboard/index.ts';
import type { Drafts, Outbox, QuickShareStart } from '../drafts/index.ts';
import type { Hotkey } from '../hotkey/index.ts';
import type { Policy } from '../policy/index.ts';
import type { MadeElsewhere, Receipts } from '../receipts/index.ts';
import type { Records } from '../records/index.ts';
import type { SavedHotkey, SettingsStore, Words } from '../settings/index.ts';
import type { UpdateCheck } from '../updates/index.ts';
import { appStateOf } from './app-state.ts';
import type { LoginStart } from './login-start.ts';
import type { TrayHost } from './tray-host.ts';

export interface StateProjectionPorts {
  readonly platform: AppState['platform'];
  readonly notices: readonly Notice[];
  readonly words: Words;
  readonly settings: SettingsStore;
  readonly policy: Policy;
  readonly hotkey: Hotkey;
  readonly clipboardShare: ClipboardShare;
  readonly records: Records;
  readonly receipts: Receipts;
  readonly madeElsewhere: Pick<MadeElsewhere, 'subscribe'>;
  readonly drafts: Drafts;
  readonly outbox: Outbox;
  readonly quickShareBox: OneItemBox<QuickShareStart>;
  readonly openLinkBox: OneItemBox<Sensitive>;
  /** The id of a receipt. */
  readonly burnBox: OneItemBox<string>;
  readonly settingsPaneBox: OneItemBox<SettingsPane>;
  /** Of another. */
  readonly cardBox: OneItemBox<string>;
  readonly trayHost: Pick<TrayHost, 'isThere' | 'subscribe'>;
  readonly updateCheck: Pick<UpdateCheck, 'current' | 'subscribe'>;
  readonly loginStart: Pick<LoginStart, 'current' | 'subscribe'>;
  readonly clock: Clock;
}

/** Without what a later version has added to it. */
const moreHotkeyView = (
  { id, keys, does, profile, lifetime, passphrase }: SavedHotkey,
  hotkey: Pick<Hotkey, 'current'>,
): MoreHotkeyView => ({ id, keys, does, profile, lifetime, passphrase, view: hotkey.current(id) });

/** The state of the app, computed again whenever a feature announces a change. Nothing else writes it. */
export interface StateProjection {
  readonly current: () => AppState;
  readonly subscribe: Subscribe<AppState>;
}

export const createStateProjection = (ports: StateProjectionPorts): StateProjection => {
  const changed = createEventSource<AppState>();
  const { receipts, drafts, clipboardShare } = ports;
  let activityRevision = 0;

  const compute = (): AppState =>
    Object.freeze(
      appStateOf({
        language: ports.words.language(),
        platform: ports.platform,
        settings: ports.settings.current(),
        policy: ports.policy,
        hotkey: ports.hotkey.current(),
        moreHotkeys: ports.settings
          .current()
          .moreHotkeys.map((hotkey) => moreHotkeyView(hotkey, ports.hotkey)),
        clipboardShare: clipboardShare.snapshot(),
        newestReceipt: receipts.newestOpenable(ports.clock.now()),
        draftsWaiting: drafts.countOf('waiting', 'sending'),
        draftsHeld: drafts.countOf('held'),
        hasPrefill: ports.quickShareBox.isFull(),
        hasLinkToOpen: ports.openLinkBox.isFull(),
        hasLinkToBurn: ports.burnBox.isFull(),
        settingsPane: ports.settingsPaneBox.look(),
        hasLinkToShow: ports.cardBox.isFull(),
        loginStart: ports.loginStart.current(),
        hasTray: ports.trayHost.isThere(),
        activityRevision,
        updates: ports.updateCheck.current(),
        notices: ports.notices,
      }),
    );
  let state = compute();
  let written = JSON.stringify(state);
  const update = (): void => {
    const next = compute();
    const nextWritten = JSON.stringify(next);
    if (nextWritten === written) return;
    state = next;
    written = nextWritten;
    changed.emit(next);
  };
  const updateActivity = (): void => {
    activityRevision += 1;
    update();
  };

  for (const source of [
    ports.hotkey,
    clipboardShare,
    ports.quickShareBox,
    ports.openLinkBox,
    ports.burnBox,
    ports.settingsPaneBox,
    ports.cardBox,
    ports.updateCheck,
  ]) {
    source.subscribe(update);
  }
  ports.settings.subscribe(update);
  ports.trayHost.subscribe(update);
  ports.loginStart.subscribe(update);
  for (const source of [receipts, drafts, ports.madeElsewhere, ports.records])
    source.subscribe(updateActivity);
  ports.outbox.onScheduled(updateActivity);

  return { current: () => state, subscribe: changed.subscribe };
};
