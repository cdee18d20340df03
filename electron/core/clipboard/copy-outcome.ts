import type { Failure } from '../../../src/shared/failure.ts';
import type { Written } from '../../../src/shared/model/clipboard.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';

/** What the window is told that asked for a copy. */
export const copyOutcome = (written: Written): Result<null, Failure> => {
  switch (written) {
    case 'written':
      return success(null);
    case 'unconfirmed':
      return failed({ kind: 'clipboard-unconfirmed' });
    case 'refused':
      return failed({ kind: 'clipboard-not-written' });
  }
};
