import type { policy as source } from '../en/policy.ts';
import type { Translation } from '../translation.ts';

export const policy: Translation<typeof source> = {
  'policy.set': 'Bestemt af din administrator.',
  'policy.onlyThese': 'Din administrator tillader kun disse.',
  'policy.atMost': 'Din administrator tillader højst {{most}}.',
  'policy.notAllowed': 'ikke tilladt af din administrator',
  'policy.accountRequired': 'Din administrator kræver en konto.',
  'policy.accountNone': 'Din administrator tillader kun links uden konto.',
  'policy.passphrase': 'Kræves af din administrator.',
  'policy.passphraseLong': 'Kræves af din administrator, med mindst {{least}} tegn.',
  'policy.passphraseLeast': 'Hvis du angiver en, kræver din administrator mindst {{least}} tegn.',
  'policy.keepNone': 'Bestemt af din administrator: kvitteringer gemmes kun, til Hushlink afsluttes.',
  'policy.inForce': 'Din administrator har bestemt nogle af disse indstillinger i {{file}}.',
  'policy.ignored': 'Der er en politik i {{file}}, men den ignoreres: {{why}}.',
  'policy.why.owner': 'filen tilhører ikke administratoren',
  'policy.why.writable': 'andre end administratoren kan ændre filen',
  'policy.why.folder': 'andre end administratoren kan ændre dens mappe eller en overordnet mappe',
  'policy.brokenTitle': 'Hushlink sender intet',
  'policy.fault.unreadable': 'filen kan ikke læses',
  'policy.fault.not-a-file': 'det er et link, en mappe eller noget andet, ikke en fil',
  'policy.fault.too-large': 'filen er for stor',
  'policy.fault.not-json': 'filen er ikke gyldig JSON',
  'policy.fault.invalid': 'den regel findes ikke, eller dens værdi er forkert: {{at}}',
  'policy.fault.unknown-owner': 'det kan ikke afgøres, hvem der kan ændre filen',
  'failure.policy.server':
    'Din administrator tillader ikke, at der oprettes links hos {{serverName}}, så intet blev sendt.',
  'failure.policy.account':
    'Din administrator tillader ikke, at der oprettes links med denne konto, så intet blev sendt.',
  'failure.policy.account-needed':
    'Din administrator kræver en konto, så intet blev sendt. Tilføj en i Indstillinger.',
  'failure.policy.anonymous-only': 'Din administrator tillader kun links uden konto, så intet blev sendt.',
  'failure.policy-lifetime':
    'Din administrator tillader højst en levetid på {{most}}, så intet blev sendt. Vælg en kortere.',
  'failure.policy-passphrase.missing':
    'Din administrator kræver en adgangssætning til hvert link, så intet blev sendt. Tilføj en.',
  'failure.policy-passphrase.missingLong':
    'Din administrator kræver en adgangssætning på mindst {{least}} tegn til hvert link, så intet blev sendt. Tilføj en.',
  'failure.policy-passphrase.short':
    'Din administrator kræver, at en adgangssætning har mindst {{least}} tegn, så intet blev sendt. Vælg en længere.',
  'failure.policy-broken':
    'Intet sendes, fordi din administrators politik i {{file}} ikke kan bruges: {{fault}}. Sig det til din administrator.',
  'failure.policy-setting': 'Din administrator har bestemt dette, så det blev ikke ændret.',
  'failure.policy-drafts': 'Din administrator tillader ikke, at Hushlink gemmer kladder.',
  'failure.policy-opening.any': 'Din administrator tillader ikke, at links åbnes i Hushlink.',
  'failure.policy-opening.server':
    'Din administrator tillader ikke, at links fra denne server åbnes i Hushlink.',
  'policy.cli.none': 'Der er ingen politik. En administrator kan lægge en i {{file}}.',
  'policy.cli.inForce': 'Politikken i {{file}} gælder:',
  'policy.cli.noRules': 'Den har ingen regler.',
  'policy.rule.servers': 'Links oprettes kun hos {{servers}}.',
  'policy.rule.accountsRequired': 'Links oprettes kun med en konto.',
  'policy.rule.accountsNone': 'Links oprettes kun uden konto.',
  'policy.rule.usernames': 'Kun disse konti bruges: {{usernames}}.',
  'policy.rule.lifetime': 'Et link varer højst {{most}}.',
  'policy.rule.passphraseRequired': 'Hvert link skal have en adgangssætning.',
  'policy.rule.passphraseLeast': 'En adgangssætning har mindst {{least}} tegn.',
  'policy.rule.hotkey': 'Genvejstasten er {{keys}}.',
  'policy.rule.hotkeyNone': 'Der er ingen genvejstast.',
  'policy.rule.hotkeyChange': 'Brugeren kan vælge en anden genvejstast.',
  'policy.rule.draftsNone': 'Intet gemmes som kladde.',
  'policy.rule.draftsAge': 'En kladde kasseres usendt senest efter {{most}}.',
  'policy.rule.receiptsNone': 'Kvitteringer gemmes kun, til Hushlink afsluttes.',
  'policy.rule.receiptsNotAfterEnd': 'En kvittering fjernes, så snart dens link er afsluttet.',
  'policy.rule.receiptsAge': 'En kvittering gemmes højst {{most}}, efter at dens link er afsluttet.',
  'policy.rule.links': 'Links gemmes ikke, når Hushlink afsluttes.',
  'policy.rule.loginOn': 'Hushlink starter ved login.',
  'policy.rule.loginOff': 'Hushlink starter ikke ved login.',
  'policy.rule.updatesOn': 'Hushlink ser efter en ny version en gang om dagen, hvor det er muligt.',
  'policy.rule.updatesOff': 'Hushlink ser ikke efter nye versioner.',
  'policy.rule.openingNone': 'Links åbnes ikke i Hushlink.',
  'policy.rule.openingAllowed': 'Kun links fra disse servere åbnes i Hushlink.',
};
