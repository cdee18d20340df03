import type { windows as source } from '../en/windows.ts';
import type { Translation } from '../translation.ts';

/** What several windows say. */
export const windows: Translation<typeof source> = {
  'ui.ownMistake':
    'Hushlink a rencontré une erreur interne. Votre saisie est toujours là. Réessayez, ou fermez cette fenêtre et rouvrez-la.',
  'ui.broken': 'Cette fenêtre ne peut pas être affichée',
  'ui.brokenBody':
    'Quelque chose n’a pas pu y être affiché. Réessayez. Si cela ne suffit pas, fermez-la et rouvrez-la. Les brouillons, les reçus et les paramètres ne sont pas touchés.',
  'ui.tryAgain': 'Réessayer',
  'ui.show': 'Afficher',
  'ui.hide': 'Masquer',
  'ui.copy': 'Copier',
  'ui.copied': 'Copié',
  'ui.cancel': 'Annuler',
  'ui.close': 'Fermer',
  'ui.openSettings': 'Ouvrir les paramètres',

  'lifetime.other': 'Autre…',
  'lifetime.list': 'Choisir dans la liste',
  'lifetime.example': 'Par exemple « 3 heures » ou « jusqu’à vendredi 18 h ».',
  'lifetime.spanExample': 'Par exemple « 3 heures » ou « 10 jours ».',
  'lifetime.ends': 'Expire le {{when}} ({{left}}).',
  'lifetime.unknown': 'Hushlink ne comprend pas. Essayez « 3 heures » ou « jusqu’à vendredi 18 h ».',
  'lifetime.unknownSpan': 'Hushlink ne comprend pas. Essayez « 3 heures » ou « 10 jours ».',
  'lifetime.past': 'Ce moment est passé.',
  'lifetime.tooShort': 'Un lien dure au moins {{least}}.',
  'lifetime.tooLong': 'Un lien dure au plus {{most}}.',
  'lifetime.until': 'Jusqu’au {{when}}',

  'destination.goesTo': 'Va vers',
  'destination.change': 'À changer dans les paramètres.',
  'destination.none': 'Aucun serveur choisi',
  'destination.anonymous': 'anonyme',

  'confirm.title': 'Partager le presse-papiers',
  'confirm.focus': 'Lecture du presse-papiers…',
  'confirm.focusBody':
    'Sur ce bureau, seule la fenêtre en cours d’utilisation peut le lire. S’il ne se passe rien, cliquez ici.',
  'confirm.check': 'Partager ce texte ?',
  'confirm.checkBody': 'Sur ce bureau, seule la fenêtre en cours d’utilisation peut lire le presse-papiers.',
  'confirm.checkTool': 'Pour partager sans cette fenêtre, installez {{package}} et redémarrez Hushlink.',
  'confirm.copyBody': 'Sur ce bureau, seule la fenêtre en cours d’utilisation peut le copier.',
  'confirm.empty': 'Le presse-papiers est vide',
  'confirm.emptyBody': 'Copiez d’abord un texte, ou écrivez-le dans Hushlink.',
  'confirm.notHandedOver': 'Impossible de lire le texte',
  'confirm.notHandedOverBody':
    'Le programme d’où vient la copie n’a pas transmis le texte copié. Copiez ce texte à nouveau, ou écrivez-le dans Hushlink.',
  'confirm.image': 'Le presse-papiers contient une image',
  'confirm.imageBody': 'Un lien à usage unique ne contient que du texte, rien n’a donc été envoyé.',
  'confirm.files': 'Le presse-papiers contient des fichiers',
  'confirm.filesBody_one': 'Seuls leurs noms seraient partagés ({{count}} caractère), pas leur contenu.',
  'confirm.filesBody_other':
    'Seuls leurs noms seraient partagés ({{formatted}} caractères), pas leur contenu.',
  'confirm.filesNoText': 'Un lien à usage unique ne contient que du texte, rien n’a donc été envoyé.',
  'confirm.oneTimeLink': 'Le presse-papiers contient déjà un lien à usage unique',
  'confirm.oneTimeLinkBody': 'Un nouveau lien ne mènerait qu’à ce lien, pas au secret qu’il contient.',
  'confirm.long': 'Partager {{formatted}} caractères ?',
  'confirm.longBody':
    'C’est bien plus qu’un mot de passe ou une clé. Vous en avez peut-être copié plus que prévu.',
  'confirm.tooLarge': 'Le presse-papiers est trop volumineux pour un lien',
  'confirm.tooLargeBody':
    'Il fait {{bytes}} octets ; un lien en contient au plus {{most}}. Rien n’a été envoyé.',
  'confirm.blank': 'Rien n’est visible dans le presse-papiers',
  'confirm.blankBody':
    'Il ne contient que des espaces, des sauts de ligne ou des caractères invisibles. Le destinataire ne verrait rien.',
  'confirm.unseen': 'Le presse-papiers contient plus que ce que vous voyez',
  'confirm.unseenBody': 'Un mot de passe collé avec des caractères invisibles peut ne pas fonctionner.',
  'confirm.trimmed': '« Nettoyer » retire {{unseen}} avant de créer le lien.',
  'confirm.create': 'Créer un lien',
  'confirm.asItIs': 'Envoyer tel quel',
  'confirm.trim': 'Nettoyer',
  'confirm.edit': 'Modifier d’abord…',
  'confirm.open': 'Ouvrir ce lien…',
  'confirm.preview': 'Début du texte',
  'confirm.showText': 'Afficher le texte',
  'confirm.hideText': 'Masquer le texte',
  'confirm.new': 'Nouveau secret…',

  'unseen.lineBreaks_one': 'un saut de ligne à la fin',
  'unseen.lineBreaks_other': '{{formatted}} sauts de ligne à la fin',
  'unseen.zeroWidthSpaces_one': 'une espace sans chasse',
  'unseen.zeroWidthSpaces_other': '{{formatted}} espaces sans chasse',
  'unseen.byteOrderMarks_one': 'un indicateur d’ordre des octets',
  'unseen.byteOrderMarks_other': '{{formatted}} indicateurs d’ordre des octets',
  'unseen.softHyphens_one': 'un trait d’union conditionnel',
  'unseen.softHyphens_other': '{{formatted}} traits d’union conditionnels',
  'unseen.directionMarks_one': 'une marque de sens d’écriture',
  'unseen.directionMarks_other': '{{formatted}} marques de sens d’écriture',
  'unseen.others_one': 'un caractère invisible',
  'unseen.others_other': '{{formatted}} caractères invisibles',
};
