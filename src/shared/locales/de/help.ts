import type { help as source } from '../en/help.ts';
import type { Translation } from '../translation.ts';

/** Help. */
export const help: Translation<typeof source> = {
  'help.title': 'Hilfe',

  'help.section.secret': 'Was geschieht mit meiner Nachricht?',
  'help.heading.typing': 'Beim Schreiben',
  'help.answer.typing':
    'Was Sie schreiben, bleibt in seinem Fenster, bis Sie es senden. Wird das Fenster geschlossen, ist es weg, außer Sie behalten es als Entwurf.',
  'help.heading.way': 'Unterwegs',
  'help.answer.way':
    'Die Nachricht verlässt diesen Computer nur über https, zu dem Server, den Sie gewählt haben, und zu keinem anderen. Das Fenster zeigt ihn, bevor Sie senden. Weiterleitungen werden nicht befolgt.',
  'help.heading.server': 'Auf dem Server',
  'help.answer.server':
    'Der Server verschlüsselt die Nachricht. Wer den Server betreibt, könnte sie trotzdem lesen, auch die Passphrase, denn sie wird mitgesendet. Wählen Sie einen Server, dem Sie vertrauen.',
  'help.heading.region': 'Regionen',
  'help.answer.region':
    'Bei Onetime Secret bestimmt die Region, wo eine Nachricht liegt, bis sie enthüllt wird, und welches Recht dort gilt. Regionen teilen nichts miteinander: Wählen Sie die, in der Ihr Konto ist, oder die nächste.',
  'help.heading.once': 'Wer sie bekommt',
  'help.answer.once':
    'Der Link lässt sich einmal öffnen: Wer zuerst kommt, bekommt die Nachricht, ob Empfänger oder jemand anderes, der den Link sieht. Eine Passphrase, die Sie auf anderem Weg mitteilen, hilft dagegen.',
  'help.heading.lifetime': 'Wie lange sie gilt',
  'help.answer.lifetime':
    'Enthüllt sie niemand rechtzeitig, löscht der Server sie. Hushlink zeigt die Lebensdauer, die der Server gewährt hat. Dass sie sich nur einmal öffnen lässt und rechtzeitig endet, verspricht der Server.',
  'help.heading.clipboard': 'Die Zwischenablage',
  'help.answer.clipboard':
    'Teilen Sie die Zwischenablage, ersetzt der Link den gelesenen Inhalt, außer Sie haben inzwischen etwas anderes kopiert. Auch andere Programme können die Zwischenablage lesen, und ein Verlauf kann behalten, was darin war.',
  'help.heading.kept': 'Was hier gespeichert wird',
  'help.answer.kept':
    'Belege, Links und Entwürfe, verschlüsselt mit einem Schlüssel im Schlüsselbund dieses Systems. Text und Passphrase sind nur in einem Entwurf auf der Festplatte, bis er gesendet oder verworfen ist. Ohne Schlüsselbund ist nichts davon auf der Festplatte.',
  'help.heading.burning': 'Einen Link löschen',
  'help.answer.burning':
    'Der Server löscht die Nachricht, und niemand kann den Link mehr öffnen. Was jemand schon gelesen hat, wird dadurch nicht zurückgenommen.',
  'help.heading.nothing': 'Sonst nichts',
  'help.answer.nothing':
    'Es gibt keine Telemetrie. Server werden nur für das kontaktiert, was Sie tun, für wartende Entwürfe, und ab und zu, um zu erfahren, was aus Ihren Links wurde. Das Letzte lässt sich in den Einstellungen abschalten.',

  'help.section.keys': 'Tastenkürzel',
  'help.key': 'Tasten',
  'help.does': 'Was sie tun',
  'help.inEveryWindow': 'Jedes Fenster',
  'help.inCompose': 'Neue Nachricht und Generieren',
  'help.inResult': 'Wenn ein Link erstellt ist',
  'help.setHotkey': 'Legen Sie eines in den Einstellungen fest.',
  'help.creates': 'Erstellt den Link.',
  'help.makesPassphrase': 'Generiert eine Passphrase.',
  'help.writesLifetime': 'Geht zur Lebensdauer, um sie einzugeben.',
  'help.doesNext':
    'Macht den nächsten Schritt: kopiert den Link oder die Passphrase oder beginnt die nächste Nachricht.',
  'help.startsNext': 'Beginnt die nächste Nachricht.',
  'help.showsQr': 'Zeigt oder verbirgt den QR-Code.',
  'help.burns': 'Fragt, ob der Link gelöscht werden soll. Erneutes Drücken löscht ihn.',
  'help.closes': 'Schließt das Fenster. Wo Text verloren ginge, fragt es zuerst.',
  'help.nextControl': 'Geht zum nächsten Feld oder Knopf, und zurück.',
  'help.opensSettings': 'Öffnet die Einstellungen.',
  'help.zooms': 'Vergrößert oder verkleinert die Ansicht oder zeigt sie in normaler Größe.',
  'help.nextEntry': 'Geht zum nächsten Entwurf oder Link, und zurück.',
  'help.firstEntry': 'Geht zum ersten oder zum letzten.',
  'help.pageOfEntries': 'Geht eine Seite nach oben oder unten.',
  'help.opensDetails': 'Öffnet die Details. Esc schließt sie.',
  'help.finds': 'Springt zum Filter.',
  'help.copiesLink': 'Kopiert den Link.',
  'help.burnsLink': 'Löscht den Link, vergisst einen beendeten oder verwirft einen Entwurf. Fragt vorher.',
  'help.selectsMore': 'Wählt mehrere Links aus, um sie zusammen zu löschen oder zu vergessen.',
  'help.movesOn': 'Geht weiter, ohne die Auswahl zu ändern.',
  'help.selectsOne': 'Fügt einen Link zur Auswahl hinzu oder entfernt ihn daraus.',
  'help.keyHome': 'Pos1',
  'help.keyEnd': 'Ende',
  'help.keyPageUp': 'Bild auf',
  'help.keyPageDown': 'Bild ab',
  'help.keyDelete': 'Entf',
  'help.keySpace': 'Leertaste',

  'help.section.about': 'Über Hushlink',
  'help.version': 'Version {{version}}',
  'help.runsOn': 'Läuft auf Electron {{electron}}, Chromium {{chromium}} und Node.js {{node}}.',
  'help.free': 'Freie Software unter der MIT-Lizenz.',
  'help.independent':
    'Ein unabhängiges Programm, nicht verbunden mit Onetime Secret, dessen Dienst es benutzt.',
  'help.components': 'Woraus es besteht',
  'help.componentsWhat':
    'Diese Komponenten sind Teil von Hushlink, jede unter ihrer eigenen Lizenz. Electron steht unter der MIT-Lizenz und kommt mit LICENSES.chromium.html für Chromium, Node.js und deren Bestandteile.',
};
