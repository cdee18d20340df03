import type { settings as source } from '../en/settings.ts';
import type { Translation } from '../translation.ts';

/** Settings and the first run. */
export const settings: Translation<typeof source> = {
  'settings.title': 'Paramètres',
  'settings.sections': 'Sur cette page',
  'settings.unsaved': 'Non enregistré',
  'settings.welcome': 'Bienvenue dans Hushlink',
  'settings.welcomeWhat':
    'Hushlink transforme un mot de passe ou une note en un lien qui s’ouvre une seule fois.',
  'settings.welcomeHotkey':
    'Copiez un secret, appuyez sur {{hotkey}} et collez un lien qui s’ouvre une seule fois.',
  'settings.welcomeAsk':
    'Un raccourci permet de le faire depuis n’importe quel programme : voir les paramètres.',
  'settings.damaged':
    'Le fichier des paramètres était endommagé, Hushlink a donc démarré avec les paramètres par défaut. L’ancien est conservé sous {{keptAs}}.',
  'settings.fromNewer':
    'Les paramètres viennent d’une version plus récente de Hushlink, que celle-ci ne peut pas lire. Hushlink a donc démarré avec les paramètres par défaut. Les anciens sont conservés sous {{keptAs}}.',
  'settings.noTray':
    'Ce bureau n’a pas de zone de notification. Relancez Hushlink quand vous voulez retrouver sa fenêtre.',

  'region.eu': 'Union européenne',
  'region.uk': 'Royaume-Uni',
  'region.us': 'États-Unis',
  'region.ca': 'Canada',
  'region.nz': 'Nouvelle-Zélande',

  'server.where': 'Où vont vos secrets',
  'server.choose': 'Choisir…',
  'server.chooseFirst': 'Choisissez où vont vos secrets.',
  'server.region': '{{name}} ({{serverName}})',
  'server.default': 'onetimesecret.com (une région quelconque)',
  'server.other': 'Autre serveur…',
  'server.address': 'Adresse du serveur',
  'server.suggested': 'Suggestion d’après votre fuseau horaire. Rien n’est encore envoyé.',
  'server.regionHint': 'Envoyé à {{host}} et nulle part ailleurs. Les régions ne partagent rien.',
  'server.defaultHint':
    'Cette adresse mène à une région que vous ne pouvez pas choisir, et peut disparaître. Mieux vaut choisir une région.',

  'account.heading': 'Compte',
  'account.anonymous': 'Anonyme',
  'account.anonymousHint': 'Sans compte.',
  'account.with': 'Avec un compte',
  'account.withHint': 'Pour envoyer des liens par e-mail et profiter de votre formule.',
  'account.username': 'Nom d’utilisateur',
  'account.usernameHint': 'L’adresse e-mail avec laquelle vous vous connectez.',
  'account.token': 'Clé API',
  'account.tokenStored': 'Une clé est gardée dans le trousseau.',
  'account.tokenMissing':
    'Aucune clé n’est encore gardée pour ce compte. Rien ne peut être envoyé sans elle.',
  'account.tokenUnknown': 'Laissez vide pour utiliser la clé déjà enregistrée.',
  'account.where': 'Créez-en une sur le serveur, sous Account → API.',
  'account.openPage': 'Obtenir une clé',
  'account.kept.linux': 'Gardée dans le trousseau de ce bureau (Secret Service), et plus jamais affichée.',
  'account.kept.darwin': 'Gardée dans le trousseau de ce Mac, et plus jamais affichée.',
  'account.kept.win32': 'Gardée dans le Gestionnaire d’identification Windows, et plus jamais affichée.',
  'account.replace': 'Remplacer',
  'account.replaceToken': 'Remplacer la clé',
  'account.keepToken': 'Garder l’actuelle',
  'account.forget': 'Oublier',
  'account.forgetToken': 'Oublier la clé',
  'account.forgetQuestion': 'Oublier la clé ? Sans elle, rien ne peut être envoyé en tant que {{username}}.',
  'account.forgotten': 'La clé a été retirée du trousseau.',

  'connection.heading': 'Serveurs et comptes',
  'connection.start': 'Commencer',
  'connection.save': 'Enregistrer',
  'connection.checkAndSave': 'Vérifier et enregistrer',
  'connection.saving': 'Enregistrement…',
  'connection.saved': 'Enregistré.',
  'connection.test': 'Tester',
  'connection.testing': 'Test…',
  'connection.unchecked': 'La clé n’a pas pu être vérifiée.',
  'connection.saveFirst': 'Enregistrez d’abord : le test utilise ce qui est enregistré.',
  'connection.answered': '{{serverName}} a répondu en {{ms}} ms.',
  'connection.anonymous': 'Les liens sont créés anonymement.',
  'connection.accepted': 'Le compte {{username}} est accepté.',
  'connection.discardQuestion': 'Fermer sans enregistrer ?',
  'connection.discard': 'Fermer',

  'defaults.heading': 'Nouveaux liens',
  'defaults.lifetime': 'Durée de vie par défaut',
  'defaults.hint':
    'Pour le raccourci et les nouveaux secrets. La durée choisie pour un secret est proposée la fois suivante pour ce serveur et ce compte, jusqu’à ce que vous changiez la durée par défaut. Un serveur peut accorder moins.',
  'defaults.saved': 'La durée de vie par défaut est enregistrée.',

  'hotkey.heading': 'Raccourcis',
  'hotkey.what': 'Transforme le presse-papiers en lien, depuis n’importe quel programme.',
  'hotkey.off': 'Désactivé',
  'hotkey.current': 'Partager le presse-papiers',
  'hotkey.change': 'Changer…',
  'hotkey.set': 'Choisir…',
  'hotkey.changeHotkey': 'Changer le raccourci…',
  'hotkey.setHotkey': 'Choisir le raccourci…',
  'hotkey.switchOff': 'Désactiver',
  'hotkey.press': 'Appuyez sur les touches…',
  'hotkey.pressHint':
    'Maintenez une touche de modification, comme Ctrl ou Alt, et appuyez sur une lettre, un chiffre ou une touche de fonction. Échap annule.',
  'hotkey.changed': 'Le raccourci est maintenant {{hotkey}}.',
  'hotkey.switchedOff': 'Le raccourci est désactivé.',
  'hotkey.taken':
    'Un autre programme utilise {{hotkey}}, ce raccourci est donc sans effet ici. Choisissez une autre combinaison.',
  'hotkey.no-key':
    'Cette disposition de clavier n’a pas de touche pour {{hotkey}}, qui ne fait donc rien pour l’instant. Choisissez une autre combinaison.',
  'hotkey.try': 'Tester le raccourci',
  'hotkey.tryHint': 'Appuyez sur {{hotkey}} maintenant. Rien n’est partagé.',
  'hotkey.pressed': 'Il fonctionne.',
  'hotkey.refused':
    '{{hotkey}} n’est pas disponible : un autre programme ou le système l’utilise peut-être. Ce raccourci est sans effet ici. Choisissez une autre combinaison.',
  'hotkey.notPressed':
    'Rien n’est arrivé en dix secondes. Un autre programme reçoit peut-être ces touches. Choisissez une autre combinaison, ou associez une touche à « {{command}} » dans les réglages du bureau.',
  'hotkey.notPressedDesktop':
    'Rien n’est arrivé en dix secondes. Vérifiez dans les réglages du clavier de votre bureau que ces touches sont toujours attribuées à Hushlink, et à rien d’autre.',
  'hotkey.notPressedUser':
    'Rien n’est arrivé en dix secondes. Vérifiez que le bureau a relu sa configuration et que rien d’autre n’utilise ces touches.',
  'hotkey.tryOwnHint': 'Appuyez sur vos touches maintenant. Rien n’est partagé.',
  'hotkey.action': 'Transformer le presse-papiers en lien à usage unique',
  'hotkey.about.portal':
    'C’est votre bureau qui attribue les touches, après vous avoir demandé votre accord. Vous pouvez les changer dans ses réglages du clavier.',
  'hotkey.about.custom-shortcut':
    'Cette version de GNOME n’offre pas de raccourcis aux applications. À la place, Hushlink peut ajouter à vos réglages du clavier un raccourci personnalisé. Vous pouvez y changer les touches.',
  'hotkey.about.added':
    'C’est un raccourci personnalisé dans vos réglages du clavier. Vous pouvez y changer les touches.',
  'hotkey.about.line':
    'Avec {{desktop}}, vous seul pouvez attribuer des touches. Ajoutez cette ligne à sa configuration, avec les touches de votre choix :',
  'hotkey.about.command':
    'Ce bureau n’offre pas de raccourcis aux applications. Associez une touche à cette commande dans ses réglages du clavier :',
  'hotkey.ask.portal': 'Demander un raccourci…',
  'hotkey.ask.custom-shortcut': 'Ajouter le raccourci',
  'hotkey.asking': 'Votre bureau vous pose une question sur les touches. Répondez-y.',
  'hotkey.noKeys': 'Votre bureau n’a attribué aucune touche. Choisissez-en dans ses réglages du clavier.',
  'hotkey.configure': 'Ouvrir les réglages du clavier',
  'hotkey.copyLine': 'Copier la ligne',
  'hotkey.lineCopied': 'La ligne est copiée.',
  'hotkey.short.asking': 'Demande en cours…',
  'hotkey.short.waiting': 'En attente du bureau…',
  'hotkey.short.noKeys': 'Aucune touche',
  'hotkey.short.byUser': 'Vous choisissez les touches',
  'hotkey.does.share-link': 'Partager le presse-papiers',
  'hotkey.does.share-message': 'Partager le presse-papiers avec des instructions',
  'hotkey.does.share-selection': 'Partager le texte sélectionné',
  'hotkey.does.new-secret': 'Nouveau secret',
  'hotkey.does.open-link': 'Ouvrir le lien du presse-papiers',
  'hotkey.twice':
    '{{hotkey}} appartient déjà à un autre de vos raccourcis et ne fait rien ici. Choisissez une autre combinaison.',
  'hotkey.add': 'Ajouter un raccourci…',
  'hotkey.edit': 'Modifier le raccourci : {{what}}',
  'hotkey.remove': 'Supprimer le raccourci : {{what}}',
  'hotkey.testNamed': 'Tester le raccourci : {{what}}',
  'hotkey.saved': 'Le raccourci est enregistré.',
  'hotkey.removed': 'Le raccourci est supprimé.',
  'hotkey.task': 'Ce qu’il fait',
  'hotkey.keys': 'Touches',
  'hotkey.choose': 'Choisir les touches…',
  'hotkey.proposed': 'Ces touches ne sont qu’une proposition à votre bureau.',
  'hotkey.destination': 'Serveur et compte',
  'hotkey.inUse': 'Celui qui est utilisé',
  'hotkey.profileGone':
    'Son serveur ou son compte a été retiré : ce raccourci ne partage rien. Choisissez un autre serveur ou compte.',
  'hotkey.ownLifetime': 'Une autre durée de vie que celle par défaut',
  'hotkey.passphrase': 'Créer une phrase secrète pour chaque lien',
  'hotkey.passphraseHint':
    'Le lien est copié d’abord. Appuyez encore sur les touches dans la minute pour copier la phrase secrète.',
  'hotkey.messageHint':
    'Le lien est copié avec le texte de « Copier avec instructions », dans la langue de Hushlink.',
  'hotkey.withPassphrase': 'avec une phrase secrète',
  'hotkey.save': 'Enregistrer le raccourci',

  'profiles.inUse': 'Les liens sont créés avec',
  'profiles.chosen': 'Les liens sont maintenant créés avec {{profile}}.',
  'profiles.add': 'En ajouter un',
  'profiles.new': 'Un autre serveur ou compte',
  'profiles.makesPassphrase': 'Générer une phrase secrète pour chaque nouveau secret',
  'profiles.makesPassphraseHint':
    'Le raccourci ouvre alors « Nouveau secret », pour que vous voyiez la phrase secrète.',
  'profiles.edit': 'Modifier {{profile}}',
  'profiles.editShort': 'Modifier',
  'profiles.remove': 'Retirer {{profile}}',
  'profiles.removeShort': 'Retirer',
  'profiles.removeQuestion': 'Retirer {{profile}} ? Les liens créés avec ce profil restent dans Activité.',
  'profiles.removeAccountQuestion':
    'Retirer {{profile}} ? Sa clé API est aussi retirée du trousseau. Les liens créés avec ce profil restent dans Activité, et ne peuvent plus être détruits ou suivis d’ici.',
  'profiles.removed': 'Le profil est retiré.',
  'profiles.tokenStays':
    'Le profil est retiré, mais sa clé API n’a pas pu être retirée du trousseau. Retirez-la là-bas ; elle y figure sous Hushlink.',
  'profiles.discardQuestion': 'Abandonner vos modifications ?',
  'profiles.discard': 'Abandonner',

  'measure.measure': 'Mesurer la vitesse',
  'measure.measuring': 'Mesure…',
  'measure.hint': 'Demande son état à chaque serveur, et n’envoie rien d’autre.',
  'measure.ms': '{{ms}} ms',

  'login.start': 'Démarrer Hushlink dans la zone de notification à l’ouverture de session',
  'login.needsApproval':
    'macOS vous demande d’abord de l’autoriser, dans Réglages Système, Général, Ouverture.',

  'general.heading': 'Général',
  'appearance.language': 'Langue',
  'appearance.system': 'Système',
  'appearance.theme': 'Thème',
  'appearance.light': 'Clair',
  'appearance.dark': 'Sombre',
  'appearance.closeAfterSharing': 'Fermer « Nouveau secret » quand le lien est dans le presse-papiers',

  'privacy.heading': 'Presse-papiers et confidentialité',
  'preferences.watch': 'Vérifier de temps en temps si les liens ont été révélés',
  'preferences.notify': 'Me prévenir quand un lien est révélé',
  'preferences.keepLinks': 'Garder les liens quand Hushlink se ferme',
  'preferences.hide': 'Masquer les fenêtres contenant des secrets dans les captures et partages d’écran',
  'preferences.noHiding': 'Linux ne peut pas exclure une fenêtre des captures et partages d’écran.',
  'preferences.keep': 'Garder les reçus après la fin d’un lien',
  'preferences.keepNone': 'Pas du tout',
  'preferences.discardDrafts': 'Supprimer les brouillons non envoyés après',
  'preferences.discardDraftsHint': 'Pour les brouillons à venir. Le texte d’un brouillon supprimé est perdu.',
  'preferences.clear': 'Retirer une valeur copiée du presse-papiers après',
  'preferences.clearHint': 'Pour les phrases secrètes et les valeurs générées ou révélées.',
  'preferences.clearLinks': 'Retirer aussi les liens copiés',
  'preferences.never': 'Jamais',
  'preferences.saved': 'Le changement est enregistré.',

  'templates.heading': 'Copier avec instructions',
  'templates.what': 'Le message qui accompagne un lien, pour son destinataire.',
  'templates.language': 'Langue du message',
  'templates.words': 'Texte du message',
  'templates.placeholders':
    '{link} est le lien, {until} le moment où il expire. {passphrase} demande la phrase secrète, s’il y en a une.',
  'templates.preview': 'Aperçu, pour un lien avec phrase secrète',
  'templates.save': 'Enregistrer le message',
  'templates.saved': 'Le message est enregistré.',
  'templates.useBuiltIn': 'Utiliser le texte par défaut',
  'templates.builtIn': 'Le texte par défaut est rétabli.',

  'updates.check': 'Chercher une nouvelle version une fois par jour',
  'updates.how':
    'Demande un petit fichier signé et n’envoie rien sur vous ni sur cet ordinateur. Rien n’est installé.',
  'updates.newer': 'La version {{version}} est disponible.',
  'updates.open': 'Ouvrir sa page',

  'storage.heading': 'Stockage',
  'storage.secrets':
    'Secrets et phrases secrètes : jamais sur le disque, sauf chiffrés dans un brouillon jusqu’à son envoi.',
  'storage.keys.linux':
    'Clés API, et la clé des brouillons et reçus : dans le trousseau de ce bureau (Secret Service).',
  'storage.keys.darwin': 'Clés API, et la clé des brouillons et reçus : dans le trousseau de ce Mac.',
  'storage.keys.win32':
    'Clés API, et la clé des brouillons et reçus : dans le Gestionnaire d’identification Windows.',
  'storage.receipts':
    'Brouillons, reçus et liens : chiffrés (AES-256-GCM), dans le dossier de données de Hushlink.',
  'storage.settings': 'Paramètres : dans settings.json de ce dossier, en texte brut sans secrets.',
};
