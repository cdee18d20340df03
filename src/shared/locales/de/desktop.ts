import type { desktop as source } from '../en/desktop.ts';
import type { Translation } from '../translation.ts';

export const desktop: Translation<typeof source> = {
  'tray.copyLast': 'Letzten Link kopieren',
  'tray.recentLinks': 'Neueste Links',
  'tray.activityDrafts': 'Aktivität ({{formatted}})…',
  'tray.sendDrafts': 'Entwürfe jetzt senden',
  'tray.pauseSending': 'Senden anhalten',
  'tray.resumeSending': 'Senden fortsetzen',
  'tray.sendTo': 'Senden an',
  'tray.burn': 'Link vom {{when}} löschen…',
  'tray.update': 'Version {{version}} ist verfügbar…',
  'tray.tooltip': 'Hushlink',
  'tray.tooltipDrafts_one': 'Hushlink: {{formatted}} Entwurf wartet',
  'tray.tooltipDrafts_other': 'Hushlink: {{formatted}} Entwürfe warten',
  'tray.tooltipPaused_one': 'Hushlink: Senden angehalten, {{formatted}} Entwurf wartet',
  'tray.tooltipPaused_other': 'Hushlink: Senden angehalten, {{formatted}} Entwürfe warten',
  'tray.tooltipHeld_one': 'Hushlink: {{formatted}} Entwurf wartet auf Sie',
  'tray.tooltipHeld_other': 'Hushlink: {{formatted}} Entwürfe warten auf Sie',
  'tray.tooltipNoServer': 'Hushlink: kein Server gewählt',
  'tray.tooltipSending': 'Hushlink: Link wird erstellt',

  'notify.linkCopied': 'Link kopiert',
  'notify.opensOnceUntil': 'Kann bis {{when}} Uhr einmal geöffnet werden.',
  'notify.pasteIt': 'Fügen Sie ihn jetzt in Ihren Chat oder Ihre E-Mail ein.',
  'notify.clipboardChanged':
    'Sie haben inzwischen etwas anderes kopiert, deshalb ist die Zwischenablage unverändert. Der Link kann bis {{when}} Uhr einmal geöffnet werden.',
  'notify.clipboardUnread':
    'Die Zwischenablage konnte nicht gelesen werden, deshalb ist sie unverändert. Der Link kann bis {{when}} Uhr einmal geöffnet werden.',
  'notify.notHandedOver':
    'Das Programm, aus dem Sie kopiert haben, hat das Kopierte nicht herausgegeben. Kopieren Sie es noch einmal.',
  'notify.notWritten':
    'Der Link konnte nicht in die Zwischenablage gelegt werden. Er kann bis {{when}} Uhr einmal geöffnet werden.',
  'notify.unconfirmed':
    'Der Link wurde kopiert, aber auf diesem Desktop kann Hushlink das nicht prüfen. Fügen Sie ihn zur Kontrolle ein. Er kann bis {{when}} Uhr einmal geöffnet werden.',
  'notify.clickToCopy': 'Klicken Sie, um den Link zu kopieren.',
  'notify.copyInActivity': 'Sie können ihn unter „Aktivität“ kopieren.',
  'notify.clickForDetails': 'Klicken Sie, um mehr zu sehen.',
  'notify.detailsInActivity': 'Mehr dazu steht unter „Aktivität“.',
  'notify.clickForSettings': 'Klicken Sie, um die Einstellungen zu öffnen.',
  'notify.changeInSettings': 'Das lässt sich in den Einstellungen ändern.',
  'notify.undo': 'Rückgängig',
  'notify.more': 'Mehr…',
  'notify.undone': 'Link gelöscht',
  'notify.undoneBody': 'Niemand kann ihn mehr öffnen.',
  'notify.undoFailed': 'Der Link konnte nicht gelöscht werden',
  'notify.revealed_one': 'Ein Link wurde enthüllt',
  'notify.revealed_other': '{{count}} Links wurden enthüllt',
  'notify.revealedBody':
    'Der Link, den Sie bei {{serverName}} am {{when}} erstellt haben, wurde enthüllt. Er funktioniert nicht mehr.',
  'notify.revealedNote': '{{note}} – bei {{serverName}} erstellt am {{when}}. Er funktioniert nicht mehr.',
  'notify.copyLost': 'Das Kopierte ist vielleicht weg',
  'notify.copyLostBody':
    'Auf diesem Desktop kann, was hier kopiert wurde, aus der Zwischenablage verschwinden, wenn Hushlink beendet wird.',
  'notify.copyLostKept':
    'Auf diesem Desktop kann, was hier kopiert wurde, aus der Zwischenablage verschwinden, wenn Hushlink beendet wird. Links finden Sie unter „Aktivität“.',
  'notify.messageCopied': 'Mitteilung mit dem Link kopiert',
  'notify.passphraseSecond': 'Drücken Sie dieselben Tasten noch einmal, um die Passphrase zu kopieren.',
  'notify.passphraseCleared': 'Sie wird nach {{time}} aus der Zwischenablage entfernt.',
  'notify.passphraseRefused': 'Die Passphrase wurde nicht kopiert',
  'notify.passphraseRefusedBody':
    'Sie ließ sich nicht in die Zwischenablage legen. Sie können sie unter „Aktivität“ kopieren.',
  'notify.passphraseUnconfirmed':
    'Auf diesem Desktop kann Hushlink das nicht prüfen. Fügen Sie sie zur Kontrolle ein.',
  'notify.nothingSelected': 'Nichts ist markiert',
  'notify.nothingSelectedBody':
    'Markieren Sie in einem beliebigen Programm einen Text, und drücken Sie die Tasten noch einmal.',
  'notify.hotkeyNoSelection': 'Auf diesem Desktop kann Hushlink keinen markierten Text lesen.',
  'notify.hotkeyIdle': 'Dieses Tastenkürzel funktioniert nicht',
  'notify.hotkeyProfileGone':
    'Sein Server oder Konto wurde entfernt, darum wurde nichts geteilt. Wählen Sie dafür einen anderen Server oder ein anderes Konto.',
  'notify.hotkeyGone': 'Es wurde in Hushlink entfernt, aber der Desktop hat die Tasten noch.',
  'notify.hotkeyTaken': 'Das Tastenkürzel ist nicht verfügbar',
  'notify.staysRunning': 'Hushlink läuft weiter',
  'notify.staysInTray': 'Es bleibt im Infobereich. Zum Beenden wählen Sie dort „Hushlink beenden“.',
  'notify.staysInMenuBar': 'Es bleibt in der Menüleiste. Zum Beenden wählen Sie dort „Hushlink beenden“.',
  'notify.staysHidden':
    'Dieser Desktop zeigt keine Symbole im Infobereich. Starten Sie Hushlink erneut, um sein Fenster zu öffnen. Zum Beenden drücken Sie in den Einstellungen auf „Hushlink beenden“.',
  'notify.settingsSetAside': 'Die Einstellungen konnten nicht gelesen werden',
  'notify.settingsKept':
    'Sie wurden als {{file}} gespeichert, und Hushlink startet mit Standardeinstellungen.',
  'notify.cannotStart': 'Hushlink kann nicht starten',
  'notify.cannotStartBody':
    'Der Ordner {{folder}} kann nicht gelesen oder beschrieben werden. Prüfen Sie seine Rechte und den freien Platz.',
  'notify.cannotStartTemporary':
    'In den Ordner für temporäre Dateien, {{folder}}, kann nicht geschrieben werden, oder sein Pfad ist zu lang. Prüfen Sie TMPDIR.',
  'notify.cannotStartDisplay': 'Es gibt keinen Bildschirm. Nur … | hushlink share - kommt ohne ihn aus.',
  'notify.failed': 'Es wurde kein Link erstellt',
  'notify.maybeSent': 'Vielleicht wurde ein Link erstellt',
  'notify.draftKept': 'Als Entwurf aufbewahrt',
  'notify.draftKeptBody':
    '{{reason}} Der Entwurf wird gesendet, sobald es möglich ist, und Sie werden benachrichtigt. Die Zwischenablage ist unverändert.',
  'notify.draftHeld': 'Nicht gesendet: Ein Entwurf wartet auf Sie',
  'notify.draftHeldBody': '{{reason}} Die Zwischenablage ist unverändert.',
  'notify.discard': 'Verwerfen',
  'notify.discarded': 'Entwurf verworfen',
  'notify.discardedBody': 'Er wird nicht gesendet.',
  'notify.notDiscarded': 'Der Entwurf konnte nicht verworfen werden',
  'notify.opensOnceNote': '{{note}}: kann bis {{when}} Uhr einmal geöffnet werden.',
  'notify.draftsSent_one': '{{formatted}} Link ist bereit',
  'notify.draftsSent_other': '{{formatted}} Links sind bereit',
  'notify.draftsSentBody': 'Ihre Entwürfe wurden gesendet.',
  'notify.draftsHeld_one': '{{formatted}} Entwurf wartet auf Sie',
  'notify.draftsHeld_other': '{{formatted}} Entwürfe warten auf Sie',
  'notify.draftsHeldBody': 'Sie wurden nicht gesendet.',
  'notify.draftLate': 'Ein Entwurf wurde ungesendet verworfen',
  'notify.draftLateBody':
    'Er konnte bis {{when}}, dem von Ihnen festgelegten Zeitpunkt, nicht an {{serverName}} gesendet werden.',
  'notify.draftsLate': '{{formatted}} Entwürfe wurden ungesendet verworfen',
  'notify.draftsLateBody': 'Sie konnten bis zum festgelegten Zeitpunkt nicht gesendet werden.',
  'notify.draftsLocked': 'Entwürfe warten auf den Schlüsselbund',
  'notify.recordsUnreadable': 'Entwürfe und Belege können nicht gelesen werden',
  'notify.draftsWait_one': '{{formatted}} Entwurf wartet',
  'notify.draftsWait_other': '{{formatted}} Entwürfe warten',
  'notify.draftsWaitBody':
    'Solange Hushlink nicht läuft, wird nichts gesendet. Sie sind verschlüsselt aufbewahrt und werden beim nächsten Start gesendet.',
  'notify.clipboardUnchanged': '{{reason}} Die Zwischenablage ist unverändert.',
};
