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
  'cli.settingsKept': 'Les paramètres n’ont pas pu être lus. Ils sont conservés sous {{file}}.',
  'cli.unknown': 'Hushlink ne connaît pas {{word}}, rien n’a donc été fait. {{usage}}',
  'cli.noValue': '{{word}} ne prend pas de valeur, rien n’a donc été fait. {{usage}}',
  'cli.otherValue': 'Hushlink n’accepte pas cette valeur de {{word}}, rien n’a donc été fait. {{usage}}',
  'cli.variable':
    'La variable d’environnement {{word}} est définie, et Hushlink ne fonctionne pas avec elle, rien n’a donc été fait.',
  'cli.notTogether': '{{word}} ne va pas avec le reste, rien n’a donc été fait. {{usage}}',
  'cli.tooLong': 'Les arguments sont trop longs, rien n’a donc été fait.',
  'cli.noLink': 'L’entrée ne contient aucun lien, rien n’a donc été fait.',
  'cli.linkTooLong': 'L’entrée est plus longue qu’un lien ne peut l’être, rien n’a donc été fait.',
  'cli.usage': 'Utilisation : hushlink {{options}} ; ou : … | hushlink {{share}} ; ou : hushlink --help',
  'cli.noOutput': 'La sortie standard est fermée ou ignorée, personne n’aurait le lien. Rien n’a été envoyé.',
  'cli.notPrinted': 'Le lien a été créé, mais n’a pas pu être affiché. Il se trouve dans Activité.',
  'cli.notPrintedNorKept':
    'Le lien a été créé, mais n’a pu être ni affiché ni gardé. Personne ne l’a, et il expirera de lui-même. Partagez le texte à nouveau.',
  'cli.needsValue': '{{word}} demande une valeur, rien n’a donc été fait. {{usage}}',
  'cli.twice': '{{word}} est donné deux fois, rien n’a donc été fait. {{usage}}',
  'cli.lifetime': '--ttl prend une durée de 1m à 30d, comme 90m, 12h, 3d ou 2w, rien n’a donc été fait.',
  'cli.noteTooLong': 'La note a plus de {{most}} caractères, rien n’a donc été fait.',
  'cli.howToShare':
    'Donnez le texte par l’entrée standard, par exemple : pwgen 24 1 | hushlink share. Pour le saisir ici : hushlink share -',
  'cli.typeIt': 'Saisissez ou collez le texte, puis appuyez sur Entrée et Ctrl+D.',
  'cli.noProfile':
    'Aucun profil, ou plusieurs, porte ce nom, rien n’a donc été envoyé. Profils existants : {{profiles}}.',
  'cli.noProfiles':
    'Il n’y a pas encore de profil, rien n’a donc été envoyé. Choisissez d’abord un serveur dans les paramètres.',
  'cli.passphraseUnreadable':
    'Le fichier de la phrase secrète ne peut pas être lu, rien n’a donc été envoyé.',
  'cli.passphraseEmpty': 'Le fichier ne contient pas de phrase secrète, rien n’a donc été envoyé.',
  'cli.passphraseNotOneLine':
    'Le fichier de la phrase secrète n’est pas une seule ligne de texte, rien n’a donc été envoyé.',
  'cli.help.summary': 'Hushlink fait d’un mot de passe, d’une clé ou d’une note un lien à usage unique.',
  'cli.help.tray': 'L’application de la zone de notification, démarrée si elle ne tourne pas :',
  'cli.help.share': 'Un lien sur la sortie standard, avec ou sans l’application de la zone de notification :',
  'cli.help.both': 'Avec les deux :',
  'cli.option.share': 'fait un lien du texte de l’entrée standard et l’affiche',
  'cli.option.hotkey': 'fait ce que fait l’un de vos propres raccourcis, selon les paramètres',
  'cli.option.share-clipboard': 'fait du presse-papiers un lien, comme le raccourci',
  'cli.option.new': 'ouvre Nouveau secret, comme sans option',
  'cli.option.generate': 'ouvre Générer',
  'cli.option.open': 'ouvre Ouvrir un lien ; avec - le lien vient de l’entrée standard',
  'cli.option.activity': 'ouvre Activité',
  'cli.option.settings': 'ouvre Paramètres',
  'cli.option.send-drafts': 'envoie maintenant les brouillons en attente',
  'cli.option.at-login': 'démarre comme à l’ouverture de session et attend un panneau',
  'cli.option.hidden': 'démarre dans la zone de notification, sans fenêtre',
  'cli.option.note': 'une note sur le reçu ; pas pour des secrets',
  'cli.option.ttl': 'la durée de vie du lien, comme 90m, 12h, 3d ou 2w',
  'cli.option.passphrase-file': 'demande à l’ouverture du lien la phrase secrète de ce fichier',
  'cli.option.profile': 'le compte ou le serveur, comme anna@example.com ou EU',
  'cli.option.json': 'affiche le lien, son expiration et plus, en une ligne de JSON',
  'cli.option.no-draft': 'ne garde pas de brouillon de ce qui ne peut être envoyé',
  'cli.option.user-data-dir': 'garde les paramètres et les brouillons dans ce dossier',
  'cli.option.help': 'affiche cette aide',
  'cli.option.policy': 'affiche ce qu’un administrateur a défini pour cet ordinateur',
  'cli.option.version': 'affiche la version',
};
