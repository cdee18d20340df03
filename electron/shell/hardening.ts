import type { App, Session, WebContents } from 'electron/main';
import { isOurs } from './app-protocol.ts';

/** The content of a window can neither navigate elsewhere, open another window, nor reach the network by WebRTC. */
export const confineContents = (app: App): void => {
  app.on('web-contents-created', (_created, contents: WebContents) => {
    const prevent = (event: { preventDefault: () => void }): void => event.preventDefault();
    // SECURITY(no-frame-navigation): neither the page nor a frame, since Electron asks this before `will-navigate`. The page's
    // content security policy has no say in where it is led.
    contents.on('will-frame-navigate', prevent);
    // SECURITY(no-redirects-of-windows): a redirect is no new navigation, and could lead past what was checked.
    contents.on('will-redirect', prevent);
    // SECURITY(no-webview-attached): even where the preferences of a window allow one.
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
    // SECURITY(no-dictionaries): Chromium would fetch them from a server we do not know.
    created.setSpellCheckerLanguages([]);
    // SECURITY(no-spell-checker): that of macOS needs no dictionary, and would see every text.
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
  // SECURITY(no-devices): nor one that was chosen in a dialog.
  session.setDevicePermissionHandler(() => false);
  // SECURITY(no-downloads): a file would get out of a window that has none, and under a name that the page chooses.
  session.on('will-download', (event) => event.preventDefault());
  // SECURITY(requests-for-own-files): what a content security policy does not cover, such as a navigation.
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }));
  // For what `webRequest` does not see, such as WebRTC. Chromium would leave this computer's own addresses out.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: '<-loopback>' });
};

/** All sessions of ours are in memory; the default one is on the disk, in this folder itself. */
export const confineDefaultSession = (app: App): void => {
  app.on('session-created', (created) => {
    // SECURITY(default-session-confined): a window or a request that forgets to name its session gets this one.
    if (created.storagePath === app.getPath('sessionData')) void confineSession(created);
  });
};
