import type { ReactNode } from 'react';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import styles from './LinkForm.module.css';
import { settingsCure } from './link-form.ts';
import { NoServerNote, ProblemNote, problemNote } from './Notes.tsx';
import { SubmitButton } from './SubmitButton.tsx';
import type { Sending } from './use-sending.ts';

interface LinkFormProps {
  readonly title: string;
  readonly sending: Sending;
  /** Whether there is nothing yet that could be sent. */
  readonly unavailable: boolean;
  readonly onSubmit: () => void;
  /** Other ways out of a problem than Settings. */
  readonly ways?: ReactNode;
  /** What else can be done with the form, beside the button. */
  readonly beside?: ReactNode;
  /** A question before the button. */
  readonly question?: ReactNode;
  readonly dragged?: boolean;
  readonly children: ReactNode;
}

const noServerNote = 'no-server';

/** The fields of a link to be made, locked while it is made, and below them the button and why it did not work. */
export const LinkForm = ({
  title,
  sending,
  unavailable,
  onSubmit,
  ways,
  beside,
  question,
  dragged = false,
  children,
}: LinkFormProps) => {
  const { profile, platform } = useApp().state;
  const { formElement, busy, problem } = sending;

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Enter' || !(platform === 'darwin' ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    if (!event.repeat) onSubmit();
  });

  return (
    <main className={styles.main} data-dragged={dragged || undefined}>
      <h1 className={styles.title}>{title}</h1>
      <form
        ref={formElement}
        className={styles.form}
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {profile === null ? <NoServerNote id={noServerNote} /> : null}
        <fieldset className={styles.lock} disabled={busy}>
          <div className={styles.fields}>{children}</div>
        </fieldset>
        <div className={styles.foot}>
          {problem === null ? null : (
            <ProblemNote
              id={problemNote}
              cure={problem.failure !== null && settingsCure(problem.failure)}
              ways={ways}
            >
              {problem.words}
            </ProblemNote>
          )}
          {question}
          <div className={styles.buttons}>
            {beside}
            <SubmitButton
              busy={busy}
              unavailable={profile === null || unavailable}
              describedBy={profile === null ? noServerNote : undefined}
            />
          </div>
        </div>
      </form>
    </main>
  );
};
