import type { cli as source } from '../en/cli.ts';
import type { Translation } from '../translation.ts';

/** The command line, to standard error. */
export const cli: Translation<typeof source> = {
  'cli.notText':
    'Inputtet er ikke tekst i UTF-8 eller i UTF-16 med byterækkefølgemærke, så intet blev sendt.',
  'cli.noReceipt': 'Linket er oprettet, men der kunne ikke gemmes en kvittering for det.',
  'cli.draftKept': 'Den er gemt som kladde, og Hushlink i systembakken sender den, så snart det er muligt.',
  'cli.draftHeld': 'Den er gemt som kladde, som afventer dig i Aktivitet.',
  'cli.ownMistake':
    'Hushlink begik selv en fejl. Hvis der ikke er vist et link, er der ikke oprettet et, du kan bruge.',
  'cli.settingsKept': 'Indstillingerne kunne ikke læses. De er gemt som {{file}}.',
  'cli.unknown': 'Hushlink kender ikke {{word}}, så intet blev gjort. {{usage}}',
  'cli.noValue': '{{word}} tager ingen værdi, så intet blev gjort. {{usage}}',
  'cli.otherValue': 'Hushlink tager ikke den værdi af {{word}}, så intet blev gjort. {{usage}}',
  'cli.variable': 'Miljøvariablen {{word}} er sat, og med den kører Hushlink ikke, så intet blev gjort.',
  'cli.notTogether': '{{word}} passer ikke sammen med resten, så intet blev gjort. {{usage}}',
  'cli.tooLong': 'Argumenterne er for lange, så intet blev gjort.',
  'cli.noLink': 'Der er intet link i inputtet, så intet blev gjort.',
  'cli.linkTooLong': 'Inputtet er længere, end et link kan være, så intet blev gjort.',
  'cli.usage': 'Der er: hushlink {{options}}; eller: … | hushlink {{share}}',
  'cli.noOutput': 'Standardoutput er lukket eller smides væk, så ingen ville få linket. Intet blev sendt.',
  'cli.notPrinted': 'Linket er oprettet, men kunne ikke vises. Det står i Aktivitet.',
  'cli.notPrintedNorKept':
    'Linket er oprettet, men kunne hverken vises eller gemmes. Ingen har det, og det udløber af sig selv. Del teksten igen.',
};
