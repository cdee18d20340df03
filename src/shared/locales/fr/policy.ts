import type { policy as source } from '../en/policy.ts';
import type { Translation } from '../translation.ts';

export const policy: Translation<typeof source> = {
  'policy.set': 'Défini par votre administrateur.',
  'policy.onlyThese': 'Votre administrateur n’autorise que ceux-ci.',
  'policy.atMost': 'Votre administrateur autorise {{most}} au maximum.',
  'policy.notAllowed': 'non autorisé par votre administrateur',
  'policy.accountRequired': 'Votre administrateur exige un compte.',
  'policy.accountNone': 'Votre administrateur n’autorise que les liens sans compte.',
  'policy.passphrase': 'Exigée par votre administrateur.',
  'policy.passphraseLong': 'Exigée par votre administrateur, avec au moins {{least}} caractères.',
  'policy.passphraseLeast':
    'Si vous en ajoutez une, votre administrateur exige au moins {{least}} caractères.',
  'policy.keepNone':
    'Défini par votre administrateur : les reçus ne durent que jusqu’à la fermeture de Hushlink.',
  'policy.inForce': 'Votre administrateur a défini une partie de ces réglages, dans {{file}}.',
  'policy.ignored': 'Il y a une stratégie dans {{file}}, mais elle est ignorée : {{why}}.',
  'policy.why.owner': 'le fichier n’appartient pas à l’administrateur',
  'policy.why.writable': 'une autre personne que l’administrateur peut modifier le fichier',
  'policy.why.folder':
    'une autre personne que l’administrateur peut modifier le dossier du fichier ou un dossier parent',
  'policy.brokenTitle': 'Hushlink n’envoie rien',
  'policy.fault.unreadable': 'le fichier ne peut pas être lu',
  'policy.fault.not-a-file': 'c’est un lien, un dossier ou autre chose, pas un fichier',
  'policy.fault.too-large': 'le fichier est trop volumineux',
  'policy.fault.not-json': 'le fichier n’est pas du JSON valide',
  'policy.fault.invalid': 'cette règle n’existe pas, ou sa valeur est incorrecte : {{at}}',
  'policy.fault.repeated': 'ceci y figure plusieurs fois : {{at}}',
  'policy.fault.unknown-owner': 'impossible de savoir qui peut modifier le fichier',
  'failure.policy.server':
    'Votre administrateur n’autorise pas la création de liens sur {{serverName}}, rien n’a donc été envoyé.',
  'failure.policy.account':
    'Votre administrateur n’autorise pas la création de liens avec ce compte, rien n’a donc été envoyé.',
  'failure.policy.account-needed':
    'Votre administrateur exige un compte, rien n’a donc été envoyé. Ajoutez-en un dans les paramètres.',
  'failure.policy.anonymous-only':
    'Votre administrateur n’autorise que les liens sans compte, rien n’a donc été envoyé.',
  'failure.policy-lifetime':
    'Votre administrateur autorise une durée de vie de {{most}} au maximum, rien n’a donc été envoyé. Choisissez-en une plus courte.',
  'failure.policy-passphrase.missing':
    'Votre administrateur exige une phrase secrète pour chaque lien, rien n’a donc été envoyé. Ajoutez-en une.',
  'failure.policy-passphrase.missingLong':
    'Votre administrateur exige pour chaque lien une phrase secrète d’au moins {{least}} caractères, rien n’a donc été envoyé. Ajoutez-en une.',
  'failure.policy-passphrase.short':
    'Votre administrateur exige au moins {{least}} caractères pour une phrase secrète, rien n’a donc été envoyé. Choisissez-en une plus longue.',
  'failure.policy-broken':
    'Rien n’est envoyé, car la stratégie de votre administrateur dans {{file}} est inutilisable : {{fault}}. Signalez-le à votre administrateur.',
  'failure.policy-setting': 'Votre administrateur a défini ce réglage, il n’a donc pas été modifié.',
  'failure.policy-drafts': 'Votre administrateur ne permet pas à Hushlink de garder des brouillons.',
  'failure.policy-opening.any': 'Votre administrateur n’autorise pas l’ouverture de liens dans Hushlink.',
  'failure.policy-opening.server':
    'Votre administrateur n’autorise pas l’ouverture de liens de ce serveur dans Hushlink.',
  'policy.cli.none': 'Il n’y a pas de stratégie. Un administrateur peut en placer une dans {{file}}.',
  'policy.cli.inForce': 'La stratégie dans {{file}} est en vigueur :',
  'policy.cli.noRules': 'Elle n’a aucune règle.',
  'policy.rule.servers': 'Les liens ne sont créés que sur {{servers}}.',
  'policy.rule.accountsRequired': 'Les liens ne sont créés qu’avec un compte.',
  'policy.rule.accountsNone': 'Les liens ne sont créés que sans compte.',
  'policy.rule.usernames': 'Seuls ces comptes sont utilisés : {{usernames}}.',
  'policy.rule.lifetime': 'Un lien dure {{most}} au maximum.',
  'policy.rule.passphraseRequired': 'Chaque lien doit avoir une phrase secrète.',
  'policy.rule.passphraseLeast': 'Une phrase secrète compte au moins {{least}} caractères.',
  'policy.rule.hotkey': 'Le raccourci est {{keys}}.',
  'policy.rule.hotkeyNone': 'Il n’y a pas de raccourci.',
  'policy.rule.hotkeyChange': 'L’utilisateur peut choisir un autre raccourci.',
  'policy.rule.draftsNone': 'Rien n’est gardé comme brouillon.',
  'policy.rule.draftsAge': 'Un brouillon est supprimé sans être envoyé au plus tard après {{most}}.',
  'policy.rule.receiptsNone': 'Les reçus ne durent que jusqu’à la fermeture de Hushlink.',
  'policy.rule.receiptsNotAfterEnd': 'Un reçu est supprimé dès la fin de son lien.',
  'policy.rule.receiptsAge': 'Un reçu est gardé {{most}} au maximum après la fin de son lien.',
  'policy.rule.links': 'Les liens ne sont pas gardés quand Hushlink se ferme.',
  'policy.rule.loginOn': 'Hushlink démarre à l’ouverture de session.',
  'policy.rule.loginOff': 'Hushlink ne démarre pas à l’ouverture de session.',
  'policy.rule.updatesOn': 'Hushlink cherche une nouvelle version une fois par jour, là où c’est possible.',
  'policy.rule.updatesOff': 'Hushlink ne cherche pas de nouvelles versions.',
  'policy.rule.openingNone': 'Les liens ne sont pas ouverts dans Hushlink.',
  'policy.rule.openingAllowed': 'Seuls les liens de ces serveurs sont ouverts dans Hushlink.',
};
