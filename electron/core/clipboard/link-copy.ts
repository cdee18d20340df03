import type { Failure } from '../../../src/shared/failure.ts';
import type { Language } from '../../../src/shared/languages.ts';
import { reminderOf } from '../../../src/shared/message.ts';
import type { Written } from '../../../src/shared/model/clipboard.ts';
import type { BurnedLinks } from '../../../src/shared/model/receipts.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Clipboard } from '../base/clipboard.ts';
import type { Clock } from '../base/ports.ts';
import { Sensitive } from '../base/sensitive.ts';
import { type Burn, isOpenable, type Receipts } from '../receipts/index.ts';
import type { SettingsStore } from '../settings/index.ts';
import { copyOutcome } from './copy-outcome.ts';
import type { ExpiringCopy } from './expiring-copy.ts';
import { messageFor } from './message-for.ts';

type Outcome = Promise<Result<null, Failure>>;

/** Copies a link or what belongs to it, and clears the link from the clipboard when it is burned. */
export interface LinkCopy {
  readonly copyLink: (id: string) => Outcome;
  /** Those that are left, one on each line, after the note of its receipt and a tab, as spreadsheets take it. */
  readonly copyLinks: (ids: readonly string[]) => Outcome;
  /** Cleared from the clipboard after the time the user set. */
  readonly copyPassphrase: (id: string) => Outcome;
  /** The link plus what its recipient needs to know, in the recipient's language. */
  readonly copyMessage: (id: string, language: Language) => Outcome;
  /** Reminds the recipient of a link that has not ended; the link is not in it. */
  readonly copyReminder: (id: string, language: Language) => Outcome;
  readonly burn: (id: string, passphrase: Sensitive | null) => Outcome;
  readonly burnSeveral: (ids: readonly string[]) => Promise<BurnedLinks>;
}

export interface LinkCopyPorts {
  readonly receipts: Receipts;
  readonly burn: Burn;
  readonly clipboard: Clipboard;
  readonly expiringCopy: ExpiringCopy;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly clock: Clock;
}

export const createLinkCopy = ({
  receipts,
  burn,
  clipboard,
  expiringCopy,
  settings,
  clock,
}: LinkCopyPorts): LinkCopy => {
  const copy = async (
    text: Sensitive | null | undefined,
    write: (text: Sensitive) => Promise<Written> = expiringCopy.copyLink,
  ): Outcome => {
    if (text === undefined || text === null) return failed({ kind: 'link-forgotten' });
    return copyOutcome(await write(text));
  };
  const burnOne: LinkCopy['burn'] = async (id, passphrase) => {
    const burned = await burn(id, passphrase);
    if (!burned.ok) return burned;
    if (burned.value !== null) await clipboard.clearIf(burned.value);
    return success(null);
  };
  return {
    copyLink: (id) => copy(receipts.find(id)?.link),
    copyLinks: (ids) => {
      const lines = ids
        .map((id) => receipts.find(id))
        .flatMap((receipt) =>
          receipt === undefined || receipt.link === null
            ? []
            : [`${receipt.note === '' ? '' : `${receipt.note}\t`}${receipt.link.reveal()}`],
        );
      return copy(lines.length === 0 ? null : new Sensitive(lines.join('\n')));
    },
    copyPassphrase: (id) => copy(receipts.find(id)?.passphrase, expiringCopy.copyValue),
    copyMessage: (id, language) => {
      const receipt = receipts.find(id);
      const link = receipt?.link ?? null;
      return copy(
        receipt === undefined || link === null
          ? null
          : messageFor({ ...receipt, link }, language, settings.current().preferences, clock.now()),
      );
    },
    copyReminder: (id, language) => {
      const receipt = receipts.find(id);
      const now = clock.now();
      return copy(
        receipt === undefined || !isOpenable(receipt, now)
          ? null
          : new Sensitive(reminderOf(language, receipt.expiresAt, now)),
      );
    },
    burn: burnOne,
    burnSeveral: async (ids) => {
      const failures: Failure[] = [];
      // One by one, since servers answer only so many requests in a while.
      for (const id of ids) {
        const burned = await burnOne(id, null);
        if (!burned.ok) failures.push(burned.failure);
      }
      return { burned: ids.length - failures.length, failure: failures[0] ?? null };
    },
  };
};
