import type { clipboardCalls } from '../../../src/shared/contract/clipboard.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import { type ClipboardShare, copyOutcome, type ExpiringCopy } from '../../core/clipboard/index.ts';
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
  lookAtClipboard: async () => (await ports.clipboardShare.look())?.reveal() ?? null,
  previewText: () => ports.clipboardShare.preview()?.reveal() ?? null,
  answerQuestion: async ({ answer }) => {
    // The answer first: a closed window counts as Cancel.
    const done = ports.clipboardShare.answer(answer);
    if (ports.clipboardShare.needsWindow()) await done;
    if (ports.clipboardShare.snapshot().question === null) ports.windows.close('confirm');
    return null;
  },
  copyValue: async ({ value }) => copyOutcome(await ports.expiringCopy.copyValue(new Sensitive(value))),
});
