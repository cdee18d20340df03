import type { ProfileView } from '../shared/model/profiles.ts';
import type { TextKey } from '../shared/text.ts';
import { Field } from '../ui/Field.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './AccountFields.module.css';
import type { Connection } from './connection.ts';
import { isSameAccount, knownServerOf } from './connection.ts';
import { TokenField } from './TokenField.tsx';

interface AccountFieldsProps {
  /** The profile as it is saved; `null` for a new one. */
  readonly profile: ProfileView | null;
  readonly connection: Connection;
  readonly onType: (change: Partial<Connection>) => void;
  /** Leaves out what is said of each kind of account. */
  readonly isBrief: boolean;
  readonly onForgotten: () => void;
  readonly usernameError: string | null;
  readonly tokenError: string | null;
}

export const AccountFields = ({
  profile,
  connection,
  isBrief,
  onType,
  onForgotten,
  usernameError,
  tokenError,
}: AccountFieldsProps) => {
  const { state, text } = useApp();
  const { accounts } = state.policy;
  const known = isSameAccount(connection, profile) ? profile : null;
  const { withAccount, username, token } = connection;
  const usual = (key: TextKey) => (isBrief ? null : text(key));
  const choices = [
    {
      account: false,
      label: text('account.anonymous'),
      isAllowed: accounts !== 'required',
      hint: accounts === 'required' ? text('policy.accountRequired') : usual('account.anonymousHint'),
    },
    {
      account: true,
      label: text('account.with'),
      isAllowed: accounts !== 'none',
      hint: accounts === 'none' ? text('policy.accountNone') : usual('account.withHint'),
    },
  ];
  return (
    <>
      <div role="radiogroup" aria-labelledby="account-heading" className={styles.choices}>
        <p id="account-heading" className={styles.heading}>
          {text('account.heading')}
        </p>
        {choices.map(({ account, label, isAllowed, hint }) => (
          <div key={label} className={styles.choice}>
            <input
              id={`account-${account}`}
              type="radio"
              name="account"
              checked={withAccount === account}
              aria-describedby={hint === null ? undefined : `account-${account}-hint`}
              aria-disabled={!isAllowed || undefined}
              onChange={() => (isAllowed ? onType({ withAccount: account }) : undefined)}
            />
            <label htmlFor={`account-${account}`}>{label}</label>
            {hint === null ? null : (
              <p id={`account-${account}-hint`} className={styles.hint}>
                {hint}
              </p>
            )}
          </div>
        ))}
      </div>
      {withAccount ? (
        <>
          <Field label={text('account.username')} hint={text('account.usernameHint')} error={usernameError}>
            {(control) => (
              <input
                dir="auto"
                {...control}
                name="username"
                type="email"
                value={username}
                onChange={(event) => onType({ username: event.target.value })}
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
          <TokenField
            stored={known?.tokenStored ?? null}
            profile={known}
            token={token}
            onType={(typed) => onType({ token: typed })}
            onForgotten={onForgotten}
            error={tokenError}
            server={knownServerOf(connection, state.profiles)}
          />
        </>
      ) : null}
    </>
  );
};
