/** Help. */
export const help = {
  'help.title': 'Help',

  'help.section.secret': 'What happens to my secret?',
  'help.heading.typing': 'While you type',
  'help.answer.typing':
    'What you type stays in its window until you send it. When the window closes, it is gone, unless you keep it as a draft.',
  'help.heading.way': 'On its way',
  'help.answer.way':
    'The secret leaves this computer only over https, and only for the server you chose. The window shows which one before you send. Redirects are not followed.',
  'help.heading.server': 'At the server',
  'help.answer.server':
    'The server encrypts it. Whoever runs the server could still read it, and the passphrase too, since that is sent along. Choose a server you trust.',
  'help.heading.region': 'Regions',
  'help.answer.region':
    'With Onetime Secret, the region decides where a secret is stored until it is revealed, and under which law. Regions share nothing: choose the one your account is in, or the nearest.',
  'help.heading.once': 'Who gets it',
  'help.answer.once':
    'The link opens once: the first person to open it gets the secret, whether that is the recipient or someone else who sees the message. A passphrase, sent separately, helps.',
  'help.heading.lifetime': 'How long it lasts',
  'help.answer.lifetime':
    'If nobody reveals it in time, the server deletes it. Hushlink shows the lifetime the server granted. That it opens only once and expires on time is the server’s promise.',
  'help.heading.clipboard': 'The clipboard',
  'help.answer.clipboard':
    'When you share the clipboard, the link replaces what was read, unless you have copied something else in the meantime. Other programs can read the clipboard too, and a clipboard history may keep what was in it.',
  'help.heading.kept': 'What is stored here',
  'help.answer.kept':
    'Receipts, links and drafts, encrypted with a key in the keychain of this system. Text and passphrase are on disk only in a draft, until it is sent or discarded. Without a keychain, none of this is on disk.',
  'help.heading.burning': 'Burning a link',
  'help.answer.burning':
    'The server deletes the secret, and nobody can open the link any more. It cannot undo what someone has already read.',
  'help.heading.nothing': 'Nothing else',
  'help.answer.nothing':
    'There is no telemetry. Servers are contacted for what you do, to send waiting drafts, and from time to time to check what became of your links. You can switch off these checks in Settings.',

  'help.section.keys': 'Keyboard shortcuts',
  'help.key': 'Keys',
  'help.does': 'What they do',
  'help.inEveryWindow': 'Every window',
  'help.inCompose': 'New secret and Generate',
  'help.inResult': 'Once a link is made',
  'help.setHotkey': 'Set one in Settings.',
  'help.creates': 'Creates the link.',
  'help.makesPassphrase': 'Generates a passphrase.',
  'help.writesLifetime': 'Goes to the lifetime, to write it.',
  'help.doesNext': 'Takes the next step: copies the link or its passphrase, or starts the next secret.',
  'help.startsNext': 'Starts the next secret.',
  'help.showsQr': 'Shows or hides the QR code.',
  'help.burns': 'Asks whether to burn the link. Press again to burn it.',
  'help.closes': 'Closes the window. Where text would be lost, it asks first.',
  'help.nextControl': 'Goes to the next field or button, and back.',
  'help.opensSettings': 'Opens Settings.',
  'help.zooms': 'Zooms in, out or back to normal size.',
  'help.nextEntry': 'Goes to the next draft or link, and back.',
  'help.firstEntry': 'Goes to the first or the last.',
  'help.pageOfEntries': 'Goes one page up or down.',
  'help.opensDetails': 'Opens the details. Esc closes them.',
  'help.finds': 'Goes to the filter.',
  'help.copiesLink': 'Copies the link.',
  'help.burnsLink': 'Burns the link, forgets one that has ended or discards a draft. Asks first.',
  'help.selectsMore': 'Selects several links, to burn or forget them together.',
  'help.movesOn': 'Goes on without changing the selection.',
  'help.selectsOne': 'Adds a link to the selection, or removes it.',
  'help.keyHome': 'Home',
  'help.keyEnd': 'End',
  'help.keyPageUp': 'Page Up',
  'help.keyPageDown': 'Page Down',
  'help.keyDelete': 'Delete',
  'help.keySpace': 'Space',

  'help.section.about': 'About Hushlink',
  'help.version': 'Version {{version}}',
  'help.runsOn': 'Runs on Electron {{electron}}, Chromium {{chromium}} and Node.js {{node}}.',
  'help.free': 'Free software under the MIT licence.',
  'help.independent': 'An independent program, not affiliated with Onetime Secret, whose service it uses.',
  'help.components': 'What it is made of',
  'help.componentsWhat':
    'These are part of Hushlink, each under its own licence. Electron comes under the MIT licence, with LICENSES.chromium.html for Chromium, Node.js and what is in them.',
} as const;
