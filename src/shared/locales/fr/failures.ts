import type { failures as source } from '../en/failures.ts';
import type { Translation } from '../translation.ts';

/** What went wrong, and what to do. */
export const failures: Translation<typeof source> = {
  'failure.offline.no-network': 'Il n’y a pas de connexion au réseau.',
  'failure.offline.dns': 'Le serveur {{serverName}} est introuvable. Vérifiez la connexion ou l’adresse.',
  'failure.offline.connection-refused': '{{serverName}} n’accepte pas de connexions en ce moment.',
  'failure.offline.unreachable': '{{serverName}} est injoignable.',
  'failure.offline.proxy': 'Le proxy de ce réseau est injoignable ou a refusé la connexion.',
  'failure.offline.proxy-login':
    'Le proxy de ce réseau demande un nom d’utilisateur et un mot de passe. Indiquez-les dans l’environnement, par exemple https_proxy=http://nom:motdepasse@proxy:3128, puis redémarrez Hushlink.',
  'failure.offline.timeout': '{{serverName}} n’a pas répondu à temps.',
  'failure.offline.connection-lost': 'La connexion à {{serverName}} s’est interrompue.',
  'failure.offline.too-long':
    '{{serverName}} a envoyé plus qu’une réponse de Onetime Secret ne peut contenir, donc Hushlink a arrêté de lire. L’adresse du serveur est peut-être incorrecte.',
  'failure.offline.not-the-service':
    'La réponse ne vient pas de Onetime Secret. Ce réseau demande peut-être de se connecter d’abord, ou l’adresse du serveur est incorrecte.',
  'failure.maybeSent':
    'La réponse s’est perdue : un lien que personne n’a existe peut-être. Il expire de lui-même.',
  'failure.tls': 'La connexion à {{serverName}} n’est pas sécurisée ({{code}}), rien n’a donc été envoyé.',
  'failure.redirected':
    '{{serverName}} renvoie à une autre adresse. Hushlink ne suit pas cette redirection, car votre texte irait à un endroit que vous n’avez pas choisi.',
  'failure.rateLimited': '{{serverName}} a reçu trop de requêtes. Réessayez dans {{wait}}.',
  'failure.rateLimitedMinutes': '{{serverName}} a reçu trop de requêtes. Réessayez dans quelques minutes.',
  'failure.serverFault': '{{serverName}} signale une erreur ({{status}}). Réessayez plus tard.',
  'failure.refused.credentials': '{{serverName}} n’accepte pas ce nom d’utilisateur avec cette clé API.',
  'failure.refused.accounts-off':
    'Les comptes sont désactivés sur {{serverName}}. Retirez le nom d’utilisateur pour partager anonymement.',
  'failure.refused.empty': 'Il n’y a rien à partager.',
  'failure.refused.too-large': 'Le texte est trop long pour {{serverName}}. Le serveur dit : {{serverSays}}',
  'failure.refused.passphrase-rule':
    'La phrase secrète ne respecte pas les règles de {{serverName}}. Le serveur dit : {{serverSays}}',
  'failure.refused.passphrase-wrong': 'La phrase secrète est incorrecte.',
  'failure.refused.account-needed': '{{serverName}} demande un compte pour envoyer un lien par e-mail.',
  'failure.refused.recipient':
    '{{serverName}} ne peut pas envoyer d’e-mail à cette adresse. Le serveur dit : {{serverSays}}',
  'failure.refused.domain':
    'Ce compte ne peut pas utiliser ce domaine de lien. {{serverName}} dit : {{serverSays}}',
  'failure.refused.unknown-secret': 'Le lien n’est plus valide : il a été révélé ou détruit, ou il a expiré.',
  'failure.refused.not-available':
    '{{serverName}} ne propose pas cette fonction. Son API est peut-être désactivée.',
  'failure.refused.other': '{{serverName}} a refusé : {{serverSays}}',
  'failure.keychain-locked': 'Le trousseau est verrouillé. Déverrouillez-le et réessayez.',
  'failure.keychain-silent':
    'Le trousseau ne répond pas. Réessayez dans un instant, ou fermez puis rouvrez votre session.',
  'failure.keychain-missing':
    'Aucun trousseau n’a été trouvé sur cet ordinateur, et sans trousseau Hushlink n’enregistre rien de secret. Sous Linux, installez GNOME Keyring ou KWallet.',
  'failure.keychain-failed':
    'Le trousseau n’a pas pu être utilisé. Réessayez, ou fermez puis rouvrez votre session.',
  'failure.no-profile': 'Choisissez d’abord un serveur. Rien n’est envoyé avant.',
  'failure.token-missing':
    'Le trousseau n’a pas de clé API pour {{account}}. Ajoutez-la dans les paramètres. Rien n’a été envoyé, et rien n’est envoyé anonymement à la place.',
  'failure.account-needed.recipient':
    'Envoyer le lien par e-mail demande un compte. Ajoutez-en un dans les paramètres, ou laissez l’adresse vide.',
  'failure.account-needed.domain':
    'Un domaine de lien demande un compte. Ajoutez-en un dans les paramètres, ou laissez le domaine vide.',
  'failure.invalid-secret.empty': 'Il n’y a rien à partager.',
  'failure.invalid-secret.lone-surrogate':
    'Le texte contient un caractère non valide (la moitié d’une paire) qu’un serveur ne pourrait jamais rendre. Retirez-le et réessayez.',
  'failure.invalid-secret.too-large':
    'Le texte fait {{bytes, number}} octets ; un lien en contient au plus {{most, number}}.',
  'failure.invalid-passphrase.lone-surrogate':
    'La phrase secrète contient un caractère non valide (la moitié d’une paire). Saisissez-la à nouveau.',
  'failure.invalid-passphrase.too-long': 'La phrase secrète dépasse {{most}} caractères.',
  'failure.invalid-passphrase.missing': 'Ce lien a une phrase secrète. Saisissez-la.',
  'failure.invalid-recipient':
    'Ce n’est pas une adresse e-mail. Indiquez-en une seule, comme bo@example.com.',
  'failure.invalid-domain': 'Ce n’est pas un domaine. Indiquez-en un comme secrets.example.com.',
  'failure.invalid-server.empty': 'Indiquez l’adresse du serveur.',
  'failure.invalid-server.not-an-address':
    'Ce n’est pas une adresse de serveur. Indiquez-en une comme https://secrets.example.com.',
  'failure.invalid-server.not-https':
    'L’adresse doit commencer par https, pour que personne en chemin ne lise ce que vous partagez.',
  'failure.invalid-server.has-path': 'Indiquez l’adresse sans chemin, comme https://secrets.example.com.',
  'failure.invalid-server.has-credentials': 'Indiquez l’adresse sans nom d’utilisateur ni mot de passe.',
  'failure.invalid-server.has-query': 'Indiquez l’adresse sans rien après le nom d’hôte.',
  'failure.too-many-profiles':
    'Vous avez déjà {{most}} serveurs. Retirez-en un dont vous ne vous servez plus.',
  'failure.invalid-username':
    'Ce n’est pas un nom d’utilisateur. C’est votre adresse e-mail sur le serveur, sans deux-points.',
  'failure.invalid-token': 'Ce n’est pas une clé API. C’est un seul mot, sans espaces ni retours à la ligne.',
  'failure.invalid-hotkey':
    'Cette combinaison ne peut pas être utilisée. Maintenez une touche de modification, comme Ctrl ou Alt, et appuyez sur une lettre, un chiffre ou une touche de fonction.',
  'failure.hotkey-no-key':
    'La disposition du clavier n’a pas de touche pour {{accelerator}}. Le raccourci est resté tel quel.',
  'failure.hotkey-taken': 'Un autre programme utilise {{accelerator}}. Le raccourci est resté tel quel.',
  'failure.hotkey-refused':
    '{{accelerator}} n’est pas disponible : un autre programme ou le système l’utilise peut-être. Le raccourci est resté tel quel.',
  'failure.hotkey-twice':
    '{{accelerator}} est déjà l’un de vos raccourcis. Choisissez une autre combinaison.',
  'failure.too-many-hotkeys': 'Vous ne pouvez pas avoir plus de raccourcis. Supprimez-en un d’abord.',
  'failure.hotkey-not-bound.refused':
    'Le bureau n’a pas donné de raccourci à Hushlink. Vous pouvez refaire la demande.',
  'failure.hotkey-not-bound.unanswered':
    'Le bureau n’a pas répondu, il n’y a donc pas de raccourci. Vous pouvez refaire la demande.',
  'failure.hotkey-not-bound.canceled':
    'La demande faite au bureau a été annulée, il n’y a donc pas de raccourci.',
  'failure.login-start-not-changed':
    'Le système n’a pas laissé Hushlink changer son démarrage à l’ouverture de session.',
  'failure.settings-not-saved':
    'Les paramètres n’ont pas pu être enregistrés. Le disque est-il plein ou le dossier en lecture seule ?',
  'failure.not-allowed.server': 'Vous n’avez pas accepté, donc rien n’a été modifié.',
  'failure.not-allowed.recipient': 'Vous n’avez pas accepté cette adresse, donc rien n’a été envoyé.',
  'failure.not-allowed.link': 'Vous n’avez pas accepté, donc le lien n’a pas été ouvert.',
  'failure.question-open':
    'Rien n’a été fait, car Hushlink pose déjà une autre question. Répondez-y, puis réessayez.',
  'failure.records-not-saved':
    'Les données de Hushlink n’ont pas pu être modifiées sur le disque. Le disque est-il plein ou le dossier en lecture seule ?',
  'failure.records-not-read':
    'Les données de Hushlink n’ont pas pu être lues sur le disque. Avez-vous les droits d’accès au dossier ?',
  'failure.file-not-saved':
    'Le fichier n’a pas pu être enregistré à cet endroit. Choisissez un autre dossier ou libérez de l’espace disque.',
  'failure.draft-not-kept':
    '{{sending}} Le texte n’a pas pu être gardé comme brouillon non plus. {{keeping}}',
  'failure.draft-busy': 'Le brouillon est en cours d’envoi.',
  'failure.draft-gone': 'Le brouillon n’est plus ici : il a été envoyé ou supprimé.',
  'failure.kept-by-user': 'Vous l’avez gardé comme brouillon. Il sera envoyé quand vous le déciderez.',
  'failure.may-have-been-sent':
    'La réponse de {{serverName}} s’est perdue, il a donc peut-être déjà été envoyé. Le renvoyer crée un autre lien, et un autre e-mail s’il a un destinataire.',
  'failure.lifetime-over':
    'Il est trop tard pour un lien qui expire le {{until, dateTime}}, rien n’a donc été envoyé. Choisissez une autre durée de vie.',
  'failure.profile-gone':
    'Vous avez modifié ou retiré le profil pour {{serverName}} auquel ce brouillon était destiné. Il n’est jamais envoyé ailleurs automatiquement. Modifiez-le pour l’envoyer ailleurs, ou envoyez-le tel quel.',
  'failure.invalid-link.empty': 'Collez un lien à usage unique, ou sa clé.',
  'failure.invalid-link.not-a-link':
    'Ce n’est pas un lien à usage unique. Un lien ressemble à https://eu.onetimesecret.com/secret/… ; la clé à la fin suffit aussi.',
  'failure.invalid-link.not-https': 'Le lien doit commencer par https. Demandez-en un autre à l’expéditeur.',
  'failure.invalid-link.receipt':
    'C’est l’adresse d’un reçu, réservé à l’expéditeur. Le lien à ouvrir contient /secret/.',
  'failure.invalid-link.damaged':
    'La clé de ce lien contient quelque chose qu’aucune clé ne contient, peut-être un caractère invisible. Copiez le lien à nouveau, ou demandez-le en texte brut.',
  'failure.invalid-link.needs-server': 'Une clé seule ne dit pas d’où elle vient. Choisissez le serveur.',
  'failure.link-ended.revealed': 'Vous avez créé ce lien, et il a déjà été révélé.',
  'failure.link-ended.burned': 'Vous avez créé ce lien, et il a été détruit.',
  'failure.link-ended.expired': 'Vous avez créé ce lien, et il a expiré.',
  'failure.too-late-to-burn.revealed': 'Trop tard : il a été révélé le {{at, dateTime}}.',
  'failure.too-late-to-burn.burned': 'Il a déjà été détruit, le {{at, dateTime}}.',
  'failure.too-late-to-burn.expired': 'Trop tard : il a expiré le {{at, dateTime}}.',
  'failure.invalid-template': 'Le message doit contenir {link}, là où le lien doit figurer.',
  'failure.clipboard-unconfirmed':
    'Le texte a été copié, mais Hushlink ne peut pas le vérifier sur ce bureau. Collez-le pour voir.',
  'failure.clipboard-not-written':
    'Le texte n’a pas pu être mis dans le presse-papiers. Sélectionnez-le et copiez-le vous-même.',
  'failure.link-forgotten': 'Ce lien n’est plus connu ici.',
};
