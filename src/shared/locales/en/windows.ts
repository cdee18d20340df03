/** What several windows say. */
export const windows = {
  'ui.ownMistake':
    'Something went wrong in Hushlink. What you typed is still here. Try again, or close this window and open it again.',
  'ui.show': 'Show',
  'ui.hide': 'Hide',
  'ui.copy': 'Copy',
  'ui.copied': 'Copied',
  'ui.cancel': 'Cancel',
  'ui.close': 'Close',
  'ui.openSettings': 'Open Settings',

  'destination.goesTo': 'Goes to',
  'destination.change': 'Change it in Settings.',
  'destination.none': 'No server chosen',
  'destination.anonymous': 'anonymous',

  'confirm.title': 'Share clipboard',
  'confirm.empty': 'The clipboard is empty',
  'confirm.emptyBody': 'Copy a text first, or write it in Hushlink.',
  'confirm.notHandedOver': 'The text could not be read',
  'confirm.notHandedOverBody':
    'The program it was copied from did not hand over what was copied. Copy it again, or write it in Hushlink.',
  'confirm.image': 'The clipboard holds an image',
  'confirm.imageBody': 'A one-time link holds text only, so nothing was sent.',
  'confirm.files': 'The clipboard holds files',
  'confirm.filesBody_one': 'Only their names would be shared ({{count}} character), not what is in them.',
  'confirm.filesBody_other':
    'Only their names would be shared ({{formatted}} characters), not what is in them.',
  'confirm.filesNoText': 'A one-time link holds text only, so nothing was sent.',
  'confirm.oneTimeLink': 'The clipboard already holds a one-time link',
  'confirm.oneTimeLinkBody': 'Make a link to this link?',
  'confirm.long': 'Share {{formatted}} characters?',
  'confirm.longBody': 'The clipboard holds more text than a password or a key usually has.',
  'confirm.tooLarge': 'The clipboard is too large for one link',
  'confirm.tooLargeBody': 'It holds {{bytes}} bytes; a link holds at most {{most}}. Nothing was sent.',
  'confirm.create': 'Create link',
  'confirm.edit': 'Edit first…',
  'confirm.new': 'New secret…',
} as const;
