import { maxSecretBytes } from '../shared/limits.ts';
import type { ClipboardQuestion } from '../shared/model/clipboard.ts';
import type { Text } from '../shared/text.ts';
import { numberText } from '../ui/format.ts';

export type Answer = 'share' | 'edit' | 'cancel';

export interface QuestionText {
  readonly title: string;
  readonly body: string;
  /** From left to right. The last one is the primary button. */
  readonly answers: readonly Answer[];
  /** Has the focus, so Enter chooses it. Never one that sends. */
  readonly safest: Answer;
}

/** The question about the clipboard, and the answers that make sense. */
export const questionText = (text: Text, language: string, question: ClipboardQuestion): QuestionText => {
  const number = (value: number) => numberText(language, value);
  switch (question.why) {
    case 'empty':
      return {
        title: text('confirm.empty'),
        body: text('confirm.emptyBody'),
        answers: ['cancel', 'edit'],
        safest: 'edit',
      };
    case 'not-handed-over':
      return {
        title: text('confirm.notHandedOver'),
        body: text('confirm.notHandedOverBody'),
        answers: ['cancel', 'edit'],
        safest: 'edit',
      };
    case 'image':
      return {
        title: text('confirm.image'),
        body: text('confirm.imageBody'),
        answers: ['cancel'],
        safest: 'cancel',
      };
    case 'files':
      return question.characters === 0
        ? {
            title: text('confirm.files'),
            body: text('confirm.filesNoText'),
            answers: ['cancel'],
            safest: 'cancel',
          }
        : {
            title: text('confirm.files'),
            body: text('confirm.filesBody', {
              count: question.characters,
              formatted: number(question.characters),
            }),
            answers: ['cancel', 'edit', 'share'],
            safest: 'cancel',
          };
    case 'one-time-link':
      return {
        title: text('confirm.oneTimeLink'),
        body: text('confirm.oneTimeLinkBody'),
        answers: ['cancel', 'share'],
        safest: 'cancel',
      };
    case 'long':
      return {
        title: text('confirm.long', { formatted: number(question.characters) }),
        body: text('confirm.longBody'),
        answers: ['cancel', 'edit', 'share'],
        safest: 'edit',
      };
    case 'too-large':
      return {
        title: text('confirm.tooLarge'),
        body: text('confirm.tooLargeBody', {
          bytes: number(question.bytes),
          most: number(maxSecretBytes),
        }),
        answers: ['cancel', 'edit'],
        safest: 'edit',
      };
  }
};
