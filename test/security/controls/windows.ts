import type { Control } from '../control.ts';

const hardening = 'electron/shell/hardening.ts';
const hardeningTest = 'test/unit/shell/hardening.test.ts';
const appProtocol = 'electron/shell/app-protocol.ts';
const appProtocolTest = 'test/unit/shell/app-protocol.test.ts';
const windowsFile = 'electron/shell/windows.ts';
const windowsTest = 'test/unit/shell/windows.test.ts';
const layers = 'test/e2e/layers.test.ts';
const confinement = 'test/e2e/confinement.test.ts';
const canReachNothing = 'can reach nothing of Node, and has no tools for developers in a package';

/** What a script could do that got into a window. */
export const windows: readonly Control[] = [
  {
    id: 'window-sandbox',
    threat: "A flaw in Chromium's renderer gives a page the files and programs of the user.",
    control: "windows are in the system's sandbox",
    without: [{ file: windowsFile, find: 'sandbox: true,', put: 'sandbox: false,' }],
    shownBy: { file: windowsTest, test: canReachNothing },
  },
  {
    id: 'isolated-preload',
    threat: 'A page gets at what the preload script holds, and with it at every channel.',
    control: 'context isolation',
    without: [{ file: windowsFile, find: 'contextIsolation: true,', put: 'contextIsolation: false,' }],
    shownBy: { file: windowsTest, test: canReachNothing },
  },
  {
    id: 'no-node',
    threat: 'A script in a page runs programs and reads files.',
    control: 'no Node in windows',
    without: [{ file: windowsFile, find: 'nodeIntegration: false,', put: 'nodeIntegration: true,' }],
    shownBy: { file: windowsTest, test: canReachNothing },
  },
  {
    id: 'no-webview',
    threat: "A page of somebody else's is shown within ours.",
    control: 'no webview',
    without: [{ file: windowsFile, find: 'webviewTag: false,', put: 'webviewTag: true,' }],
    shownBy: { file: windowsTest, test: canReachNothing },
  },
  {
    id: 'web-security',
    threat: 'A script reads what comes from other origins.',
    control: 'origins count',
    without: [{ file: windowsFile, find: 'webSecurity: true,', put: 'webSecurity: false,' }],
    shownBy: { file: windowsTest, test: canReachNothing },
  },
  {
    id: 'no-frame-navigation',
    threat: 'A page, or a frame in it, is led to an address that its text is sent with.',
    control: 'pages and frames lead nowhere',
    without: [{ file: hardening, find: "contents.on('will-frame-navigate', prevent);", put: '' }],
    shownBy: { file: hardeningTest, test: 'lead nowhere: %s' },
  },
  {
    id: 'no-new-windows',
    threat: 'A page opens a window at an address that the text in it is sent with.',
    control: 'windows open no windows',
    without: [{ file: hardening, find: "({ action: 'deny' })", put: "({ action: 'allow' })" }],
    shownBy: { file: hardeningTest, test: 'open no window' },
  },
  {
    id: 'webrtc-by-proxy',
    threat: 'A page sends what it shows by WebRTC, which no policy covers.',
    control: 'no WebRTC past the proxy',
    without: [
      { file: hardening, find: "contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');", put: '' },
    ],
    shownBy: { file: hardeningTest, test: 'send nothing by WebRTC past the proxy' },
  },
  {
    id: 'uncontrolled-ways-out',
    threat: 'A page prints what it shows, or reads the screen with the eye dropper.',
    control: 'pages have no WebRTC, print dialog and eye dropper',
    without: [
      {
        file: 'electron/preload.ts',
        find: "['RTCPeerConnection', 'webkitRTCPeerConnection', 'print', 'EyeDropper']",
        put: '[] as string[]',
      },
    ],
    shownBy: { file: confinement, test: 'has no %s, and cannot get it from a frame' },
  },
  {
    id: 'dead-proxy',
    threat: 'A page connects to a server in a way that no request handler sees.',
    control: "the windows' proxy takes no connection",
    without: [{ file: hardening, find: "'socks5://255.255.255.255:9'", put: "'direct://'" }],
    shownBy: {
      file: hardeningTest,
      test: 'has a proxy that no connection can be made to, for this computer too',
    },
  },
  {
    id: 'no-name-lookups',
    threat: 'A page has a name server asked for a name that carries what it shows.',
    control: 'no name lookups for pages',
    without: [{ file: hardening, find: "  'dnsPrefetchingEnabled=false',\n", put: '' }],
    shownBy: {
      file: hardeningTest,
      test: 'asks no name server for a page, and gives its scripts no clipboard',
    },
  },
  {
    id: 'no-paste-by-script',
    threat: 'A script pastes what another program has copied.',
    control: 'no pasting by a script',
    without: [{ file: hardening, find: "  'DOMPasteAllowed=false',\n", put: '' }],
    shownBy: {
      file: hardeningTest,
      test: 'asks no name server for a page, and gives its scripts no clipboard',
    },
  },
  {
    id: 'no-copy-by-script',
    threat: 'A script puts a link of its own in the place of the one on the clipboard.',
    control: 'no copying by a script without a key or a click',
    without: [{ file: hardening, find: "  'javaScriptCanAccessClipboard=false',\n", put: '' }],
    shownBy: {
      file: hardeningTest,
      test: 'asks no name server for a page, and gives its scripts no clipboard',
    },
  },
  {
    id: 'no-permissions',
    threat: 'A page gets the camera, the microphone or the clipboard.',
    control: 'every permission is refused',
    without: [{ file: hardening, find: 'answer(false)', put: 'answer(true)' }],
    shownBy: { file: hardeningTest, test: 'permits nothing' },
  },
  {
    id: 'no-permissions-held',
    threat: 'A page uses what Chromium permits without being asked.',
    control: 'no permission counts as given',
    without: [
      {
        file: hardening,
        find: 'session.setPermissionCheckHandler(() => false);',
        put: 'session.setPermissionCheckHandler(() => true);',
      },
    ],
    shownBy: { file: hardeningTest, test: 'permits nothing' },
  },
  {
    id: 'csp-nothing-by-default',
    threat: 'A page loads what nobody has thought of.',
    control: "default-src 'none'",
    without: [{ file: appProtocol, find: `  "default-src 'none'",\n`, put: '' }],
    shownBy: { file: appProtocolTest, test: 'may load nothing but each other' },
  },
  {
    id: 'csp-own-scripts',
    threat: 'A text that is taken for markup becomes a script.',
    control: 'own scripts only, none inline',
    without: [{ file: appProtocol, find: `"script-src 'self'"`, put: `"script-src 'self' 'unsafe-inline'"` }],
    shownBy: { file: appProtocolTest, test: 'may load nothing but each other' },
  },
  {
    id: 'csp-no-origin',
    threat: 'A page stores what it shows, or gets back from a frame what was taken from it.',
    control: 'pages have no origin',
    without: [
      {
        file: appProtocol,
        find: "'sandbox allow-scripts allow-forms allow-modals'",
        put: "'sandbox allow-scripts allow-forms allow-modals allow-same-origin'",
      },
    ],
    shownBy: { file: appProtocolTest, test: 'may load nothing but each other' },
  },
  {
    id: 'csp-trusted-types',
    threat: 'A text that somebody shares becomes markup or code.',
    control: 'trusted types, and none allowed',
    without: [
      {
        file: appProtocol,
        find: `  "require-trusted-types-for 'script'",\n  "trusted-types 'none'",\n`,
        put: '',
      },
    ],
    shownBy: { file: confinement, test: 'cannot have %s' },
  },
  {
    id: 'listed-files',
    threat: 'A page reads files of the user by an address with dots in it.',
    control: 'pages come from a list of files',
    without: [
      {
        file: appProtocol,
        find: 'const path = files.get(request.url);',
        put: 'const path = files.get(request.url) ?? join(folder, decodeURIComponent(request.url.slice(origin.length)));',
      },
    ],
    shownBy: { file: appProtocolTest, test: 'are all there is: %s does not exist' },
  },
  {
    id: 'no-redirects-of-windows',
    threat: 'A server leads a window to an address that nobody has checked.',
    control: 'windows follow no redirect',
    without: [{ file: hardening, find: "    contents.on('will-redirect', prevent);\n", put: '' }],
    shownBy: { file: layers, test: 'goes where it is sent, and is not redirected from there' },
  },
  {
    id: 'no-webview-attached',
    threat: "A page of somebody else's is shown within ours, by a window that allows webviews.",
    control: 'no webview is attached',
    without: [{ file: hardening, find: "    contents.on('will-attach-webview', prevent);\n", put: '' }],
    shownBy: { file: layers, test: 'gets no webview, though its preferences allow one' },
  },
  {
    id: 'sandbox-for-all',
    threat: 'A window that is made without a sandbox gives a flaw in Chromium the files of the user.',
    control: 'every window is in the sandbox, whatever its preferences',
    without: [
      {
        file: 'electron/main.ts',
        find: "if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();",
        put: '',
      },
    ],
    shownBy: { file: 'test/e2e/sandbox.test.ts', test: 'is around a window that asks for none' },
  },
  {
    id: 'no-developer-tools',
    threat: 'A user is talked into pasting a line into the developer tools, and it does what a window can.',
    control: 'no developer tools in the package',
    without: [{ file: windowsFile, find: 'devTools: !app.isPackaged,', put: 'devTools: true,' }],
    shownBy: { file: windowsTest, test: canReachNothing },
  },
  {
    id: 'hidden-from-capture',
    threat: 'Whoever looks on in a call reads a secret that is being shared.',
    control: 'windows that show secrets are kept out of screen sharing',
    without: [{ file: windowsFile, find: 'window.setContentProtection(true);', put: '{}' }],
    shownBy: { file: windowsTest, test: 'is kept out of screenshots when it shows secrets: %s %s' },
  },
];
