import { expect, it } from 'vitest';
import type { Commands } from '../../../../electron/core/app/index.ts';
import { createRunHotkey } from '../../../../electron/core/app/run-hotkey.ts';
import type { Clipboard } from '../../../../electron/core/base/clipboard.ts';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { SavedHotkey } from '../../../../electron/core/settings/index.ts';
import { createWords } from '../../../../electron/core/settings/words.ts';
import { createCalls, partOf, sensitive } from '../../../support/fakes/calls.ts';
import {
  createFakeClipboard,
  createFakeClock,
  createFakeNotifier,
  settingsWith,
} from '../../../support/fakes/ports.ts';

const setUp = (
  change: Partial<SavedHotkey> = {},
  link: string | null = null,
  readSelection: Clipboard['readSelection'] = createFakeClipboard().readSelection,
) => {
  const { made, record } = createCalls();
  const notifier = createFakeNotifier();
  const opened: string[] = [];
  const own: SavedHotkey = {
    id: 'ab12',
    keys: 'Alt+F1',
    does: 'share-link',
    profile: null,
    lifetime: null,
    passphrase: false,
    ...change,
  };
  const current = { ...settingsWith(), moreHotkeys: [own] };
  const settings = {
    current: () => current,
    subscribe: () => () => undefined,
  };
  const run = createRunHotkey({
    commands: partOf<Commands>({
      shareClipboard: record('shareClipboard', undefined),
      newSecret: record('newSecret', undefined),
      openLink: record('openLink', undefined),
    }),
    clipboardShare: { start: record('start', Promise.resolve()) },
    clipboard: { readSelection },
    openLink: { findOnClipboard: async () => (link === null ? null : new Sensitive(link)) },
    settings,
    notifier,
    words: createWords({ settings, systemLanguages: ['en'], clock: createFakeClock() }),
    windows: { open: (name) => void opened.push(name) },
  });
  return { made, run, notifier, opened };
};

it('the main hotkey shares the clipboard as usual', () => {
  const { made, run } = setUp();
  run('share-clipboard');
  expect(made).toEqual([['shareClipboard']]);
});

it.each([
  ['share-link', 'clipboard', 'link'],
  ['share-message', 'clipboard', 'message'],
  ['share-selection', 'selection', 'link'],
] as const)('one that is to %s shares with its own choices', (does, from, copies) => {
  const { made, run } = setUp({ does, profile: 'p1', lifetime: 3_600, passphrase: true });
  run('ab12');
  expect(made).toEqual([['start', { profile: 'p1', lifetime: 3_600, passphrase: true, from, copies }]]);
});

it('one opens a new secret', () => {
  const { made, run } = setUp({ does: 'new-secret' });
  run('ab12');
  expect(made).toEqual([['newSecret']]);
});

it.each([['https://eu.onetimesecret.com/secret/abc'], [null]])(
  'one opens the link on the clipboard, or an empty window: %s',
  async (link) => {
    const { made, run } = setUp({ does: 'open-link' }, link);
    run('ab12');
    await expect.poll(() => made).toEqual([['openLink', link === null ? undefined : sensitive(link)]]);
  },
);

it.each([
  ['whose server was removed', 'ab12', { profile: 'gone' }, 'The server or account it uses was removed'],
  ['that was removed', 'cd34', {}, 'It was removed in Hushlink'],
])('one %s says so and does nothing else', (_what, id, change, words) => {
  const { made, run, notifier, opened } = setUp(change);
  run(id);
  expect(made).toEqual([]);
  expect(notifier.shown[0]).toMatchObject({
    title: 'This hotkey does nothing',
    body: expect.stringContaining(words),
    isNeeded: true,
  });
  notifier.shown[0]?.onClick?.();
  expect(opened).toEqual(['settings']);
});

it('one whose server was removed does what needs none', () => {
  const { made, run } = setUp({ does: 'new-secret', profile: 'gone' });
  run('ab12');
  expect(made).toEqual([['newSecret']]);
});

it('one for selected text says so where there is none to be read', () => {
  const { made, run, notifier } = setUp({ does: 'share-selection' }, null, null);
  run('ab12');
  expect(made).toEqual([]);
  expect(notifier.shown[0]?.body).toBe('On this desktop, Hushlink cannot read selected text.');
});
