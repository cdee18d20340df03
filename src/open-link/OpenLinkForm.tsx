import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { maxPastedLinkCharacters, maxTypedCharacters } from '../shared/limits.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { BrokenPolicyCallout } from '../ui/BrokenPolicyCallout.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { Field } from '../ui/Field.tsx';
import { focusControl } from '../ui/focus.ts';
import { useAfter } from '../ui/use-after.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { KeyServer } from './KeyServer.tsx';
import { OpenPassphrase } from './OpenPassphrase.tsx';
import type { RevealedSecret } from './Revealed.tsx';
import { isAboutPassphrase, revealFailureText } from './reveal-failure-text.ts';
import styles from './Screen.module.css';
import { TargetInfo } from './TargetInfo.tsx';
import { useLinkDrop, useLinkTarget } from './use-link.ts';

interface OpenLinkFormProps {
  readonly link: string;
  /** It was found on the clipboard. */
  readonly isFound: boolean;
  /** It has only just been put there. */
  readonly isTooEarly: boolean;
  readonly onType: (link: string) => void;
  readonly onDropped: (link: string) => void;
  readonly busy: boolean;
  readonly onBusy: (busy: boolean) => void;
  readonly onRevealed: (secret: RevealedSecret) => void;
}

const problemId = 'problem';

export const OpenLinkForm = (props: OpenLinkFormProps) => {
  const { link, isFound, isTooEarly, onType, onDropped, busy, onBusy, onRevealed } = props;
  const { state, text } = useApp();
  const formElement = useRef<HTMLFormElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [asksPassphrase, setAsksPassphrase] = useState(false);
  const [server, setServer] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const slow = useAfter(busy, 300);
  const target = useLinkTarget(link);
  const isKey = target?.ok === true && target.value.kind === 'key';
  const serverName = serverNameOf();
  const aboutPassphrase = failure !== null && isAboutPassphrase(failure);
  const unreadable = target?.ok === false ? target.failure : null;

  function serverNameOf(): string {
    if (target?.ok === true && target.value.kind === 'link') return target.value.serverName;
    return server === '' ? '' : new URL(server).host;
  }
  const changeLink = (typed: string) => {
    setFailure(null);
    onType(typed);
  };
  const fail = (problem: Failure) => {
    flushSync(() => {
      setFailure(problem);
      if (isAboutPassphrase(problem)) setAsksPassphrase(true);
    });
    focusControl(formElement.current, isAboutPassphrase(problem) ? 'passphrase' : 'link');
  };

  const reveal = async () => {
    if (busy || isTooEarly) return;
    if (target === null || !target.ok) return focusControl(formElement.current, 'link');
    if (isKey && server === '') return focusControl(formElement.current, 'server');
    if (passphrase.length > maxTypedCharacters)
      return fail({ kind: 'invalid-passphrase', problem: 'too-long' });
    setFailure(null);
    onBusy(true);
    focusControl(formElement.current, 'reveal');
    const reply = await bridge
      .revealLink({
        // As `useLinkTarget` reads it.
        text: link.slice(0, maxPastedLinkCharacters),
        server: isKey ? server : null,
        passphrase: passphrase || null,
      })
      .finally(() => flushSync(() => onBusy(false)));
    if (reply.ok) onRevealed({ value: reply.value.value, serverName });
    else fail(reply.failure);
  };

  const dragged = useLinkDrop((dropped) => {
    if (!busy) onDropped(dropped);
  });
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && !busy) void bridge.closeWindow();
  });

  return (
    <main className={styles.main} data-dragged={dragged || undefined}>
      <h1 className={styles.title}>{text('open.title')}</h1>
      <form
        ref={formElement}
        className={styles.form}
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void reveal();
        }}
      >
        <BrokenPolicyCallout />
        {state.policy.opening === 'none' ? (
          <Callout kind="warn">{text('failure.policy-opening.any')}</Callout>
        ) : null}
        <fieldset className={styles.lock} disabled={busy}>
          <Field
            label={text('open.link')}
            hint={link.trim() === '' ? text('open.hint') : isFound ? text('open.found') : undefined}
            error={unreadable === null ? null : failureText(text, unreadable, '')}
          >
            {(control) => (
              <input
                dir="auto"
                {...control}
                className={`${control.className} ${styles.link}`}
                name="link"
                value={link}
                placeholder={text('open.placeholder')}
                onChange={(event) => changeLink(event.target.value)}
                ref={focusAndSelect}
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
          {target?.ok === true && target.value.kind === 'link' ? <TargetInfo target={target.value} /> : null}
          {isKey ? <KeyServer server={server} onChoose={setServer} /> : null}
          {target?.ok !== true ? null : asksPassphrase ? (
            <OpenPassphrase
              value={passphrase}
              onChange={(typed) => {
                setFailure(null);
                setPassphrase(typed);
              }}
              invalid={aboutPassphrase}
              describedBy={aboutPassphrase ? problemId : undefined}
            />
          ) : (
            <div>
              <Button
                kind="quiet"
                onClick={() => {
                  flushSync(() => setAsksPassphrase(true));
                  focusControl(formElement.current, 'passphrase');
                }}
              >
                {text('open.hasPassphrase')}
              </Button>
            </div>
          )}
        </fieldset>
        <div className={styles.foot}>
          {failure === null ? null : (
            <Callout id={problemId} kind="danger" role="alert">
              {revealFailureText(text, failure, serverName, passphrase !== '')}
            </Callout>
          )}
          <p id="once" className={styles.soft}>
            {text('open.once')}
          </p>
          <Button
            type="submit"
            name="reveal"
            kind="primary"
            unavailable={busy || isTooEarly || target?.ok !== true || (isKey && server === '')}
            aria-busy={busy}
            aria-describedby="once"
          >
            {text(slow ? 'open.revealing' : 'open.reveal')}
          </Button>
          <Announcement>{slow ? text('open.revealing') : ''}</Announcement>
        </div>
      </form>
    </main>
  );
};

/** What was found there can be typed over. */
const focusAndSelect = (input: HTMLInputElement | null): void => {
  input?.focus();
  input?.select();
};
