import type { consent as source } from '../en/consent.ts';
import type { Translation } from '../translation.ts';

/** Questions that the app asks outside its windows. */
export const consent: Translation<typeof source> = {
  'consent.server': 'Envoyer désormais les secrets à {{host}} ?',
  'consent.serverDetail':
    'La personne qui gère ce serveur peut lire ce que vous partagez. Ne continuez que si vous venez de le choisir.',
  'consent.account': 'Envoyer désormais les secrets à {{host}} en tant que {{username}} ?',
  'consent.accountDetail':
    'Qui détient ce compte a accès aux liens créés avec lui. Ne continuez que si vous venez de le saisir.',
  'consent.serverYes': 'L’utiliser',
  'consent.recipient': 'Envoyer un lien par e-mail à {{recipient}} ?',
  'consent.recipientDetail':
    'Hushlink ne connaît pas encore cette adresse. {{host}} envoie le lien dès qu’il est créé.',
  'consent.recipientYes': 'Envoyer',
  'consent.link': 'Ouvrir un lien sur {{host}} ?',
  'consent.linkDetail':
    'Ce n’est ni un de vos serveurs ni un de ceux de Onetime Secret. Ne continuez que si vous attendiez un lien venant de là.',
  'consent.linkYes': 'Révéler',
};
