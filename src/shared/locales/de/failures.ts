import type { failures as source } from '../en/failures.ts';
import type { Translation } from '../translation.ts';

/** What went wrong, and what to do. */
export const failures: Translation<typeof source> = {
  'failure.offline.no-network': 'Es gibt keine Netzwerkverbindung.',
  'failure.offline.dns':
    'Der Server {{serverName}} wurde nicht gefunden. Prüfen Sie die Verbindung oder die Adresse.',
  'failure.offline.connection-refused': '{{serverName}} nimmt gerade keine Verbindungen an.',
  'failure.offline.unreachable': '{{serverName}} ist nicht erreichbar.',
  'failure.offline.proxy':
    'Der Proxy dieses Netzwerks war nicht erreichbar oder hat die Verbindung abgelehnt.',
  'failure.offline.proxy-login':
    'Der Proxy dieses Netzwerks verlangt Benutzername und Passwort. Geben Sie sie in der Umgebung an, etwa https_proxy=http://name:passwort@proxy:3128, und starten Sie Hushlink neu.',
  'failure.offline.timeout': '{{serverName}} hat nicht rechtzeitig geantwortet.',
  'failure.offline.connection-lost': 'Die Verbindung zu {{serverName}} ist abgebrochen.',
  'failure.offline.too-long':
    '{{serverName}} hat mehr gesendet, als eine Antwort von Onetime Secret umfasst, daher hat Hushlink aufgehört zu lesen. Vielleicht ist die Serveradresse falsch.',
  'failure.offline.not-the-service':
    'Etwas anderes als Onetime Secret hat geantwortet. Vielleicht verlangt dieses Netzwerk zuerst eine Anmeldung, oder die Serveradresse ist falsch.',
  'failure.maybeSent':
    'Die Antwort ging verloren. Vielleicht gibt es einen Link, den niemand hat; er läuft von selbst ab.',
  'failure.tls':
    'Die Verbindung zu {{serverName}} ist nicht sicher ({{code}}), deshalb wurde nichts gesendet.',
  'failure.redirected':
    '{{serverName}} verweist auf eine andere Adresse. Hushlink folgt dem nicht, da Ihr Text sonst an einen Ort ginge, den Sie nicht gewählt haben.',
  'failure.rateLimited': '{{serverName}} hatte zu viele Anfragen. Versuchen Sie es in {{wait}} wieder.',
  'failure.rateLimitedMinutes':
    '{{serverName}} hatte zu viele Anfragen. Versuchen Sie es in einigen Minuten wieder.',
  'failure.serverFault':
    '{{serverName}} meldet einen Fehler ({{status}}). Versuchen Sie es später noch einmal.',
  'failure.refused.credentials':
    '{{serverName}} akzeptiert diesen Benutzernamen und diesen API-Schlüssel nicht.',
  'failure.refused.accounts-off':
    'Bei {{serverName}} sind Konten abgeschaltet. Entfernen Sie den Benutzernamen, um anonym zu teilen.',
  'failure.refused.empty': 'Es gibt nichts zu teilen.',
  'failure.refused.too-large': 'Der Text ist zu groß für {{serverName}}. Der Server sagt: {{serverSays}}',
  'failure.refused.passphrase-rule':
    'Die Passphrase erfüllt die Regeln von {{serverName}} nicht. Der Server sagt: {{serverSays}}',
  'failure.refused.passphrase-wrong': 'Die Passphrase ist falsch.',
  'failure.refused.account-needed':
    '{{serverName}} verlangt ein Konto, damit ein Link per E-Mail gesendet werden kann.',
  'failure.refused.recipient':
    '{{serverName}} kann an diese Adresse keine E-Mail senden. Der Server sagt: {{serverSays}}',
  'failure.refused.domain':
    'Dieses Konto darf diese Link-Domain nicht verwenden. {{serverName}} sagt: {{serverSays}}',
  'failure.refused.unknown-secret':
    'Der Link gilt nicht mehr: Er wurde enthüllt oder gelöscht, oder er ist abgelaufen.',
  'failure.refused.not-available':
    '{{serverName}} bietet dies nicht an. Vielleicht ist die API abgeschaltet.',
  'failure.refused.other': '{{serverName}} hat abgelehnt: {{serverSays}}',
  'failure.keychain-locked':
    'Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.',
  'failure.keychain-silent':
    'Der Schlüsselbund antwortet nicht. Versuchen Sie es gleich noch einmal, oder melden Sie sich ab und wieder an.',
  'failure.keychain-missing':
    'Auf diesem Computer wurde kein Schlüsselbund gefunden, und ohne ihn speichert Hushlink nichts Geheimes. Installieren Sie unter Linux GNOME Keyring oder KWallet.',
  'failure.keychain-failed':
    'Der Schlüsselbund konnte nicht verwendet werden. Versuchen Sie es noch einmal, oder melden Sie sich ab und wieder an.',
  'failure.no-profile': 'Wählen Sie zuerst einen Server. Vorher wird nichts gesendet.',
  'failure.token-missing':
    'Der Schlüsselbund hat keinen API-Schlüssel für {{account}}. Fügen Sie ihn in den Einstellungen hinzu. Nichts wurde gesendet, und nichts wird stattdessen anonym gesendet.',
  'failure.account-needed.recipient':
    'Um den Link per E-Mail zu senden, ist ein Konto nötig. Fügen Sie in den Einstellungen eines hinzu, oder lassen Sie die Adresse leer.',
  'failure.account-needed.domain':
    'Für eine Link-Domain ist ein Konto nötig. Fügen Sie in den Einstellungen eines hinzu, oder lassen Sie die Domain leer.',
  'failure.invalid-secret.empty': 'Es gibt nichts zu teilen.',
  'failure.invalid-secret.lone-surrogate':
    'Der Text hat ein ungültiges Zeichen (die Hälfte eines Paares), das ein Server nie zurückgeben könnte. Entfernen Sie es und versuchen Sie es noch einmal.',
  'failure.invalid-secret.too-large':
    'Der Text hat {{bytes, number}} Byte; ein Link enthält höchstens {{most, number}}.',
  'failure.invalid-passphrase.lone-surrogate':
    'Die Passphrase hat ein ungültiges Zeichen (die Hälfte eines Paares). Geben Sie sie neu ein.',
  'failure.invalid-passphrase.too-long': 'Die Passphrase ist länger als {{most}} Zeichen.',
  'failure.invalid-passphrase.missing': 'Dieser Link hat eine Passphrase. Geben Sie sie ein.',
  'failure.invalid-recipient': 'Das ist keine E-Mail-Adresse. Geben Sie eine an, wie bo@example.com.',
  'failure.invalid-domain': 'Das ist keine Domain. Geben Sie eine an, wie secrets.example.com.',
  'failure.invalid-server.empty': 'Geben Sie die Adresse des Servers an.',
  'failure.invalid-server.not-an-address':
    'Das ist keine Serveradresse. Geben Sie eine an, wie https://secrets.example.com.',
  'failure.invalid-server.not-https':
    'Die Adresse muss mit https beginnen, damit unterwegs niemand lesen kann, was Sie teilen.',
  'failure.invalid-server.has-path': 'Geben Sie die Adresse ohne Pfad an, wie https://secrets.example.com.',
  'failure.invalid-server.has-credentials':
    'Geben Sie die Adresse ohne Benutzernamen oder Passwort darin an.',
  'failure.invalid-server.has-query': 'Geben Sie die Adresse ohne etwas nach dem Hostnamen an.',
  'failure.too-many-profiles':
    'Sie haben schon {{most}} Server. Entfernen Sie einen, den Sie nicht mehr verwenden.',
  'failure.invalid-username':
    'Das ist kein Benutzername. Der Benutzername ist die E-Mail-Adresse, mit der Sie sich beim Server anmelden, ohne Doppelpunkt.',
  'failure.invalid-token':
    'Das ist kein API-Schlüssel. Ein Schlüssel ist ein einziges Wort, ohne Leerzeichen oder Zeilenumbrüche.',
  'failure.invalid-hotkey':
    'Diese Kombination lässt sich nicht verwenden. Halten Sie eine Zusatztaste wie Strg oder Alt gedrückt und drücken Sie einen Buchstaben, eine Ziffer oder eine Funktionstaste.',
  'failure.hotkey-no-key':
    'Die Tastaturbelegung hat keine Taste für {{accelerator}}. Das Tastenkürzel blieb, wie es war.',
  'failure.hotkey-taken':
    'Ein anderes Programm verwendet {{accelerator}}. Das Tastenkürzel blieb, wie es war.',
  'failure.hotkey-refused':
    '{{accelerator}} ist nicht verfügbar, vielleicht weil ein anderes Programm oder das System es benutzt. Das Tastenkürzel blieb, wie es war.',
  'failure.hotkey-twice':
    '{{accelerator}} ist schon eines Ihrer Tastenkürzel. Wählen Sie eine andere Kombination.',
  'failure.too-many-hotkeys': 'Mehr Tastenkürzel sind nicht möglich. Entfernen Sie zuerst eines.',
  'failure.hotkey-not-bound.refused':
    'Der Desktop hat Hushlink kein Tastenkürzel gegeben. Sie können es noch einmal anfordern.',
  'failure.hotkey-not-bound.unanswered':
    'Der Desktop hat nicht geantwortet, deshalb gibt es kein Tastenkürzel. Sie können es noch einmal anfordern.',
  'failure.hotkey-not-bound.canceled':
    'Die Anfrage an den Desktop wurde abgebrochen, deshalb gibt es kein Tastenkürzel.',
  'failure.login-start-not-changed':
    'Das System hat nicht zugelassen, dass Hushlink den Start bei der Anmeldung ändert.',
  'failure.settings-not-saved':
    'Die Einstellungen konnten nicht gespeichert werden. Ist die Festplatte voll oder der Ordner schreibgeschützt?',
  'failure.not-allowed.server': 'Sie haben nicht zugestimmt, daher wurde nichts geändert.',
  'failure.not-allowed.recipient': 'Sie haben dieser Adresse nicht zugestimmt, daher wurde nichts gesendet.',
  'failure.not-allowed.link': 'Sie haben nicht zugestimmt, daher wurde der Link nicht geöffnet.',
  'failure.question-open':
    'Es wurde nichts getan, weil eine andere Frage von Hushlink offen ist. Beantworten Sie sie und versuchen Sie es noch einmal.',
  'failure.records-not-saved':
    'Die Daten von Hushlink konnten auf der Festplatte nicht geändert werden. Ist sie voll oder der Ordner schreibgeschützt?',
  'failure.records-not-read':
    'Die Daten von Hushlink auf der Festplatte konnten nicht gelesen werden. Haben Sie Zugriff auf den Ordner?',
  'failure.file-not-saved':
    'Die Datei konnte dort nicht gespeichert werden. Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf dem Datenträger.',
  'failure.draft-not-kept': '{{sending}} Auch als Entwurf ließ sich der Text nicht aufbewahren. {{keeping}}',
  'failure.draft-busy': 'Der Entwurf wird gerade gesendet.',
  'failure.draft-gone': 'Der Entwurf ist nicht mehr hier: Er wurde gesendet oder verworfen.',
  'failure.kept-by-user':
    'Sie haben den Text als Entwurf behalten. Er wird erst gesendet, wenn Sie es veranlassen.',
  'failure.may-have-been-sent':
    'Die Antwort von {{serverName}} ging verloren, der Entwurf wurde also vielleicht schon gesendet. Wenn Sie ihn erneut senden, entsteht ein weiterer Link und, falls ein Empfänger angegeben ist, eine weitere E-Mail.',
  'failure.lifetime-over':
    'Für einen Link, der am {{until, dateTime}} Uhr abläuft, ist es zu spät, und es wurde nichts gesendet. Wählen Sie eine andere Lebensdauer.',
  'failure.profile-gone':
    'Sie haben das Profil für {{serverName}}, für das dieser Entwurf geschrieben wurde, geändert oder entfernt. Der Entwurf wird nie automatisch anderswohin gesendet. Bearbeiten Sie ihn, um ihn anderswohin zu senden, oder senden Sie ihn unverändert.',
  'failure.invalid-link.empty': 'Fügen Sie einen Einmal-Link oder seinen Schlüssel ein.',
  'failure.invalid-link.not-a-link':
    'Dies ist kein Einmal-Link. Ein Link sieht aus wie https://eu.onetimesecret.com/secret/…; der Schlüssel an seinem Ende genügt auch.',
  'failure.invalid-link.not-https':
    'Der Link muss mit https beginnen. Bitten Sie den Absender um einen anderen.',
  'failure.invalid-link.receipt':
    'Das ist die Adresse eines Belegs, der nur für den Absender ist. Der Link zum Öffnen enthält /secret/.',
  'failure.invalid-link.damaged':
    'Im Schlüssel dieses Links steht etwas, das kein Schlüssel enthält, vielleicht ein unsichtbares Zeichen. Kopieren Sie den Link noch einmal, oder bitten Sie um ihn als reinen Text.',
  'failure.invalid-link.needs-server':
    'Ein Schlüssel allein sagt nicht, wohin er gehört. Wählen Sie den Server.',
  'failure.link-ended.revealed': 'Sie haben diesen Link erstellt, und er wurde schon enthüllt.',
  'failure.link-ended.burned': 'Sie haben diesen Link erstellt, und er wurde gelöscht.',
  'failure.link-ended.expired': 'Sie haben diesen Link erstellt, und er ist abgelaufen.',
  'failure.too-late-to-burn.revealed': 'Zu spät: Die Nachricht wurde am {{at, dateTime}} enthüllt.',
  'failure.too-late-to-burn.burned': 'Der Link wurde schon am {{at, dateTime}} gelöscht.',
  'failure.too-late-to-burn.expired': 'Zu spät: Der Link ist am {{at, dateTime}} abgelaufen.',
  'failure.invalid-template': 'Die Mitteilung braucht {link} an der Stelle, wo der Link stehen soll.',
  'failure.clipboard-unconfirmed':
    'Der Text wurde kopiert, aber auf diesem Desktop kann Hushlink das nicht prüfen. Fügen Sie ihn zur Kontrolle ein.',
  'failure.clipboard-not-written':
    'Der Text konnte nicht in die Zwischenablage gelegt werden. Markieren Sie ihn und kopieren Sie ihn selbst.',
  'failure.link-forgotten': 'Dieser Link ist hier nicht mehr bekannt.',
};
