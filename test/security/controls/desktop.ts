import type { Control } from '../control.ts';

const trayHostTest = 'test/unit/adapters/tray-host.test.ts';

/** What other programs of the desktop say. */
export const desktop: readonly Control[] = [
  {
    id: 'clicks-of-the-notifier',
    threat: 'Any program says that a notification was clicked, and has a link copied or burned.',
    control: 'only the program that shows it says so',
    without: [
      {
        file: 'electron/adapters/freedesktop-notifier.ts',
        find: ' || entry.shownBy !== signal.sender',
        put: '',
      },
    ],
    shownBy: {
      file: 'test/unit/adapters/freedesktop-notifier.test.ts',
      test: 'is pressed only if the program that shows it says so',
    },
  },
  {
    id: 'panels-asked-for',
    threat: 'Any program says that the tray has gone, and windows open by themselves.',
    control: 'a signal is a reason to ask',
    without: [
      {
        file: 'electron/adapters/tray-host.ts',
        find: "signal.member.startsWith('StatusNotifierHost')) void ask();",
        put: "signal.member.startsWith('StatusNotifierHost')) set(signal.member === 'StatusNotifierHostRegistered');",
      },
    ],
    shownBy: { file: trayHostTest, test: 'is asked for, and not what another program says of panels' },
  },
  {
    id: 'watcher-by-the-bus',
    threat: 'Any program says that the tray has gone, and windows open by themselves.',
    control: 'only the bus says who has a name',
    without: [{ file: 'electron/adapters/tray-host.ts', find: 'signal.sender !== bus || ', put: '' }],
    shownBy: { file: trayHostTest, test: 'is not what another program says, but what the bus does' },
  },
  {
    id: 'answers-of-the-portal',
    threat: "Any program answers in the portal's place.",
    control: 'only the portal answers',
    without: [
      {
        file: 'electron/adapters/desktop-keys/portal-request.ts',
        find: 'signal.sender !== ownerOfPortal() || ',
        put: '',
      },
    ],
    shownBy: {
      file: 'test/unit/adapters/desktop-keys/portal-request.test.ts',
      test: 'is not what another program answers',
    },
  },
  {
    id: 'presses-of-the-portal',
    threat: 'Any program says that the hotkey was pressed, and has the clipboard shared.',
    control: 'only the portal says so',
    without: [
      {
        file: 'electron/adapters/desktop-keys/portal-shortcuts.ts',
        find: 'signal.sender !== owner || ',
        put: '',
      },
    ],
    shownBy: {
      file: 'test/contract/portal-shortcuts.test.ts',
      test: 'do not believe a press that another program tells',
    },
  },
  {
    id: 'portal-by-the-bus',
    threat: 'Any program names itself the portal, and has the clipboard shared.',
    control: 'only the bus says who the portal is',
    without: [
      { file: 'electron/adapters/desktop-keys/portal-calls.ts', find: 'sender !== theBus || ', put: '' },
    ],
    shownBy: {
      file: 'test/contract/portal-shortcuts.test.ts',
      test: 'do not believe a program that says it is the portal now',
    },
  },
];
