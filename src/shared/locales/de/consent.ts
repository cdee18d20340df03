import type { consent as source } from '../en/consent.ts';
import type { Translation } from '../translation.ts';

/** Questions that the app asks outside its windows. */
export const consent: Translation<typeof source> = {
  'consent.server': 'Nachrichten ab jetzt an {{host}} senden?',
  'consent.serverDetail':
    'Wer diesen Server betreibt, kann lesen, was Sie teilen. Fahren Sie nur fort, wenn Sie ihn gerade gewählt haben.',
  'consent.account': 'Nachrichten ab jetzt als {{username}} an {{host}} senden?',
  'consent.accountDetail':
    'Wer dieses Konto hat, kommt an die Links heran, die damit erstellt werden. Fahren Sie nur fort, wenn Sie es gerade eingegeben haben.',
  'consent.serverYes': 'Verwenden',
  'consent.recipient': 'Einen Link per E-Mail an {{recipient}} senden?',
  'consent.recipientDetail':
    'Hushlink kennt diese Adresse noch nicht. {{host}} verschickt den Link, sobald er erstellt ist.',
  'consent.recipientYes': 'Senden',
  'consent.link': 'Einen Link bei {{host}} öffnen?',
  'consent.linkDetail':
    'Das ist keiner Ihrer Server und keiner von Onetime Secret. Fahren Sie nur fort, wenn Sie von dort einen Link erwartet haben.',
  'consent.linkYes': 'Enthüllen',
};
