// Requests that a script makes, from a page and from workers.

const { add, event, blob } = waysOut;

add({
  fetch: ({ url }) => fetch(url),
  'fetch with a body': ({ url }) => fetch(url, { method: 'POST', mode: 'no-cors', body: 'x' }),
  'fetch that outlives the page': ({ url }) =>
    fetch(url, { method: 'POST', mode: 'no-cors', keepalive: true, body: 'x' }),
  'fetch later': ({ url }) => globalThis.fetchLater?.(url, { activateAfter: 0 }),
  'fetch of another app': ({ name }) => fetch(`app://${name}/x`),
  'fetch for a private token': ({ secureUrl }) =>
    fetch('x', { privateToken: { version: 1, operation: 'token-request', issuer: secureUrl } }),
  XMLHttpRequest: ({ url }) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.send('x');
    return event(request, 'loadend');
  },
  'XMLHttpRequest at once': ({ url }) => {
    const request = new XMLHttpRequest();
    request.open('POST', url, false);
    request.send('x');
  },
  WebSocket: ({ host }) => event(new WebSocket(`ws://${host}`), 'error', 'open'),
  WebSocketStream: ({ host }) => new globalThis.WebSocketStream(`ws://${host}`).opened,
  WebTransport: ({ name }) => new WebTransport(`https://${name}:4433/`).ready,
  EventSource: ({ url }) => event(new EventSource(url), 'error', 'open'),
  beacon: ({ url }) => navigator.sendBeacon(url, 'x'),
  cache: async ({ url }) => (await caches.open('x')).add(url),
  'background fetch': async ({ url }) =>
    (await navigator.serviceWorker.getRegistration()).backgroundFetch.fetch('x', [url]),
  'direct sockets': ({ name, port }) => new globalThis.TCPSocket(name, Number(port)).opened,
  'direct sockets, UDP': ({ name, port }) =>
    new globalThis.UDPSocket({ remoteAddress: name, remotePort: Number(port) }).opened,
  worker: ({ url }) => event(new Worker(url), 'error'),
  'worker of a module': ({ url }) => event(new Worker(url, { type: 'module' }), 'error'),
  'worker of a blob': ({ url }) =>
    event(new Worker(blob(`fetch('${url}'); importScripts('${url}')`, 'text/javascript')), 'error'),
  'worker of data': ({ url }) => event(new Worker(`data:text/javascript,fetch('${url}')`), 'error'),
  'shared worker': ({ url }) => event(new SharedWorker(blob(`fetch('${url}')`, 'text/javascript')), 'error'),
  'service worker': () => navigator.serviceWorker.register(document.querySelector('script[src]').src),
  'service worker from there': ({ url }) => navigator.serviceWorker.register(url),
  import: ({ url }) => import(url),
  'import of data': ({ url }) => import(`data:text/javascript,fetch('${url}')`),
  'WebAssembly while it loads': ({ url }) => WebAssembly.compileStreaming(fetch(url)),
  'paint worklet': ({ url }) => CSS.paintWorklet.addModule(url),
  'audio worklet': ({ url }) => new AudioContext().audioWorklet.addModule(url),
  font: ({ url }) => new FontFace('x', `url(${url})`).load(),
  XSLT: ({ url }) => {
    const space = 'http://www.w3.org/1999/XSL/Transform';
    const sheet = document.implementation.createDocument(space, 'xsl:stylesheet');
    sheet.documentElement.setAttribute('version', '1.0');
    const put = (name, parent, attributes) => waysOut.element(name, attributes, { parent, space });
    put('xsl:import', sheet.documentElement, { href: url });
    const template = put('xsl:template', sheet.documentElement, { match: '/' });
    put('xsl:copy-of', template, { select: `document('${url}')` });
    const processor = new XSLTProcessor();
    processor.importStylesheet(sheet);
    processor.transformToDocument(document);
  },
});
