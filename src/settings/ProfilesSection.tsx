import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { failureText } from '../shared/failure-text.ts';
import type { ProfileView } from '../shared/model/profiles.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { YesNoQuestion } from '../ui/YesNoQuestion.tsx';
import { ConnectionForm } from './ConnectionForm.tsx';
import { PassphraseHabit } from './PassphraseHabit.tsx';
import { ProfileList } from './ProfileList.tsx';
import { focusHeading } from './panes.ts';
import { profileName } from './profile-text.ts';
import styles from './Screen.module.css';
import { Section } from './Section.tsx';
import { useQuestion } from './use-question.ts';

/** `null` is a new one. */
interface Editing {
  readonly id: string | null;
}

interface ProfilesSectionProps {
  /** Until one is saved whole; the window then gives way to Quick share. */
  readonly firstRun: boolean;
  readonly onUnsaved: (unsaved: boolean) => void;
}

/** The servers and accounts links can be made with. With one there is no list, only its form. */
export const ProfilesSection = ({ firstRun, onUnsaved }: ProfilesSectionProps) => {
  const { state, text } = useApp();
  const { profiles, profile: inUse } = state;
  const formHeading = useRef<HTMLHeadingElement>(null);
  // Chosen once: a profile that appears while it is being saved must not take the form away from under the hands.
  const [editing, setEditing] = useState<Editing>(() => ({ id: inUse?.id ?? null }));
  const [formNumber, setFormNumber] = useState(0);
  const unsaved = useRef(false);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  /** What is still being saved by a form that is gone says nothing of the one that is shown. */
  const shownForm = useRef(formNumber);
  const turning = useQuestion<Editing>();
  const [problem, setProblem] = useState<string | null>(null);
  const [outcome, setOutcome] = useState('');
  const edited = profiles.find(({ id }) => id === editing.id) ?? null;

  const setUnsaved = (next: boolean) => {
    unsaved.current = next;
    onUnsaved(next);
  };
  const show = (next: Editing) => {
    flushSync(() => {
      turning.end();
      setUnsaved(false);
      setEditing(next);
      shownForm.current += 1;
      setFormNumber(shownForm.current);
    });
    // What was pressed may be gone now, or far from what it has changed. A new one has its first field in focus.
    if (next.id === null) return;
    if (formHeading.current === null) focusHeading('accounts');
    else formHeading.current.focus();
  };
  /** Nothing typed is lost because another profile was wanted. */
  const turnTo = async (next: Editing) => {
    setOutcome('');
    setProblem(null);
    // What is being saved comes back to its own form.
    await saving.current;
    if (unsaved.current) turning.ask(next);
    else show(next);
  };
  const choose = async (profile: ProfileView) => {
    setProblem(null);
    const reply = await bridge.chooseProfile({ id: profile.id });
    if (reply.ok) setOutcome(text('profiles.chosen', { profile: profileName(text, profile) }));
    else setProblem(failureText(text, reply.failure, profile.serverName));
  };
  const remove = async (profile: ProfileView) => {
    setOutcome('');
    setProblem(null);
    await saving.current;
    const reply = await bridge.removeProfile({ id: profile.id });
    const now = await bridge.readState();
    const isThere = now.profiles.some(({ id }) => id === profile.id);
    if (reply.ok) setOutcome(text('profiles.removed'));
    else if (isThere) return setProblem(failureText(text, reply.failure, profile.serverName));
    // The profile goes first, and the keychain may then refuse.
    else setProblem(text('profiles.tokenStays'));
    if (editing.id === profile.id) show({ id: now.profile?.id ?? null });
    focusHeading('accounts');
  };
  const saved = (id: string, complete: boolean) => {
    if (formNumber !== shownForm.current) return;
    setUnsaved(!complete);
    setEditing({ id });
  };
  const ready = () => {
    if (!firstRun) return;
    void bridge.openWindow({ window: 'quick-share' });
    void bridge.closeWindow();
  };

  return (
    <Section>
      {profiles.length > 1 ? (
        <ProfileList
          edited={edited}
          onChoose={choose}
          onEdit={({ id }) => void turnTo({ id })}
          onRemove={remove}
        />
      ) : null}
      {turning.about === null ? null : (
        <YesNoQuestion
          question={text('profiles.discardQuestion')}
          yes={text('profiles.discard')}
          no={text('compose.keepEditing')}
          onYes={() => show(turning.about ?? editing)}
          onNo={turning.takeBack}
        />
      )}
      {problem === null ? null : (
        <Callout kind="danger" role="alert">
          {problem}
        </Callout>
      )}
      <Announcement>{outcome}</Announcement>
      {profiles.length > 1 || (edited === null && profiles.length > 0 && !firstRun) ? (
        <h3 ref={formHeading} className={styles.subheading} tabIndex={-1}>
          {edited === null
            ? text('profiles.new')
            : text('profiles.edit', { profile: profileName(text, edited) })}
        </h3>
      ) : null}
      <ConnectionForm
        key={formNumber}
        profile={edited}
        firstRun={firstRun}
        asked={edited === null && formNumber > 0}
        onCancel={edited === null && inUse !== null && !firstRun ? () => show({ id: inUse.id }) : null}
        onUnsaved={setUnsaved}
        onSaving={(next) => {
          saving.current = next;
        }}
        onSaved={saved}
        onReady={ready}
      />
      {firstRun || edited === null ? null : <PassphraseHabit key={edited.id} profile={edited} />}
      {firstRun || edited === null ? null : (
        <div>
          <Button kind="quiet" className={styles.add} onClick={() => void turnTo({ id: null })}>
            {text('profiles.add')}
          </Button>
        </div>
      )}
    </Section>
  );
};
