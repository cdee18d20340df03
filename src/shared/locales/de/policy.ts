import type { policy as source } from '../en/policy.ts';
import type { Translation } from '../translation.ts';

export const policy: Translation<typeof source> = {
  'policy.set': 'Von Ihrer Administration festgelegt.',
  'policy.onlyThese': 'Ihre Administration erlaubt nur diese.',
  'policy.atMost': 'Ihre Administration erlaubt höchstens {{most}}.',
  'policy.notAllowed': 'von Ihrer Administration nicht erlaubt',
  'policy.accountRequired': 'Ihre Administration verlangt ein Konto.',
  'policy.accountNone': 'Ihre Administration erlaubt nur Links ohne Konto.',
  'policy.passphrase': 'Von Ihrer Administration verlangt.',
  'policy.passphraseLong': 'Von Ihrer Administration verlangt, mit mindestens {{least}} Zeichen.',
  'policy.passphraseLeast': 'Wenn es eine gibt, verlangt Ihre Administration mindestens {{least}} Zeichen.',
  'policy.keepNone':
    'Ihre Administration hat festgelegt, dass Belege nur bis zum Beenden von Hushlink bleiben.',
  'policy.inForce': 'Einiges davon hat Ihre Administration festgelegt, in {{file}}.',
  'policy.ignored': 'Es gibt eine Richtlinie in {{file}}, aber sie wird nicht beachtet: {{why}}.',
  'policy.why.owner': 'die Datei gehört nicht der Administration',
  'policy.why.writable': 'auch andere können die Datei ändern',
  'policy.why.folder': 'auch andere können ihren Ordner ändern, oder einen darüber',
  'policy.brokenTitle': 'Hushlink sendet nichts',
  'policy.fault.unreadable': 'die Datei kann nicht gelesen werden',
  'policy.fault.not-a-file': 'es ist eine Verknüpfung, ein Ordner oder etwas anderes, keine Datei',
  'policy.fault.too-large': 'die Datei ist zu groß',
  'policy.fault.not-json': 'die Datei ist kein gültiges JSON',
  'policy.fault.invalid': 'diese Regel gibt es nicht, oder ihr Wert ist falsch: {{at}}',
  'policy.fault.unknown-owner': 'es ließ sich nicht feststellen, wer die Datei ändern kann',
  'failure.policy.server':
    'Ihre Administration erlaubt keine Links bei {{serverName}}, deshalb wurde nichts gesendet.',
  'failure.policy.account':
    'Ihre Administration erlaubt keine Links mit diesem Konto, deshalb wurde nichts gesendet.',
  'failure.policy.account-needed':
    'Ihre Administration verlangt ein Konto, deshalb wurde nichts gesendet. Fügen Sie in den Einstellungen eines hinzu.',
  'failure.policy.anonymous-only':
    'Ihre Administration erlaubt nur Links ohne Konto, deshalb wurde nichts gesendet.',
  'failure.policy-lifetime':
    'Ihre Administration erlaubt Links für höchstens {{most}}, deshalb wurde nichts gesendet. Wählen Sie eine kürzere Lebensdauer.',
  'failure.policy-passphrase.missing':
    'Ihre Administration verlangt für jeden Link eine Passphrase, deshalb wurde nichts gesendet. Geben Sie eine an.',
  'failure.policy-passphrase.missingLong':
    'Ihre Administration verlangt für jeden Link eine Passphrase mit mindestens {{least}} Zeichen, deshalb wurde nichts gesendet. Geben Sie eine an.',
  'failure.policy-passphrase.short':
    'Ihre Administration verlangt für eine Passphrase mindestens {{least}} Zeichen, deshalb wurde nichts gesendet. Wählen Sie eine längere.',
  'failure.policy-broken':
    'Es wird nichts gesendet, weil die Richtlinie Ihrer Administration in {{file}} nicht verwendet werden kann: {{fault}}. Melden Sie es Ihrer Administration.',
  'failure.policy-setting': 'Das hat Ihre Administration festgelegt, deshalb wurde es nicht geändert.',
  'failure.policy-drafts': 'Ihre Administration lässt Hushlink keine Entwürfe behalten.',
  'failure.policy-opening.any': 'Ihre Administration erlaubt nicht, Links in Hushlink zu öffnen.',
  'failure.policy-opening.server':
    'Ihre Administration erlaubt nicht, Links dieses Servers in Hushlink zu öffnen.',
  'policy.cli.none': 'Es gibt keine Richtlinie. Eine Administration kann eine in {{file}} ablegen.',
  'policy.cli.inForce': 'Die Richtlinie in {{file}} gilt:',
  'policy.cli.noRules': 'Sie hat keine Regeln.',
  'policy.rule.servers': 'Links werden nur bei {{servers}} erstellt.',
  'policy.rule.accountsRequired': 'Links werden nur mit einem Konto erstellt.',
  'policy.rule.accountsNone': 'Links werden nur ohne Konto erstellt.',
  'policy.rule.usernames': 'Nur diese Konten werden verwendet: {{usernames}}.',
  'policy.rule.lifetime': 'Ein Link gilt höchstens {{most}}.',
  'policy.rule.passphraseRequired': 'Jeder Link braucht eine Passphrase.',
  'policy.rule.passphraseLeast': 'Eine Passphrase hat mindestens {{least}} Zeichen.',
  'policy.rule.hotkey': 'Das Tastenkürzel ist {{keys}}.',
  'policy.rule.hotkeyNone': 'Es gibt kein Tastenkürzel.',
  'policy.rule.hotkeyChange': 'Es kann ein anderes Tastenkürzel gewählt werden.',
  'policy.rule.draftsNone': 'Nichts wird als Entwurf behalten.',
  'policy.rule.draftsAge': 'Ein Entwurf wird spätestens nach {{most}} ungesendet verworfen.',
  'policy.rule.receiptsNone': 'Belege bleiben nur bis zum Beenden von Hushlink.',
  'policy.rule.receiptsNotAfterEnd': 'Ein Beleg wird gelöscht, sobald sein Link beendet ist.',
  'policy.rule.receiptsAge': 'Ein Beleg bleibt nach dem Ende seines Links höchstens {{most}}.',
  'policy.rule.links': 'Links werden nach dem Beenden von Hushlink nicht behalten.',
  'policy.rule.loginOn': 'Hushlink startet beim Anmelden.',
  'policy.rule.loginOff': 'Hushlink startet nicht beim Anmelden.',
  'policy.rule.updatesOn': 'Hushlink sucht einmal am Tag nach einer neuen Version, wo es das kann.',
  'policy.rule.updatesOff': 'Hushlink sucht nicht nach neuen Versionen.',
  'policy.rule.openingNone': 'Links werden nicht in Hushlink geöffnet.',
  'policy.rule.openingAllowed': 'Nur Links dieser Server werden in Hushlink geöffnet.',
};
