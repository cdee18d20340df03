import type { ProfileView } from '../shared/model/profiles.ts';
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
  readonly onForgotten: () => void;
  readonly usernameError: string | null;
  readonly tokenError: string | null;
}

export const AccountFields = ({
  profile,
  connection,
  onType,
  onForgotten,
  usernameError,
  tokenError,
}: AccountFieldsProps) => {
  const { state, text } = useApp();
  const { accounts } = state.policy;
  const known = isSameAccount(connection, profile) ? profile : null;
  const { withAccount, username, token } = connection;
  const choices = [
    {
      account: false,
      label: text('account.anonymous'),
      isAllowed: accounts !== 'required',
      hint: text(accounts === 'required' ? 'policy.accountRequired' : 'account.anonymousHint'),
    },
    {
      account: true,
      label: text('account.with'),
      isAllowed: accounts !== 'none',
      hint: text(accounts === 'none' ? 'policy.accountNone' : 'account.withHint'),
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
              aria-describedby={`account-${account}-hint`}
              aria-disabled={!isAllowed || undefined}
              onChange={() => (isAllowed ? onType({ withAccount: account }) : undefined)}
            />
            <label htmlFor={`account-${account}`}>{label}</label>
            <p id={`account-${account}-hint`} className={styles.hint}>
              {hint}
            </p>
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
