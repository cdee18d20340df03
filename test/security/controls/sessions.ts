import type { Control } from '../control.ts';

const hardening = 'electron/shell/hardening.ts';
const hardeningTest = 'test/unit/shell/hardening.test.ts';
const uiSession = 'electron/shell/ui-session.ts';
const network = 'electron/adapters/network.ts';
const api = 'electron/adapters/onetime-api/onetime-api.ts';
const apiTest = 'test/unit/adapters/onetime-api.test.ts';
const layers = 'test/e2e/layers.test.ts';
const noSpelling = 'checks spelling or has a dictionary for it: %j';
const nothingOnDisk = 'of a window or for servers has anything on the disk';

/** What Chromium asks for and keeps, for the windows and for servers. */
export const sessions: readonly Control[] = [
  {
    id: 'requests-for-own-files',
    threat: 'A page asks a server for something in a way that its policy does not cover.',
    control: "the windows' session asks for the app's own files only",
    without: [
      {
        file: hardening,
        find: 'session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }));',
        put: '',
      },
    ],
    shownBy: { file: layers, test: 'asks no server, whatever window it is in' },
  },
  {
    id: 'default-session-confined',
    threat: 'A window that is made without a session of its own reaches any server.',
    control: 'the default session is confined too',
    without: [
      {
        file: hardening,
        find: "    if (created.storagePath === app.getPath('sessionData')) void confineSession(created);\n",
        put: '',
      },
    ],
    shownBy: { file: layers, test: 'asks no server, whatever window it is in' },
  },
  {
    id: 'no-downloads',
    threat: 'A page puts a file on the disk, with what is in the window or with a program.',
    control: 'no downloads',
    without: [
      { file: hardening, find: "session.on('will-download', (event) => event.preventDefault());", put: '' },
    ],
    shownBy: { file: layers, test: 'saves no file' },
  },
  {
    id: 'no-devices',
    threat: 'A page talks to a device that is plugged in.',
    control: 'no devices',
    without: [{ file: hardening, find: '  session.setDevicePermissionHandler(() => false);\n', put: '' }],
    shownBy: { file: hardeningTest, test: 'permits nothing' },
  },
  {
    id: 'no-dictionaries',
    threat: "Chromium asks a server of its maker's for a dictionary.",
    control: 'no language has its spelling checked',
    without: [{ file: hardening, find: '    created.setSpellCheckerLanguages([]);\n', put: '' }],
    shownBy: { file: layers, test: noSpelling },
  },
  {
    id: 'no-spell-checker',
    threat: "The system's spell checker gets every text that is typed.",
    control: 'no session checks spelling',
    without: [{ file: hardening, find: '    created.setSpellCheckerEnabled(false);\n', put: '' }],
    shownBy: { file: hardeningTest, test: 'checks no spelling in any session, not even one made later' },
  },
  {
    id: 'no-spell-checking',
    threat: "The system's spell checker learns a password as a word.",
    control: 'no window checks spelling',
    without: [{ file: 'electron/shell/windows.ts', find: 'spellcheck: false,', put: 'spellcheck: true,' }],
    shownBy: {
      file: 'test/unit/shell/windows.test.ts',
      test: 'can reach nothing of Node, and has no tools for developers in a package',
    },
  },
  {
    id: 'windows-in-memory',
    threat: 'What Chromium keeps for a page stays on the disk.',
    control: "the windows' session is in memory only",
    without: [{ file: uiSession, find: "fromPartition('ui'", put: "fromPartition('persist:ui'" }],
    shownBy: { file: layers, test: nothingOnDisk },
  },
  {
    id: 'servers-in-memory',
    threat: 'Cookies, logins and the names of servers stay on the disk.',
    control: 'the sessions for servers are in memory only',
    without: [{ file: network, find: 'fromPartition(name,', put: 'fromPartition(`persist:${name}`,' }],
    shownBy: { file: layers, test: nothingOnDisk },
  },
  {
    id: 'no-cache',
    threat: 'Chromium keeps a secret that a server has sent, long after its window is closed.',
    control: 'the sessions for servers have no cache',
    without: [{ file: network, find: 'fromPartition(name, { cache: false })', put: 'fromPartition(name)' }],
    shownBy: { file: layers, test: 'for servers keeps a reply, even if it may' },
  },
  {
    id: 'no-stored-replies',
    threat: 'A link counts as alive, or an account as valid, by an old reply.',
    control: 'requests go past every cache',
    without: [{ file: api, find: "    cache: 'no-store',\n", put: '' }],
    shownBy: { file: apiTest, test: 'is asked itself, and not a cache of its replies' },
  },
  {
    id: 'no-cookies',
    threat: 'A server tells by a cookie that two anonymous links come from the same person.',
    control: 'no cookies',
    without: [{ file: api, find: "credentials: 'omit',", put: "credentials: 'include'," }],
    shownBy: {
      file: 'test/contract/onetime-api-network.test.ts',
      test: 'is not sent back to the server that sets it',
    },
  },
  {
    id: 'no-retries',
    threat: 'A request goes out again that was to go out once.',
    control: 'the client does not repeat a request',
    without: [{ file: api, find: '    retry: 0,\n', put: '' }],
    shownBy: { file: apiTest, test: 'that cannot be reached is asked once' },
  },
];
