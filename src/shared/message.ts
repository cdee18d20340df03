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
    // The reader may be in another time zone.
    '{until}': dateTimeText(parts.language, parts.expiresAt, parts.now, { timeZoneName: 'short' }),
    '{passphrase}': parts.hasPassphrase ? askForPassphrase[parts.language] : '',
  };
  // In one pass, so that nothing in a link is taken for a placeholder.
  return parts.template
    .replace(/\{(?:link|until|passphrase)\}/g, (placeholder) => values[placeholder] ?? placeholder)
    .replace(/[ \t]+$/gm, '');
};
