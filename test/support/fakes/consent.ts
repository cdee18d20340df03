import type { Consent } from '../../../electron/core/consent/consent.ts';
import type { ConsentQuestion } from '../../../electron/core/consent/question.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import { failed, success } from '../../../src/shared/result.ts';

/** A user who answers every question in the same way. */
export interface FakeConsent extends Consent {
  readonly asked: (readonly [ConsentQuestion, WindowName | null])[];
  isGiven: boolean;
  /** What happens while the question is open. */
  meanwhile: () => void | Promise<void>;
}

export const createFakeConsent = (): FakeConsent => {
  const consent: FakeConsent = {
    asked: [],
    isGiven: true,
    meanwhile: () => undefined,
    ask: async (question, over) => {
      consent.asked.push([question, over]);
      await consent.meanwhile();
      return consent.isGiven ? success(null) : failed({ kind: 'not-allowed', what: question.kind });
    },
  };
  return consent;
};
