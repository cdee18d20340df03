import { z } from 'zod';
import { maxSecretReplyBytes } from '../limits.ts';
import { clipboardAnswers } from '../model/clipboard.ts';
import { call, line, nothing, type Outcome } from './call.ts';

export const clipboardCalls = {
  shareClipboard: call<null>()(['quick-share'], nothing),
  /** The window that asks is in use. @returns the first line of what would be shared, where the user is to check it. */
  lookAtClipboard: call<string | null>()(['confirm'], nothing),
  /** The beginning of the text that is asked about, when the user wants to see it. */
  previewText: call<string | null>()(['confirm'], nothing),
  answerQuestion: call<null>()(['confirm'], z.strictObject({ answer: z.enum(clipboardAnswers) })),
  /**
   * A value that one of these windows shows, which has at most as many characters as its reply had bytes. It is taken off
   * the clipboard again after the time the user set.
   */
  copyValue: call<Outcome>()(
    ['quick-share', 'generate', 'open-link', 'link-card'],
    z.strictObject({ value: line(maxSecretReplyBytes) }),
  ),
};
