import type { Failure } from '../../../src/shared/failure.ts';
import type { Written } from '../../../src/shared/model/clipboard.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import { type Result, success } from '../../../src/shared/result.ts';
import type { KeptShare, ShareOrKeep } from '../drafts/index.ts';
import type { GenerateRequest, ShareRequest } from '../onetime/index.ts';
import type { Receipt, Receipts } from '../receipts/index.ts';
import type { SettingsStore } from '../settings/index.ts';
import type { SentLink, Sharing } from '../sharing/index.ts';
import type { ClipboardShare } from './clipboard-share.ts';
import type { ExpiringCopy } from './expiring-copy.ts';

/** A link requested by a window, and whether the clipboard now holds it. */
export interface CopiedLink {
  readonly link: SentLink;
  readonly copied: Written;
  /** The receipt of an earlier link to the same text. */
  readonly before: Receipt | null;
}

export type WindowShared =
  | {
      readonly kind: 'link';
      readonly link: CopiedLink;
      /** The user wants Quick share closed after sharing, and a notification says everything. */
      readonly closesWindow: boolean;
    }
  | ({ readonly kind: 'draft' } & KeptShare);

/** Creates links for windows; each is copied to the clipboard as soon as it is made. */
export interface WindowShare {
  /**
   * @param from the window that wants it.
   * @param note the user's own, for the receipt or draft.
   */
  readonly share: (
    request: ShareRequest,
    draftId: string | null,
    from: WindowName,
    note: string,
  ) => Promise<Result<WindowShared, Failure>>;
  readonly generate: (
    request: GenerateRequest,
    from: WindowName,
    note: string,
  ) => Promise<Result<CopiedLink, Failure>>;
}

export interface WindowSharePorts {
  readonly shareOrKeep: ShareOrKeep;
  readonly sharing: Sharing;
  readonly clipboardShare: ClipboardShare;
  readonly expiringCopy: ExpiringCopy;
  readonly receipts: Pick<Receipts, 'sharedBefore'>;
  readonly settings: Pick<SettingsStore, 'current'>;
}

export const createWindowShare = (ports: WindowSharePorts): WindowShare => {
  const copy = async (link: SentLink): Promise<CopiedLink> => ({
    link,
    copied: await ports.expiringCopy.copyLink(link.receipt.link),
    before: await ports.receipts.sharedBefore(link.receipt.id, link.secret),
  });
  /** A window stays open if it has something the user needs to know. */
  const hasNothingToSay = ({ link, copied, before }: CopiedLink): boolean =>
    copied === 'written' &&
    before === null &&
    link.differences.length === 0 &&
    link.receipt.mailedTo.length === 0;

  return {
    share: async (request, draftId, from, note) => {
      const shared = await ports.shareOrKeep.share(request, draftId, from, note);
      if (!shared.ok) return shared;
      if (shared.value.kind === 'draft') return success(shared.value);
      const link = await copy(shared.value.link);
      const closesWindow =
        from === 'quick-share' &&
        hasNothingToSay(link) &&
        ports.settings.current().preferences.closeAfterSharing;
      if (closesWindow) ports.clipboardShare.announce(link.link.receipt);
      return success({ kind: 'link', link, closesWindow });
    },
    generate: async (request, from, note) => {
      const made = await ports.sharing.generate(request, from, note);
      return made.ok ? success(await copy(made.value)) : made;
    },
  };
};
