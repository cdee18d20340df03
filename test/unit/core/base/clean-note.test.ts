import { expect, it } from 'vitest';
import { cleanNote } from '../../../../electron/core/base/clean-note.ts';

it.each([
  ['spaces around it are left off', '  for Bo \n', 'for Bo'],
  ['spaces in it stay', 'for  Bo', 'for  Bo'],
  ['nothing but spaces is nothing', ' \t\n', ''],
  ['what is too long ends at the limit', `${'x'.repeat(200)}y`, 'x'.repeat(200)],
  ['half a character at the limit is replaced', `${'x'.repeat(199)}😀`, `${'x'.repeat(199)}\ufffd`],
  ['half a character that was typed is replaced', 'a\ud800b', 'a\ufffdb'],
])('of a note, %s', (_what, typed, kept) => {
  expect(cleanNote(typed)).toBe(kept);
});
