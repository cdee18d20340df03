/** The command line, to standard error. */
export const cli = {
  'cli.notText': 'The input is not text in UTF-8, so nothing was sent.',
  'cli.noReceipt': 'The link was made, but its receipt could not be saved.',
  'cli.draftKept': 'It was kept as a draft. The Hushlink in the tray will send it as soon as possible.',
  'cli.draftHeld': 'It was kept as a draft and is waiting for you in Activity.',
  'cli.ownMistake':
    'Something went wrong in Hushlink. If no link was printed, there is none that you can use.',
  'cli.settingsKept': 'The settings could not be read. They were saved as {{file}}.',
} as const;
