/** Questions that the app asks outside its windows. */
export const consent = {
  'consent.server': 'Send secrets to {{host}} from now on?',
  'consent.serverDetail':
    'Whoever runs this server can read what you share. Continue only if you have just chosen it.',
  'consent.account': 'Send secrets to {{host}} as {{username}} from now on?',
  'consent.accountDetail':
    'Whoever has this account can get at the links made with it. Continue only if you have just entered it.',
  'consent.serverYes': 'Use it',
  'consent.recipient': 'E-mail a link to {{recipient}}?',
  'consent.recipientDetail':
    'Hushlink does not know this address yet. {{host}} mails the link as soon as it is made.',
  'consent.recipientYes': 'E-mail it',
  'consent.link': 'Open a link at {{host}}?',
  'consent.linkDetail':
    'It is not one of your servers, nor one of Onetime Secret’s. Continue only if you expected a link from there.',
  'consent.linkYes': 'Reveal',
} as const;
