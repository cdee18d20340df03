// Leaving the page, and opening another.

const { element } = waysOut;

const schemes = [
  ...[
    'mailto:',
    'tel:',
    'sms:',
    'smb://',
    'ftp://',
    'file:///',
    'ssh://',
    'nfs://',
    'dav://',
    'ldap://',
    'vnc://',
  ],
  ...['hushlink://', 'chrome://', 'devtools://', 'view-source:http://', 'filesystem:http://', 'intent://'],
];
for (const scheme of schemes) {
  waysOut.add({
    [`address: ${scheme}`]: ({ host }) => {
      const to = `${scheme}${host}/x`;
      location.href = to;
      element('iframe', { src: to });
      element('form', { action: to }).submit();
      element('a', { href: to, target: '_blank' }).click();
      open(to);
    },
  });
}

waysOut.add({
  form: ({ url }) => element('form', { action: url, method: 'post' }).submit(),
  'form that is asked for': ({ url }) => element('form', { action: url }).requestSubmit(),
  'form in a new window': ({ url }) =>
    element('form', { action: url, method: 'post', target: '_blank' }).submit(),
  'form in a frame': ({ url }) => {
    element('iframe', { name: 'other' });
    element('form', { action: url, method: 'post', target: 'other' }).submit();
  },
  'button with an address': ({ url }) =>
    element('button', { formaction: url }, { parent: element('form') }).click(),
  'link in a new window': ({ url }) => element('a', { href: url, target: '_blank', rel: 'opener' }).click(),
  'link that tells': ({ url }) => element('a', { href: '#x', ping: url, attributionsrc: url }).click(),
  'area that tells': ({ url }) =>
    element('area', { href: '#x', ping: url }, { parent: element('map') }).click(),
  'link to keep': ({ url }) => element('a', { href: url, download: 'x' }).click(),
  'text to keep': () => element('a', { href: waysOut.blob('x'), download: 'x.txt' }).click(),
  'link with Ctrl': ({ url }) =>
    element('a', { href: url }).dispatchEvent(new MouseEvent('click', { ctrlKey: true, cancelable: true })),
  'link with the middle button': ({ url }) =>
    element('a', { href: url }).dispatchEvent(new MouseEvent('auxclick', { button: 1, cancelable: true })),
  'link in MathML': ({ url }) =>
    element('math', { href: url }, { space: 'http://www.w3.org/1998/Math/MathML' }).dispatchEvent(
      new MouseEvent('click', { cancelable: true }),
    ),
  window: ({ url }) => open(url),
  'window that knows nobody': ({ url }) => open(url, '_blank', 'noopener'),
  'window with attribution': ({ secureUrl }) => open(secureUrl, '_blank', 'attributionsrc'),
  'window in place of this': ({ url }) => open(url, '_self'),
  'window on top': () => globalThis.documentPictureInPicture.requestWindow(),
  refresh: ({ url }) =>
    element('meta', { 'http-equiv': 'refresh', content: `0;url=${url}` }, { parent: document.head }),
  address: ({ url }) => {
    location.href = url;
  },
  'address assigned': ({ secureUrl }) => location.assign(secureUrl),
  'address replaced': ({ url }) => location.replace(url),
  'address of data': ({ url }) => location.assign(`data:text/html,<img src="${url}">`),
  'address of a blob': ({ url }) => location.assign(waysOut.blob(`<img src="${url}">`, 'text/html')),
  navigation: ({ url }) => globalThis.navigation.navigate(url).committed,
  'an own history': ({ url }) => history.pushState(null, '', url),
});
