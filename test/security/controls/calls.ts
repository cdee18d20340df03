import type { Control } from '../control.ts';

const serveFile = 'electron/ipc/serve.ts';
const serveTest = 'test/unit/ipc/serve.test.ts';
const sender = 'electron/ipc/sender.ts';
const senderTest = 'test/unit/ipc/sender.test.ts';

/** What a window can have the main process do. */
export const calls: readonly Control[] = [
  {
    id: 'named-calls',
    threat: 'A page sends to any channel that the main process listens to.',
    control: 'the bridge has named functions only',
    without: [
      {
        file: 'electron/preload.ts',
        find: '  ...calls,\n',
        put: '  ...calls,\n  invoke: (name: string, input?: unknown) => ipcRenderer.invoke(name, input),\n',
      },
    ],
    shownBy: { file: 'test/e2e/bridge.test.ts', test: 'has named functions and nothing else' },
  },
  {
    id: 'main-frame-only',
    threat: 'A frame in a page makes calls.',
    control: 'calls of the main frame only',
    without: [
      {
        file: sender,
        find: 'frame === null || frame !== sent.sender.mainFrame)',
        put: 'frame === null)',
      },
    ],
    shownBy: { file: senderTest, test: 'is nobody for %s' },
  },
  {
    id: 'own-page-only',
    threat: 'A page from elsewhere, shown in one of our windows, makes calls.',
    control: "calls of the window's own page only",
    without: [
      { file: sender, find: 'return frame.url === pageOf(window) ? window : null;', put: 'return window;' },
    ],
    shownBy: { file: senderTest, test: 'is nobody for %s' },
  },
  {
    id: 'calls-of-a-window',
    threat: 'A script in Quick share changes the server or stores a token.',
    control: 'each window has its own calls',
    without: [{ file: serveFile, find: '!windows.includes(from) || ', put: '' }],
    shownBy: { file: serveTest, test: 'is refused for the window %s' },
  },
  {
    id: 'parsed-calls',
    threat: 'A script gives the main process what it does not expect.',
    control: 'what a window sends is parsed',
    without: [
      {
        file: serveFile,
        find: 'const parsed = input.safeParse(args[0]);',
        put: 'const parsed = { success: true as boolean, data: args[0] };',
      },
    ],
    shownBy: { file: serveTest, test: 'is refused with %s' },
  },
  {
    id: 'checked-items',
    threat: 'A script copies or burns a link that is not of its window.',
    control: 'calls about a draft or a link ask whose it is',
    without: [
      {
        file: serveFile,
        find: 'if (!items.every((item) => mayName(from, item))) return refuse(name);',
        put: '',
      },
    ],
    shownBy: { file: serveTest, test: 'is refused when it is not the window’s own' },
  },
  {
    id: 'own-items',
    threat: "A script copies the hotkey's link.",
    control: 'a window owns what it made or was opened with',
    without: [
      {
        file: 'electron/ipc/window-items.ts',
        find: "window === 'activity' || of(window).has(id)",
        put: "window === 'activity' || of(window).has(id) || id !== ''",
      },
    ],
    shownBy: {
      file: 'test/unit/ipc/window-items.test.ts',
      test: 'may be named by the window it belongs to, and by no other',
    },
  },
];
