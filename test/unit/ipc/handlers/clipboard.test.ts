import { expect, it } from 'vitest';
import type { ClipboardShare } from '../../../../electron/core/clipboard/clipboard-share.ts';
import type { ExpiringCopy } from '../../../../electron/core/clipboard/expiring-copy.ts';
import { createClipboardHandlers } from '../../../../electron/ipc/handlers/clipboard.ts';
import type { Windows } from '../../../../electron/shell/windows.ts';
import { createCalls, partOf, sensitive } from '../../../support/fakes/calls.ts';

const setUp = (isCopied = true) => {
  const { made, record } = createCalls();
  const never = new Promise<void>(() => undefined);
  const handlers = createClipboardHandlers({
    clipboardShare: partOf<ClipboardShare>({
      start: record('start', never),
      answer: record('answer', never),
    }),
    expiringCopy: partOf<ExpiringCopy>({ copyValue: record('copy', Promise.resolve(isCopied)) }),
    windows: partOf<Windows>({ close: record('close', undefined) }),
  });
  return { made, handlers };
};

it('sharing the clipboard begins, and the window does not wait for its end', () => {
  const { made, handlers } = setUp();
  expect(handlers.shareClipboard(undefined, 'quick-share')).toBeNull();
  expect(made).toEqual([['start']]);
});

it('a question is answered before its window closes, which would be Cancel', () => {
  const { made, handlers } = setUp();
  expect(handlers.answerQuestion({ answer: 'share' }, 'confirm')).toBeNull();
  expect(made).toEqual([
    ['answer', 'share'],
    ['close', 'confirm'],
  ]);
});

it('a value to copy is sensitive from here on', async () => {
  const { made, handlers } = setUp();
  expect(await handlers.copyValue({ value: 'v' }, 'generate')).toEqual({ ok: true, value: null });
  expect(made).toEqual([['copy', sensitive('v')]]);
});

it('a value that the clipboard did not take is a failure', async () => {
  const { handlers } = setUp(false);
  expect(await handlers.copyValue({ value: 'v' }, 'generate')).toEqual({
    ok: false,
    failure: { kind: 'clipboard-not-written' },
  });
});
