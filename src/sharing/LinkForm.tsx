import type { ReactNode } from 'react';
import { BrokenPolicyCallout } from '../ui/BrokenPolicyCallout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { NoServerCallout, ProblemCallout } from './FormCallouts.tsx';
import styles from './LinkForm.module.css';
import { SubmitButton } from './SubmitButton.tsx';
import type { Sending } from './use-sending.ts';
import { isFixedInSettings } from './where-to-fix.ts';

interface LinkFormProps {
  readonly title: string;
  readonly sending: Sending;
  /** Whether there is nothing to send yet. */
  readonly unavailable: boolean;
  readonly onSubmit: () => void;
  /** What else may help with a problem, besides Settings. */
  readonly problemActions?: ReactNode;
  /** What else can be done with the form, next to the button. */
  readonly otherAction?: ReactNode;
  /** A question shown above the button. */
  readonly question?: ReactNode;
  readonly dragged?: boolean;
  readonly children: ReactNode;
}

const noServerId = 'no-server';

/** The form for a link: its fields, locked while it is being sent, then any problem and the button. */
export const LinkForm = ({
  title,
  sending,
  unavailable,
  onSubmit,
  problemActions,
  otherAction,
  question,
  dragged = false,
  children,
}: LinkFormProps) => {
  const { state, text } = useApp();
  const { profile, platform } = state;
  const { formElement, busy, problem } = sending;

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Enter' || !(platform === 'darwin' ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    if (!event.repeat) onSubmit();
  });

  return (
    <main className={styles.main} data-dragged={dragged || undefined}>
      <h1 className={styles.title}>{title}</h1>
      {dragged ? <p className={styles.drop}>{text('file.drop')}</p> : null}
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
        <BrokenPolicyCallout />
        {profile === null ? <NoServerCallout id={noServerId} /> : null}
        <fieldset className={styles.lock} disabled={busy}>
          <div className={styles.fields}>{children}</div>
        </fieldset>
        <div className={styles.foot}>
          {problem === null ? null : (
            <ProblemCallout
              inSettings={problem.failure !== null && isFixedInSettings(problem.failure)}
              actions={problemActions}
            >
              {problem.message}
            </ProblemCallout>
          )}
          {question}
          <div className={styles.buttons}>
            {otherAction}
            <SubmitButton
              busy={busy}
              unavailable={profile === null || unavailable}
              describedBy={profile === null ? noServerId : undefined}
            />
          </div>
        </div>
      </form>
    </main>
  );
};
