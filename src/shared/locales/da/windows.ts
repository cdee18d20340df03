import type { windows as source } from '../en/windows.ts';
import type { Translation } from '../translation.ts';

/** What several windows say. */
export const windows: Translation<typeof source> = {
  'ui.ownMistake':
    'Der opstod en fejl i Hushlink. Det, du skrev, er her stadig. Prøv igen, eller luk vinduet og åbn det på ny.',
  'ui.broken': 'Vinduet kan ikke vises',
  'ui.brokenBody':
    'Noget i det kunne ikke tegnes. Prøv igen. Hjælper det ikke, så luk vinduet og åbn det igen. Kladder, kvitteringer og indstillinger er ikke berørt.',
  'ui.tryAgain': 'Prøv igen',
  'ui.show': 'Vis',
  'ui.hide': 'Skjul',
  'ui.copy': 'Kopier',
  'ui.copied': 'Kopieret',
  'ui.cancel': 'Annuller',
  'ui.close': 'Luk',
  'ui.openSettings': 'Åbn Indstillinger',

  'destination.goesTo': 'Går til',
  'destination.change': 'Skift det i Indstillinger.',
  'destination.none': 'Ingen server valgt',
  'destination.anonymous': 'anonymt',

  'confirm.title': 'Del udklipsholderen',
  'confirm.focus': 'Læser udklipsholderen…',
  'confirm.focusBody':
    'På dette skrivebord kan kun det vindue, du bruger, læse den. Klik her, hvis der ikke sker noget.',
  'confirm.check': 'Vil du dele denne tekst?',
  'confirm.checkBody': 'På dette skrivebord kan kun det vindue, du bruger, læse udklipsholderen.',
  'confirm.checkTool': 'Vil du dele uden dette vindue, så installer {{package}}, og genstart Hushlink.',
  'confirm.copyBody': 'På dette skrivebord kan kun det vindue, du bruger, kopiere det.',
  'confirm.empty': 'Udklipsholderen er tom',
  'confirm.emptyBody': 'Kopier en tekst først, eller skriv den i Hushlink.',
  'confirm.notHandedOver': 'Teksten kunne ikke læses',
  'confirm.notHandedOverBody':
    'Programmet, du kopierede fra, udleverede ikke det kopierede. Kopier det igen, eller skriv det i Hushlink.',
  'confirm.image': 'Udklipsholderen indeholder et billede',
  'confirm.imageBody': 'Et engangslink rummer kun tekst, så intet blev sendt.',
  'confirm.files': 'Udklipsholderen indeholder filer',
  'confirm.filesBody_one': 'Kun deres navne ville blive delt ({{count}} tegn), ikke indholdet.',
  'confirm.filesBody_other': 'Kun deres navne ville blive delt ({{formatted}} tegn), ikke indholdet.',
  'confirm.filesNoText': 'Et engangslink rummer kun tekst, så intet blev sendt.',
  'confirm.oneTimeLink': 'Udklipsholderen indeholder allerede et engangslink',
  'confirm.oneTimeLinkBody': 'Et nyt link ville kun føre til dette link, ikke til beskeden bag det.',
  'confirm.long': 'Vil du dele {{formatted}} tegn?',
  'confirm.longBody':
    'Det er meget mere end en adgangskode eller en nøgle. Måske har du kopieret mere, end du ville.',
  'confirm.tooLarge': 'Udklipsholderen er for stor til ét link',
  'confirm.tooLargeBody': 'Den fylder {{bytes}} byte; et link rummer højst {{most}}. Intet blev sendt.',
  'confirm.blank': 'Intet på udklipsholderen kan ses',
  'confirm.blankBody':
    'Den indeholder kun mellemrum, linjeskift eller usynlige tegn. Modtageren ville ikke se noget.',
  'confirm.unseen': 'Udklipsholderen indeholder mere, end du kan se',
  'confirm.unseenBody': 'En adgangskode, der indsættes med tegn, som ingen ser, virker måske ikke.',
  'confirm.trimmed': 'Rens fjerner {{unseen}}, før linket oprettes.',
  'confirm.create': 'Opret link',
  'confirm.asItIs': 'Send uændret',
  'confirm.trim': 'Rens',
  'confirm.edit': 'Rediger først…',
  'confirm.open': 'Åbn dette link…',
  'confirm.preview': 'Begyndelsen af teksten',
  'confirm.showText': 'Vis teksten',
  'confirm.hideText': 'Skjul teksten',
  'confirm.new': 'Ny besked…',

  'unseen.lineBreaks_one': 'et linjeskift til sidst',
  'unseen.lineBreaks_other': '{{formatted}} linjeskift til sidst',
  'unseen.zeroWidthSpaces_one': 'et mellemrum uden bredde',
  'unseen.zeroWidthSpaces_other': '{{formatted}} mellemrum uden bredde',
  'unseen.byteOrderMarks_one': 'et byterækkefølgemærke',
  'unseen.byteOrderMarks_other': '{{formatted}} byterækkefølgemærker',
  'unseen.softHyphens_one': 'en blød bindestreg',
  'unseen.softHyphens_other': '{{formatted}} bløde bindestreger',
  'unseen.directionMarks_one': 'et mærke for skriveretning',
  'unseen.directionMarks_other': '{{formatted}} mærker for skriveretning',
  'unseen.others_one': 'et usynligt tegn',
  'unseen.others_other': '{{formatted}} usynlige tegn',
};
