import type { windows as source } from '../en/windows.ts';
import type { Translation } from '../translation.ts';

/** What several windows say. */
export const windows: Translation<typeof source> = {
  'ui.ownMistake':
    'In Hushlink ist etwas schiefgegangen. Was Sie geschrieben haben, ist noch da. Versuchen Sie es noch einmal, oder schließen und öffnen Sie dieses Fenster.',
  'ui.broken': 'Dieses Fenster lässt sich nicht anzeigen',
  'ui.brokenBody':
    'Etwas darin konnte nicht dargestellt werden. Versuchen Sie es noch einmal. Hilft das nicht, schließen Sie das Fenster und öffnen Sie es wieder. Entwürfe, Belege und Einstellungen sind davon nicht betroffen.',
  'ui.tryAgain': 'Noch einmal versuchen',
  'ui.show': 'Anzeigen',
  'ui.hide': 'Verbergen',
  'ui.copy': 'Kopieren',
  'ui.copied': 'Kopiert',
  'ui.cancel': 'Abbrechen',
  'ui.close': 'Schließen',
  'ui.openSettings': 'Einstellungen öffnen',

  'lifetime.other': 'Andere…',
  'lifetime.list': 'Aus der Liste wählen',
  'lifetime.example': 'Zum Beispiel „3 Stunden“ oder „bis Freitag 18 Uhr“.',
  'lifetime.spanExample': 'Zum Beispiel „3 Stunden“ oder „10 Tage“.',
  'lifetime.ends': 'Läuft am {{when}} Uhr ab ({{left}}).',
  'lifetime.unknown':
    'Das versteht Hushlink nicht. Versuchen Sie es mit „3 Stunden“ oder „bis Freitag 18 Uhr“.',
  'lifetime.unknownSpan': 'Das versteht Hushlink nicht. Versuchen Sie es mit „3 Stunden“ oder „10 Tage“.',
  'lifetime.past': 'Dieser Zeitpunkt ist vorbei.',
  'lifetime.tooShort': 'Ein Link gilt mindestens {{least}}.',
  'lifetime.tooLong': 'Ein Link gilt höchstens {{most}}.',
  'lifetime.until': 'Bis {{when}} Uhr',

  'destination.goesTo': 'Geht an',
  'destination.change': 'In den Einstellungen zu ändern.',
  'destination.none': 'Kein Server gewählt',
  'destination.anonymous': 'anonym',

  'confirm.title': 'Zwischenablage teilen',
  'confirm.focus': 'Die Zwischenablage wird gelesen…',
  'confirm.focusBody':
    'Auf diesem Desktop kann sie nur das Fenster lesen, das gerade benutzt wird. Klicken Sie hier, wenn nichts geschieht.',
  'confirm.check': 'Diesen Text teilen?',
  'confirm.checkBody': 'Auf diesem Desktop kann nur das gerade benutzte Fenster die Zwischenablage lesen.',
  'confirm.checkTool':
    'Um ohne dieses Fenster zu teilen, installieren Sie {{package}} und starten Sie Hushlink neu.',
  'confirm.copyBody': 'Auf diesem Desktop kann ihn nur das Fenster kopieren, das gerade benutzt wird.',
  'confirm.empty': 'Die Zwischenablage ist leer',
  'confirm.emptyBody': 'Kopieren Sie zuerst einen Text, oder schreiben Sie ihn in Hushlink.',
  'confirm.notHandedOver': 'Der Text konnte nicht gelesen werden',
  'confirm.notHandedOverBody':
    'Das Programm, aus dem Sie kopiert haben, hat das Kopierte nicht herausgegeben. Kopieren Sie es noch einmal, oder schreiben Sie es in Hushlink.',
  'confirm.image': 'In der Zwischenablage ist ein Bild',
  'confirm.imageBody': 'Ein Einmal-Link enthält nur Text, deshalb wurde nichts gesendet.',
  'confirm.files': 'In der Zwischenablage sind Dateien',
  'confirm.filesBody_one': 'Nur ihre Namen würden geteilt ({{count}} Zeichen), nicht ihr Inhalt.',
  'confirm.filesBody_other': 'Nur ihre Namen würden geteilt ({{formatted}} Zeichen), nicht ihr Inhalt.',
  'confirm.filesNoText': 'Ein Einmal-Link enthält nur Text, deshalb wurde nichts gesendet.',
  'confirm.oneTimeLink': 'In der Zwischenablage ist schon ein Einmal-Link',
  'confirm.oneTimeLinkBody': 'Ein neuer Link würde nur zu diesem Link führen, nicht zu der Nachricht darin.',
  'confirm.long': '{{formatted}} Zeichen teilen?',
  'confirm.longBody':
    'Das ist viel mehr als ein Passwort oder ein Schlüssel. Vielleicht haben Sie mehr kopiert, als Sie wollten.',
  'confirm.tooLarge': 'Die Zwischenablage ist zu groß für einen Link',
  'confirm.tooLargeBody':
    'Sie hat {{bytes}} Byte; ein Link enthält höchstens {{most}}. Nichts wurde gesendet.',
  'confirm.blank': 'In der Zwischenablage ist nichts zu sehen',
  'confirm.blankBody':
    'Sie enthält nur Leerzeichen, Zeilenumbrüche oder unsichtbare Zeichen. Der Empfänger würde nichts sehen.',
  'confirm.unseen': 'In der Zwischenablage ist mehr, als man sieht',
  'confirm.unseenBody':
    'Ein Passwort, das mit unsichtbaren Zeichen eingefügt wird, funktioniert vielleicht nicht.',
  'confirm.trimmed': '„Bereinigen“ entfernt {{unseen}}, bevor der Link erstellt wird.',
  'confirm.create': 'Link erstellen',
  'confirm.asItIs': 'So senden',
  'confirm.trim': 'Bereinigen',
  'confirm.edit': 'Erst bearbeiten…',
  'confirm.open': 'Diesen Link öffnen…',
  'confirm.preview': 'Anfang des Textes',
  'confirm.showText': 'Text anzeigen',
  'confirm.hideText': 'Text ausblenden',
  'confirm.new': 'Neue Nachricht…',

  'unseen.lineBreaks_one': 'einen Zeilenumbruch am Ende',
  'unseen.lineBreaks_other': '{{formatted}} Zeilenumbrüche am Ende',
  'unseen.zeroWidthSpaces_one': 'ein Leerzeichen ohne Breite',
  'unseen.zeroWidthSpaces_other': '{{formatted}} Leerzeichen ohne Breite',
  'unseen.byteOrderMarks_one': 'eine Bytereihenfolge-Markierung',
  'unseen.byteOrderMarks_other': '{{formatted}} Bytereihenfolge-Markierungen',
  'unseen.softHyphens_one': 'ein weiches Trennzeichen',
  'unseen.softHyphens_other': '{{formatted}} weiche Trennzeichen',
  'unseen.directionMarks_one': 'ein Zeichen für die Schreibrichtung',
  'unseen.directionMarks_other': '{{formatted}} Zeichen für die Schreibrichtung',
  'unseen.others_one': 'ein unsichtbares Zeichen',
  'unseen.others_other': '{{formatted}} unsichtbare Zeichen',
};
