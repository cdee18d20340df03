import { maxSecretBytes } from '../shared/limits.ts';
import type { ClipboardAnswer, ClipboardQuestion } from '../shared/model/clipboard.ts';
import type { Text } from '../shared/text.ts';
import type { Unseen } from '../shared/unseen.ts';
import { numberText } from '../ui/format.ts';
import { unseenText } from '../ui/unseen-text.ts';

export interface QuestionText {
  readonly title: string;
  readonly body: string;
  /** From left to right. The last one is the primary button. */
  readonly answers: readonly ClipboardAnswer[];
  /** Has the focus, so Enter chooses it. It sends only what the window shows. */
  readonly safest: ClipboardAnswer;
}

/** The question about the clipboard, and the answers that make sense. */
export const questionText = (text: Text, language: string, question: ClipboardQuestion): QuestionText => {
  const plain = plainQuestionText(text, language, question);
  const unseen = unseenOf(question);
  if (unseen === null) return plain;
  const trimmed = text('confirm.trimmed', { unseen: unseenText(text, language, unseen) });
  // A link is rather opened than shared.
  const afterTrim = plain.answers.filter((answer) => answer === 'open');
  const answers = [...plain.answers.filter((answer) => answer !== 'open'), 'trim' as const, ...afterTrim];
  return { ...plain, body: `${plain.body} ${trimmed}`, answers };
};

/** Whether it is about a text whose beginning the user may want to see. */
export const hasPreview = (question: ClipboardQuestion): boolean =>
  question.why === 'long' ||
  question.why === 'unseen' ||
  question.why === 'too-large' ||
  (question.why === 'files' && question.characters > 0);

/** What could be trimmed of the text in question. */
export const unseenOf = (question: ClipboardQuestion): Unseen | null =>
  'unseen' in question ? question.unseen : null;

const plainQuestionText = (text: Text, language: string, question: ClipboardQuestion): QuestionText => {
  const number = (value: number) => numberText(language, value);
  switch (question.why) {
    case 'focus':
      return {
        title: text('confirm.focus'),
        body: text('confirm.focusBody'),
        answers: ['cancel'],
        safest: 'cancel',
      };
    case 'check':
      return {
        title: text('confirm.check'),
        body:
          question.missing === null
            ? text('confirm.checkBody')
            : `${text('confirm.checkBody')} ${text('confirm.checkTool', { package: question.missing })}`,
        answers: ['cancel', 'edit', 'share'],
        safest: 'share',
      };
    case 'nothing-seen':
      return {
        title: text('confirm.notHandedOver'),
        body: `${text('confirm.checkBody')} ${text('confirm.checkTool', { package: question.missing })}`,
        answers: ['cancel', 'edit'],
        safest: 'edit',
      };
    case 'copy':
      return {
        title: text('notify.linkReady'),
        body: text('confirm.copyBody'),
        answers: ['cancel', 'copy'],
        safest: 'copy',
      };
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
        answers: question.opens ? ['cancel', 'share', 'open'] : ['cancel', 'share'],
        safest: question.opens ? 'open' : 'cancel',
      };
    case 'long':
      return {
        title: text('confirm.long', { formatted: number(question.characters) }),
        body: text('confirm.longBody'),
        answers: ['cancel', 'edit', 'share'],
        safest: 'edit',
      };
    case 'blank':
      return {
        title: text('confirm.blank'),
        body: text('confirm.blankBody'),
        answers: ['cancel', 'edit', 'share'],
        safest: 'cancel',
      };
    case 'unseen':
      return {
        title: text('confirm.unseen'),
        body: text('confirm.unseenBody'),
        answers: ['cancel', 'edit', 'share'],
        safest: 'cancel',
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
