import type { Milliseconds, Timestamp } from '../../../src/shared/units.ts';
import type { Clipboard, Replacement } from '../base/clipboard.ts';
import type { Clock } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { NewReceipt } from '../receipts/index.ts';
import type { AskedQuestion } from './asked-question.ts';
import type { ExpiringCopy } from './expiring-copy.ts';
import type { ShareOutcome } from './share-outcome.ts';
import type { AboutCopy } from './share-wish.ts';

/** A held key repeats: within this time, a press that finds our own new link is ignored. */
const repeatMs: Milliseconds = 3_000;

/** Brings a link that was made to the user: on the clipboard, or in a window that copies it when the user says so. */
export interface MadeLink {
  /** @param outcome what has become of it on the clipboard. @param about what that is, if not the link alone. */
  readonly show: (receipt: NewReceipt, outcome: Replacement, about?: AboutCopy) => void;
  /** Copies a link that was made before, which the user wants again. */
  readonly copyAgain: (receipt: NewReceipt) => Promise<void>;
  /** Copies the link that waits for it. */
  readonly copyWaiting: () => Promise<void>;
  /** Nobody is asked about the link that waits any more, so a notification tells of it. */
  readonly dropWaiting: () => void;
  /** Whether the last one was made a moment ago. */
  readonly isJustMade: () => boolean;
  /** Whether that text is the last one. */
  readonly isNewest: (text: Sensitive) => boolean;
}

export interface MadeLinkPorts {
  readonly clipboard: Pick<Clipboard, 'access'>;
  readonly expiringCopy: ExpiringCopy;
  readonly asked: AskedQuestion;
  readonly outcomes: ShareOutcome;
  readonly clock: Clock;
}

interface Waiting {
  readonly receipt: NewReceipt;
  readonly about: AboutCopy;
  readonly isNew: boolean;
}

export const createMadeLink = ({
  clipboard,
  expiringCopy,
  asked,
  outcomes,
  clock,
}: MadeLinkPorts): MadeLink => {
  let newest: { readonly text: Sensitive; readonly madeAt: Timestamp } | null = null;
  /** To be copied by a window in use. */
  let waiting: Waiting | null = null;
  const needsWindow = (): boolean => clipboard.access().needsFocus;

  const notifyOf = (receipt: NewReceipt, outcome: Replacement, about: AboutCopy): void =>
    outcomes.showLink(receipt, outcome, about, () =>
      needsWindow() ? askToCopy({ receipt, about, isNew: true }) : void expiringCopy.copyLink(about.text),
    );
  const copyNow = async ({ text }: AboutCopy): Promise<Replacement> => {
    const written = await expiringCopy.copyLink(text);
    return written === 'written' ? 'replaced' : written;
  };
  const takeWaiting = (): Waiting | null => {
    const taken = waiting;
    waiting = null;
    return taken;
  };
  const dropWaiting = (): void => {
    const dropped = takeWaiting();
    // Of an old one nothing was promised.
    if (dropped?.isNew === true) notifyOf(dropped.receipt, 'refused', dropped.about);
  };
  const askToCopy = (link: Waiting): void => {
    dropWaiting();
    waiting = link;
    asked.ask({ why: 'copy' });
  };
  return {
    show: (receipt, outcome, about = linkAlone(receipt)) => {
      newest = { text: about.text, madeAt: clock.now() };
      const isLeftToUser = needsWindow() && (outcome === 'refused' || outcome === 'unread');
      if (isLeftToUser) askToCopy({ receipt, about, isNew: true });
      else notifyOf(receipt, outcome, about);
    },
    copyAgain: async (receipt) => {
      const about = linkAlone(receipt);
      if (needsWindow()) return askToCopy({ receipt, about, isNew: false });
      outcomes.showCopied(receipt, await copyNow(about));
    },
    copyWaiting: async () => {
      const taken = takeWaiting();
      if (taken === null) return;
      const outcome = await copyNow(taken.about);
      if (taken.isNew) notifyOf(taken.receipt, outcome, taken.about);
      else outcomes.showCopied(taken.receipt, outcome);
    },
    dropWaiting,
    isJustMade: () => newest !== null && clock.now() - newest.madeAt < repeatMs,
    isNewest: (text) => newest?.text.equals(text) === true,
  };
};

const linkAlone = ({ link }: NewReceipt): AboutCopy => ({
  text: link,
  copies: 'link',
  hasSecond: false,
  before: null,
});
