import type { App, Session, WebContents } from 'electron/main';
import { isOurs } from './app-protocol.ts';

/** The content of a window can neither navigate elsewhere, open another window, nor reach the network by WebRTC. */
export const confineContents = (app: App): void => {
  app.on('web-contents-created', (_created, contents: WebContents) => {
    const prevent = (event: { preventDefault: () => void }): void => event.preventDefault();
    contents.on('will-navigate', prevent);
    // SECURITY(no-frame-navigation): `will-navigate` is about the main frame only.
    contents.on('will-frame-navigate', prevent);
    contents.on('will-redirect', prevent);
    contents.on('will-attach-webview', prevent);
    // SECURITY(no-new-windows): it would load whatever address the page names.
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // SECURITY(webrtc-by-proxy): no content security policy covers WebRTC. This leaves it TCP through the session's proxy,
    // which is none.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
};

/**
 * Chromium sends no requests of its own. The spell checker of each session would download a dictionary as soon as
 * the session is created; the switches are for Chromium services that Electron may include.
 */
export const silenceChromium = (app: App): void => {
  app.on('session-created', (created) => {
    created.setSpellCheckerLanguages([]);
    created.setSpellCheckerEnabled(false);
  });
  // SECURITY(no-chromium-services): they would tell others that the app runs, and when.
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
    'disable-sync',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('blink-settings', blinkSettings.join(','));
};

/** What a page could do without any request that a session or a content security policy sees. */
const blinkSettings = [
  // SECURITY(no-name-lookups): `<link rel="dns-prefetch">` asks a name server for any name.
  'dnsPrefetchingEnabled=false',
  // SECURITY(no-paste-by-script): `document.execCommand` pastes what other programs copied, without a key or a click.
  'DOMPasteAllowed=false',
  // SECURITY(no-copy-by-script): and copies.
  'javaScriptCanAccessClipboard=false',
] as const;

/** SECURITY(dead-proxy): an address that no connection can be made to, so that not even a packet is sent. */
const deadProxy = 'socks5://255.255.255.255:9';

/** Windows get no permissions, and reach nothing but our own files. */
export const confineSession = async (session: Session): Promise<void> => {
  // SECURITY(no-permissions): nobody is asked either, since a script that has taken a page over looks like the page.
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  // SECURITY(no-permissions-held): Chromium grants some without a request, such as writing to the clipboard.
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }));
  // Chromium would fetch dictionaries from a server we do not know.
  session.setSpellCheckerEnabled(false);
  // For what `webRequest` does not see, such as WebRTC. Chromium would leave this computer's own addresses out.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: '<-loopback>' });
};
