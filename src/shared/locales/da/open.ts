import type { open as source } from '../en/open.ts';
import type { Translation } from '../translation.ts';

/** Open a link. */
export const open: Translation<typeof source> = {
  'open.title': 'Åbn et link',
  'open.link': 'Engangslink eller nøgle',
  'open.placeholder': 'https://…/secret/…',
  'open.hint': 'Sæt det ind, eller slip det her. Ingen server kontaktes, før du trykker på Afslør.',
  'open.found': 'Fra udklipsholderen.',
  'open.asks': 'Afslør kontakter kun {{host}}, uden din konto.',
  'open.asksRegion': 'Afslør kontakter kun {{serverName}} ({{host}}), uden din konto.',
  'open.unfamiliar':
    '{{host}} er hverken en af dine servere eller en af Onetime Secrets egne. Fortsæt kun, hvis du ventede et link derfra.',
  'open.server': 'Serveren, nøglen hører til',
  'open.chooseServer': 'Vælg en…',
  'open.passphrase': 'Adgangssætning, hvis der er en',
  'open.hasPassphrase': 'Indtast en adgangssætning',
  'open.showPassphrase': 'Vis adgangssætning',
  'open.hidePassphrase': 'Skjul adgangssætning',
  'open.once': 'Den kan kun afsløres én gang. Derefter virker linket ikke længere.',
  'open.reveal': 'Afslør',
  'open.revealing': 'Afslører…',
  'open.revealed': 'Afsløret',
  'open.from': 'Fra {{host}}. Linket virker ikke længere.',
  'open.secret': 'Besked',
  'open.empty': 'Beskeden er tom.',
  'open.partShown':
    'For lang til at vises helt: Her er de første {{shown, number}} af {{total, number}} tegn. “Kopier” kopierer dem alle.',
  'open.copySecret': 'Kopier besked',
  'open.copied': 'Beskeden er i udklipsholderen.',
  'open.copiedFor': 'Beskeden er i udklipsholderen i {{time}}.',
  'open.wiped': 'Den glemmes, når vinduet lukkes, og gemmes ingen steder.',
  'open.another': 'Åbn et andet link',
  'open.leaveQuestion':
    'Du har ikke kopieret beskeden, og ingen kan åbne linket igen. Vil du lukke uden at kopiere?',
  'open.leave': 'Luk uden at kopiere',
  'open.stay': 'Behold åbent',
  'open.failure.unknown':
    '{{serverName}} giver intet for dette link: det er afsløret, ødelagt eller udløbet, eller det kræver en anden adgangssætning. En server siger ikke hvilken af delene.',
  'open.failure.unknownNoPassphrase':
    '{{serverName}} giver intet for dette link: det er afsløret, ødelagt eller udløbet, eller det kræver en adgangssætning. En server siger ikke hvilken af delene.',
  'open.failure.locked':
    '{{serverName}} kan ikke afsløre dette nu. Efter for mange forkerte adgangssætninger er et link låst i en halv time.',
  'open.failure.tooLong':
    '{{serverName}} sendte mere, end nogen besked kan fylde, så Hushlink holdt op med at læse. Linket er måske brugt nu. Bed afsenderen om at dele beskeden i flere dele.',
  'open.failure.maybeRevealed':
    'Svaret gik tabt undervejs. Linket kan dermed være brugt; prøv én gang til for at finde ud af det.',
};
