import type { help as source } from '../en/help.ts';
import type { Translation } from '../translation.ts';

/** Help. */
export const help: Translation<typeof source> = {
  'help.title': 'Aide',

  'help.section.secret': 'Que devient mon secret ?',
  'help.heading.typing': 'Pendant la saisie',
  'help.answer.typing':
    'Ce que vous saisissez reste dans sa fenêtre jusqu’à l’envoi. Une fois la fenêtre fermée, il n’en reste rien, sauf si vous le gardez comme brouillon.',
  'help.heading.way': 'En chemin',
  'help.answer.way':
    'Le secret ne quitte cet ordinateur que par https, vers le serveur que vous avez choisi et aucun autre. La fenêtre indique lequel avant l’envoi. Les redirections ne sont pas suivies.',
  'help.heading.server': 'Sur le serveur',
  'help.answer.server':
    'Le serveur chiffre le secret. La personne qui gère le serveur pourrait quand même le lire, ainsi que la phrase secrète, envoyée avec lui. Choisissez un serveur de confiance.',
  'help.heading.region': 'Les régions',
  'help.answer.region':
    'Chez Onetime Secret, la région détermine où un secret est conservé jusqu’à ce qu’il soit révélé, et sous quelle loi. Les régions ne partagent rien : choisissez celle de votre compte, ou la plus proche.',
  'help.heading.once': 'Qui l’obtient',
  'help.answer.once':
    'Le lien s’ouvre une seule fois, et le premier arrivé obtient le secret, que ce soit le destinataire ou quelqu’un d’autre qui voit le lien. Une phrase secrète, transmise par un autre moyen, protège mieux.',
  'help.heading.lifetime': 'Sa durée de vie',
  'help.answer.lifetime':
    'Si personne ne révèle le secret à temps, le serveur le supprime. Hushlink montre la durée de vie que le serveur a accordée. Que le lien s’ouvre une seule fois et expire à temps, c’est le serveur qui le promet.',
  'help.heading.clipboard': 'Le presse-papiers',
  'help.answer.clipboard':
    'Quand vous partagez le presse-papiers, le lien remplace ce qui a été lu, sauf si vous avez copié autre chose entre-temps. D’autres programmes peuvent aussi lire le presse-papiers, et un historique peut garder ce qu’il contenait.',
  'help.heading.kept': 'Ce qui est gardé ici',
  'help.answer.kept':
    'Les reçus, les liens et les brouillons, chiffrés avec une clé dans le trousseau du système. Le texte et la phrase secrète ne sont sur le disque que dans un brouillon, jusqu’à ce qu’il soit envoyé ou supprimé. Sans trousseau, rien de cela n’est sur le disque.',
  'help.heading.burning': 'Détruire un lien',
  'help.answer.burning':
    'Le serveur supprime le secret, et plus personne ne peut ouvrir le lien. Ce que quelqu’un a déjà lu ne peut pas être repris.',
  'help.heading.nothing': 'Rien d’autre',
  'help.answer.nothing':
    'Il n’y a pas de télémétrie. Les serveurs sont contactés pour ce que vous faites, pour les brouillons en attente, et de temps en temps pour savoir ce que vos liens sont devenus. Ce dernier point peut être désactivé dans les paramètres.',

  'help.section.keys': 'Raccourcis clavier',
  'help.key': 'Touches',
  'help.does': 'Ce qu’elles font',
  'help.inEveryWindow': 'Toutes les fenêtres',
  'help.inCompose': 'Nouveau secret et Générer',
  'help.inResult': 'Une fois le lien créé',
  'help.setHotkey': 'Choisissez-en un dans les paramètres.',
  'help.creates': 'Crée le lien.',
  'help.makesPassphrase': 'Génère une phrase secrète.',
  'help.writesLifetime': 'Va à la durée de vie, pour l’écrire.',
  'help.doesNext':
    'Passe à l’étape suivante : copie le lien ou sa phrase secrète, ou commence le secret suivant.',
  'help.startsNext': 'Commence le secret suivant.',
  'help.showsQr': 'Affiche ou masque le code QR.',
  'help.burns': 'Demande s’il faut détruire le lien. Appuyez à nouveau pour le détruire.',
  'help.closes': 'Ferme la fenêtre, après confirmation si du texte risque d’être perdu.',
  'help.nextControl': 'Va au champ ou au bouton suivant, ou précédent.',
  'help.opensSettings': 'Ouvre Paramètres.',
  'help.zooms': 'Agrandit ou réduit l’affichage, ou revient à la taille normale.',
  'help.nextEntry': 'Va au brouillon ou au lien suivant, ou précédent.',
  'help.firstEntry': 'Va au premier ou au dernier.',
  'help.pageOfEntries': 'Va une page plus haut ou plus bas.',
  'help.opensDetails': 'Ouvre les détails. Échap les ferme.',
  'help.finds': 'Va au filtre.',
  'help.copiesLink': 'Copie le lien.',
  'help.burnsLink': 'Détruit le lien, oublie un lien terminé ou supprime un brouillon, après confirmation.',
  'help.selectsMore': 'Sélectionne plusieurs liens, pour les détruire ou les oublier ensemble.',
  'help.movesOn': 'Avance sans changer la sélection.',
  'help.selectsOne': 'Ajoute un lien à la sélection, ou l’en retire.',
  'help.keyHome': 'Début',
  'help.keyEnd': 'Fin',
  'help.keyPageUp': 'Page préc.',
  'help.keyPageDown': 'Page suiv.',
  'help.keyDelete': 'Suppr',
  'help.keySpace': 'Espace',

  'help.section.about': 'À propos de Hushlink',
  'help.version': 'Version {{version}}',
  'help.runsOn': 'Fonctionne avec Electron {{electron}}, Chromium {{chromium}} et Node.js {{node}}.',
  'help.free': 'Logiciel libre sous licence MIT.',
  'help.independent': 'Un programme indépendant, sans lien avec Onetime Secret, dont il utilise le service.',
  'help.components': 'De quoi il est fait',
  'help.componentsWhat':
    'Ces composants font partie de Hushlink, chacun sous sa propre licence. Electron est sous licence MIT et vient avec LICENSES.chromium.html pour Chromium, Node.js et ce qu’ils contiennent.',
};
