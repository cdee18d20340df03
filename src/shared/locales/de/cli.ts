import type { cli as source } from '../en/cli.ts';
import type { Translation } from '../translation.ts';

/** The command line, to standard error. */
export const cli: Translation<typeof source> = {
  'cli.notText':
    'Die Eingabe ist kein Text in UTF-8 oder in UTF-16 mit Bytereihenfolge-Markierung, deshalb wurde nichts gesendet.',
  'cli.noReceipt': 'Der Link wurde erstellt, aber sein Beleg konnte nicht aufbewahrt werden.',
  'cli.draftKept':
    'Die Nachricht ist als Entwurf aufbewahrt. Hushlink im Infobereich sendet sie, sobald es möglich ist.',
  'cli.draftHeld': 'Die Nachricht ist als Entwurf aufbewahrt, der in der Aktivität auf Sie wartet.',
  'cli.ownMistake':
    'Hushlink hat selbst einen Fehler gemacht. Wenn kein Link ausgegeben wurde, gibt es keinen, den Sie verwenden könnten.',
  'cli.settingsKept': 'Die Einstellungen konnten nicht gelesen werden. Sie sind als {{file}} aufbewahrt.',
  'cli.unknown': '{{word}} kennt Hushlink nicht, deshalb wurde nichts getan. {{usage}}',
  'cli.noValue': '{{word}} nimmt keinen Wert an, deshalb wurde nichts getan. {{usage}}',
  'cli.otherValue': 'Diesen Wert von {{word}} nimmt Hushlink nicht an, deshalb wurde nichts getan. {{usage}}',
  'cli.variable':
    'Die Umgebungsvariable {{word}} ist gesetzt, und damit läuft Hushlink nicht, deshalb wurde nichts getan.',
  'cli.notTogether': '{{word}} passt nicht zum Rest, deshalb wurde nichts getan. {{usage}}',
  'cli.tooLong': 'Die Argumente sind zu lang, deshalb wurde nichts getan.',
  'cli.noLink': 'Die Eingabe enthält keinen Link, deshalb wurde nichts getan.',
  'cli.linkTooLong': 'Die Eingabe ist länger, als ein Link sein kann, deshalb wurde nichts getan.',
  'cli.usage': 'Es gibt: hushlink {{options}}; oder: … | hushlink {{share}}',
  'cli.noOutput':
    'Die Standardausgabe ist geschlossen oder wird verworfen, niemand bekäme den Link. Es wurde nichts gesendet.',
  'cli.notPrinted':
    'Der Link wurde erstellt, konnte aber nicht ausgegeben werden. Er steht in der Aktivität.',
  'cli.notPrintedNorKept':
    'Der Link wurde erstellt, konnte aber weder ausgegeben noch aufbewahrt werden. Niemand hat ihn, und er läuft von selbst ab. Teilen Sie den Text noch einmal.',
};
