import type { Control } from '../control.ts';

const share = 'electron/core/clipboard/clipboard-share.ts';
const shareInWindow = 'test/unit/core/clipboard/clipboard-share-in-window.test.ts';
const wlClipboard = 'test/unit/adapters/wayland/wl-clipboard.test.ts';

/** Who gets at what was copied. */
export const clipboard: readonly Control[] = [
  {
    id: 'shared-as-shown',
    threat: 'Another program puts a text in the place of the one that the user has confirmed.',
    control: 'what is sent is what was shown',
    without: [
      {
        file: share,
        find: 'const isStillThere = (await clipboard.read()).text?.equals(text) === true;',
        put: 'const isStillThere = true;',
      },
    ],
    shownBy: { file: shareInWindow, test: 'what has come in its place is shown before it is sent' },
  },
  {
    id: 'looks-when-asked',
    threat: 'A window that was taken over reads the clipboard at will.',
    control: 'no look at the clipboard without a wish to share',
    without: [
      {
        file: share,
        find: 'if (!needsWindow() || !isToLook || profile === null) return null;',
        put: 'if (!needsWindow() || profile === null) return null;',
      },
    ],
    shownBy: { file: shareInWindow, test: 'nothing is read for a window that has nothing to ask' },
  },
  {
    id: 'settled-answers',
    threat: 'An Enter that was meant for another window shares the clipboard.',
    control: 'no answer before the question has been there for a moment',
    without: [{ file: 'src/ui/use-settled.ts', find: 'return isSettled;', put: 'return true;' }],
    shownBy: {
      file: 'test/component/confirm.test.ts',
      test: 'an Enter that is still held down is no answer to what is asked next',
    },
  },
  {
    id: 'clipboard-link-once',
    threat: 'A script in Open a link watches the clipboard for links to reveal.',
    control: 'a link on the clipboard is looked for once for each time the window opens',
    without: [{ file: 'electron/ipc/handlers/opening.ts', find: 'if (isTaken) return null;', put: '' }],
    shownBy: {
      file: 'test/unit/ipc/handlers/opening.test.ts',
      test: 'a link on the clipboard is looked for once, each time the window opens',
    },
  },
  {
    id: 'copied-by-main',
    threat: 'A secret that was copied in a window stays on the clipboard.',
    control: 'windows copy by the main process, which clears it',
    without: [
      {
        file: 'src/ui/copy-by-main.ts',
        find: '      event.preventDefault();\n      void bridge.copyValue({ value });\n',
        put: '',
      },
    ],
    shownBy: { file: 'test/component/open-link.test.ts', test: 'leaves the clipboard again after %s too' },
  },
  {
    id: 'system-tools',
    threat: 'A program in a folder of some project gets every link and gives every text.',
    control: 'wl-clipboard from the folders of the system only',
    without: [
      {
        file: 'electron/adapters/wayland/wl-tools.ts',
        find: 'folders: readonly string[] = systemFolders,',
        put: "folders: readonly string[] = [...(process.env.PATH ?? '').split(':'), ...systemFolders],",
      },
    ],
    shownBy: { file: wlClipboard, test: 'are not looked for where anybody may put one' },
  },
  {
    id: 'copied-by-pipe',
    threat: 'Every program reads in the arguments of a tool what is copied.',
    control: 'what is copied goes by standard input',
    without: [
      {
        file: 'electron/adapters/wayland/run-tool.ts',
        find: 'spawn(program, [...args], {',
        put: 'spawn(program, [...args, ...(input === undefined ? [] : [input.replaceAll("\\0", "")])], {',
      },
    ],
    shownBy: {
      file: wlClipboard,
      test: 'takes a text by standard input, with a type and never as an argument',
    },
  },
  {
    id: 'no-secret-in-tool-file',
    threat: 'An older wl-copy puts a secret into a file.',
    control: 'such a tool gets links only',
    without: [
      {
        file: 'electron/adapters/wayland/wl-clipboard.ts',
        find: "tools.isConfidential || kind === 'link';",
        put: 'tools.isConfidential || kind !== null;',
      },
    ],
    shownBy: {
      file: wlClipboard,
      test: 'is said not to be written by a window rather than put a secret into a file of an older tool',
    },
  },
  {
    id: 'replaced-as-read',
    threat: 'A link takes the place of something that was copied meanwhile, and the user pastes it there.',
    control: 'the clipboard is replaced while it holds what was read',
    without: [
      {
        file: 'electron/adapters/compare-and-write.ts',
        find: "if (!text.equals(expected)) return 'changed';",
        put: '',
      },
    ],
    shownBy: {
      file: 'test/unit/adapters/compare-and-write.test.ts',
      test: 'is left alone when it is something else',
    },
  },
  {
    id: 'clipboard-marks',
    threat: 'A clipboard history keeps links and passphrases, and another computer gets them from the cloud.',
    control: 'what is copied is marked as confidential',
    without: [
      {
        file: 'electron/adapters/electron-clipboard.ts',
        find: 'Object.entries(marks[platform] ?? {})',
        put: 'Object.entries<Uint8Array<ArrayBuffer>>({})',
      },
    ],
    shownBy: {
      file: 'test/unit/adapters/electron-clipboard.test.ts',
      test: 'is marked for the clipboard histories of %s',
    },
  },
  {
    id: 'wayland-clipboard-mark',
    threat: 'A clipboard history of a Wayland desktop keeps links and passphrases.',
    control: 'wl-copy marks what it copies as confidential',
    without: [
      {
        file: 'electron/adapters/wayland/wl-clipboard.ts',
        find: ", ...(tools.isConfidential ? ['--sensitive'] : [])]",
        put: ']',
      },
    ],
    shownBy: {
      file: wlClipboard,
      test: 'takes a text by standard input, with a type and never as an argument',
    },
  },
];
