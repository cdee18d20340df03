import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ClipboardAnswer, ClipboardQuestion } from '../shared/model/clipboard.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Destination } from '../ui/Destination.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useFittedWindow } from '../ui/use-fitted-window.ts';
import { useSettled } from '../ui/use-settled.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { Preview } from './Preview.tsx';
import { hasPreview, questionText, unseenOf } from './question.ts';
import styles from './Screen.module.css';

export const Screen = () => {
  const { state, text } = useApp();
  const [firstLine, setFirstLine] = useState<string | null>(null);
  const looks = useRef(0);
  const content = useRef<HTMLElement>(null);
  useFittedWindow(content, true);
  const look = async () => {
    looks.current += 1;
    const own = looks.current;
    setFirstLine(null);
    const seen = await bridge.lookAtClipboard();
    if (own === looks.current) setFirstLine(seen);
  };
  // Something else may have been copied meanwhile.
  useWindowEvent('focus', () => {
    if (!state.sharingClipboard) void look();
  });
  const lookNow = useEffectEvent(() => void look());
  const isToLook = state.question?.why === 'focus';
  useEffect(() => {
    if (isToLook && document.hasFocus()) lookNow();
  }, [isToLook]);
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    void (state.question === null ? bridge.closeWindow() : bridge.answerQuestion({ answer: 'cancel' }));
  });
  return (
    <main className={styles.main} ref={content}>
      <WindowTitle>{text('confirm.title')}</WindowTitle>
      {state.question === null ? null : (
        <Question key={JSON.stringify(state.question)} question={state.question} firstLine={firstLine} />
      )}
    </main>
  );
};

interface QuestionProps {
  readonly question: ClipboardQuestion;
  /** Of the text it is about, where that cannot be known otherwise. */
  readonly firstLine: string | null;
}

const Question = ({ question, firstLine }: QuestionProps) => {
  const { state, text } = useApp();
  const [answered, setAnswered] = useState(false);
  const { title, body, answers, safest } = questionText(text, state.language, question);
  const shares = answers.includes('share');
  const hasText = shares && (question.why === 'check' || firstLine !== null);
  /** Nobody confirms what is not shown yet. */
  const isUnseen = question.why === 'check' && firstLine === null;
  const isSettled = useSettled(firstLine);
  const isTooEarly = (answer: ClipboardAnswer): boolean =>
    ['share', 'trim', 'copy', 'open'].includes(answer) && (isUnseen || !isSettled);

  const label: Readonly<Record<ClipboardAnswer, string>> = {
    share: text(
      state.sharingClipboard
        ? 'compose.creating'
        : unseenOf(question) === null
          ? 'confirm.create'
          : 'confirm.asItIs',
    ),
    copy: text('result.copyLink'),
    trim: text('confirm.trim'),
    open: text('confirm.open'),
    edit: text(
      ['empty', 'not-handed-over', 'nothing-seen'].includes(question.why) ? 'confirm.new' : 'confirm.edit',
    ),
    cancel: text(shares ? 'ui.cancel' : 'ui.close'),
  };
  const answerWith = (answer: ClipboardAnswer) => {
    setAnswered(true);
    void bridge.answerQuestion({ answer });
  };

  return (
    <div
      className={styles.question}
      role="alertdialog"
      aria-labelledby="question-title"
      aria-describedby={['question-text', 'question-body', 'question-where'].join(' ')}
    >
      <h1 id="question-title" className={styles.title}>
        {title}
      </h1>
      {hasText ? (
        <p id="question-text" className={styles.text}>
          <bdi>{firstLine}</bdi>
        </p>
      ) : null}
      <p id="question-body">{body}</p>
      {firstLine === null && hasPreview(question) ? <Preview /> : null}
      {shares ? (
        <p id="question-where" className={styles.where}>
          {text('destination.goesTo')} <Destination profile={state.questionProfile} />
        </p>
      ) : null}
      <div className={styles.answers}>
        {answers.map((answer) => (
          <Button
            key={answer}
            kind={answer === answers.at(-1) && answers.length > 1 ? 'primary' : 'plain'}
            className={styles.answer}
            ref={answer === safest ? focusOnMount : undefined}
            unavailable={answered || isTooEarly(answer)}
            onClick={() => answerWith(answer)}
          >
            {label[answer]}
          </Button>
        ))}
      </div>
    </div>
  );
};
