import type { help as source } from '../en/help.ts';
import type { Translation } from '../translation.ts';

/** Help. */
export const help: Translation<typeof source> = {
  'help.title': 'Hjælp',

  'help.section.secret': 'Hvad sker der med min besked?',
  'help.heading.typing': 'Mens du skriver',
  'help.answer.typing':
    'Det, du skriver, bliver i sit vindue, til du sender det. Når vinduet lukkes, er det væk, medmindre du gemmer det som kladde.',
  'help.heading.way': 'På vej',
  'help.answer.way':
    'Beskeden forlader kun denne computer over https, til den server, du har valgt, og ingen anden. Vinduet viser hvilken, før du sender. Omdirigeringer følges ikke.',
  'help.heading.server': 'På serveren',
  'help.answer.server':
    'Serveren krypterer beskeden. Den, der driver serveren, kan alligevel læse den og også adgangssætningen, som sendes med. Vælg en server, du stoler på.',
  'help.heading.region': 'Regioner',
  'help.answer.region':
    'Hos Onetime Secret afgør regionen, hvor en besked opbevares, til den afsløres, og under hvilken lov. Regioner deler intet med hinanden: Vælg den, din konto hører til, eller den nærmeste.',
  'help.heading.once': 'Hvem der får den',
  'help.answer.once':
    'Linket kan åbnes én gang: den første får beskeden, hvad enten det er modtageren eller en anden, der ser linket. En adgangssætning, givet videre på en anden måde, hjælper.',
  'help.heading.lifetime': 'Hvor længe den varer',
  'help.answer.lifetime':
    'Hvis ingen afslører den i tide, sletter serveren den. Hushlink viser den levetid, serveren har givet. At den kun kan åbnes én gang og udløber til tiden, er serverens løfte.',
  'help.heading.clipboard': 'Udklipsholderen',
  'help.answer.clipboard':
    'Når du deler udklipsholderen, erstatter linket det, der blev læst, medmindre du har kopieret noget andet imens. Andre programmer kan også læse udklipsholderen, og en udklipshistorik kan gemme det, der var i den.',
  'help.heading.kept': 'Hvad der gemmes her',
  'help.answer.kept':
    'Kvitteringer, links og kladder, krypteret med en nøgle i systemets nøglering. Tekst og adgangssætning er kun på disken i en kladde, til den er sendt eller kasseret. Uden en nøglering er intet af dette på disken.',
  'help.heading.burning': 'At ødelægge et link',
  'help.answer.burning':
    'Serveren sletter beskeden, og ingen kan åbne linket mere. Det, nogen allerede har læst, tages ikke tilbage.',
  'help.heading.nothing': 'Intet andet',
  'help.answer.nothing':
    'Der er ingen telemetri. Servere kontaktes for det, du gør, for kladder, der venter, og nu og da for at høre, hvad der blev af dine links. Det sidste kan slås fra i indstillingerne.',

  'help.section.keys': 'Tastaturgenveje',
  'help.key': 'Taster',
  'help.does': 'Hvad de gør',
  'help.inEveryWindow': 'Alle vinduer',
  'help.inCompose': 'Ny besked og Generer',
  'help.inResult': 'Når et link er oprettet',
  'help.setHotkey': 'Vælg en i indstillingerne.',
  'help.creates': 'Opretter linket.',
  'help.makesPassphrase': 'Genererer en adgangssætning.',
  'help.writesLifetime': 'Går til levetiden, så du kan skrive den.',
  'help.doesNext':
    'Tager det næste skridt: kopierer linket eller adgangssætningen eller begynder på den næste besked.',
  'help.startsNext': 'Begynder på den næste besked.',
  'help.showsQr': 'Viser eller skjuler QR-koden.',
  'help.burns': 'Spørger, om linket skal ødelægges. Tryk igen for at ødelægge det.',
  'help.closes': 'Lukker vinduet. Hvis tekst ville gå tabt, spørger det først.',
  'help.nextControl': 'Går til næste felt eller knap, og tilbage.',
  'help.opensSettings': 'Åbner Indstillinger.',
  'help.zooms': 'Zoomer ind, ud eller tilbage til normal størrelse.',
  'help.nextEntry': 'Går til næste kladde eller link, og tilbage.',
  'help.firstEntry': 'Går til det første eller det sidste.',
  'help.pageOfEntries': 'Går en side op eller ned.',
  'help.opensDetails': 'Åbner detaljerne. Esc lukker dem.',
  'help.finds': 'Går til filteret.',
  'help.copiesLink': 'Kopierer linket.',
  'help.burnsLink': 'Ødelægger linket, glemmer et, der er slut, eller kasserer en kladde. Spørger først.',
  'help.selectsMore': 'Vælger flere links, som kan ødelægges eller glemmes samlet.',
  'help.movesOn': 'Går videre uden at ændre markeringen.',
  'help.selectsOne': 'Vælger et link til eller fra.',
  'help.keyHome': 'Home',
  'help.keyEnd': 'End',
  'help.keyPageUp': 'Page Up',
  'help.keyPageDown': 'Page Down',
  'help.keyDelete': 'Delete',
  'help.keySpace': 'Mellemrum',

  'help.section.about': 'Om Hushlink',
  'help.version': 'Version {{version}}',
  'help.runsOn': 'Kører på Electron {{electron}}, Chromium {{chromium}} og Node.js {{node}}.',
  'help.free': 'Fri software under MIT-licensen.',
  'help.independent': 'Et uafhængigt program uden tilknytning til Onetime Secret, hvis tjeneste det bruger.',
  'help.components': 'Hvad det består af',
  'help.componentsWhat':
    'Disse dele indgår i Hushlink, hver med sin egen licens. Electron er under MIT-licensen og ledsages af LICENSES.chromium.html for Chromium, Node.js og det, der er i dem.',
};
