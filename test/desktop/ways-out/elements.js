// What elements and styles load.

const { element, svg } = waysOut;
const head = () => ({ parent: document.head });
const loaded = (made) => waysOut.event(made, 'load', 'error');
const script = (type, content) => {
  const made = document.createElement('script');
  made.type = type;
  made.append(content);
  document.head.append(made);
};

const relations = [
  ...[
    'dns-prefetch',
    'preconnect',
    'prefetch',
    'prerender',
    'modulepreload',
    'manifest',
    'icon',
    'stylesheet',
  ],
  ...[
    'apple-touch-icon',
    'alternate stylesheet',
    'search',
    'import',
    'compression-dictionary',
    'next',
    'pingback',
  ],
];
const kinds = [
  'image',
  'script',
  'style',
  'font',
  'fetch',
  'track',
  'video',
  'audio',
  'document',
  'worker',
  'json',
];
for (const rel of relations) {
  waysOut.add({ [`link: ${rel}`]: ({ url }) => loaded(element('link', { rel, href: url }, head())) });
}
for (const as of kinds) {
  waysOut.add({
    [`link: preload ${as}`]: ({ url }) =>
      loaded(element('link', { rel: 'preload', as, href: url, crossorigin: '' }, head())),
  });
}

waysOut.add({
  'speculation rules': ({ url, secureUrl }) =>
    script(
      'speculationrules',
      JSON.stringify({
        prefetch: [{ source: 'list', urls: [url, secureUrl] }],
        prerender: [{ source: 'list', urls: [secureUrl] }],
      }),
    ),
  'import map': ({ url }) => {
    script('importmap', JSON.stringify({ imports: { elsewhere: url } }));
    return import('elsewhere');
  },
  script: ({ url }) => loaded(element('script', { src: url }, head())),
  'script in SVG': ({ url }) => element('script', { href: url }, { space: svg }),
  image: ({ url }) => loaded(element('img', { src: url })),
  'image for a dense screen': ({ url }) => loaded(element('img', { srcset: `${url} 1x` })),
  picture: ({ url }) => {
    const parent = element('picture');
    element('source', { srcset: url }, { parent });
    element('img', {}, { parent });
  },
  'image with attribution': ({ secureUrl }) => element('img', { attributionsrc: secureUrl }),
  'image as a button': ({ url }) => element('input', { type: 'image', src: url }),
  background: ({ url }) => element('table', { background: url }),
  audio: ({ url }) => waysOut.event(new Audio(url), 'error'),
  video: ({ url }) =>
    waysOut.event(element('video', { src: url, poster: `${url}.png`, autoplay: '' }), 'error'),
  'video stream': ({ url }) => {
    const parent = element('video', { preload: 'auto' });
    element('track', { src: url, default: '', kind: 'captions' }, { parent });
    element('source', { src: `${url}.m3u8`, type: 'application/vnd.apple.mpegurl' }, { parent });
  },
  style: ({ url }) => {
    const made = element('div');
    const image = `url(${url})`;
    const inner = [
      'backgroundImage',
      'borderImageSource',
      'listStyleImage',
      'maskImage',
      'content',
      'shapeOutside',
    ];
    for (const property of inner) made.style[property] = image;
    for (const property of ['filter', 'clipPath', 'fill', 'markerStart', 'offsetPath'])
      made.style[property] = `url(${url}#x)`;
    made.style.cursor = `${image}, auto`;
    made.style.display = 'list-item';
  },
  'style sheet of a script': ({ url }) => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    sheet.insertRule(`body::after { content: url(${url}) }`);
    sheet.insertRule(`@font-face { font-family: leak; src: url(${url}) }`);
    sheet.insertRule('body::before { font-family: leak; content: "x" }');
    document.styleSheets[0].insertRule(`@import url(${url})`, 0);
  },
  'style element': ({ url }) => {
    element('style', {}, head()).textContent = `@import url(${url});`;
  },
  frame: ({ url }) => element('iframe', { src: url }),
  'frame in a sandbox': ({ url }) =>
    element('iframe', { src: url, sandbox: 'allow-scripts allow-popups allow-top-navigation' }),
  'frame with a policy': ({ url }) =>
    element('iframe', { src: url, csp: `default-src 'none'; report-uri ${url}` }),
  'frame that is empty': ({ url }) => {
    const { contentWindow, contentDocument } = element('iframe');
    const parent = contentDocument.head;
    element('link', { rel: 'dns-prefetch', href: url }, { parent });
    element('img', { src: url }, { parent });
    contentWindow.navigator.sendBeacon(url);
    contentWindow.location = url;
  },
  'frame of a blob': ({ url }) =>
    element('iframe', {
      src: waysOut.blob(`<img src="${url}"><link rel="dns-prefetch" href="${url}">`, 'text/html'),
    }),
  'frame of data': ({ url }) =>
    element('iframe', { src: `data:text/html,<img src="${url}"><link rel="dns-prefetch" href="${url}">` }),
  'frame of a script': ({ url }) => element('iframe', { src: `javascript:fetch('${url}')` }),
  'frame behind a fence': ({ secureUrl }) => {
    element('fencedframe').config = new globalThis.FencedFrameConfig(secureUrl);
  },
  portal: ({ secureUrl }) => element('portal', { src: secureUrl }),
  object: ({ url }) => loaded(element('object', { data: url })),
  embed: ({ url }) => element('embed', { src: url }),
  'PDF that is embedded': ({ url }) => element('embed', { src: `${url}.pdf`, type: 'application/pdf' }),
  frameset: ({ url }) =>
    element('frame', { src: url }, { parent: element('frameset', {}, { parent: document.documentElement }) }),
  SVG: ({ url }) => {
    const parent = element('svg', {}, { space: svg });
    for (const name of ['use', 'image', 'feImage', 'textPath', 'mpath'])
      element(name, { href: `${url}#x`, width: 9, height: 9 }, { parent, space: svg });
    element('rect', { width: 9, height: 9, fill: `url(${url}#x)` }, { parent, space: svg });
  },
  'XML with a style sheet': ({ url }) => {
    const content = `href="${url}" type="text/xsl"`;
    document.insertBefore(
      document.createProcessingInstruction('xml-stylesheet', content),
      document.documentElement,
    );
    const xml = `<?xml version="1.0"?><?xml-stylesheet ${content}?><!DOCTYPE a SYSTEM "${url}"><a/>`;
    element('iframe', { src: waysOut.blob(xml, 'text/xml') });
  },
  'report of a policy': ({ url }) => {
    const policy = `img-src 'none'; report-uri ${url}; report-to elsewhere`;
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }, head());
    element('img', { src: 'x.png' });
  },
  'names in the page': ({ url }) => {
    element('meta', { 'http-equiv': 'x-dns-prefetch-control', content: 'on' }, head());
    element('a', { href: url });
  },
  'base address': ({ secureUrl }) => {
    element('base', { href: secureUrl }, head());
    element('img', { src: 'x.png' });
  },
});
