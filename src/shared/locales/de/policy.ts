import type { policy as source } from '../en/policy.ts';
import type { Translation } from '../translation.ts';

export const policy: Translation<typeof source> = {
  'policy.set': 'Von Ihrem Administrator festgelegt.',
  'policy.onlyThese': 'Ihr Administrator erlaubt nur diese.',
  'policy.atMost': 'Ihr Administrator erlaubt höchstens {{most}}.',
  'policy.notAllowed': 'von Ihrem Administrator nicht erlaubt',
  'policy.accountRequired': 'Ihr Administrator verlangt ein Konto.',
  'policy.accountNone': 'Ihr Administrator erlaubt nur Links ohne Konto.',
  'policy.passphrase': 'Von Ihrem Administrator verlangt.',
  'policy.passphraseLong': 'Von Ihrem Administrator verlangt, mit mindestens {{least}} Zeichen.',
  'policy.passphraseLeast': 'Wenn Sie eine angeben, verlangt Ihr Administrator mindestens {{least}} Zeichen.',
  'policy.keepNone': 'Von Ihrem Administrator festgelegt: Belege bleiben nur, bis Hushlink beendet wird.',
  'policy.inForce': 'Einige dieser Einstellungen hat Ihr Administrator festgelegt, in {{file}}.',
  'policy.ignored': 'Es gibt eine Richtlinie in {{file}}, aber sie wird nicht beachtet: {{why}}.',
  'policy.why.owner': 'die Datei gehört nicht dem Administrator',
  'policy.why.writable': 'auch andere können die Datei ändern',
  'policy.why.folder': 'auch andere können den Ordner der Datei oder einen übergeordneten ändern',
  'policy.brokenTitle': 'Hushlink sendet nichts',
  'policy.fault.unreadable': 'die Datei kann nicht gelesen werden',
  'policy.fault.not-a-file': 'es ist eine Verknüpfung, ein Ordner oder etwas anderes, keine Datei',
  'policy.fault.too-large': 'die Datei ist zu groß',
  'policy.fault.not-json': 'die Datei ist kein gültiges JSON',
  'policy.fault.invalid': 'diese Regel gibt es nicht, oder ihr Wert ist falsch: {{at}}',
  'policy.fault.repeated': 'das steht mehr als einmal darin: {{at}}',
  'policy.fault.unknown-owner': 'es ließ sich nicht feststellen, wer die Datei ändern kann',
  'failure.policy.server':
    'Ihr Administrator erlaubt keine Links bei {{serverName}}, deshalb wurde nichts gesendet.',
  'failure.policy.account':
    'Ihr Administrator erlaubt keine Links mit diesem Konto, deshalb wurde nichts gesendet.',
  'failure.policy.account-needed':
    'Ihr Administrator verlangt ein Konto, deshalb wurde nichts gesendet. Fügen Sie in den Einstellungen eines hinzu.',
  'failure.policy.anonymous-only':
    'Ihr Administrator erlaubt nur Links ohne Konto, deshalb wurde nichts gesendet.',
  'failure.policy-lifetime':
    'Ihr Administrator begrenzt die Lebensdauer auf {{most}}, deshalb wurde nichts gesendet. Wählen Sie eine kürzere.',
  'failure.policy-passphrase.missing':
    'Ihr Administrator verlangt für jeden Link eine Passphrase, deshalb wurde nichts gesendet. Geben Sie eine an.',
  'failure.policy-passphrase.missingLong':
    'Ihr Administrator verlangt für jeden Link eine Passphrase mit mindestens {{least}} Zeichen, deshalb wurde nichts gesendet. Geben Sie eine an.',
  'failure.policy-passphrase.short':
    'Ihr Administrator verlangt für eine Passphrase mindestens {{least}} Zeichen, deshalb wurde nichts gesendet. Wählen Sie eine längere.',
  'failure.policy-broken':
    'Es wird nichts gesendet, weil die Richtlinie Ihres Administrators in {{file}} nicht verwendet werden kann: {{fault}}. Melden Sie es Ihrem Administrator.',
  'failure.policy-setting': 'Das hat Ihr Administrator festgelegt, deshalb wurde es nicht geändert.',
  'failure.policy-drafts': 'Ihr Administrator erlaubt Hushlink keine Entwürfe.',
  'failure.policy-opening.any': 'Ihr Administrator erlaubt nicht, Links in Hushlink zu öffnen.',
  'failure.policy-opening.server':
    'Ihr Administrator erlaubt nicht, Links dieses Servers in Hushlink zu öffnen.',
  'policy.cli.none': 'Es gibt keine Richtlinie. Ein Administrator kann eine in {{file}} ablegen.',
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
  'policy.rule.draftsNone': 'Nichts wird als Entwurf aufbewahrt.',
  'policy.rule.draftsAge': 'Ein Entwurf wird höchstens {{most}} aufbewahrt und dann ungesendet verworfen.',
  'policy.rule.receiptsNone': 'Belege bleiben nur, bis Hushlink beendet wird.',
  'policy.rule.receiptsNotAfterEnd': 'Ein Beleg wird entfernt, sobald sein Link beendet ist.',
  'policy.rule.receiptsAge': 'Ein Beleg wird nach dem Ende seines Links höchstens {{most}} aufbewahrt.',
  'policy.rule.links': 'Links werden nach dem Beenden von Hushlink nicht behalten.',
  'policy.rule.loginOn': 'Hushlink startet beim Anmelden.',
  'policy.rule.loginOff': 'Hushlink startet nicht beim Anmelden.',
  'policy.rule.updatesOn': 'Hushlink sucht einmal am Tag nach einer neuen Version, wo das möglich ist.',
  'policy.rule.updatesOff': 'Hushlink sucht nicht nach neuen Versionen.',
  'policy.rule.openingNone': 'Links werden nicht in Hushlink geöffnet.',
  'policy.rule.openingAllowed': 'Nur Links dieser Server werden in Hushlink geöffnet.',
};
