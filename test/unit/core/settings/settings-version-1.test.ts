import { expect, it } from 'vitest';
import { fromVersion1 } from '../../../../electron/core/settings/settings-version-1.ts';

it.each([
  ['another version', { version: 2 }],
  ['no version', {}],
  ['a version as text', { version: '1' }],
  ['a group that is none', { version: 1, drafts: [] }],
  ['no object', 'version 1'],
  ['nothing', null],
])('what is %s is no file of version 1', (_what, json) => {
  expect(fromVersion1(json)).toBeNull();
});

it('a key that was left out stays out, to get what it is at first', () => {
  expect(fromVersion1({ version: 1 })).toStrictEqual({ version: 2, preferences: {} });
});

it('keys have their present names, and a value that means nothing stays one', () => {
  expect(
    fromVersion1({ version: 1, theme: 'dark', clipboard: { clearAfter: null }, drafts: { paused: false } }),
  ).toStrictEqual({
    version: 2,
    sendingPaused: false,
    preferences: { theme: 'dark', clearClipboardAfter: null },
  });
});

it('a group is left where it has a key that nobody knew, and goes where it has none', () => {
  expect(fromVersion1({ version: 1, receipts: { watch: true, later: 1 }, drafts: { paused: true } })).toEqual(
    {
      version: 2,
      receipts: { later: 1 },
      sendingPaused: true,
      preferences: { watchLinks: true },
    },
  );
});
