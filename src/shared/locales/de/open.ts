import type { open as source } from '../en/open.ts';
import type { Translation } from '../translation.ts';

/** Open a link. */
export const open: Translation<typeof source> = {
  'open.title': 'Link öffnen',
  'open.link': 'Einmal-Link oder Schlüssel',
  'open.placeholder': 'https://…/secret/…',
  'open.hint': 'Einfügen oder hier ablegen. Es wird kein Server kontaktiert, bevor Sie „Enthüllen“ drücken.',
  'open.found': 'Aus der Zwischenablage.',
  'open.asks': '„Enthüllen“ kontaktiert nur {{host}}, ohne Ihr Konto.',
  'open.asksRegion': '„Enthüllen“ kontaktiert nur {{serverName}} ({{host}}), ohne Ihr Konto.',
  'open.unfamiliar':
    '{{host}} ist keiner Ihrer Server und keiner von Onetime Secret. Fahren Sie nur fort, wenn Sie von dort einen Link erwartet haben.',
  'open.server': 'Server, zu dem der Schlüssel gehört',
  'open.chooseServer': 'Auswählen…',
  'open.passphrase': 'Passphrase, falls vorhanden',
  'open.hasPassphrase': 'Passphrase eingeben',
  'open.showPassphrase': 'Passphrase anzeigen',
  'open.hidePassphrase': 'Passphrase verbergen',
  'open.once': 'Die Nachricht lässt sich nur einmal enthüllen, danach ist der Link ungültig.',
  'open.reveal': 'Enthüllen',
  'open.revealing': 'Wird enthüllt…',
  'open.revealed': 'Enthüllt',
  'open.from': 'Von {{host}}. Der Link funktioniert nicht mehr.',
  'open.secret': 'Nachricht',
  'open.empty': 'Die Nachricht ist leer.',
  'open.partShown':
    'Zu lang, um ganz angezeigt zu werden: Das sind die ersten {{shown, number}} von {{total, number}} Zeichen. „Kopieren“ kopiert alle.',
  'open.copySecret': 'Nachricht kopieren',
  'open.copied': 'Die Nachricht ist in der Zwischenablage.',
  'open.copiedFor': 'Die Nachricht ist für {{time}} in der Zwischenablage.',
  'open.wiped': 'Sie wird verworfen, sobald dieses Fenster geschlossen wird, und nirgends gespeichert.',
  'open.another': 'Anderen Link öffnen',
  'open.leaveQuestion':
    'Sie haben die Nachricht nicht kopiert, und niemand kann ihren Link noch einmal öffnen. Ohne Kopieren schließen?',
  'open.leave': 'Ohne Kopieren schließen',
  'open.stay': 'Offen lassen',
  'open.failure.unknown':
    '{{serverName}} gibt für diesen Link nichts heraus: Er wurde enthüllt, gelöscht oder ist abgelaufen, oder er braucht eine andere Passphrase. Was davon zutrifft, sagt ein Server nicht.',
  'open.failure.unknownNoPassphrase':
    '{{serverName}} gibt für diesen Link nichts heraus: Er wurde enthüllt, gelöscht oder ist abgelaufen, oder er braucht eine Passphrase. Was davon zutrifft, sagt ein Server nicht.',
  'open.failure.locked':
    '{{serverName}} kann dies jetzt nicht enthüllen. Nach zu vielen falschen Passphrasen ist ein Link eine halbe Stunde gesperrt.',
  'open.failure.tooLong':
    '{{serverName}} hat mehr gesendet, als eine Nachricht umfassen kann, daher hat Hushlink aufgehört zu lesen. Der Link ist vielleicht verbraucht. Bitten Sie den Absender, die Nachricht in Teilen zu senden.',
  'open.failure.maybeRevealed':
    'Die Antwort ging unterwegs verloren. Der Link kann damit verbraucht sein; ein weiterer Versuch zeigt es.',
};
