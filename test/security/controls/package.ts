import type { Control } from '../control.ts';

/** What users get, and what it is made of. */
export const packaged: readonly Control[] = [
  {
    id: 'no-inlined-assets',
    threat: 'The policy of the pages needs an exception for what is inline, which others could use.',
    control: 'nothing is inlined when the app is built',
    without: [{ file: 'electron.vite.config.ts', find: '      assetsInlineLimit: 0,\n', put: '' }],
    shownBy: {
      file: 'test/e2e/help.test.ts',
      test: 'opens from the tray, with the icon, the hotkey in use and the licences',
    },
  },
  {
    id: 'fuses',
    threat: "Another program runs its code in the app, with the app's name and its place in the keychain.",
    control: "Node's switches and variables are off",
    without: [{ file: 'electron-builder.yml', find: '  runAsNode: false\n', put: '  runAsNode: true\n' }],
    shownBy: { file: 'test/package/package.test.ts', test: 'runs no scripts of others' },
  },
  {
    id: 'no-install-scripts',
    threat: 'A package that was taken over runs a program when the app is built.',
    control: 'no script runs when packages are installed',
    without: [{ file: '.npmrc', find: 'ignore-scripts=true\n', put: '' }],
    shownBy: {
      file: 'test/unit/scripts/install.test.ts',
      test: 'a package that is installed runs no script',
    },
  },
];
