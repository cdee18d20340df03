import { z } from 'zod';
import { maxFormCharacters } from '../limits.ts';
import { clipboardAnswers } from '../model/clipboard.ts';
import { call, line, nothing, type Outcome } from './call.ts';

export const clipboardCalls = {
  shareClipboard: call<null>()(['quick-share'], nothing),
  answerQuestion: call<null>()(['confirm'], z.strictObject({ answer: z.enum(clipboardAnswers) })),
  /** A value that Generate or Open a link shows. It is taken off the clipboard again after the time the user set. */
  copyValue: call<Outcome>()(['generate', 'open-link'], z.strictObject({ value: line(maxFormCharacters) })),
};
