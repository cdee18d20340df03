/** The command line, to standard error. */
export const cli = {
  'cli.notText': 'The input is not text in UTF-8, or in UTF-16 with a byte order mark, so nothing was sent.',
  'cli.noReceipt': 'The link was made, but its receipt could not be saved.',
  'cli.draftKept': 'It was kept as a draft. The Hushlink in the tray will send it as soon as possible.',
  'cli.draftHeld': 'It was kept as a draft and is waiting for you in Activity.',
  'cli.ownMistake':
    'Something went wrong in Hushlink. If no link was printed, there is none that you can use.',
  'cli.settingsKept': 'The settings could not be read. They were saved as {{file}}.',
  'cli.unknown': '{{word}} is not an option of Hushlink, so nothing was done. {{usage}}',
  'cli.noValue': '{{word}} takes no value, so nothing was done. {{usage}}',
  'cli.otherValue': '{{word}} does not take this value in Hushlink, so nothing was done. {{usage}}',
  'cli.variable':
    'The environment variable {{word}} is set, and Hushlink does not run with it, so nothing was done.',
  'cli.notTogether': '{{word}} cannot be used with the rest, so nothing was done. {{usage}}',
  'cli.tooLong': 'The arguments are too long, so nothing was done.',
  'cli.noLink': 'There is no link in the input, so nothing was done.',
  'cli.linkTooLong': 'The input is longer than a link can be, so nothing was done.',
  'cli.usage': 'Use: hushlink {{options}}; or: … | hushlink {{share}}',
  'cli.noOutput': 'Standard output is closed or thrown away, so nobody would get the link. Nothing was sent.',
  'cli.notPrinted': 'The link was made, but it could not be printed. It is in Activity.',
  'cli.notPrintedNorKept':
    'The link was made, but it could be neither printed nor saved. Nobody has it, and it expires on its own. Share the text again.',
} as const;
