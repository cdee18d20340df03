import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ProfileView } from '../shared/model/profiles.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { focusControl } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import { AccountFields } from './AccountFields.tsx';
import {
  type Connection,
  connectionFieldToMend,
  connectionOf,
  connectionProblem,
  isSameAccount,
  isSaved,
} from './connection.ts';
import { Findings } from './Findings.tsx';
import { checkFindings, type Finding, findingsOf, foundOf, savedFindings } from './findings.ts';
import { likelyRegion } from './likely-region.ts';
import styles from './Screen.module.css';
import { ServerFields } from './ServerFields.tsx';
import { saveConnection } from './save-connection.ts';

interface ConnectionFormProps {
  /** The profile as it is saved; `null` for a new one. */
  readonly profile: ProfileView | null;
  /** What is saved here ends it. */
  readonly firstRun: boolean;
  /** Whether the user has just asked for it: its first field takes the focus. */
  readonly asked: boolean;
  /** The way out of a new one, where there are others. */
  readonly onCancel: (() => void) | null;
  readonly onUnsaved: (unsaved: boolean) => void;
  /** `complete` is false when the token was not stored. */
  readonly onSaved: (id: string, complete: boolean) => void;
  /** The form's own profile is known when this has ended. */
  readonly onSaving: (saving: Promise<unknown>) => void;
  /** After that: nothing is left to do, as far as is known. */
  readonly onReady: () => void;
}

/** Server and account, saved together, since a token belongs to both. */
export const ConnectionForm = (props: ConnectionFormProps) => {
  const { profile, firstRun, asked, onCancel, onUnsaved, onSaving, onSaved, onReady } = props;
  const { state, text } = useApp();
  const formElement = useRef<HTMLFormElement>(null);
  // Whoever adds another server knows which.
  const [likely] = useState(() => (firstRun ? likelyRegion() : null));
  const [connection, setConnection] = useState(() => connectionOf(profile, state.policy, likely));
  /** Longer than the fields are locked: until the form knows its own profile. */
  const isStoring = useRef(false);
  const [doing, setDoing] = useState<'nothing' | 'saving' | 'testing'>('nothing');
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const unsaved = !isSaved(connection, profile, state.policy, likely);
  const isChecked = connection.withAccount && Boolean(connection.token);
  const saveWords = isChecked ? 'connection.checkAndSave' : firstRun ? 'connection.start' : 'connection.save';
  useLayoutEffect(() => {
    if (asked || firstRun) focusControl(formElement.current, 'server');
  }, [asked, firstRun]);
  const field = failure === null ? null : connectionFieldToMend(failure);
  const reason = failure === null ? null : reasonOf(failure);

  function reasonOf(problem: Failure): string {
    return problem.kind === 'no-profile'
      ? text('server.chooseFirst')
      : failureText(text, problem, profile?.serverName ?? '');
  }
  const begin = (next: 'nothing' | 'saving' | 'testing') => {
    setDoing(next);
    setFindings([]);
    setFailure(null);
  };
  const fail = (problem: Failure) => {
    flushSync(() => setFailure(problem));
    const name = connectionFieldToMend(problem);
    const ownServer = name === 'server' && connection.choice === 'other';
    focusControl(formElement.current, ownServer ? 'address' : (name ?? 'save'));
  };

  const save = async () => {
    if (doing !== 'nothing' || isStoring.current) return;
    const problem = connectionProblem(connection);
    if (problem !== null) return fail(problem);
    begin('saving');
    // The fields are about to be locked; what has the focus then would lose it.
    focusControl(formElement.current, 'save');
    isStoring.current = true;
    const storing = store().finally(() => {
      isStoring.current = false;
    });
    onSaving(storing);
    if (await storing) onReady();
  };
  /** @returns whether nothing is left to do, as far as is known. */
  const store = async (): Promise<boolean> => {
    const {
      id,
      failure: refused,
      report,
    } = await saveConnection(connection, profile?.id ?? null).finally(() => setDoing('nothing'));
    const saved = (await bridge.readState()).profiles.find((one) => one.id === id) ?? null;
    // The address as the main process understood it. A token that was not stored stays, to be tried again.
    if (refused === null) setConnection(connectionOf(saved, state.policy));
    else if (isSameAccount(connection, saved)) {
      setConnection({ ...connectionOf(saved, state.policy), token: connection.token });
    }
    if (refused === null) {
      const checked =
        report === null || saved === null ? [] : checkFindings(text, state.language, report, saved);
      setFindings([...savedFindings(text, state.profile, saved), ...checked]);
    } else fail(refused);
    if (id !== null) onSaved(id, refused === null);
    return refused === null && (report === null || foundOf(report) === 'accepted');
  };
  const test = async () => {
    if (profile === null) return;
    begin('testing');
    const reply = await bridge.testConnection({ id: profile.id }).finally(() => setDoing('nothing'));
    setFindings(findingsOf(text, state.language, reply, profile));
  };

  const onType = (change: Partial<Connection>) => {
    begin('nothing');
    const next = { ...connection, ...change };
    setConnection(next);
    onUnsaved(!isSaved(next, profile, state.policy, likely));
  };
  /** The stored token gives way to the field for another, and the focus with it. */
  const forgotten = () => {
    flushSync(() => {
      onType({ token: '' });
      setFindings([{ good: true, words: text('account.forgotten') }]);
    });
    focusControl(formElement.current, 'token');
  };
  return (
    <form
      ref={formElement}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        // The list has the focus, and the region in it is right for most. Elsewhere Enter opens a list.
        if (!firstRun || event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
        event.preventDefault();
        // A key still down from the start of the app decides nothing.
        if (!event.repeat) void save();
      }}
    >
      <div className={styles.form}>
        <fieldset className={styles.lock} disabled={doing === 'saving'}>
          <ServerFields
            connection={connection}
            onType={onType}
            error={field === 'server' ? reason : null}
            suggested={likely}
            canMeasure={!firstRun}
          />
          <div className={styles.divided}>
            <AccountFields
              profile={profile}
              connection={connection}
              isBrief={firstRun}
              onType={onType}
              onForgotten={forgotten}
              usernameError={field === 'username' ? reason : null}
              tokenError={field === 'token' ? reason : null}
            />
          </div>
        </fieldset>
        {failure !== null && field === null ? (
          <Callout kind="danger" role="alert">
            {reason}
          </Callout>
        ) : null}
        <div className={styles.divided}>
          <div className={styles.actions}>
            <Button
              type="submit"
              name="save"
              kind={unsaved || profile === null || firstRun ? 'primary' : 'plain'}
              className={styles.save}
              unavailable={doing === 'saving'}
            >
              {text(doing === 'saving' ? 'connection.saving' : saveWords)}
            </Button>
            {profile === null || firstRun ? null : (
              <Button
                className={styles.save}
                unavailable={unsaved || doing !== 'nothing'}
                aria-describedby={unsaved ? 'save-first' : undefined}
                onClick={() => void test()}
              >
                {text(doing === 'testing' ? 'connection.testing' : 'connection.test')}
              </Button>
            )}
            {onCancel === null ? null : (
              <Button unavailable={doing === 'saving'} onClick={onCancel}>
                {text('ui.cancel')}
              </Button>
            )}
            {unsaved && profile !== null && !firstRun ? (
              <p id="save-first" className={styles.soft}>
                {text('connection.saveFirst')}
              </p>
            ) : null}
          </div>
          <Findings findings={findings} />
        </div>
      </div>
    </form>
  );
};
