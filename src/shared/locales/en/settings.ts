/** Settings and the first run. */
export const settings = {
  'settings.title': 'Settings',
  'settings.sections': 'On this page',
  'settings.unsaved': 'Not saved',
  'settings.welcome': 'Welcome to Hushlink',
  'settings.welcomeWhat':
    'Hushlink turns a password, a key or a note into a link that opens once, using the Onetime Secret service.',
  'settings.welcomeRegion':
    'The region decides where your secrets are stored until they are revealed, and under which law. Regions share nothing: choose the one your account is in, or the nearest one.',
  'settings.welcomeFirst':
    'Nothing is sent until you have chosen, and after that your secrets go nowhere else.',
  'settings.welcomeHotkey': 'Then copy something in any program, press {{hotkey}}, and paste the link.',
  'settings.welcomeAsk':
    'A hotkey can turn the clipboard into a link from any program. You can set it up in Settings afterwards.',
  'settings.damaged':
    'The settings file was damaged, so Hushlink started with default settings. The damaged file was saved as {{keptAs}}.',
  'settings.fromNewer':
    'The settings were written by a newer version of Hushlink, which this one cannot read, so it started with default settings. They were saved as {{keptAs}}.',
  'settings.noTray':
    'This desktop shows no tray icon. Start Hushlink again whenever you want its window back.',

  'region.eu': 'European Union',
  'region.uk': 'United Kingdom',
  'region.us': 'United States',
  'region.ca': 'Canada',
  'region.nz': 'New Zealand',

  'server.where': 'Where your secrets go',
  'server.choose': 'Choose one…',
  'server.chooseFirst': 'Choose where your secrets go.',
  'server.region': '{{name}} ({{serverName}})',
  'server.default': 'onetimesecret.com (some region)',
  'server.other': 'Other server…',
  'server.address': 'Server address',
  'server.regionHint': 'Sent to {{host}} and nowhere else. Regions share nothing.',
  'server.defaultHint':
    'This address leads to a region that you cannot choose, and may be retired. It is better to choose a region.',

  'account.heading': 'Account',
  'account.anonymous': 'Anonymous',
  'account.anonymousHint': 'No account needed.',
  'account.with': 'With an account',
  'account.withHint': 'To e-mail links and use your plan.',
  'account.username': 'Username',
  'account.usernameHint': 'The e-mail address you sign in with.',
  'account.token': 'API key',
  'account.tokenStored': 'An API key is stored in the keychain.',
  'account.tokenMissing': 'No API key is stored for this account yet. Nothing can be sent without one.',
  'account.tokenUnknown': 'Leave it empty to use the one stored earlier.',
  'account.where': 'Create one on the server, under Account → API.',
  'account.openPage': 'Get a key',
  'account.kept.linux': 'Stored in the keyring of this desktop (Secret Service), and never shown again.',
  'account.kept.darwin': 'Stored in the keychain of this Mac, and never shown again.',
  'account.kept.win32': 'Stored in the Windows Credential Manager, and never shown again.',
  'account.replace': 'Replace',
  'account.replaceToken': 'Replace API key',
  'account.keepToken': 'Keep the stored one',
  'account.forget': 'Forget',
  'account.forgetToken': 'Forget API key',
  'account.forgetQuestion': 'Forget the API key? Without it nothing can be sent as {{username}}.',
  'account.forgotten': 'The API key was removed from the keychain.',

  'connection.heading': 'Servers and accounts',
  'connection.start': 'Start',
  'connection.save': 'Save',
  'connection.saving': 'Saving…',
  'connection.saved': 'Saved.',
  'connection.test': 'Test',
  'connection.testing': 'Testing…',
  'connection.saveFirst': 'Save first: the test uses what is saved.',
  'connection.answered': '{{serverName}} answered in {{ms}} ms.',
  'connection.anonymous': 'Links are made anonymously.',
  'connection.accepted': 'The account {{username}} is accepted.',
  'connection.discardQuestion': 'Close without saving?',
  'connection.discard': 'Close',

  'defaults.heading': 'New links',
  'defaults.lifetime': 'Default lifetime',
  'defaults.hint':
    'For the hotkey and new secrets. What you choose for a secret is preselected the next time for that server and account, until you change this. A server may grant less.',
  'defaults.saved': 'The default lifetime is saved.',

  'hotkey.heading': 'Hotkey',
  'hotkey.what': 'Turns the clipboard into a link, from any program.',
  'hotkey.off': 'Off',
  'hotkey.current': 'Share the clipboard',
  'hotkey.change': 'Change…',
  'hotkey.set': 'Set…',
  'hotkey.changeHotkey': 'Change hotkey…',
  'hotkey.setHotkey': 'Set hotkey…',
  'hotkey.switchOff': 'Switch off',
  'hotkey.press': 'Press the keys…',
  'hotkey.pressHint':
    'Hold a modifier key, such as Ctrl or Alt, and press a letter, a digit or a function key. Escape cancels.',
  'hotkey.changed': 'The hotkey is now {{hotkey}}.',
  'hotkey.switchedOff': 'The hotkey is switched off.',
  'hotkey.taken': 'Another program uses {{hotkey}}, so it does nothing here. Choose another combination.',
  'hotkey.no-key':
    'This keyboard layout has no key for {{hotkey}}, so it does nothing now. Choose another combination.',
  'hotkey.try': 'Test hotkey',
  'hotkey.tryHint': 'Press {{hotkey}} now. Nothing is shared.',
  'hotkey.pressed': 'It works.',
  'hotkey.refused':
    '{{hotkey}} is not available: another program or the system may be using it. It does nothing here. Choose another combination.',
  'hotkey.notPressed':
    'Nothing arrived in ten seconds. Another program may be getting these keys. Choose another combination, or bind a key to “hushlink --share-clipboard” in the settings of the desktop.',
  'hotkey.notPressedDesktop':
    'Nothing arrived in ten seconds. Check in your desktop’s keyboard settings whether these keys are still set for Hushlink, and for nothing else.',
  'hotkey.notPressedUser':
    'Nothing arrived in ten seconds. Check that the desktop has read its configuration again, and that nothing else uses the keys.',
  'hotkey.tryOwnHint': 'Press your keys now. Nothing is shared.',
  'hotkey.action': 'Turn the clipboard into a one-time link',
  'hotkey.about.portal':
    'Your desktop decides which keys these are, and asks you first. You can change them in its keyboard settings.',
  'hotkey.about.custom-shortcut':
    'This version of GNOME has no hotkeys for apps. Hushlink can add a custom shortcut to your keyboard settings instead. You can change its keys there.',
  'hotkey.about.added': 'This is a custom shortcut in your keyboard settings. You can change its keys there.',
  'hotkey.about.line':
    'Only you can bind keys on {{desktop}}. Add this line to its configuration, with keys of your choice:',
  'hotkey.about.command':
    'This desktop gives apps no hotkeys. Bind a key to this command in its keyboard settings:',
  'hotkey.ask.portal': 'Ask for a hotkey…',
  'hotkey.ask.custom-shortcut': 'Add shortcut',
  'hotkey.asking': 'Your desktop is asking you about the keys. Answer there.',
  'hotkey.noKeys': 'Your desktop has assigned no keys. Choose some in its keyboard settings.',
  'hotkey.configure': 'Open keyboard settings',
  'hotkey.copyLine': 'Copy line',
  'hotkey.lineCopied': 'The line is copied.',
  'hotkey.short.asking': 'Asking…',
  'hotkey.short.waiting': 'Waiting for the desktop…',
  'hotkey.short.noKeys': 'No keys',
  'hotkey.short.byUser': 'You choose the keys',

  'profiles.inUse': 'Links are made with',
  'profiles.chosen': 'Links are now made with {{profile}}.',
  'profiles.add': 'Add another',
  'profiles.new': 'Another server or account',
  'profiles.edit': 'Edit {{profile}}',
  'profiles.editShort': 'Edit',
  'profiles.remove': 'Remove {{profile}}',
  'profiles.removeShort': 'Remove',
  'profiles.removeQuestion': 'Remove {{profile}}? Links made with it stay in Activity.',
  'profiles.removeAccountQuestion':
    'Remove {{profile}}? Its API key is removed from the keychain too. Links made with it stay in Activity, and can then no longer be burned or watched from here.',
  'profiles.removed': 'The profile was removed.',
  'profiles.tokenStays':
    'The profile was removed, but its API key could not be removed from the keychain. Remove it there; it is listed as Hushlink.',
  'profiles.discardQuestion': 'Discard your changes?',
  'profiles.discard': 'Discard',

  'measure.measure': 'Measure speed',
  'measure.measuring': 'Measuring…',
  'measure.hint': 'Asks each server for its status, and sends nothing else.',
  'measure.ms': '{{ms}} ms',

  'login.start': 'Start Hushlink in the tray when I log in',
  'login.needsApproval': 'macOS asks you to allow this first, in System Settings under General, Login Items.',

  'general.heading': 'General',
  'appearance.language': 'Language',
  'appearance.system': 'System',
  'appearance.theme': 'Theme',
  'appearance.light': 'Light',
  'appearance.dark': 'Dark',
  'appearance.closeAfterSharing': 'Close “New secret” when the link is on the clipboard',

  'privacy.heading': 'Clipboard and privacy',
  'preferences.watch': 'Check from time to time whether links were revealed',
  'preferences.notify': 'Notify me when a link is revealed',
  'preferences.keepLinks': 'Keep links after Hushlink quits',
  'preferences.hide': 'Keep windows that show secrets out of screenshots and screen sharing',
  'preferences.noHiding': 'On Linux, windows cannot be hidden from screenshots and screen sharing.',
  'preferences.keep': 'Keep receipts after a link has ended',
  'preferences.keepNone': 'Not at all',
  'preferences.discardDrafts': 'Discard unsent drafts after',
  'preferences.discardDraftsHint': 'For drafts made from now on. The text of a discarded draft is gone.',
  'preferences.clear': 'Clear copied values from the clipboard after',
  'preferences.clearHint': 'For passphrases, and generated or revealed values.',
  'preferences.clearLinks': 'Also clear copied links',
  'preferences.never': 'Never',
  'preferences.saved': 'The change is saved.',

  'templates.heading': 'Copy with instructions',
  'templates.what': 'The message around a link, for its recipient.',
  'templates.language': 'Language of the message',
  'templates.words': 'Message',
  'templates.placeholders':
    '{link} is the link, {until} when it expires. {passphrase} asks for the passphrase, if there is one.',
  'templates.preview': 'Preview, for a link with a passphrase',
  'templates.save': 'Save message',
  'templates.saved': 'The message is saved.',
  'templates.useBuiltIn': 'Use the built-in message',
  'templates.builtIn': 'The built-in message is back.',

  'updates.check': 'Look once a day for a new version',
  'updates.how':
    'Asks for one small signed file and sends nothing about you or this computer. Nothing is installed.',
  'updates.newer': 'Version {{version}} is available.',
  'updates.open': 'Open its page',

  'storage.heading': 'Storage',
  'storage.secrets': 'Secrets and passphrases: never on disk, except encrypted in a draft until it is sent.',
  'storage.keys.linux':
    'API keys, and the key to drafts and receipts: in the keyring of this desktop (Secret Service).',
  'storage.keys.darwin': 'API keys, and the key to drafts and receipts: in the keychain of this Mac.',
  'storage.keys.win32': 'API keys, and the key to drafts and receipts: in the Windows Credential Manager.',
  'storage.receipts':
    'Drafts, receipts and links: encrypted (AES-256-GCM), in the user-data folder of Hushlink.',
  'storage.settings': 'Settings: in settings.json in that folder, as plain text without secrets.',
} as const;
