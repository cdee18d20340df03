import type { consent as source } from '../en/consent.ts';
import type { Translation } from '../translation.ts';

/** Questions that the app asks outside its windows. */
export const consent: Translation<typeof source> = {
  'consent.server': 'Skal beskeder fra nu af sendes til {{host}}?',
  'consent.serverDetail':
    'Den, der driver serveren, kan læse, hvad du deler. Fortsæt kun, hvis du lige har valgt den.',
  'consent.account': 'Skal beskeder fra nu af sendes til {{host}} som {{username}}?',
  'consent.accountDetail':
    'Den, der har kontoen, kan få fat i de links, der oprettes med den. Fortsæt kun, hvis du lige har indtastet den.',
  'consent.serverYes': 'Brug den',
  'consent.recipient': 'Skal et link sendes med e-mail til {{recipient}}?',
  'consent.recipientDetail':
    'Hushlink kender ikke adressen endnu. {{host}} sender linket, så snart det er oprettet.',
  'consent.recipientYes': 'Send det',
  'consent.link': 'Vil du åbne et link hos {{host}}?',
  'consent.linkDetail':
    'Det er hverken en af dine servere eller en af Onetime Secrets egne. Fortsæt kun, hvis du ventede et link derfra.',
  'consent.linkYes': 'Afslør',
};
