/** What went wrong, and what to do. */
export const failures = {
  'failure.offline.no-network': 'There is no network connection.',
  'failure.offline.dns': 'The server {{serverName}} could not be found. Check the connection or the address.',
  'failure.offline.connection-refused': '{{serverName}} does not accept connections right now.',
  'failure.offline.unreachable': '{{serverName}} cannot be reached.',
  'failure.offline.proxy': 'The proxy of this network could not be reached or refused the connection.',
  'failure.offline.proxy-login':
    'The proxy of this network asks for a username and password. Give them in the environment, as in https_proxy=http://name:password@proxy:3128, and start Hushlink again.',
  'failure.offline.timeout': '{{serverName}} did not answer in time.',
  'failure.offline.connection-lost': 'The connection to {{serverName}} was lost.',
  'failure.offline.too-long':
    '{{serverName}} sent more than any answer of Onetime Secret has, so Hushlink stopped reading. The server address may be wrong.',
  'failure.offline.not-the-service':
    'Something other than Onetime Secret answered. This network may ask you to sign in first, or the server address is wrong.',
  'failure.maybeSent': 'The reply was lost, so a link may exist that nobody has. It expires on its own.',
  'failure.tls': 'The connection to {{serverName}} is not secure ({{code}}), so nothing was sent.',
  'failure.redirected':
    '{{serverName}} redirects to another address. Hushlink does not follow it, since your text would go somewhere you did not choose.',
  'failure.rateLimited': '{{serverName}} has received too many requests. Try again in {{wait}}.',
  'failure.rateLimitedMinutes': '{{serverName}} has received too many requests. Try again in a few minutes.',
  'failure.serverFault': '{{serverName}} reports an error ({{status}}). Try again later.',
  'failure.refused.credentials': '{{serverName}} does not accept this username and API key.',
  'failure.refused.accounts-off':
    'Accounts are switched off at {{serverName}}. Remove the username to share anonymously.',
  'failure.refused.empty': 'There is nothing to share.',
  'failure.refused.too-large': 'The text is too large for {{serverName}}. It says: {{serverSays}}',
  'failure.refused.passphrase-rule':
    'The passphrase does not meet the rules of {{serverName}}. It says: {{serverSays}}',
  'failure.refused.passphrase-wrong': 'The passphrase is incorrect.',
  'failure.refused.account-needed': '{{serverName}} needs an account to e-mail a link.',
  'failure.refused.recipient': '{{serverName}} cannot e-mail this address. It says: {{serverSays}}',
  'failure.refused.domain': 'This account may not use that link domain. {{serverName}} says: {{serverSays}}',
  'failure.refused.unknown-secret': 'The link no longer works: it was revealed or burned, or it has expired.',
  'failure.refused.not-available': '{{serverName}} does not offer this. Its API may be switched off.',
  'failure.refused.other': '{{serverName}} refused: {{serverSays}}',
  'failure.keychain-locked': 'The keychain is locked. Unlock it and try again.',
  'failure.keychain-silent': 'The keychain does not answer. Try again in a moment, or sign out and in.',
  'failure.keychain-missing':
    'No keychain was found on this computer, and without one Hushlink stores nothing secret. On Linux, install GNOME Keyring or KWallet.',
  'failure.keychain-failed': 'The keychain could not be used. Try again, or sign out and in.',
  'failure.no-profile': 'Choose a server first. Nothing is sent until then.',
  'failure.token-missing':
    'The keychain has no API key for {{account}}. Add it in Settings. Nothing was sent, and nothing will be sent anonymously instead.',
  'failure.account-needed.recipient':
    'E-mailing the link needs an account. Add one in Settings, or leave the address empty.',
  'failure.account-needed.domain':
    'A link domain needs an account. Add one in Settings, or leave the domain empty.',
  'failure.invalid-secret.empty': 'There is nothing to share.',
  'failure.invalid-secret.lone-surrogate':
    'The text contains a broken character (half of a pair) that a server could never return. Remove it and try again.',
  'failure.invalid-secret.too-large':
    'The text has {{bytes, number}} bytes; a link holds at most {{most, number}}.',
  'failure.invalid-passphrase.lone-surrogate':
    'The passphrase contains a broken character (half of a pair). Type it again.',
  'failure.invalid-passphrase.too-long': 'The passphrase is longer than {{most}} characters.',
  'failure.invalid-passphrase.missing': 'This link has a passphrase. Enter it.',
  'failure.invalid-recipient': 'This is not an e-mail address. Enter one address, such as bo@example.com.',
  'failure.invalid-domain': 'This is not a domain. Enter one such as secrets.example.com.',
  'failure.invalid-server.empty': 'Enter the address of the server.',
  'failure.invalid-server.not-an-address':
    'This is not a server address. Enter one such as https://secrets.example.com.',
  'failure.invalid-server.not-https':
    'The address must begin with https, so that nobody on the way can read what you share.',
  'failure.invalid-server.has-path': 'Enter the address without a path, such as https://secrets.example.com.',
  'failure.invalid-server.has-credentials': 'Enter the address without a username or password in it.',
  'failure.invalid-server.has-query': 'Enter the address without anything after the host name.',
  'failure.too-many-profiles': 'You have {{most}} servers already. Remove one that you no longer use.',
  'failure.invalid-username':
    'This is not a username. It is the e-mail address you use at the server, without a colon.',
  'failure.invalid-token': 'This is not an API key. A key is one word, without spaces or line breaks.',
  'failure.invalid-hotkey':
    'This combination cannot be used. Hold a modifier key, such as Ctrl or Alt, and press a letter, a digit or a function key.',
  'failure.hotkey-no-key':
    'The keyboard layout has no key for {{accelerator}}. The hotkey was left as it was.',
  'failure.hotkey-taken': 'Another program uses {{accelerator}}. The hotkey was left as it was.',
  'failure.hotkey-refused':
    '{{accelerator}} is not available: another program or the system may be using it. The hotkey was left as it was.',
  'failure.hotkey-twice': '{{accelerator}} is already one of your hotkeys. Choose another combination.',
  'failure.too-many-hotkeys': 'You cannot have more hotkeys. Remove one first.',
  'failure.hotkey-not-bound.refused': 'The desktop did not give Hushlink a hotkey. You can ask again.',
  'failure.hotkey-not-bound.unanswered':
    'The desktop did not answer, so there is no hotkey. You can ask again.',
  'failure.hotkey-not-bound.canceled': 'The request to the desktop was canceled, so there is no hotkey.',
  'failure.login-start-not-changed': 'The system did not let Hushlink change whether it starts at login.',
  'failure.settings-not-saved': 'The settings could not be saved. Is the disk full or the folder read-only?',
  'failure.not-allowed.server': 'You did not agree, so nothing was changed.',
  'failure.not-allowed.recipient': 'You did not agree to this address, so nothing was sent.',
  'failure.not-allowed.link': 'You did not agree, so the link was not opened.',
  'failure.question-open':
    'Nothing was done, since another question of Hushlink is open. Answer it and try again.',
  'failure.records-not-saved':
    'Hushlink’s data could not be changed on disk. Is the disk full or the folder read-only?',
  'failure.records-not-read': 'Hushlink’s data on disk could not be read. Do you have access to its folder?',
  'failure.file-not-saved':
    'The file could not be saved there. Choose another folder, or free some disk space.',
  'failure.draft-not-kept': '{{sending}} It could not be kept as a draft either. {{keeping}}',
  'failure.draft-busy': 'The draft is being sent right now.',
  'failure.draft-gone': 'The draft is no longer here: it was sent or discarded.',
  'failure.kept-by-user': 'You kept it as a draft. It is sent when you choose to.',
  'failure.may-have-been-sent':
    'The reply of {{serverName}} was lost, so it may have been sent already. Sending it again makes another link, and another e-mail if it has a recipient.',
  'failure.lifetime-over':
    'It is too late for a link that ends on {{until, dateTime}}, so nothing was sent. Choose another lifetime.',
  'failure.profile-gone':
    'You changed or removed the profile for {{serverName}} that it was written for, and it is never sent anywhere else automatically. Edit it to send it elsewhere, or send it as it is.',
  'failure.invalid-link.empty': 'Paste a one-time link, or its key.',
  'failure.invalid-link.not-a-link':
    'This is not a one-time link. A link looks like https://eu.onetimesecret.com/secret/…; the key at its end works too.',
  'failure.invalid-link.not-https': 'The link must begin with https. Ask the sender for another one.',
  'failure.invalid-link.receipt':
    'This is the address of a receipt, which is for the sender only. The link to open has /secret/ in it.',
  'failure.invalid-link.damaged':
    'The key in this link contains something that no key has, perhaps an invisible character. Copy the link again, or ask for it as plain text.',
  'failure.invalid-link.needs-server':
    'A key on its own does not say which server it belongs to. Choose the server.',
  'failure.link-ended.revealed': 'You made this link, and it has already been revealed.',
  'failure.link-ended.burned': 'You made this link, and it has been burned.',
  'failure.link-ended.expired': 'You made this link, and it has expired.',
  'failure.too-late-to-burn.revealed': 'Too late: it was revealed on {{at, dateTime}}.',
  'failure.too-late-to-burn.burned': 'It was already burned, on {{at, dateTime}}.',
  'failure.too-late-to-burn.expired': 'Too late: it expired on {{at, dateTime}}.',
  'failure.invalid-template': 'The message must contain {link}, where the link will go.',
  'failure.clipboard-unconfirmed':
    'It was copied, but on this desktop Hushlink cannot check that. Paste it to see.',
  'failure.clipboard-not-written':
    'The text could not be put on the clipboard. Select it and copy it by hand.',
  'failure.link-forgotten': 'This link is no longer known here.',
} as const;
