import type { cli as source } from '../en/cli.ts';
import type { Translation } from '../translation.ts';

/** The command line, to standard error. */
export const cli: Translation<typeof source> = {
  'cli.notText':
    'Die Eingabe ist kein Text in UTF-8 oder in UTF-16 mit Bytereihenfolge-Markierung, deshalb wurde nichts gesendet.',
  'cli.noReceipt': 'Der Link wurde erstellt, aber sein Beleg konnte nicht aufbewahrt werden.',
  'cli.draftKept':
    'Die Nachricht ist als Entwurf aufbewahrt. Hushlink im Infobereich sendet sie, sobald es möglich ist.',
  'cli.draftHeld': 'Die Nachricht ist als Entwurf aufbewahrt, der unter „Aktivität“ auf Sie wartet.',
  'cli.ownMistake':
    'In Hushlink ist etwas schiefgegangen. Wenn kein Link ausgegeben wurde, gibt es keinen, den Sie verwenden könnten.',
  'cli.settingsKept': 'Die Einstellungen konnten nicht gelesen werden. Sie wurden als {{file}} gespeichert.',
  'cli.unknown': '{{word}} ist keine Option von Hushlink, deshalb wurde nichts getan. {{usage}}',
  'cli.noValue': '{{word}} nimmt keinen Wert an, deshalb wurde nichts getan. {{usage}}',
  'cli.otherValue': 'Diesen Wert von {{word}} nimmt Hushlink nicht an, deshalb wurde nichts getan. {{usage}}',
  'cli.variable':
    'Die Umgebungsvariable {{word}} ist gesetzt, und damit läuft Hushlink nicht, deshalb wurde nichts getan.',
  'cli.notTogether': '{{word}} passt nicht zum Rest, deshalb wurde nichts getan. {{usage}}',
  'cli.tooLong': 'Die Argumente sind zu lang, deshalb wurde nichts getan.',
  'cli.noLink': 'Die Eingabe enthält keinen Link, deshalb wurde nichts getan.',
  'cli.linkTooLong': 'Die Eingabe ist länger, als ein Link sein kann, deshalb wurde nichts getan.',
  'cli.usage': 'Aufruf: hushlink {{options}}; oder: … | hushlink {{share}}; oder: hushlink --help',
  'cli.noOutput':
    'Die Standardausgabe ist geschlossen oder wird verworfen, niemand bekäme den Link. Es wurde nichts gesendet.',
  'cli.notPrinted':
    'Der Link wurde erstellt, konnte aber nicht ausgegeben werden. Er steht unter „Aktivität“.',
  'cli.notPrintedNorKept':
    'Der Link wurde erstellt, konnte aber weder ausgegeben noch aufbewahrt werden. Niemand hat ihn, und er läuft von selbst ab. Teilen Sie den Text noch einmal.',
  'cli.needsValue': '{{word}} braucht einen Wert, deshalb wurde nichts getan. {{usage}}',
  'cli.twice': '{{word}} ist zweimal angegeben, deshalb wurde nichts getan. {{usage}}',
  'cli.lifetime':
    '--ttl nimmt eine Zeit von 1m bis 30d an, etwa 90m, 12h, 3d oder 2w, deshalb wurde nichts getan.',
  'cli.noteTooLong': 'Die Notiz hat mehr als {{most}} Zeichen, deshalb wurde nichts getan.',
  'cli.howToShare':
    'Übergeben Sie den Text über die Standardeingabe, etwa so: pwgen 24 1 | hushlink share. Um ihn hier einzugeben: hushlink share -',
  'cli.typeIt': 'Geben Sie den Text ein oder fügen Sie ihn ein, dann drücken Sie Eingabe und Strg+D.',
  'cli.noProfile':
    'Kein Profil oder mehr als eines heißt so, deshalb wurde nichts gesendet. Es gibt: {{profiles}}.',
  'cli.noProfiles':
    'Es gibt noch kein Profil, deshalb wurde nichts gesendet. Wählen Sie zuerst in den Einstellungen einen Server.',
  'cli.passphraseUnreadable':
    'Die Datei mit der Passphrase kann nicht gelesen werden, deshalb wurde nichts gesendet.',
  'cli.passphraseEmpty': 'In der Datei ist keine Passphrase, deshalb wurde nichts gesendet.',
  'cli.passphraseNotOneLine':
    'Die Datei mit der Passphrase ist keine einzelne Zeile Text, deshalb wurde nichts gesendet.',
  'cli.help.summary':
    'Hushlink macht aus einem Passwort, einem Schlüssel oder einer Notiz einen Einmal-Link.',
  'cli.help.tray': 'Die App im Infobereich, die startet, falls sie nicht läuft:',
  'cli.help.share': 'Ein Link auf der Standardausgabe, mit oder ohne die App im Infobereich:',
  'cli.help.both': 'Für beides:',
  'cli.option.share': 'macht aus dem Text der Standardeingabe einen Link und gibt ihn aus',
  'cli.option.hotkey': 'tut, was eines Ihrer eigenen Tastenkürzel laut Einstellungen tut',
  'cli.option.share-clipboard': 'macht aus der Zwischenablage einen Link, wie das Tastenkürzel',
  'cli.option.new': 'öffnet „Neue Nachricht“, wie ohne Option',
  'cli.option.generate': 'öffnet „Generieren“',
  'cli.option.open': 'öffnet „Link öffnen“; mit - kommt der Link von der Standardeingabe',
  'cli.option.activity': 'öffnet die Aktivität',
  'cli.option.settings': 'öffnet die Einstellungen',
  'cli.option.send-drafts': 'sendet die wartenden Entwürfe jetzt',
  'cli.option.at-login': 'startet wie bei der Anmeldung und wartet auf ein Panel',
  'cli.option.hidden': 'startet im Infobereich, ohne Fenster',
  'cli.option.note': 'eine Notiz am Beleg; nicht für Geheimnisse',
  'cli.option.ttl': 'die Lebensdauer des Links, etwa 90m, 12h, 3d oder 2w',
  'cli.option.passphrase-file': 'verlangt beim Öffnen des Links die Passphrase aus dieser Datei',
  'cli.option.profile': 'das Konto oder der Server, etwa anna@example.com oder EU',
  'cli.option.json': 'gibt Link, Ablauf und weitere Angaben als eine Zeile JSON aus',
  'cli.option.no-draft': 'bewahrt keinen Entwurf auf, wenn das Senden scheitert',
  'cli.option.user-data-dir': 'bewahrt Einstellungen und Entwürfe in diesem Ordner auf',
  'cli.option.help': 'gibt diese Hilfe aus',
  'cli.option.policy': 'gibt aus, was ein Administrator für diesen Computer festgelegt hat',
  'cli.option.version': 'gibt die Version aus',
};
