import { useState } from 'react';
import { linkClearedText } from '../shared/clear-links.ts';
import type { Failure } from '../shared/failure.ts';
import { languages, recipientLanguage } from '../shared/languages.ts';
import { bridge } from '../ui/bridge.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './CopyMessage.module.css';

interface CopyMessageProps {
  readonly id: string;
  readonly onCopied: () => void;
  readonly onFailure: (failure: Failure | null) => void;
}

/** Copies the link with instructions in the recipient's language. */
export const CopyMessage = ({ id, onCopied, onFailure }: CopyMessageProps) => {
  const { state, text } = useApp();
  const cleared = linkClearedText(text, state.preferences);
  const [language, setLanguage] = useState(() => recipientLanguage(state.language));
  return (
    <>
      <CopyButton
        caption={text('result.copyMessage')}
        label={text('result.copyMessage')}
        announcement={[text('result.messageCopied'), cleared].filter(Boolean).join(' ')}
        copy={() => bridge.copyMessage({ id, language })}
        onCopied={onCopied}
        onFailure={onFailure}
      />
      <div className={styles.language}>
        <select
          aria-label={text('result.messageLanguage')}
          value={language}
          onChange={(event) => {
            const chosen = languages.find((offered) => offered === event.target.value);
            if (chosen !== undefined) setLanguage(chosen);
          }}
        >
          {languages.map((offered) => (
            <option key={offered} value={offered} lang={offered}>
              {text(`result.language.${offered}`)}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </div>
    </>
  );
};
