/** The command line, to standard error. */
export const cli = {
  'cli.notText': 'The input is not text in UTF-8, so nothing was sent.',
  'cli.noReceipt': 'The link was made, and no receipt of it could be kept.',
  'cli.draftKept':
    'It is kept as a draft, and the Hushlink in the tray sends it as soon as that is possible.',
  'cli.draftHeld': 'It is kept as a draft, which waits for you in Activity.',
  'cli.ownMistake':
    'Hushlink made a mistake of its own. If no link was printed, none was made that you could use.',
  'cli.settingsKept': 'The settings could not be read. They are kept as {{file}}.',
} as const;
