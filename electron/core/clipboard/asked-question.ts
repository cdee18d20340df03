import type { ClipboardQuestion } from '../../../src/shared/model/clipboard.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Log } from '../base/log.ts';
import type { WindowOpener } from '../base/window-opener.ts';

/** What the confirm window asks about the clipboard. */
export interface AskedQuestion {
  /** `null` if there is nothing to ask. */
  readonly current: () => ClipboardQuestion | null;
  readonly is: (why: ClipboardQuestion['why']) => boolean;
  /** Asks it in the window, which comes to the front. */
  readonly ask: (question: ClipboardQuestion | null) => void;
  /** Has the window ask something else, or nothing. */
  readonly change: (question: ClipboardQuestion | null) => void;
  /** The user has answered. */
  readonly answered: () => void;
  /** @returns whether nothing was asked or answered since, so that what took long still belongs to the question. */
  readonly watch: () => () => boolean;
  readonly subscribe: Subscribe<void>;
}

export const createAskedQuestion = ({
  windows,
  log,
}: {
  readonly windows: WindowOpener;
  readonly log: Log;
}): AskedQuestion => {
  const changed = createEventSource<void>();
  let current: ClipboardQuestion | null = null;
  let round = 0;
  const change = (question: ClipboardQuestion | null): void => {
    current = question;
    changed.emit();
  };
  return {
    current: () => current,
    is: (why) => current?.why === why,
    ask: (question) => {
      round += 1;
      change(question);
      log({ event: 'question-asked' });
      windows.open('confirm');
    },
    change,
    answered: () => {
      round += 1;
    },
    watch: () => {
      const own = round;
      return () => own === round;
    },
    subscribe: changed.subscribe,
  };
};
