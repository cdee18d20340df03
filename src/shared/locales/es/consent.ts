import type { consent as source } from '../en/consent.ts';
import type { Translation } from '../translation.ts';

/** Questions that the app asks outside its windows. */
export const consent: Translation<typeof source> = {
  'consent.server': '¿Enviar los secretos a {{host}} a partir de ahora?',
  'consent.serverDetail':
    'Quien gestiona este servidor puede leer lo que compartes. Continúa solo si acabas de elegirlo.',
  'consent.account': '¿Enviar los secretos a {{host}} como {{username}} a partir de ahora?',
  'consent.accountDetail':
    'Quien tiene esta cuenta puede acceder a los enlaces creados con ella. Continúa solo si acabas de introducirla.',
  'consent.serverYes': 'Usar',
  'consent.recipient': '¿Enviar un enlace por correo a {{recipient}}?',
  'consent.recipientDetail':
    'Hushlink aún no conoce esta dirección. {{host}} envía el enlace en cuanto se crea.',
  'consent.recipientYes': 'Enviar',
  'consent.link': '¿Abrir un enlace en {{host}}?',
  'consent.linkDetail':
    'No es ninguno de tus servidores ni de los de Onetime Secret. Continúa solo si esperabas un enlace de allí.',
  'consent.linkYes': 'Revelar',
};
