import type { open as source } from '../en/open.ts';
import type { Translation } from '../translation.ts';

/** Open a link. */
export const open: Translation<typeof source> = {
  'open.title': 'Ouvrir un lien',
  'open.link': 'Lien à usage unique ou clé',
  'open.placeholder': 'https://…/secret/…',
  'open.hint':
    'Collez-le ou déposez-le ici. Aucun serveur n’est contacté avant que vous n’appuyiez sur « Révéler ».',
  'open.found': 'Depuis le presse-papiers.',
  'open.asks': '« Révéler » contacte seulement {{host}}, sans votre compte.',
  'open.asksRegion': '« Révéler » contacte seulement {{serverName}} ({{host}}), sans votre compte.',
  'open.unfamiliar':
    '{{host}} n’est ni un de vos serveurs ni un de ceux de Onetime Secret. Ne continuez que si vous attendiez un lien venant de là.',
  'open.server': 'Serveur auquel la clé appartient',
  'open.chooseServer': 'Choisir…',
  'open.passphrase': 'Phrase secrète, s’il y en a une',
  'open.hasPassphrase': 'Saisir une phrase secrète',
  'open.showPassphrase': 'Afficher la phrase secrète',
  'open.hidePassphrase': 'Masquer la phrase secrète',
  'open.once': 'Il ne peut être révélé qu’une seule fois. Ensuite, le lien ne fonctionne plus.',
  'open.reveal': 'Révéler',
  'open.revealing': 'Révélation…',
  'open.revealed': 'Révélé',
  'open.from': 'De {{host}}. Le lien ne fonctionne plus.',
  'open.secret': 'Secret',
  'open.empty': 'Le secret est vide.',
  'open.partShown':
    'Trop long pour être affiché en entier : voici les {{shown, number}} premiers caractères sur {{total, number}}. « Copier » les copie tous.',
  'open.copySecret': 'Copier le secret',
  'open.copied': 'Le secret est dans le presse-papiers.',
  'open.copiedFor': 'Le secret est dans le presse-papiers pendant {{time}}.',
  'open.wiped': 'Il est oublié quand cette fenêtre se ferme, et n’est gardé nulle part.',
  'open.another': 'Ouvrir un autre lien',
  'open.leaveQuestion':
    'Vous n’avez pas copié le secret, et personne ne peut rouvrir son lien. Fermer sans le copier ?',
  'open.leave': 'Fermer sans copier',
  'open.stay': 'Garder ouvert',
  'open.failure.unknown':
    '{{serverName}} ne renvoie rien pour ce lien : il a été révélé, détruit ou a expiré, ou il demande une autre phrase secrète. Un serveur n’en donne pas la raison.',
  'open.failure.unknownNoPassphrase':
    '{{serverName}} ne renvoie rien pour ce lien : il a été révélé, détruit ou a expiré, ou il demande une phrase secrète. Un serveur n’en donne pas la raison.',
  'open.failure.locked':
    '{{serverName}} ne peut pas révéler ceci maintenant. Après trop de phrases secrètes incorrectes, un lien est bloqué une demi-heure.',
  'open.failure.tooLong':
    '{{serverName}} a envoyé plus qu’un secret ne peut contenir, donc Hushlink a arrêté de lire. Le lien ne fonctionne peut-être plus. Demandez à l’expéditeur de partager le secret en plusieurs parties.',
  'open.failure.maybeRevealed':
    'La réponse s’est perdue en route. Le lien est peut-être déjà utilisé ; réessayez une fois pour le savoir.',
};
