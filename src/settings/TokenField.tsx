import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ProfileView } from '../shared/model/profiles.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { ConfirmButton } from '../ui/ConfirmButton.tsx';
import { Field } from '../ui/Field.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { CheckIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './TokenField.module.css';

interface TokenFieldProps {
  /** Whether the keychain is known to hold one for this account. */
  readonly stored: boolean | null;
  /** The profile whose account this is, so that `stored` is about it; `null` for an account that is not saved. */
  readonly profile: ProfileView | null;
  /** `null` to leave the stored one as it is. */
  readonly token: string | null;
  readonly onType: (token: string | null) => void;
  readonly onForgotten: () => void;
  readonly error: string | null;
  /** The server of the account, if its page with keys can be opened. */
  readonly server: string | null;
}

/** Write-only: a token goes to the keychain, and from there only to the server. */
export const TokenField = (props: TokenFieldProps) => {
  const { stored, profile, token, onType, onForgotten, error, server } = props;
  const { state, text } = useApp();
  const kept = text(`account.kept.${state.platform}`);
  if (profile !== null && stored === true && token === null) {
    return (
      <StoredToken profile={profile} kept={kept} onReplace={() => onType('')} onForgotten={onForgotten} />
    );
  }
  return (
    <Field
      label={text('account.token')}
      error={error}
      hint={
        <>
          {profile !== null && stored === false ? (
            <p className={styles.missing}>{text('account.tokenMissing')}</p>
          ) : null}
          <p>
            {text('account.where')} {kept}
            {stored === null ? ` ${text('account.tokenUnknown')}` : ''}
          </p>
        </>
      }
    >
      {(control) => (
        <div className={styles.row}>
          <input
            dir="auto"
            {...control}
            name="token"
            type="password"
            value={token ?? ''}
            ref={stored === true ? focusOnMount : undefined}
            onChange={(event) => onType(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
          {server === null ? null : (
            <Button onClick={() => void bridge.openAccountPage({ server })}>
              {text('account.openPage')}
            </Button>
          )}
          {stored === true ? <Button onClick={() => onType(null)}>{text('account.keepToken')}</Button> : null}
        </div>
      )}
    </Field>
  );
};

interface StoredTokenProps {
  readonly profile: ProfileView;
  readonly kept: string;
  readonly onReplace: () => void;
  readonly onForgotten: () => void;
}

const StoredToken = ({ profile, kept, onReplace, onForgotten }: StoredTokenProps) => {
  const { text } = useApp();
  const [failure, setFailure] = useState<Failure | null>(null);

  const forget = async () => {
    setFailure(null);
    const reply = await bridge.forgetToken({ id: profile.id });
    if (reply.ok) onForgotten();
    else setFailure(reply.failure);
  };

  return (
    <div className={styles.stored}>
      <p className={styles.state}>
        <CheckIcon />
        {text('account.tokenStored')}
      </p>
      <div className={styles.row}>
        <Button aria-label={text('account.replaceToken')} onClick={onReplace}>
          {text('account.replace')}
        </Button>
        <ConfirmButton
          label={text('account.forget')}
          name={text('account.forgetToken')}
          question={text('account.forgetQuestion', { username: profile.username ?? '' })}
          no={text('ui.cancel')}
          onYes={forget}
        />
      </div>
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, profile.serverName)}
        </Callout>
      )}
      <p className={styles.soft}>{kept}</p>
    </div>
  );
};
