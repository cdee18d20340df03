import type { failures as source } from '../en/failures.ts';
import type { Translation } from '../translation.ts';

/** What went wrong, and what to do. */
export const failures: Translation<typeof source> = {
  'failure.offline.no-network': 'Der er ingen netværksforbindelse.',
  'failure.offline.dns': 'Serveren {{serverName}} blev ikke fundet. Tjek forbindelsen eller adressen.',
  'failure.offline.connection-refused': '{{serverName}} tager ikke imod forbindelser lige nu.',
  'failure.offline.unreachable': '{{serverName}} kan ikke nås.',
  'failure.offline.proxy': 'Netværkets proxy kunne ikke nås eller afviste forbindelsen.',
  'failure.offline.proxy-login':
    'Netværkets proxy beder om brugernavn og adgangskode. Angiv dem i miljøet, som i https_proxy=http://navn:kode@proxy:3128, og start Hushlink igen.',
  'failure.offline.timeout': '{{serverName}} svarede ikke i tide.',
  'failure.offline.connection-lost': 'Forbindelsen til {{serverName}} blev afbrudt.',
  'failure.offline.too-long':
    '{{serverName}} sendte mere, end noget svar fra Onetime Secret fylder, så Hushlink holdt op med at læse. Serveradressen er måske forkert.',
  'failure.offline.not-the-service':
    'Noget andet end Onetime Secret svarede. Netværket kræver måske, at du logger på først, eller serveradressen er forkert.',
  'failure.maybeSent':
    'Svaret gik tabt, så der findes måske et link, som ingen har. Det udløber af sig selv.',
  'failure.tls': 'Forbindelsen til {{serverName}} er ikke sikker ({{code}}), så intet blev sendt.',
  'failure.redirected':
    '{{serverName}} henviser til en anden adresse. Hushlink går ikke videre dertil, for så ville din tekst komme et sted hen, du ikke har valgt.',
  'failure.rateLimited': '{{serverName}} har fået for mange forespørgsler. Prøv igen om {{wait}}.',
  'failure.rateLimitedMinutes':
    '{{serverName}} har fået for mange forespørgsler. Prøv igen om nogle minutter.',
  'failure.serverFault': '{{serverName}} melder en fejl ({{status}}). Prøv igen senere.',
  'failure.refused.credentials': '{{serverName}} godkender ikke dette brugernavn og denne API-nøgle.',
  'failure.refused.accounts-off':
    'Konti er slået fra hos {{serverName}}. Fjern brugernavnet for at dele anonymt.',
  'failure.refused.empty': 'Der er intet at dele.',
  'failure.refused.too-large': 'Teksten er for stor til {{serverName}}. Serveren siger: {{serverSays}}',
  'failure.refused.passphrase-rule':
    'Adgangssætningen opfylder ikke reglerne hos {{serverName}}. Serveren siger: {{serverSays}}',
  'failure.refused.passphrase-wrong': 'Adgangssætningen er forkert.',
  'failure.refused.account-needed': '{{serverName}} kræver en konto for at sende et link pr. e-mail.',
  'failure.refused.recipient':
    '{{serverName}} kan ikke sende e-mail til denne adresse. Serveren siger: {{serverSays}}',
  'failure.refused.domain': 'Kontoen må ikke bruge dette linkdomæne. {{serverName}} siger: {{serverSays}}',
  'failure.refused.unknown-secret': 'Linket virker ikke længere: det er afsløret, ødelagt eller udløbet.',
  'failure.refused.not-available': '{{serverName}} tilbyder ikke dette. Serverens API er måske slået fra.',
  'failure.refused.other': '{{serverName}} afviste anmodningen: {{serverSays}}',
  'failure.keychain-locked': 'Nøgleringen er låst. Lås den op, og prøv igen.',
  'failure.keychain-silent': 'Nøgleringen svarer ikke. Prøv igen om et øjeblik, eller log ud og ind igen.',
  'failure.keychain-missing':
    'Der blev ikke fundet en nøglering på denne computer, og uden den gemmer Hushlink intet hemmeligt. Installer GNOME Keyring eller KWallet på Linux.',
  'failure.keychain-failed': 'Nøgleringen kunne ikke bruges. Prøv igen, eller log ud og ind.',
  'failure.no-profile': 'Vælg en server først. Intet bliver sendt før.',
  'failure.token-missing':
    'Nøgleringen har ingen API-nøgle til {{account}}. Tilføj den i Indstillinger. Intet blev sendt, og intet sendes anonymt i stedet.',
  'failure.account-needed.recipient':
    'At sende linket pr. e-mail kræver en konto. Tilføj en i Indstillinger, eller lad adressen være tom.',
  'failure.account-needed.domain':
    'Et linkdomæne kræver en konto. Tilføj en i Indstillinger, eller lad domænet være tomt.',
  'failure.invalid-secret.empty': 'Der er intet at dele.',
  'failure.invalid-secret.lone-surrogate':
    'Teksten har et ugyldigt tegn (det halve af et par), som en server aldrig kunne give tilbage. Fjern det, og prøv igen.',
  'failure.invalid-secret.too-large':
    'Teksten fylder {{bytes, number}} byte; et link rummer højst {{most, number}}.',
  'failure.invalid-passphrase.lone-surrogate':
    'Adgangssætningen har et ugyldigt tegn (det halve af et par). Skriv den på ny.',
  'failure.invalid-passphrase.too-long': 'Adgangssætningen er længere end {{most}} tegn.',
  'failure.invalid-passphrase.missing': 'Linket har en adgangssætning. Indtast den.',
  'failure.invalid-recipient': 'Dette er ikke en e-mailadresse. Angiv én adresse, såsom bo@example.com.',
  'failure.invalid-domain': 'Dette er ikke et domæne. Angiv et som secrets.example.com.',
  'failure.invalid-server.empty': 'Angiv serverens adresse.',
  'failure.invalid-server.not-an-address':
    'Dette er ikke en serveradresse. Angiv en som https://secrets.example.com.',
  'failure.invalid-server.not-https':
    'Adressen skal begynde med https, så ingen undervejs kan læse, hvad du deler.',
  'failure.invalid-server.has-path': 'Angiv adressen uden sti, som https://secrets.example.com.',
  'failure.invalid-server.has-credentials': 'Angiv adressen uden brugernavn eller adgangskode i.',
  'failure.invalid-server.has-query': 'Angiv adressen uden noget efter værtsnavnet.',
  'failure.too-many-profiles': 'Du har allerede {{most}} servere. Fjern en, som du ikke bruger mere.',
  'failure.invalid-username':
    'Dette er ikke et brugernavn. Det er din e-mailadresse hos serveren, uden kolon i.',
  'failure.invalid-token': 'Dette er ikke en API-nøgle. Den er ét ord uden mellemrum eller linjeskift.',
  'failure.invalid-hotkey':
    'Denne kombination kan ikke bruges. Hold en ændringstast nede, såsom Ctrl eller Alt, og tryk på et bogstav, et tal eller en funktionstast.',
  'failure.hotkey-no-key':
    'Tastaturlayoutet har ingen tast til {{accelerator}}. Genvejstasten er ikke ændret.',
  'failure.hotkey-taken': 'Et andet program bruger {{accelerator}}. Genvejstasten er ikke ændret.',
  'failure.hotkey-refused':
    '{{accelerator}} er ikke tilgængelig. Måske bruges den af et andet program eller af systemet. Genvejstasten er ikke ændret.',
  'failure.hotkey-twice': '{{accelerator}} er allerede en af dine genvejstaster. Vælg en anden kombination.',
  'failure.too-many-hotkeys': 'Du kan ikke have flere genvejstaster. Fjern en først.',
  'failure.hotkey-not-bound.refused':
    'Skrivebordet gav ikke Hushlink en genvejstast. Du kan bede om den igen.',
  'failure.hotkey-not-bound.unanswered':
    'Skrivebordet svarede ikke, så der er ingen genvejstast. Du kan bede om den igen.',
  'failure.hotkey-not-bound.canceled':
    'Anmodningen til skrivebordet blev annulleret, så der er ingen genvejstast.',
  'failure.login-start-not-changed': 'Systemet lod ikke Hushlink ændre, om den starter ved login.',
  'failure.settings-not-saved':
    'Indstillingerne kunne ikke gemmes. Er disken fuld eller mappen skrivebeskyttet?',
  'failure.not-allowed.server': 'Du sagde nej, så intet blev ændret.',
  'failure.not-allowed.recipient': 'Du sagde nej til adressen, så intet blev sendt.',
  'failure.not-allowed.link': 'Du sagde nej, så linket blev ikke åbnet.',
  'failure.question-open':
    'Intet blev gjort, for Hushlink er i gang med et andet spørgsmål. Besvar det, og prøv igen.',
  'failure.records-not-saved':
    'Hushlinks data kunne ikke ændres på disken. Er disken fuld eller mappen skrivebeskyttet?',
  'failure.records-not-read': 'Hushlinks data på disken kunne ikke læses. Har du adgang til mappen?',
  'failure.file-not-saved': 'Filen kunne ikke gemmes dér. Vælg en anden mappe, eller frigør plads på disken.',
  'failure.draft-not-kept': '{{sending}} Teksten kunne heller ikke gemmes som kladde. {{keeping}}',
  'failure.draft-busy': 'Kladden bliver sendt i dette øjeblik.',
  'failure.draft-gone': 'Kladden er her ikke mere: den er sendt eller kasseret.',
  'failure.kept-by-user': 'Du har gemt den som kladde. Den bliver sendt, når du vælger det.',
  'failure.may-have-been-sent':
    'Svaret fra {{serverName}} gik tabt, så den er måske allerede sendt. Sendes den igen, giver det et link til, og en e-mail til, hvis den har en modtager.',
  'failure.lifetime-over':
    'Det er for sent til et link, der udløber {{until, dateTime}}, så intet blev sendt. Vælg en anden levetid.',
  'failure.profile-gone':
    'Du har ændret eller fjernet profilen for {{serverName}}, som den er skrevet til, og den går ikke andre steder hen af sig selv. Rediger den for at sende den et andet sted hen, eller send den, som den er.',
  'failure.invalid-link.empty': 'Sæt et engangslink eller dets nøgle ind.',
  'failure.invalid-link.not-a-link':
    'Dette er ikke et engangslink. Et link ligner https://eu.onetimesecret.com/secret/…; nøglen til sidst i det virker også.',
  'failure.invalid-link.not-https': 'Linket skal begynde med https. Bed afsenderen om et andet.',
  'failure.invalid-link.receipt':
    'Dette er adressen på en kvittering, som kun er til afsenderen. Linket, der skal åbnes, har /secret/ i sig.',
  'failure.invalid-link.damaged':
    'Nøglen i linket indeholder noget, som ingen nøgle har, måske et usynligt tegn. Kopier linket igen, eller bed om at få det som ren tekst.',
  'failure.invalid-link.needs-server': 'En nøgle alene siger ikke, hvor den hører til. Vælg serveren.',
  'failure.link-ended.revealed': 'Du har selv oprettet dette link, og det er allerede afsløret.',
  'failure.link-ended.burned': 'Du har selv oprettet dette link, og det er ødelagt.',
  'failure.link-ended.expired': 'Du har selv oprettet dette link, og det er udløbet.',
  'failure.too-late-to-burn.revealed': 'For sent: den blev afsløret {{at, dateTime}}.',
  'failure.too-late-to-burn.burned': 'Den er allerede ødelagt, {{at, dateTime}}.',
  'failure.too-late-to-burn.expired': 'For sent: den udløb {{at, dateTime}}.',
  'failure.invalid-template': 'Meddelelsen skal have {link} i sig, hvor linket skal stå.',
  'failure.clipboard-unconfirmed':
    'Det blev kopieret, men på dette skrivebord kan Hushlink ikke kontrollere det. Indsæt det for at se efter.',
  'failure.clipboard-not-written':
    'Teksten kunne ikke lægges i udklipsholderen. Markér den, og kopier den selv.',
  'failure.link-forgotten': 'Dette link kendes ikke her mere.',
};
