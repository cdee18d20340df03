import type { cli as source } from '../en/cli.ts';
import type { Translation } from '../translation.ts';

/** The command line, to standard error. */
export const cli: Translation<typeof source> = {
  'cli.notText':
    'L’entrée n’est pas du texte en UTF-8 ou en UTF-16 avec indicateur d’ordre des octets, rien n’a donc été envoyé.',
  'cli.noReceipt': 'Le lien a été créé, mais son reçu n’a pas pu être gardé.',
  'cli.draftKept':
    'Le texte a été gardé comme brouillon. Hushlink, dans la zone de notification, l’enverra dès que possible.',
  'cli.draftHeld': 'Le texte est gardé comme brouillon, qui vous attend dans Activité.',
  'cli.ownMistake':
    'Hushlink a rencontré une erreur interne. Si aucun lien n’a été affiché, il n’y en a pas que vous puissiez utiliser.',
  'cli.settingsKept': 'Les paramètres n’ont pas pu être lus. Ils sont gardés sous {{file}}.',
  'cli.unknown': 'Hushlink ne connaît pas {{word}}, rien n’a donc été fait. {{usage}}',
  'cli.noValue': '{{word}} ne prend pas de valeur, rien n’a donc été fait. {{usage}}',
  'cli.otherValue': 'Hushlink n’accepte pas cette valeur de {{word}}, rien n’a donc été fait. {{usage}}',
  'cli.variable':
    'La variable d’environnement {{word}} est définie, et Hushlink ne fonctionne pas avec elle, rien n’a donc été fait.',
  'cli.notTogether': '{{word}} ne va pas avec le reste, rien n’a donc été fait. {{usage}}',
  'cli.tooLong': 'Les arguments sont trop longs, rien n’a donc été fait.',
  'cli.noLink': 'L’entrée ne contient aucun lien, rien n’a donc été fait.',
  'cli.linkTooLong': 'L’entrée est plus longue qu’un lien ne peut l’être, rien n’a donc été fait.',
  'cli.usage': 'Il y a : hushlink {{options}} ; ou : … | hushlink {{share}}',
  'cli.noOutput': 'La sortie standard est fermée ou ignorée, personne n’aurait le lien. Rien n’a été envoyé.',
  'cli.notPrinted': 'Le lien a été créé, mais n’a pas pu être affiché. Il se trouve dans Activité.',
  'cli.notPrintedNorKept':
    'Le lien a été créé, mais n’a pu être ni affiché ni gardé. Personne ne l’a, et il expirera de lui-même. Partagez le texte à nouveau.',
};
