import type { Language } from '../shared/languages.ts';
import { messageOf } from '../shared/message.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

interface MessagePreviewProps {
  readonly template: string;
  readonly language: Language;
}

/** The message as its recipient would read it, for a link that does not exist. */
export const MessagePreview = ({ template, language }: MessagePreviewProps) => {
  const { state, text } = useApp();
  const now = Date.now();
  return (
    <div className={styles.preview}>
      <p className={styles.small}>{text('templates.preview')}</p>
      <p className={styles.message} lang={language} dir="auto">
        {messageOf({
          template,
          language,
          link: 'https://eu.onetimesecret.com/secret/…',
          expiresAt: now + state.preferences.defaultLifetime * 1_000,
          now,
          hasPassphrase: true,
        })}
      </p>
    </div>
  );
};
