import { useState } from 'react';
import { Field } from '../ui/Field.tsx';
import { LifetimeSelect } from '../ui/LifetimeSelect.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './LinkFields.module.css';
import type { FieldName, TypedLink } from './link-form.ts';
import { More } from './More.tsx';
import { problemNote } from './Notes.tsx';
import { PassphraseInput } from './PassphraseInput.tsx';

interface LinkFieldsProps {
  readonly typed: TypedLink;
  readonly onType: (change: Partial<TypedLink>) => void;
  readonly invalidField: FieldName | null;
  /** While a passphrase is being made up, which must be part of what is sent. */
  readonly onMaking: (making: boolean) => void;
}

/** How the link is to be made, whatever it leads to. */
export const LinkFields = ({ typed, onType, invalidField, onMaking }: LinkFieldsProps) => {
  const { state, text } = useApp();
  const [moreOpen, setMoreOpen] = useState<boolean | null>(null);
  // A draft may come with what must not go unseen.
  const hasMore = typed.recipient !== '' || typed.shareDomain !== '';
  return (
    <>
      <div className={styles.row}>
        <LifetimeSelect
          label={text('compose.lifetime')}
          value={typed.lifetime ?? state.preferences.defaultLifetime}
          onChange={(lifetime) => onType({ lifetime })}
        />
        <Field label={text('compose.passphrase')} {...mendOf('passphrase', invalidField)}>
          {(control) => (
            <PassphraseInput
              control={control}
              value={typed.passphrase}
              onChange={(passphrase) => onType({ passphrase })}
              onMaking={onMaking}
            />
          )}
        </Field>
      </div>
      <More
        open={(moreOpen ?? hasMore) || invalidField === 'recipient' || invalidField === 'shareDomain'}
        onToggle={setMoreOpen}
        typed={typed}
        onType={onType}
        mend={(name) => mendOf(name, invalidField)}
      />
    </>
  );
};

/** What ties a field to the problem note when that is about it. */
export const mendOf = (name: FieldName, invalidField: FieldName | null) => ({
  invalid: invalidField === name,
  describedBy: invalidField === name ? problemNote : undefined,
});
