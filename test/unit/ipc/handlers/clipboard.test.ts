import { expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { ClipboardShare } from '../../../../electron/core/clipboard/clipboard-share.ts';
import type { ExpiringCopy } from '../../../../electron/core/clipboard/expiring-copy.ts';
import { createClipboardHandlers } from '../../../../electron/ipc/handlers/clipboard.ts';
import type { Windows } from '../../../../electron/shell/windows.ts';
import type { Written } from '../../../../src/shared/model/clipboard.ts';
import { createCalls, partOf, sensitive } from '../../../support/fakes/calls.ts';

const setUp = ({ written = 'written' as Written, needsWindow = false, asksNext = false } = {}) => {
  const { made, record } = createCalls();
  const never = new Promise<void>(() => undefined);
  const handlers = createClipboardHandlers({
    clipboardShare: partOf<ClipboardShare>({
      start: record('start', never),
      answer: record('answer', needsWindow ? Promise.resolve() : never),
      look: record('look', Promise.resolve(new Sensitive('first line'))),
      preview: record('preview', new Sensitive('some lines')),
      needsWindow: () => needsWindow,
      snapshot: () => ({ isSharing: false, question: asksNext ? { why: 'copy' } : null, profile: null }),
    }),
    expiringCopy: partOf<ExpiringCopy>({ copyValue: record('copy', Promise.resolve(written)) }),
    windows: partOf<Windows>({ close: record('close', undefined) }),
  });
  return { made, handlers };
};

it('sharing the clipboard begins, and the window does not wait for its end', () => {
  const { made, handlers } = setUp();
  expect(handlers.shareClipboard(undefined, 'quick-share')).toBeNull();
  expect(made).toEqual([['start']]);
});

it('a question is answered before its window closes, which would be Cancel', async () => {
  const { made, handlers } = setUp();
  expect(await handlers.answerQuestion({ answer: 'share' }, 'confirm')).toBeNull();
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

it('a window that has to be in use stays open until all is done, and for the next question', async () => {
  const done = setUp({ needsWindow: true });
  await done.handlers.answerQuestion({ answer: 'share' }, 'confirm');
  expect(done.made).toContainEqual(['close', 'confirm']);
  const asking = setUp({ needsWindow: true, asksNext: true });
  await asking.handlers.answerQuestion({ answer: 'share' }, 'confirm');
  expect(asking.made).toEqual([['answer', 'share']]);
});

it('the window that asks gets the beginning of the text when it is wanted', () => {
  const { handlers } = setUp();
  expect(handlers.previewText(undefined, 'confirm')).toBe('some lines');
});

it('the window that asks gets the first line only', async () => {
  const { handlers } = setUp();
  expect(await handlers.lookAtClipboard(undefined, 'confirm')).toBe('first line');
});

it.each([
  ['refused', 'clipboard-not-written'],
  ['unconfirmed', 'clipboard-unconfirmed'],
] as const)('a value that was %s is a failure', async (written, kind) => {
  const { handlers } = setUp({ written });
  expect(await handlers.copyValue({ value: 'v' }, 'generate')).toEqual({ ok: false, failure: { kind } });
});
