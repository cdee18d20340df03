import type { App, Session, WebContents } from 'electron/main';
import { isOurs } from './app-protocol.ts';

/** SECURITY: the content of a window can neither navigate elsewhere, open another window, nor reach the network by WebRTC. */
export const confineContents = (app: App): void => {
  app.on('web-contents-created', (_created, contents: WebContents) => {
    const prevent = (event: { preventDefault: () => void }): void => event.preventDefault();
    contents.on('will-navigate', prevent);
    contents.on('will-frame-navigate', prevent);
    contents.on('will-redirect', prevent);
    contents.on('will-attach-webview', prevent);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // No content security policy covers WebRTC. This leaves it TCP through the session's proxy, which is none.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
};

/**
 * SECURITY: Chromium sends no requests of its own. The spell checker of each session would download a dictionary as soon as
 * the session is created; the switches are for Chromium services that Electron may include.
 */
export const silenceChromium = (app: App): void => {
  app.on('session-created', (created) => {
    created.setSpellCheckerLanguages([]);
    created.setSpellCheckerEnabled(false);
  });
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

/** SECURITY: what a page could do without any request that a session or a content security policy sees. */
const blinkSettings = [
  // `<link rel="dns-prefetch">` asks a name server for any name.
  'dnsPrefetchingEnabled=false',
  // `document.execCommand` pastes what other programs copied, and copies, without a key or a click.
  'DOMPasteAllowed=false',
  'javaScriptCanAccessClipboard=false',
] as const;

/** SECURITY: an address that no connection can be made to, so that not even a packet is sent. */
const deadProxy = 'socks5://255.255.255.255:9';

/** SECURITY: windows get no permissions, and reach nothing but our own files. */
export const confineSession = async (session: Session): Promise<void> => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }));
  // Chromium would fetch dictionaries from a server we do not know.
  session.setSpellCheckerEnabled(false);
  // For what `webRequest` does not see, such as WebRTC. Chromium would leave this computer's own addresses out.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: '<-loopback>' });
};
