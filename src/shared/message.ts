import type { Language } from './languages.ts';
import { dateTimeText } from './text.ts';
import type { Timestamp } from './units.ts';

/**
 * A link with what its recipient needs to know. Placeholders: `{link}`, `{until}` for the end of its lifetime, and
 * `{passphrase}` for a sentence that appears only when the link has a passphrase.
 */
export const builtInTemplates: Readonly<Record<Language, string>> = {
  en: 'I have something confidential for you:\n{link}\nThe link opens once, until {until}. {passphrase}',
  da: 'Jeg har en fortrolig besked til dig:\n{link}\nLinket kan åbnes én gang, indtil {until}. {passphrase}',
  de: 'Ich habe eine vertrauliche Nachricht für Sie:\n{link}\nDer Link kann bis {until} einmal geöffnet werden. {passphrase}',
  fr: 'J’ai une information confidentielle pour vous :\n{link}\nLe lien s’ouvre une seule fois, jusqu’au {until}. {passphrase}',
  es: 'Tengo algo confidencial para ti:\n{link}\nEl enlace se abre una sola vez, hasta el {until}. {passphrase}',
};

const askForPassphrase: Readonly<Record<Language, string>> = {
  en: 'Ask me for the passphrase.',
  da: 'Spørg mig om adgangssætningen.',
  de: 'Bitte fragen Sie mich nach der Passphrase.',
  fr: 'Demandez-moi la phrase secrète.',
  es: 'Pídeme la frase de contraseña.',
};

/** Without the link: it was sent before, and another copy of it would only be one more to lose. */
const reminders: Readonly<Record<Language, string>> = {
  en: 'A reminder: the confidential link I sent you is still waiting for you. It opens once, until {until}. If you cannot find it, ask me for a new one.',
  da: 'En påmindelse: det fortrolige link, jeg sendte dig, venter stadig på dig. Det kan åbnes én gang, indtil {until}. Kan du ikke finde det, så bed mig om et nyt.',
  de: 'Zur Erinnerung: Der vertrauliche Link, den ich Ihnen geschickt habe, wartet noch auf Sie. Er kann bis {until} einmal geöffnet werden. Wenn Sie ihn nicht finden, bitten Sie mich um einen neuen.',
  fr: 'Petit rappel : le lien confidentiel que je vous ai envoyé vous attend encore. Il s’ouvre une seule fois, jusqu’au {until}. Si vous ne le retrouvez pas, demandez-m’en un autre.',
  es: 'Un recordatorio: el enlace confidencial que te envié sigue esperándote. Se abre una sola vez, hasta el {until}. Si no lo encuentras, pídeme otro.',
};

/** The reader may be in another time zone. */
const untilText = (language: Language, expiresAt: Timestamp, now: Timestamp): string =>
  dateTimeText(language, expiresAt, now, { timeZoneName: 'short' });

/** For the recipient of a link that is about to end unread. It has neither link nor passphrase. */
export const reminderOf = (language: Language, expiresAt: Timestamp, now: Timestamp): string =>
  reminders[language].replace('{until}', untilText(language, expiresAt, now));

/** A message is useless without the link. */
export const isTemplate = (text: string): boolean => text.includes('{link}') && text.isWellFormed();

export interface MessageParts {
  readonly template: string;
  readonly language: Language;
  readonly link: string;
  readonly expiresAt: Timestamp;
  readonly now: Timestamp;
  readonly hasPassphrase: boolean;
}

export const messageOf = (parts: MessageParts): string => {
  const values: Readonly<Record<string, string>> = {
    '{link}': parts.link,
    '{until}': untilText(parts.language, parts.expiresAt, parts.now),
    '{passphrase}': parts.hasPassphrase ? askForPassphrase[parts.language] : '',
  };
  // In one pass, so that nothing in a link is taken for a placeholder.
  return parts.template
    .replace(/\{(?:link|until|passphrase)\}/g, (placeholder) => values[placeholder] ?? placeholder)
    .replace(/[ \t]+$/gm, '');
};
