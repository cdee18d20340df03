import type { clipboardCalls } from '../../../src/shared/contract/clipboard.ts';
import { failed, success } from '../../../src/shared/result.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import type { ClipboardShare, ExpiringCopy } from '../../core/clipboard/index.ts';
import type { Windows } from '../../shell/windows.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createClipboardHandlers = (ports: {
  readonly clipboardShare: ClipboardShare;
  readonly expiringCopy: ExpiringCopy;
  readonly windows: Windows;
}): HandlersFor<typeof clipboardCalls> => ({
  shareClipboard: () => {
    void ports.clipboardShare.start();
    return null;
  },
  answerQuestion: ({ answer }) => {
    // The answer first: a closed window counts as Cancel.
    void ports.clipboardShare.answer(answer);
    ports.windows.close('confirm');
    return null;
  },
  copyValue: async ({ value }) =>
    (await ports.expiringCopy.copyValue(new Sensitive(value)))
      ? success(null)
      : failed({ kind: 'clipboard-not-written' }),
});
