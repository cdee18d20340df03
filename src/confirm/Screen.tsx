import { useState } from 'react';
import type { ClipboardAnswer, ClipboardQuestion } from '../shared/model/clipboard.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Destination } from '../ui/Destination.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { questionText, unseenOf } from './question.ts';
import styles from './Screen.module.css';

export const Screen = () => {
  const { state, text } = useApp();
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    void (state.question === null ? bridge.closeWindow() : bridge.answerQuestion({ answer: 'cancel' }));
  });
  return (
    <main className={styles.main}>
      <WindowTitle>{text('confirm.title')}</WindowTitle>
      {state.question === null ? null : (
        <Question key={JSON.stringify(state.question)} question={state.question} />
      )}
    </main>
  );
};

const Question = ({ question }: { readonly question: ClipboardQuestion }) => {
  const { state, text } = useApp();
  const [answered, setAnswered] = useState(false);
  const { title, body, answers, safest } = questionText(text, state.language, question);
  const shares = answers.includes('share');

  const label: Readonly<Record<ClipboardAnswer, string>> = {
    share: text(unseenOf(question) === null ? 'confirm.create' : 'confirm.asItIs'),
    trim: text('confirm.trim'),
    edit: text(
      question.why === 'empty' || question.why === 'not-handed-over' ? 'confirm.new' : 'confirm.edit',
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
      aria-describedby={shares ? 'question-body question-where' : 'question-body'}
    >
      <h1 id="question-title" className={styles.title}>
        {title}
      </h1>
      <p id="question-body">{body}</p>
      {shares ? (
        <p id="question-where" className={styles.where}>
          {text('destination.goesTo')} <Destination profile={state.profile} />
        </p>
      ) : null}
      <div className={styles.answers}>
        {answers.map((answer) => (
          <Button
            key={answer}
            kind={answer === answers.at(-1) && answers.length > 1 ? 'primary' : 'plain'}
            className={styles.answer}
            ref={answer === safest ? focusOnMount : undefined}
            unavailable={answered}
            onClick={() => answerWith(answer)}
          >
            {label[answer]}
          </Button>
        ))}
      </div>
    </div>
  );
};
