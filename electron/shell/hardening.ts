import type { App, Session, WebContents } from 'electron/main';
import { isOurs } from './app-protocol.ts';

/** SECURITY: the content of a window can neither navigate elsewhere nor open another window. */
export const confineContents = (app: App): void => {
  app.on('web-contents-created', (_created, contents: WebContents) => {
    const prevent = (event: { preventDefault: () => void }): void => event.preventDefault();
    contents.on('will-navigate', prevent);
    contents.on('will-frame-navigate', prevent);
    contents.on('will-redirect', prevent);
    contents.on('will-attach-webview', prevent);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
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
};

/** SECURITY: windows get no permissions, and reach nothing but our own files. */
export const confineSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }));
  // Chromium would fetch dictionaries from a server we do not know.
  session.setSpellCheckerEnabled(false);
};
