import { useState } from 'react';
import { maxNoteCharacters } from '../shared/limits.ts';
import type { PolicyView } from '../shared/model/policy.ts';
import type { Text } from '../shared/text.ts';
import { Field } from '../ui/Field.tsx';
import { LifetimeField } from '../ui/LifetimeField.tsx';
import { preselectedLifetime } from '../ui/lifetime-input.ts';
import { useApp } from '../ui/use-app-state.ts';
import { validityOf } from './FormCallouts.tsx';
import styles from './LinkFields.module.css';
import type { TypedLink } from './link-form.ts';
import { MoreOptions } from './MoreOptions.tsx';
import { PassphraseInput } from './PassphraseInput.tsx';
import type { FieldName } from './where-to-fix.ts';

interface LinkFieldsProps {
  readonly typed: TypedLink;
  readonly onType: (change: Partial<TypedLink>) => void;
  readonly invalidField: FieldName | null;
  /** Whether it is a link of its own, and not that of a draft, which has what it has. */
  readonly isNew: boolean;
  /** A passphrase is being made up. Until it is there, nothing may be sent. */
  readonly onMaking: (making: boolean) => void;
}

/** The options of a link, whatever its secret. */
export const LinkFields = ({ typed, onType, invalidField, isNew, onMaking }: LinkFieldsProps) => {
  const { state, text } = useApp();
  const [moreOpen, setMoreOpen] = useState<boolean | null>(null);
  // Opened for a draft with such options, so that they are not overlooked.
  const hasMore = typed.recipient !== '' || typed.shareDomain !== '';
  return (
    <>
      <div className={styles.row}>
        <LifetimeField
          label={text('compose.lifetime')}
          value={typed.lifetime ?? preselectedLifetime(state)}
          onChange={(lifetime) => onType({ lifetime })}
          hasKey
          {...validityOf('lifetime', invalidField)}
        />
        <Field
          label={text(state.policy.passphraseRequired ? 'result.passphrase' : 'compose.passphrase')}
          hint={passphraseRule(text, state.policy)}
          {...validityOf('passphrase', invalidField)}
        >
          {(control) => (
            <PassphraseInput
              control={control}
              value={typed.passphrase}
              onChange={(passphrase) => onType({ passphrase })}
              isWanted={isNew && state.profile?.makesPassphrase === true}
              onMaking={onMaking}
            />
          )}
        </Field>
      </div>
      <Field label={text('compose.note')}>
        {(control) => (
          <input
            dir="auto"
            {...control}
            name="note"
            value={typed.note}
            maxLength={maxNoteCharacters}
            onChange={(event) => onType({ note: event.target.value })}
            autoComplete="off"
          />
        )}
      </Field>
      <MoreOptions
        open={(moreOpen ?? hasMore) || invalidField === 'recipient' || invalidField === 'shareDomain'}
        onToggle={setMoreOpen}
        typed={typed}
        onType={onType}
        invalidField={invalidField}
      />
    </>
  );
};

/** What the administrator wants of it. */
const passphraseRule = (
  text: Text,
  { passphraseRequired, minPassphrase: least }: PolicyView,
): string | undefined => {
  if (passphraseRequired)
    return least > 1 ? text('policy.passphraseLong', { least }) : text('policy.passphrase');
  return least > 1 ? text('policy.passphraseLeast', { least }) : undefined;
};
