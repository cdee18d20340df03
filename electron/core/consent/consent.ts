import type { Failure } from '../../../src/shared/failure.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';
import type { Log } from '../base/log.ts';
import type { Clock } from '../base/ports.ts';
import type { Words } from '../settings/index.ts';
import { type ConsentQuestion, type ShowQuestion, shownQuestion } from './question.ts';

/**
 * The user's yes to what a window asks for, given outside all windows.
 * A window that is taken over could otherwise send what it has to anybody.
 */
export interface Consent {
  /** @param over the window that asks; without one, nobody can be asked. Any failure means that it is not allowed. */
  readonly ask: (question: ConsentQuestion, over: WindowName | null) => Promise<Result<null, Failure>>;
}

export interface ConsentPorts {
  readonly show: ShowQuestion;
  readonly words: Pick<Words, 'text'>;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly log: Log;
}

/** SECURITY(read-before-answered): nobody reads faster. A page could have the question appear under a click or key meant for itself. */
const readMs: Milliseconds = 500;

export const createConsent = ({ show, words, clock, log }: ConsentPorts): Consent => {
  let isAsking = false;

  /** Asks until the answer can have followed the question. */
  const answerTo = async (question: ConsentQuestion, over: WindowName): Promise<boolean> => {
    for (;;) {
      const shownAt = clock.monotonic();
      const isAllowed = await show(shownQuestion(words.text, question), over);
      if (!isAllowed || clock.monotonic() - shownAt >= readMs) return isAllowed;
    }
  };

  return {
    ask: async (question, over) => {
      if (over === null) return failed({ kind: 'not-allowed', what: question.kind });
      // SECURITY(one-question): never two at once, which could be laid on top of each other.
      if (isAsking) return failed({ kind: 'question-open' });
      isAsking = true;
      log({ event: 'consent-asked', what: question.kind });
      try {
        const isAllowed = await answerTo(question, over);
        log({ event: isAllowed ? 'consent-given' : 'consent-refused', what: question.kind });
        return isAllowed ? success(null) : failed({ kind: 'not-allowed', what: question.kind });
      } finally {
        isAsking = false;
      }
    },
  };
};

/** For a process without windows. */
export const nobodyToAsk: Consent = {
  ask: async ({ kind }) => failed({ kind: 'not-allowed', what: kind }),
};
