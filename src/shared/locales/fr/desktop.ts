import type { desktop as source } from '../en/desktop.ts';
import type { Translation } from '../translation.ts';

export const desktop: Translation<typeof source> = {
  'tray.copyLast': 'Copier le dernier lien',
  'tray.recentLinks': 'Liens récents',
  'tray.activityDrafts': 'Activité ({{formatted}})…',
  'tray.sendDrafts': 'Envoyer les brouillons',
  'tray.pauseSending': 'Suspendre l’envoi',
  'tray.resumeSending': 'Reprendre l’envoi',
  'tray.sendTo': 'Envoyer à',
  'tray.burn': 'Détruire le lien du {{when}}…',
  'tray.update': 'La version {{version}} est disponible…',
  'tray.tooltip': 'Hushlink',
  'tray.tooltipDrafts_one': 'Hushlink : {{formatted}} brouillon en attente',
  'tray.tooltipDrafts_other': 'Hushlink : {{formatted}} brouillons en attente',
  'tray.tooltipPaused_one': 'Hushlink : envoi suspendu, {{formatted}} brouillon en attente',
  'tray.tooltipPaused_other': 'Hushlink : envoi suspendu, {{formatted}} brouillons en attente',
  'tray.tooltipHeld_one': 'Hushlink : {{formatted}} brouillon vous attend',
  'tray.tooltipHeld_other': 'Hushlink : {{formatted}} brouillons vous attendent',
  'tray.tooltipNoServer': 'Hushlink : aucun serveur choisi',
  'tray.tooltipSending': 'Hushlink : création d’un lien',

  'notify.linkCopied': 'Lien copié',
  'notify.opensOnceUntil': 'S’ouvre une seule fois, jusqu’au {{when}}.',
  'notify.pasteIt': 'Collez-le maintenant dans votre discussion ou votre e-mail.',
  'notify.clipboardChanged':
    'Vous avez copié autre chose entre-temps, le presse-papiers est donc resté tel quel. Le lien s’ouvre une seule fois, jusqu’au {{when}}.',
  'notify.clipboardUnread':
    'Impossible de lire le presse-papiers, il est donc resté tel quel. Le lien s’ouvre une seule fois, jusqu’au {{when}}.',
  'notify.notHandedOver':
    'Le programme d’où vient la copie n’a pas transmis le texte copié. Copiez ce texte à nouveau.',
  'notify.notWritten':
    'Le lien n’a pas pu être mis dans le presse-papiers. Il s’ouvre une seule fois, jusqu’au {{when}}.',
  'notify.unconfirmed':
    'Le lien a été copié, mais Hushlink ne peut pas le vérifier sur ce bureau. Collez-le pour voir. Il s’ouvre une seule fois, jusqu’au {{when}}.',
  'notify.clickToCopy': 'Cliquez pour copier le lien.',
  'notify.copyInActivity': 'Vous pouvez le copier dans Activité.',
  'notify.clickForDetails': 'Cliquez pour en savoir plus.',
  'notify.detailsInActivity': 'Les détails sont dans Activité.',
  'notify.clickForSettings': 'Cliquez pour ouvrir les paramètres.',
  'notify.changeInSettings': 'Vous pouvez changer cela dans les paramètres.',
  'notify.undo': 'Annuler',
  'notify.more': 'Plus…',
  'notify.undone': 'Lien détruit',
  'notify.undoneBody': 'Plus personne ne peut l’ouvrir.',
  'notify.undoFailed': 'Le lien n’a pas pu être détruit',
  'notify.revealed_one': 'Un lien a été révélé',
  'notify.revealed_other': '{{count}} liens ont été révélés',
  'notify.revealedBody': 'Le lien créé sur {{serverName}} le {{when}} a été révélé. Il ne fonctionne plus.',
  'notify.revealedNote': '{{note}} – créé sur {{serverName}} le {{when}}. Il ne fonctionne plus.',
  'notify.copyLost': 'Ce que vous avez copié a peut-être disparu',
  'notify.copyLostBody':
    'Sur ce bureau, ce qui a été copié ici peut disparaître du presse-papiers quand Hushlink se ferme.',
  'notify.copyLostKept':
    'Sur ce bureau, ce qui a été copié ici peut disparaître du presse-papiers quand Hushlink se ferme. Vous retrouvez les liens dans Activité.',
  'notify.messageCopied': 'Message avec le lien copié',
  'notify.passphraseSecond': 'Appuyez encore sur les mêmes touches pour copier la phrase secrète.',
  'notify.passphraseCleared': 'Elle est retirée du presse-papiers après {{time}}.',
  'notify.passphraseRefused': 'La phrase secrète n’a pas été copiée',
  'notify.passphraseRefusedBody':
    'Elle n’a pas pu être mise dans le presse-papiers. Vous pouvez la copier dans Activité.',
  'notify.passphraseUnconfirmed': 'Hushlink ne peut pas le vérifier sur ce bureau. Collez-la pour voir.',
  'notify.nothingSelected': 'Rien n’est sélectionné',
  'notify.nothingSelectedBody': 'Sélectionnez un texte dans un programme, et appuyez encore sur les touches.',
  'notify.hotkeyNoSelection': 'Sur ce bureau, Hushlink ne peut pas lire le texte sélectionné.',
  'notify.hotkeyIdle': 'Ce raccourci ne fait rien',
  'notify.hotkeyProfileGone':
    'Son serveur ou son compte a été retiré, rien n’a donc été partagé. Choisissez un autre serveur ou compte.',
  'notify.hotkeyGone': 'Il a été supprimé dans Hushlink, mais le bureau a gardé ses touches.',
  'notify.hotkeyTaken': 'Le raccourci n’est pas disponible',
  'notify.staysRunning': 'Hushlink reste actif',
  'notify.staysInTray':
    'Il reste dans la zone de notification. Pour le fermer, choisissez-y « Quitter Hushlink ».',
  'notify.staysInMenuBar':
    'Il reste dans la barre des menus. Pour le fermer, choisissez-y « Quitter Hushlink ».',
  'notify.staysHidden':
    'Ce bureau n’a pas de zone de notification. Relancez Hushlink pour retrouver sa fenêtre. Pour le fermer, appuyez sur « Quitter Hushlink » dans les paramètres.',
  'notify.settingsSetAside': 'Les paramètres n’ont pas pu être lus',
  'notify.settingsKept':
    'Ils sont conservés sous {{file}}, et Hushlink démarre avec les paramètres par défaut.',
  'notify.cannotStart': 'Hushlink ne peut pas démarrer',
  'notify.cannotStartBody':
    'Le dossier {{folder}} ne peut pas être lu ou écrit. Vérifiez ses droits et l’espace libre.',
  'notify.cannotStartTemporary':
    'Le dossier des fichiers temporaires, {{folder}}, n’est pas accessible en écriture, ou son chemin est trop long. Vérifiez TMPDIR.',
  'notify.cannotStartDisplay':
    'Aucun affichage graphique n’est disponible. Seule la commande … | hushlink share - fonctionne sans.',
  'notify.failed': 'Aucun lien n’a été créé',
  'notify.maybeSent': 'Lien peut-être créé',
  'notify.draftKept': 'Gardé comme brouillon',
  'notify.draftKeptBody':
    '{{reason}} Il sera envoyé dès que possible, et une notification vous préviendra. Le presse-papiers est inchangé.',
  'notify.draftHeld': 'Pas envoyé : un brouillon vous attend',
  'notify.draftHeldBody': '{{reason}} Le presse-papiers est inchangé.',
  'notify.discard': 'Supprimer',
  'notify.discarded': 'Brouillon supprimé',
  'notify.discardedBody': 'Il ne sera pas envoyé.',
  'notify.notDiscarded': 'Le brouillon n’a pas pu être supprimé',
  'notify.opensOnceNote': '{{note}} : s’ouvre une seule fois, jusqu’au {{when}}.',
  'notify.draftsSent_one': '{{formatted}} lien est prêt',
  'notify.draftsSent_other': '{{formatted}} liens sont prêts',
  'notify.draftsSentBody': 'Vos brouillons ont été envoyés.',
  'notify.draftsHeld_one': '{{formatted}} brouillon vous attend',
  'notify.draftsHeld_other': '{{formatted}} brouillons vous attendent',
  'notify.draftsHeldBody': 'Ils n’ont pas été envoyés.',
  'notify.draftLate': 'Un brouillon a été supprimé sans être envoyé',
  'notify.draftLateBody':
    'Il n’a pas pu être envoyé à {{serverName}} avant le {{when}}, le moment que vous aviez fixé.',
  'notify.draftsLate': '{{formatted}} brouillons ont été supprimés sans être envoyés',
  'notify.draftsLateBody': 'Ils n’ont pas pu être envoyés avant le moment que vous aviez fixé.',
  'notify.draftsLocked': 'Des brouillons attendent le trousseau',
  'notify.recordsUnreadable': 'Les brouillons et les reçus ne peuvent pas être lus',
  'notify.draftsWait_one': '{{formatted}} brouillon attend',
  'notify.draftsWait_other': '{{formatted}} brouillons attendent',
  'notify.draftsWaitBody':
    'Rien n’est envoyé tant que Hushlink est arrêté. Les brouillons sont conservés chiffrés et seront envoyés au prochain démarrage.',
  'notify.clipboardUnchanged': '{{reason}} Le presse-papiers est inchangé.',
};
