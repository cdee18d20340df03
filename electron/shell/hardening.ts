import type { App, Session, WebContents } from 'electron/main';
import { isOurs } from './app-protocol.ts';

/** SECURITY: no content of a window leads anywhere else, and none opens another. */
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

/** SECURITY: windows ask for nothing and reach nothing but our own files. */
export const confineSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }));
  // Chromium would fetch dictionaries from a server we do not know.
  session.setSpellCheckerEnabled(false);
};
