import { recipientLanguage } from '../../../src/shared/languages.ts';
import type { Replacement } from '../base/clipboard.ts';
import type { OneItemBox } from '../base/one-item-box.ts';
import type { Clock } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { WindowOpener } from '../base/window-opener.ts';
import type { DraftEditing, QuickShareStart, ShareOrKeep } from '../drafts/index.ts';
import type { ShareRequest } from '../onetime/index.ts';
import { type Policy, requiresPassphrase } from '../policy/index.ts';
import type { NewReceipt, Receipts } from '../receipts/index.ts';
import type { SettingsStore, Words } from '../settings/index.ts';
import type { Passwords } from '../sharing/index.ts';
import type { ExpiringCopy } from './expiring-copy.ts';
import type { MadeLink } from './made-link.ts';
import { messageFor } from './message-for.ts';
import type { PassphraseCopy } from './passphrase-copy.ts';
import type { ShareOutcome } from './share-outcome.ts';
import { type AboutCopy, profileFor, type ShareWish } from './share-wish.ts';

export interface SendTextPorts {
  readonly policy: Policy;
  readonly passwords: Pick<Passwords, 'passphrase'>;
  readonly shareOrKeep: ShareOrKeep;
  readonly editing: DraftEditing;
  readonly receipts: Pick<Receipts, 'sharedBefore'>;
  readonly expiringCopy: ExpiringCopy;
  readonly madeLink: MadeLink;
  readonly outcomes: ShareOutcome;
  readonly passphraseCopy: PassphraseCopy;
  readonly windows: WindowOpener;
  readonly quickShareBox: OneItemBox<QuickShareStart>;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly words: Pick<Words, 'language'>;
  readonly clock: Clock;
  /** Whether something is being sent. */
  readonly setSharing: (isSharing: boolean) => void;
}

/** Turns a text into a link that takes its place, or shows it in Quick share. */
export interface SendText {
  /**
   * @param copied what the clipboard holds for as long as it holds this text; `null` for a text that is not there, whose
   * link is copied all the same.
   */
  readonly send: (text: Sensitive, copied: Sensitive | null, wish: ShareWish) => Promise<void>;
  readonly showInQuickShare: (text: Sensitive, wish: ShareWish) => void;
}

export const createSendText = (ports: SendTextPorts): SendText => {
  const { settings, outcomes } = ports;
  const isPassphraseNeeded = requiresPassphrase(ports.policy);

  const requestFor = (secret: Sensitive, { lifetime, passphrase }: ShareWish): ShareRequest => ({
    secret,
    lifetime: lifetime ?? settings.current().preferences.defaultLifetime,
    passphrase: passphrase || isPassphraseNeeded ? ports.passwords.passphrase() : null,
    recipient: null,
    shareDomain: null,
  });
  const showInQuickShare: SendText['showInQuickShare'] = (text, wish) => {
    ports.quickShareBox.put({ request: requestFor(text, wish), draft: null });
    ports.windows.open('quick-share');
  };
  const aboutCopy = (receipt: NewReceipt, { copies, passphrase }: ShareWish): AboutCopy => ({
    text:
      copies === 'link'
        ? receipt.link
        : messageFor(
            receipt,
            recipientLanguage(ports.words.language()),
            settings.current().preferences,
            ports.clock.now(),
          ),
    copies,
    hasSecond: passphrase,
    before: null,
  });

  const put = async (copied: Sensitive | null, text: Sensitive): Promise<Replacement> => {
    if (copied !== null) return await ports.expiringCopy.replaceWithLink(copied, text);
    const written = await ports.expiringCopy.copyLink(text);
    return written === 'written' ? 'replaced' : written;
  };

  return {
    showInQuickShare,
    send: async (text, copied, wish) => {
      const profile = profileFor(wish, settings.current());
      if (profile === null) return outcomes.showFailure({ kind: 'no-profile' }, null);
      // Somebody has to see the passphrase, to tell it to the recipient, and the clipboard holds only the link.
      if (!wish.passphrase && (isPassphraseNeeded || profile.makesPassphrase === true))
        return showInQuickShare(text, wish);
      ports.setSharing(true);
      try {
        const request = requestFor(text, wish);
        // The same text may already be waiting as a draft: send that one rather than create a second.
        const draft = ports.editing.findSame(request, profile, wish.passphrase ? 'any' : 'same');
        const passphrase = draft?.passphrase ?? request.passphrase;
        const shared = await ports.shareOrKeep.share(
          { ...request, passphrase },
          draft?.id ?? null,
          null,
          undefined,
          profile,
        );
        if (!shared.ok) return outcomes.showFailure(shared.failure, profile.server);
        if (shared.value.kind === 'draft')
          return outcomes.showDraft(shared.value.draft, shared.value.failure);
        const { receipt, secret } = shared.value.link;
        const about = aboutCopy(receipt, wish);
        const outcome = await put(copied, about.text);
        if (about.hasSecond) ports.passphraseCopy.offer(receipt, about.text);
        const before = await ports.receipts.sharedBefore(receipt.id, secret);
        ports.madeLink.show(receipt, outcome, { ...about, before });
      } finally {
        ports.setSharing(false);
      }
    },
  };
};
