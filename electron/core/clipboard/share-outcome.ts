import type { Failure } from '../../../src/shared/failure.ts';
import type { Clipboard, Replacement } from '../base/clipboard.ts';
import type { Draft, DraftEditing } from '../drafts/index.ts';
import { serverNameOf } from '../onetime/index.ts';
import type { Burn, NewReceipt, Receipts } from '../receipts/index.ts';
import { activeProfile, type SettingsStore } from '../settings/index.ts';
import type { ClipboardNotifications } from './clipboard-notifications.ts';
import type { PassphraseCopy } from './passphrase-copy.ts';
import type { AboutCopy } from './share-wish.ts';

/** Notifies the user of what became of a share, with a button that takes it back. */
export interface ShareOutcome {
  /** @param copy what a click does where the link is not on the clipboard. */
  readonly showLink: (receipt: NewReceipt, outcome: Replacement, about: AboutCopy, copy: () => void) => void;
  /** Of a link that was made before: it may have been sent long ago, so nothing here burns it. */
  readonly showCopied: (receipt: NewReceipt, outcome: Replacement) => void;
  readonly showDraft: (draft: Draft, failure: Failure) => void;
  readonly showFailure: (failure: Failure, server: string | null) => void;
}

export interface ShareOutcomePorts {
  readonly editing: DraftEditing;
  readonly receipts: Receipts;
  readonly burn: Burn;
  readonly clipboard: Pick<Clipboard, 'clearIf'>;
  readonly notifications: ClipboardNotifications;
  /** Shows the link of a receipt in a window of its own. */
  readonly showCard: (id: string) => void;
  readonly passphraseCopy: Pick<PassphraseCopy, 'copy'>;
  readonly settings: Pick<SettingsStore, 'current'>;
}

export const createShareOutcome = ({
  editing,
  receipts,
  burn,
  clipboard,
  notifications,
  showCard,
  passphraseCopy,
  settings,
}: ShareOutcomePorts): ShareOutcome => {
  const nameOf = (server: string | null): string => (server === null ? '' : serverNameOf(server));
  const discard = async (id: string): Promise<void> => {
    const discarded = await editing.discard(id);
    notifications.showDiscarded(discarded.ok ? null : discarded.failure);
  };
  const undo = async (id: string): Promise<void> => {
    const server = receipts.find(id)?.madeWith.server ?? activeProfile(settings.current())?.server ?? null;
    const burned = await burn(id);
    if (burned.ok && burned.value !== null) await clipboard.clearIf(burned.value);
    notifications.showUndone(burned.ok ? null : burned.failure, nameOf(server));
  };
  return {
    showLink: (receipt, outcome, about, copy) =>
      notifications.showLink(receipt, outcome, about, {
        copy,
        copyPassphrase: about.hasSecond ? () => void passphraseCopy.copy(receipt) : null,
        undo: () => void undo(receipt.id),
        more: () => showCard(receipt.id),
      }),
    showCopied: (receipt, outcome) => notifications.showCopied(receipt, outcome, () => showCard(receipt.id)),
    showDraft: (draft, failure) => notifications.showDraft(draft, failure, () => void discard(draft.id)),
    showFailure: (failure, server) => notifications.showFailure(failure, nameOf(server)),
  };
};
