/** Open a link. */
export const open = {
  'open.title': 'Open a link',
  'open.link': 'One-time link or key',
  'open.placeholder': 'https://…/secret/…',
  'open.hint': 'Paste it, or drop it here. No server is contacted until you press Reveal.',
  'open.found': 'From the clipboard.',
  'open.asks': 'Reveal contacts only {{host}}, without your account.',
  'open.asksRegion': 'Reveal contacts only {{serverName}} ({{host}}), without your account.',
  'open.unfamiliar':
    '{{host}} is not one of your servers, nor one of Onetime Secret’s. Continue only if you expected a link from there.',
  'open.server': 'Server the key belongs to',
  'open.chooseServer': 'Choose one…',
  'open.passphrase': 'Passphrase, if it has one',
  'open.hasPassphrase': 'Enter a passphrase',
  'open.showPassphrase': 'Show passphrase',
  'open.hidePassphrase': 'Hide passphrase',
  'open.once': 'It can be revealed only once. After that, the link no longer works.',
  'open.reveal': 'Reveal',
  'open.revealing': 'Revealing…',
  'open.revealed': 'Revealed',
  'open.from': 'From {{host}}. The link no longer works.',
  'open.secret': 'Secret',
  'open.empty': 'The secret is empty.',
  'open.partShown':
    'Too long to show whole: these are the first {{shown, number}} of {{total, number}} characters. “Copy” copies all of them.',
  'open.copySecret': 'Copy secret',
  'open.copied': 'The secret is on the clipboard.',
  'open.copiedFor': 'The secret is on the clipboard for {{time}}.',
  'open.wiped': 'It is forgotten when this window closes, and is not stored anywhere.',
  'open.another': 'Open another link',
  'open.leaveQuestion':
    'You have not copied the secret, and nobody can open its link again. Close without copying?',
  'open.leave': 'Close without copying',
  'open.stay': 'Keep open',
  'open.failure.unknown':
    '{{serverName}} returns nothing for this link. It was revealed, burned or has expired, or it needs another passphrase; servers do not tell these apart.',
  'open.failure.unknownNoPassphrase':
    '{{serverName}} returns nothing for this link. It was revealed, burned or has expired, or it needs a passphrase; servers do not tell these apart.',
  'open.failure.locked':
    '{{serverName}} cannot reveal this now. After too many wrong passphrases a link is locked for half an hour.',
  'open.failure.tooLong':
    '{{serverName}} sent more than any secret can hold, so Hushlink stopped reading. The link may be used up now. Ask the sender to share it in parts.',
  'open.failure.maybeRevealed':
    'The reply was lost, so the link may already be used up. Try once more to find out.',
} as const;
