import type { settings as source } from '../en/settings.ts';
import type { Translation } from '../translation.ts';

/** Settings and the first run. */
export const settings: Translation<typeof source> = {
  'settings.title': 'Einstellungen',
  'settings.sections': 'Auf dieser Seite',
  'settings.unsaved': 'Nicht gespeichert',
  'settings.welcome': 'Willkommen bei Hushlink',
  'settings.welcomeWhat':
    'Hushlink macht aus einem Passwort oder einer Notiz einen Link, der sich einmal öffnen lässt.',
  'settings.welcomeHotkey':
    'Kopieren Sie ein Passwort, drücken Sie {{hotkey}} und fügen Sie einen Link ein, der sich einmal öffnen lässt.',
  'settings.welcomeAsk': 'Mit einem Tastenkürzel geht das in jedem Programm: siehe Einstellungen.',
  'settings.damaged':
    'Die Datei mit den Einstellungen war beschädigt, deshalb ist Hushlink mit Standardeinstellungen gestartet. Die beschädigte Datei wurde als {{keptAs}} gespeichert.',
  'settings.fromNewer':
    'Die Einstellungen stammen von einer neueren Version von Hushlink, und diese kann sie nicht lesen. Deshalb ist Hushlink mit Standardeinstellungen gestartet. Die neueren wurden als {{keptAs}} gespeichert.',
  'settings.noTray':
    'Dieser Desktop zeigt keine Symbole im Infobereich. Starten Sie Hushlink erneut, wenn Sie sein Fenster wieder brauchen.',

  'region.eu': 'Europäische Union',
  'region.uk': 'Vereinigtes Königreich',
  'region.us': 'Vereinigte Staaten',
  'region.ca': 'Kanada',
  'region.nz': 'Neuseeland',

  'server.where': 'Wohin Ihre Nachrichten gehen',
  'server.choose': 'Auswählen…',
  'server.chooseFirst': 'Wählen Sie, wohin Ihre Nachrichten gehen.',
  'server.region': '{{name}} ({{serverName}})',
  'server.default': 'onetimesecret.com (irgendeine Region)',
  'server.other': 'Anderer Server…',
  'server.address': 'Serveradresse',
  'server.suggested': 'Vorschlag nach Ihrer Zeitzone. Noch wird nichts gesendet.',
  'server.regionHint': 'Geht an {{host}} und nirgends sonst hin. Regionen teilen nichts miteinander.',
  'server.defaultHint':
    'Diese Adresse führt in irgendeine Region, die Sie nicht wählen, und kann eingestellt werden. Eine Region ist die bessere Wahl.',

  'account.heading': 'Konto',
  'account.anonymous': 'Anonym',
  'account.anonymousHint': 'Kein Konto nötig.',
  'account.with': 'Mit einem Konto',
  'account.withHint': 'Um Links per E-Mail zu senden und Ihren Tarif zu nutzen.',
  'account.username': 'Benutzername',
  'account.usernameHint': 'Die E-Mail-Adresse, mit der Sie sich anmelden.',
  'account.token': 'API-Schlüssel',
  'account.tokenStored': 'Ein Schlüssel ist im Schlüsselbund gespeichert.',
  'account.tokenMissing':
    'Für dieses Konto ist noch kein Schlüssel gespeichert. Ohne ihn kann nichts gesendet werden.',
  'account.tokenUnknown': 'Lassen Sie das Feld leer, wenn der Schlüsselbund ihn schon hat.',
  'account.where': 'Erstellen Sie einen auf dem Server, unter Account → API.',
  'account.openPage': 'Schlüssel holen',
  'account.kept.linux':
    'Wird im Schlüsselbund dieses Desktops (Secret Service) aufbewahrt und nie wieder gezeigt.',
  'account.kept.darwin': 'Wird im Schlüsselbund dieses Mac aufbewahrt und nie wieder gezeigt.',
  'account.kept.win32':
    'Wird in der Windows-Anmeldeinformationsverwaltung aufbewahrt und nie wieder gezeigt.',
  'account.replace': 'Ersetzen',
  'account.replaceToken': 'Schlüssel ersetzen',
  'account.keepToken': 'Gespeicherten behalten',
  'account.forget': 'Entfernen',
  'account.forgetToken': 'API-Schlüssel entfernen',
  'account.forgetQuestion':
    'Den API-Schlüssel entfernen? Ohne ihn kann nichts als {{username}} gesendet werden.',
  'account.forgotten': 'Der Schlüssel wurde aus dem Schlüsselbund entfernt.',

  'connection.heading': 'Server und Konten',
  'connection.start': 'Starten',
  'connection.save': 'Speichern',
  'connection.checkAndSave': 'Prüfen und speichern',
  'connection.saving': 'Wird gespeichert…',
  'connection.saved': 'Gespeichert.',
  'connection.test': 'Testen',
  'connection.testing': 'Wird getestet…',
  'connection.unchecked': 'Der Schlüssel konnte nicht geprüft werden.',
  'connection.saveFirst': 'Zuerst speichern: Der Test verwendet das Gespeicherte.',
  'connection.answered': '{{serverName}} hat in {{ms}} ms geantwortet.',
  'connection.anonymous': 'Links werden anonym erstellt.',
  'connection.accepted': 'Das Konto {{username}} wird akzeptiert.',
  'connection.discardQuestion': 'Ohne Speichern schließen?',
  'connection.discard': 'Schließen',

  'defaults.heading': 'Neue Links',
  'defaults.lifetime': 'Standard-Lebensdauer',
  'defaults.hint':
    'Für das Tastenkürzel und neue Nachrichten. Was Sie für eine Nachricht wählen, ist beim nächsten Mal für diesen Server und dieses Konto vorausgewählt, bis Sie die Standard-Lebensdauer ändern. Ein Server kann weniger gewähren.',
  'defaults.saved': 'Die Standard-Lebensdauer ist gespeichert.',

  'hotkey.heading': 'Tastenkürzel',
  'hotkey.what': 'Macht in jedem Programm aus der Zwischenablage einen Link.',
  'hotkey.off': 'Aus',
  'hotkey.current': 'Zwischenablage teilen',
  'hotkey.change': 'Ändern…',
  'hotkey.set': 'Festlegen…',
  'hotkey.changeHotkey': 'Tastenkürzel ändern…',
  'hotkey.setHotkey': 'Tastenkürzel festlegen…',
  'hotkey.switchOff': 'Abschalten',
  'hotkey.press': 'Tasten drücken…',
  'hotkey.pressHint':
    'Halten Sie eine Zusatztaste wie Strg oder Alt gedrückt und drücken Sie einen Buchstaben, eine Ziffer oder eine Funktionstaste. Esc bricht ab.',
  'hotkey.changed': 'Das Tastenkürzel ist jetzt {{hotkey}}.',
  'hotkey.switchedOff': 'Das Tastenkürzel ist abgeschaltet.',
  'hotkey.taken':
    'Ein anderes Programm verwendet {{hotkey}}, deshalb funktioniert das Tastenkürzel hier nicht. Wählen Sie eine andere Kombination.',
  'hotkey.no-key':
    'Diese Tastaturbelegung hat keine Taste für {{hotkey}}, deshalb funktioniert das Tastenkürzel jetzt nicht. Wählen Sie eine andere Kombination.',
  'hotkey.try': 'Testen',
  'hotkey.tryHint': 'Drücken Sie jetzt {{hotkey}}. Nichts wird geteilt.',
  'hotkey.pressed': 'Es funktioniert.',
  'hotkey.refused':
    '{{hotkey}} ist nicht verfügbar, vielleicht weil ein anderes Programm oder das System es benutzt. Hier funktioniert das Tastenkürzel nicht. Wählen Sie eine andere Kombination.',
  'hotkey.notPressed':
    'In zehn Sekunden kam nichts an. Vielleicht bekommt ein anderes Programm diese Tasten. Wählen Sie eine andere Kombination, oder belegen Sie in den Einstellungen des Desktops eine Taste mit „{{command}}“.',
  'hotkey.notPressedDesktop':
    'In zehn Sekunden kam nichts an. Sehen Sie in den Tastatureinstellungen des Desktops nach, ob diese Tasten noch für Hushlink eingestellt sind, und für nichts anderes.',
  'hotkey.notPressedUser':
    'In zehn Sekunden kam nichts an. Prüfen Sie, ob der Desktop seine Konfiguration neu geladen hat und ob etwas anderes die Tasten benutzt.',
  'hotkey.tryOwnHint': 'Drücken Sie jetzt Ihre Tasten. Nichts wird geteilt.',
  'hotkey.action': 'Aus der Zwischenablage einen Einmal-Link machen',
  'hotkey.about.portal':
    'Ihr Desktop legt die Tasten fest und fragt Sie vorher. In seinen Tastatureinstellungen lassen sie sich ändern.',
  'hotkey.about.custom-shortcut':
    'Diese Version von GNOME bietet Programmen keine Tastenkürzel. Stattdessen kann Hushlink in Ihren Tastatureinstellungen eine eigene Tastenkombination hinzufügen. Die Tasten lassen sich dort ändern.',
  'hotkey.about.added':
    'Das ist eine eigene Tastenkombination in Ihren Tastatureinstellungen. Die Tasten lassen sich dort ändern.',
  'hotkey.about.line':
    'In {{desktop}} können nur Sie selbst Tasten belegen. Fügen Sie der Konfiguration diese Zeile hinzu, mit Tasten Ihrer Wahl:',
  'hotkey.about.command':
    'Dieser Desktop bietet Programmen keine Tastenkürzel. Belegen Sie in seinen Tastatureinstellungen eine Taste mit diesem Befehl:',
  'hotkey.ask.portal': 'Tastenkürzel anfordern…',
  'hotkey.ask.custom-shortcut': 'Tastenkombination hinzufügen',
  'hotkey.asking': 'Ihr Desktop fragt Sie nach den Tasten. Antworten Sie dort.',
  'hotkey.noKeys':
    'Ihr Desktop hat dafür keine Tasten festgelegt. Wählen Sie welche in seinen Tastatureinstellungen.',
  'hotkey.configure': 'Tastatureinstellungen öffnen',
  'hotkey.copyLine': 'Zeile kopieren',
  'hotkey.lineCopied': 'Die Zeile ist kopiert.',
  'hotkey.short.asking': 'Wird angefragt…',
  'hotkey.short.waiting': 'Wartet auf den Desktop…',
  'hotkey.short.noKeys': 'Keine Tasten',
  'hotkey.short.byUser': 'Sie wählen die Tasten',
  'hotkey.does.share-link': 'Zwischenablage teilen',
  'hotkey.does.share-message': 'Zwischenablage mit Anleitung teilen',
  'hotkey.does.share-selection': 'Markierten Text teilen',
  'hotkey.does.new-secret': 'Neue Nachricht',
  'hotkey.does.open-link': 'Link aus der Zwischenablage öffnen',
  'hotkey.twice':
    '{{hotkey}} gehört schon zu einem anderen Ihrer Tastenkürzel und funktioniert hier nicht. Wählen Sie eine andere Kombination.',
  'hotkey.add': 'Tastenkürzel hinzufügen…',
  'hotkey.edit': 'Tastenkürzel bearbeiten: {{what}}',
  'hotkey.remove': 'Tastenkürzel entfernen: {{what}}',
  'hotkey.testNamed': 'Testen: {{what}}',
  'hotkey.saved': 'Das Tastenkürzel ist gespeichert.',
  'hotkey.removed': 'Das Tastenkürzel ist entfernt.',
  'hotkey.task': 'Was es tut',
  'hotkey.keys': 'Tasten',
  'hotkey.choose': 'Tasten wählen…',
  'hotkey.proposed': 'Diese Tasten sind nur ein Vorschlag an Ihren Desktop.',
  'hotkey.destination': 'Server und Konto',
  'hotkey.inUse': 'Was gerade verwendet wird',
  'hotkey.profileGone':
    'Sein Server oder Konto wurde entfernt, darum teilt dieses Tastenkürzel nichts. Wählen Sie dafür einen anderen Server oder ein anderes Konto.',
  'hotkey.ownLifetime': 'Andere Lebensdauer als der Standard',
  'hotkey.passphrase': 'Für jeden Link eine Passphrase generieren',
  'hotkey.passphraseHint':
    'Zuerst wird der Link kopiert. Drücken Sie die Tasten innerhalb einer Minute noch einmal, um die Passphrase zu kopieren.',
  'hotkey.messageHint':
    'Der Link wird mit den Worten unter „Mit Anleitung kopieren“ kopiert, in der Sprache von Hushlink.',
  'hotkey.withPassphrase': 'mit Passphrase',
  'hotkey.save': 'Tastenkürzel speichern',

  'profiles.inUse': 'Links werden erstellt mit',
  'profiles.chosen': 'Links werden jetzt mit {{profile}} erstellt.',
  'profiles.add': 'Weiteres hinzufügen',
  'profiles.new': 'Ein anderer Server oder ein anderes Konto',
  'profiles.makesPassphrase': 'Für jede neue Nachricht eine Passphrase generieren',
  'profiles.makesPassphraseHint':
    'Das Tastenkürzel öffnet dann „Neue Nachricht“, damit Sie die Passphrase sehen.',
  'profiles.edit': '{{profile}} bearbeiten',
  'profiles.editShort': 'Bearbeiten',
  'profiles.remove': '{{profile}} entfernen',
  'profiles.removeShort': 'Entfernen',
  'profiles.removeQuestion': '{{profile}} entfernen? Damit erstellte Links bleiben unter „Aktivität“.',
  'profiles.removeAccountQuestion':
    '{{profile}} entfernen? Der API-Schlüssel wird auch aus dem Schlüsselbund entfernt. Damit erstellte Links bleiben unter „Aktivität“, können aber von hier aus dann nicht mehr gelöscht oder beobachtet werden.',
  'profiles.removed': 'Das Profil ist entfernt.',
  'profiles.tokenStays':
    'Das Profil ist entfernt, aber sein API-Schlüssel ließ sich nicht aus dem Schlüsselbund nehmen. Entfernen Sie ihn dort; er steht als Hushlink darin.',
  'profiles.discardQuestion': 'Ihre Änderungen verwerfen?',
  'profiles.discard': 'Verwerfen',

  'measure.measure': 'Geschwindigkeit messen',
  'measure.measuring': 'Wird gemessen…',
  'measure.hint': 'Fragt jeden Server nach seinem Status und sendet sonst nichts.',
  'measure.ms': '{{ms}} ms',

  'login.start': 'Hushlink beim Anmelden im Infobereich starten',
  'login.needsApproval':
    'macOS verlangt, dass Sie das zuerst erlauben: in den Systemeinstellungen unter Allgemein, Anmeldeobjekte.',

  'general.heading': 'Allgemein',
  'appearance.language': 'Sprache',
  'appearance.system': 'Systemeinstellung',
  'appearance.theme': 'Farbschema',
  'appearance.light': 'Hell',
  'appearance.dark': 'Dunkel',
  'appearance.closeAfterSharing': '„Neue Nachricht“ schließen, wenn der Link in der Zwischenablage ist',

  'privacy.heading': 'Zwischenablage und Datenschutz',
  'preferences.watch': 'Ab und zu prüfen, ob Links enthüllt wurden',
  'preferences.notify': 'Benachrichtigen, wenn ein Link enthüllt wird',
  'preferences.keepLinks': 'Links nach dem Beenden von Hushlink behalten',
  'preferences.hide': 'Fenster mit Nachrichten aus Bildschirmfotos und Bildschirmfreigaben heraushalten',
  'preferences.noHiding':
    'Linux kann ein Fenster nicht aus Bildschirmfotos und Bildschirmfreigaben heraushalten.',
  'preferences.keep': 'Belege nach dem Ende eines Links aufbewahren',
  'preferences.keepNone': 'Gar nicht',
  'preferences.discardDrafts': 'Ungesendete Entwürfe verwerfen nach',
  'preferences.discardDraftsHint': 'Für Entwürfe von jetzt an. Der Text eines verworfenen Entwurfs ist weg.',
  'preferences.clear': 'Kopierte Werte aus der Zwischenablage entfernen nach',
  'preferences.clearHint': 'Für Passphrasen und generierte oder enthüllte Werte.',
  'preferences.clearLinks': 'Auch kopierte Links entfernen',
  'preferences.never': 'Nie',
  'preferences.saved': 'Die Änderung ist gespeichert.',

  'templates.heading': 'Mit Anleitung kopieren',
  'templates.what': 'Die Mitteilung mit dem Link, für den Empfänger.',
  'templates.language': 'Sprache der Mitteilung',
  'templates.words': 'Mitteilung',
  'templates.placeholders':
    '{link} ist der Link, {until} wann er abläuft. {passphrase} bittet um die Passphrase, wo es eine gibt.',
  'templates.preview': 'Vorschau, für einen Link mit Passphrase',
  'templates.save': 'Mitteilung speichern',
  'templates.saved': 'Die Mitteilung ist gespeichert.',
  'templates.useBuiltIn': 'Mitgelieferte Mitteilung verwenden',
  'templates.builtIn': 'Die mitgelieferte Mitteilung ist zurück.',

  'updates.check': 'Einmal am Tag nach einer neuen Version suchen',
  'updates.how':
    'Ruft eine kleine signierte Datei ab und sendet nichts über Sie oder diesen Computer. Es wird nichts installiert.',
  'updates.newer': 'Version {{version}} ist verfügbar.',
  'updates.open': 'Seite öffnen',

  'storage.heading': 'Aufbewahrung',
  'storage.secrets':
    'Nachrichten und Passphrasen: nie auf der Festplatte, außer verschlüsselt in einem Entwurf, bis er gesendet ist.',
  'storage.keys.linux':
    'API-Schlüssel und der Schlüssel zu Entwürfen und Belegen: im Schlüsselbund dieses Desktops (Secret Service).',
  'storage.keys.darwin':
    'API-Schlüssel und der Schlüssel zu Entwürfen und Belegen: im Schlüsselbund dieses Mac.',
  'storage.keys.win32':
    'API-Schlüssel und der Schlüssel zu Entwürfen und Belegen: in der Windows-Anmeldeinformationsverwaltung.',
  'storage.receipts':
    'Entwürfe, Belege und Links: verschlüsselt (AES-256-GCM) im Benutzerdaten-Ordner von Hushlink.',
  'storage.settings': 'Einstellungen: in settings.json in diesem Ordner, als reiner Text ohne Geheimnisse.',
};
